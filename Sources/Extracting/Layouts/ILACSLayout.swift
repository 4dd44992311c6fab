import Records

/// Inspections of local authority children's services (ILACS), 2018 to today, as PDF or page.
///
/// Recognised by the title and the table "Judgement / Grade". Variants: a joint row for children in care and
/// care leavers until inspections of January 2023; no overall effectiveness from April 2026.
struct ILACSLayout: Layout {
    func recognises(_ text: ReportText) -> Bool {
        let first = text.blocks.prefix { $0.page == 1 }.prefix(60)
        let hasTitle = first.contains { $0.kind != .tableRow && ILACSTitle.isTitle($0.text) }
        let rows = text.blocks.prefix(120).filter { row in
            row.kind == .tableRow && row.cells.first.map { ilacsArea(of: $0) != nil } == true
        }
        // A cover may set its title as a picture: the table and the lead inspector tell it too.
        let hasCover = first.contains { simplified($0.text).hasPrefix("lead inspector") }
        return hasTitle ? !rows.isEmpty : rows.count >= 3 && hasCover
    }

    func read(_ text: ReportText, source: ReportSource) -> Report {
        var report = Report(source: source, kind: .ilacs)
        let cover = ReportCover(text)
        report.provider = cover.provider
        report.inspection = cover.inspection
        report.leadInspector = cover.leadInspector
        report.review += cover.review

        let judgements = ILACSJudgements(text, inspected: report.inspection.start)
        report.judgements = judgements.judgements
        report.review += judgements.review

        let text = text.promotingHeadings(where: isBodyHeading)
        let sections = ReportSections(text)
        report.findings = sections.findings
        let improvements = ImprovementList(text, section: isImprovementHeading)
        report.recommendations = improvements.recommendations
        report.review += improvements.review
        if !improvements.hasSection, report.judgements.contains(where: { $0.grade != .outstanding }) {
            report.review.append(
                ReviewItem(field: "recommendations", why: "no heading “What needs to improve” was found"))
        }
        return report
    }

    /// Pages that mark no headings still print these lines: "What needs to improve", "… : inadequate".
    private func isBodyHeading(_ line: String) -> Bool {
        isImprovementHeading(line) || (ilacsArea(of: line) != nil && grade(atEndOf: line) != nil)
    }

    private func isImprovementHeading(_ heading: String) -> Bool {
        let words = foldedLetters(heading)
        guard heading.utf8.count < 100, heading.last != "." else { return false }
        return words.hasPrefix("what needs to improve")
            || ["areas for improvement", "what needs to be improved", "what needs improving"].contains(words)
            || (words.hasPrefix("what ") && words.contains("local authority") && words.contains("needs to improve"))
            || (words.hasPrefix("what ") && words.contains("local authority") && words.hasSuffix("need to improve"))
    }
}

/// The title line of an ILACS report.
enum ILACSTitle {
    /// "Inspection of children's social care services", "Inspection of X local authority children's services".
    static func isTitle(_ line: String) -> Bool {
        let words = simplified(line).replacing(" & ", with: " and ")
        guard words.hasPrefix("inspection of "), words.utf8.count < 160, words.last != "." else { return false }
        return [
            "children's services", "children's social care", "childrens services", "children and families trust",
            "children's trust", "children first", "together for children", "achieving for children",
        ].contains { words.contains($0) }
    }

    /// The area that the title names, as printed; nil where it names none.
    static func area(in line: String) -> String? {
        guard let rest = line.after(prefix: "Inspection of ") else { return nil }
        let words = simplified(rest)
        let services = [
            "local authority children's services", "local authority children's social care", "children's social care",
            "children's services", "childrens services",
        ]
        var area = String(rest).trimmed
        if let named = services.lazy.compactMap({ words.range(of: $0) }).first {
            area = String(rest.prefix(words.distance(from: words.startIndex, to: named.lowerBound))).trimmed
            for possessive in ["’s", "'s"] where area.hasSuffix(possessive) { area.removeLast(2) }
        }
        return area.isEmpty ? nil : area.after(prefix: "the ").map(String.init) ?? area
    }
}
