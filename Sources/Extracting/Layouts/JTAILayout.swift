import Records

/// Letters on joint targeted area inspections (JTAI), 2016 to today, as PDF or page.
///
/// Recognised by the title, the list of addressees and the opening sentence. Until 2020 the lists are called
/// "Key strengths", "Areas for improvement" and, seldom, "Areas for priority action", at times inside a
/// narrative whose headings name the aspect; from 2022 "What needs to improve?". No lead inspector is named.
struct JTAILayout: Layout {
    func recognises(_ text: ReportText) -> Bool {
        let opening = text.blocks.prefix(60)
        let isTitled = opening.contains { $0.text.utf8.count < 300 && JTAITitle.isTitle($0.text) }
        let isLetter = opening.contains { simplified($0.text.prefix(40)).hasPrefix("dear ") }
        let opens = opening.contains {
            let words = simplified($0.text.prefix(400))
            return words.hasPrefix("this letter") || words.contains(" joint inspection of the multi-agency response")
        }
        return isTitled && (isLetter || opens) || (isLetter && opens && hasJointInspection(opening))
    }

    /// Letters whose title is cut or worded otherwise still say what they are in the opening sentence.
    private func hasJointInspection(_ opening: ArraySlice<Block>) -> Bool {
        opening.contains { simplified($0.text.prefix(600)).contains("joint targeted area inspection (jtai)") }
    }

    func read(_ text: ReportText, source: ReportSource) -> Report {
        var report = Report(source: source, kind: .jtai)
        let opening = Array(text.blocks.prefix(60).prefix { $0.page <= 2 })
        let area = JTAIArea(opening)
        report.provider = area.provider
        report.review += area.review
        readDates(opening, of: text, into: &report)
        report.inspection.theme = JTAITheme.theme(of: opening)

        let text = text.promotingHeadings(where: JTAIHeading.isKnown)
        let lists = JTAIRecommendations(text)
        report.recommendations = lists.recommendations
        report.review += lists.review
        report.findings = JTAIFindings(text).findings
        readNextSteps(text, into: &report)
        return report
    }

    private func readDates(_ opening: [Block], of text: ReportText, into report: inout Report) {
        readLetterDates(text, opening: opening, years: 2016...2100, into: &report)
    }

    /// The sentences that ask for a written statement: who prepares it, who sends it, by when.
    private func readNextSteps(_ text: ReportText, into report: inout Report) {
        guard
            let heading = text.blocks.firstIndex(where: {
                $0.kind == .heading && foldedLetters($0.text) == "next steps"
            })
        else {
            report.review.append(ReviewItem(field: "nextSteps", why: "no heading “Next steps” was found"))
            return
        }
        let section = text.blocks[(heading + 1)...].prefix {
            $0.kind != .heading && !simplified($0.text.prefix(20)).hasPrefix("yours ")
        }
        let said = section.filter { $0.kind == .paragraph || $0.kind == .listItem }
            .flatMap { sentences(in: $0.text) }
        let asking = said.filter { simplified($0).contains("written statement of") }
        let chosen = asking.isEmpty ? said : asking
        report.nextSteps = chosen.isEmpty ? nil : chosen.joined(separator: " ")
        if !asking.isEmpty, !asking.contains(where: { !daysNamed(in: $0).isEmpty }) {
            report.review.append(
                ReviewItem(field: "nextSteps", why: "the written statement is asked for without a date"))
        }
    }
}

/// The title line of a JTAI letter.
enum JTAITitle {
    static func isTitle(_ line: String) -> Bool {
        subject(of: line) != nil
    }

    /// What stands after "Joint targeted area inspection of", "… inspection (JTAI) in", "… inspection:".
    private static func subject(of line: String) -> String? {
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        let opening = words.prefix(4).map { foldedLetters($0) }
        guard opening.count == 4, opening[..<3] == ["joint", "targeted", "area"], opening[3].hasPrefix("inspection")
        else {
            return nil
        }
        let rest = words.dropFirst(4).drop { foldedLetters($0) == "jtai" || ["–", "-"].contains($0) }
        let isLed = rest.first.map { ["of", "in", "at"].contains($0.lowercased()) } ?? false
        guard isLed || words[3].hasSuffix(":") else { return nil }
        return rest.dropFirst(isLed ? 1 : 0).joined(separator: " ")
    }

    /// The area that a title names last ("… of Oxfordshire", "… response to domestic abuse in Durham").
    static func area(in line: String) -> String? {
        guard let rest = subject(of: line) else { return nil }
        if simplified(rest).hasPrefix("the multi-agency") || simplified(rest).contains("response") {
            return areaAtEnd(of: rest)
        }
        return isName(rest) ? withoutFinalStop(rest) : nil
    }

    /// The name after the last " in " of a line or sentence, where it is one.
    static func areaAtEnd(of line: String) -> String? {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard let preposition = words.lastIndex(where: { $0.lowercased() == "in" }) else { return nil }
        let name = words[(preposition + 1)...].drop { $0.lowercased() == "the" }.joined(separator: " ")
        return isName(name) ? withoutFinalStop(name) : nil
    }

    private static func isName(_ text: String) -> Bool {
        guard text.first?.isUppercase == true else { return false }
        return text.split(whereSeparator: \.isWhitespace).count <= 9
    }

    private static func withoutFinalStop(_ name: String) -> String {
        String(name.reversed().drop { ".:,;".contains($0) }.reversed())
    }
}
