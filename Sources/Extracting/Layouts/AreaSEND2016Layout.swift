import Records

/// Letters on joint local area SEND inspections, 2016 to 2022, as PDF or page.
///
/// Three questions, each with strengths and areas for development; where weaknesses are significant, a written
/// statement of action is required and bullets name them.
struct AreaSEND2016Layout: Layout {
    func recognises(_ text: ReportText) -> Bool {
        text.blocks.prefix(60).contains { AreaSEND2016Title.isTitle($0.text) }
            && text.blocks.prefix(60).contains { block in
                let words = simplified(block.text.prefix(600))
                return words.hasPrefix("dear ") || words.contains("care quality commission")
            }
    }

    func read(_ text: ReportText, source: ReportSource) -> Report {
        var report = Report(source: source, kind: .areaSEND2016)
        let opening = Array(text.blocks.prefix(60).prefix { $0.page <= 2 })
        readArea(opening, into: &report)
        readDates(opening, of: text, into: &report)

        let text = text.promotingHeadings(where: AreaSEND2016Heading.isKnown)
        let lists = AreaSEND2016Lists(text)
        report.recommendations = lists.recommendations
        report.findings = lists.findings
        report.review += lists.review
        readLeadInspector(text, into: &report)
        return report
    }

    private func readArea(_ opening: [Block], into report: inout Report) {
        guard let title = opening.first(where: { AreaSEND2016Title.isTitle($0.text) }),
            let printed = JTAITitle.areaAtEnd(of: title.text) ?? AreaSEND2016Title.areaAfterOf(title.text)
        else {
            report.review.append(ReviewItem(field: "provider", why: "the title names no local area"))
            return
        }
        if AreaSEND2016Title.isRevisit(title.text) { report.subtype = "revisit" }
        report.provider = Provider(name: everydayName(of: printed), asPrinted: printed, urn: nil)
        let said = opening.filter { $0.kind == .paragraph }.map { foldedLetters($0.text) }
        let name = foldedLetters(everydayName(of: printed))
        if let sentence = said.first(where: { $0.contains("the local area of ") }), !sentence.contains(name) {
            report.review.append(
                ReviewItem(
                    field: "provider", why: "the title says “\(printed)”, the opening sentence names another area"))
        }
    }

    private func readDates(_ opening: [Block], of text: ReportText, into report: inout Report) {
        let asked = opening.filter { $0.kind == .paragraph }.flatMap { sentences(in: $0.text) }.filter {
            let words = simplified($0)
            return AreaSEND2016Heading.namesStatement($0)
                && (words.contains("required") || words.contains("responsible"))
        }
        report.nextSteps = asked.isEmpty ? nil : asked.joined(separator: " ")
        readLetterDates(text, opening: opening, years: 2016...2023, into: &report)
    }

    /// The name before "Lead Inspector" in the signatures, held against the one under "Yours sincerely".
    private func readLeadInspector(_ text: ReportText, into report: inout Report) {
        guard let close = text.blocks.firstIndex(where: { simplified($0.text.prefix(15)).hasPrefix("yours ") }) else {
            report.review.append(ReviewItem(field: "leadInspector", why: "the letter has no signature"))
            return
        }
        let signatures = text.blocks[close...].filter { $0.kind != .note }
        let printed = signatures.lazy.flatMap { $0.cells.isEmpty ? [$0.text] : $0.cells }.compactMap(leadName).first
        let signed = signatures.dropFirst().first.flatMap { signature($0.cells.first ?? $0.lines.first ?? "") }
        report.leadInspector = printed ?? signed
        if let printed, let signed, simplified(printed) != simplified(signed) {
            report.review.append(
                ReviewItem(
                    field: "leadInspector",
                    why: "“\(printed)” is printed as lead inspector, “\(signed)” signs the letter"))
        }
        if report.leadInspector == nil {
            report.review.append(ReviewItem(field: "leadInspector", why: "the signatures name no lead inspector"))
        }
    }

    private func leadName(_ cell: String) -> String? {
        guard let place = simplified(cell).range(of: "lead inspector"), !simplified(cell).contains("cqc") else {
            return nil
        }
        let before = cell.prefix(simplified(cell).distance(from: simplified(cell).startIndex, to: place.lowerBound))
        return signature(String(before))
    }

    private func signature(_ line: String) -> String? {
        let name = inspectorNames(in: line)
        guard let name, (2...5).contains(name.split(separator: " ").count),
            simplified(name) != "care quality commission"
        else { return nil }
        return name
    }
}

/// The title of a local area SEND letter.
enum AreaSEND2016Title {
    /// "Joint local area SEND inspection in X", "Joint area SEND revisit in X", "Joint local area special
    /// educational needs and disabilities inspection of X".
    static func isTitle(_ line: String) -> Bool {
        guard line.utf8.count < 200, line.last != "." else { return false }
        let words = " " + foldedLetters(line) + " "
        let isOnSEND = words.contains(" send ") || words.contains(" special educational needs ")
        return [" joint local area ", " joint area ", " local area send "].contains { words.hasPrefix($0) } && isOnSEND
            && (words.contains(" inspection ") || isRevisit(line))
    }

    /// The name in "Joint local area SEND inspection of X".
    static func areaAfterOf(_ title: String) -> String? {
        title.range(of: " of ").map { String(title[$0.upperBound...]) }.flatMap { capitalisedName($0) }
    }

    static func isRevisit(_ line: String) -> Bool {
        let words = " " + foldedLetters(line) + " "
        return words.contains(" revisit ") || words.contains(" re visit ")
    }
}

/// Headings of these letters that are known by their words.
enum AreaSEND2016Heading {
    static func isKnown(_ line: String) -> Bool {
        isQuestion(line) || isDevelopment(line) || isStrengths(line) || isStatement(line)
            || foldedLetters(line) == "main findings"
            || foldedLetters(line).hasPrefix("the inspection raises significant concerns")
    }

    static func isQuestion(_ line: String) -> Bool {
        let words = foldedLetters(line)
        return words.utf8.count < 180
            && [
                "the effectiveness of the local area in ", "the effectiveness of the area in ", "how effectively does ",
            ]
            .contains { words.hasPrefix($0) }
            && ["identify", "meet", "improv", "assess"].contains {
                words.contains(" area in \($0)") || words.contains(" area \($0)")
            }
    }

    /// True for words that name the written statement of action, also as "WSOA".
    static func namesStatement(_ text: String) -> Bool {
        let words = foldedLetters(text)
        return words.contains("written statement") || words.split(separator: " ").contains("wsoa")
    }

    /// "Areas of significant weakness" opens the list for the written statement.
    static func isStatement(_ line: String) -> Bool {
        let words = foldedLetters(line)
        return words.utf8.count < 80
            && (words.hasPrefix("areas of significant weakness") || words.hasPrefix("significant areas of weakness")
                || words.hasPrefix("written statement of action"))
    }

    static func isStrengths(_ line: String) -> Bool { foldedLetters(line) == "strengths" }

    static func isDevelopment(_ line: String) -> Bool {
        [
            "areas for development", "area for development", "areas for improvement", "area for improvement",
            "areas for further improvement", "areas for further development",
        ].contains(foldedLetters(line))
    }
}
