import Records

/// Letters about a monitoring or focused visit (ILACS, 2018 on, and the monitoring of 2015 to 2018).
///
/// Recognised by a title "Monitoring visit to X children's services", or an opening sentence that says so, in a
/// letter. Neither is graded; a monitoring letter seldom lists what has to improve, so no list there is right.
struct VisitLayout: Layout {
    /// `monitoringVisit` or `focusedVisit`.
    let kind: ReportKind

    private var words: String { kind == .monitoringVisit ? "monitoring visit" : "focused visit" }

    func recognises(_ text: ReportText) -> Bool {
        let head = text.blocks.prefix(40)
        let begins = head.contains { block in
            VisitTitle.isTitle(block.text, words)
                || ["findings of the ", "findings of a ", "findings from the "].contains {
                    simplified(block.text).contains($0 + words)
                }
        }
        let isLetter =
            head.contains { LetterParts.isGreeting($0.text) || simplified($0.text).contains("this letter ") }
            || text.blocks.contains { LetterParts.isClosing($0.text) }
        let isOnSEND = head.contains {
            $0.text.utf8.count < 160 && simplified($0.text).contains("special educational needs")
        }
        return begins && isLetter && !isOnSEND
    }

    func read(_ text: ReportText, source: ReportSource) -> Report {
        var report = Report(source: source, kind: kind)
        let letter = VisitLetter(text, words: words)
        report.provider = letter.provider
        report.inspection = letter.inspection
        report.published = letter.published
        report.leadInspector = letter.leadInspector
        report.events = letter.events.isEmpty ? nil : letter.events
        report.review += letter.review

        let body = VisitBody(text.promotingHeadings(where: VisitBody.isHeading), from: letter.bodyStart)
        report.findings = body.findings
        report.nextSteps = body.nextSteps
        report.visit = Visit(number: letter.number, areasCovered: body.areasCovered, theme: letter.theme)
        report.recommendations = body.recommendations
        report.review += body.review
        if kind == .monitoringVisit {
            if letter.number == nil {
                report.review.append(
                    ReviewItem(field: "visit.number", why: "the letter does not say which visit it was"))
            }
            if body.areasCovered.isEmpty {
                report.review.append(
                    ReviewItem(field: "visit.areasCovered", why: "no list under “Areas covered by the visit” was found")
                )
            }
        } else if body.recommendations.isEmpty, !body.review.contains(where: { $0.field == "recommendations" }) {
            report.review.append(
                ReviewItem(field: "recommendations", why: "no heading “What needs to improve” was found in the letter"))
        }
        return report
    }
}

/// The title line of a visit letter.
enum VisitTitle {
    /// "Monitoring visit to Marlsea children's services", "Focused visit: …", "Third monitoring visit to …".
    static func isTitle(_ line: String, _ words: String) -> Bool {
        guard line.utf8.count < 160, let place = simplified(line).range(of: words) else { return false }
        let before = simplified(line)[..<place.lowerBound].split(separator: " ")
        return before.count <= 3 && area(in: line, words) != nil && line.last != "."
    }

    /// The area named after "visit to" or "visit of", as printed; nil where none is.
    static func area(in line: String, _ words: String) -> String? {
        let folded = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let place = simplified(folded).range(of: words) else { return nil }
        let offset = simplified(folded).distance(from: simplified(folded).startIndex, to: place.upperBound)
        var rest = String(folded.dropFirst(offset)).trimmed
        for lead in ["to ", "of ", "at ", "in ", ": ", "- ", "– "] {
            if let after = rest.after(prefix: lead) { rest = String(after).trimmed }
        }
        for end in endings {
            if let end = simplified(rest).range(of: end) {
                rest = String(
                    rest.prefix(simplified(rest).distance(from: simplified(rest).startIndex, to: end.lowerBound)))
            }
        }
        if rest.hasSuffix("’s") || rest.hasSuffix("'s") { rest = String(rest.dropLast(2)) }
        rest = String(rest.prefix { !$0.isNumber }).trimmed
        if rest.hasSuffix(",") { rest.removeLast() }
        let isName = rest.first?.isUppercase == true || simplified(rest).hasPrefix("the ")
        return isName && rest.utf8.count < 90 ? rest : nil
    }

    private static let endings = [
        " local authority children's", " children's services", " children's social care", " children and families",
        " services for children", " local authority", " on ", " between ", " from ", " took place", " (",
    ]
}
