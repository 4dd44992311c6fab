import Records

/// Inspections of local authority children's services (ILACS), 2018 to today, as PDF or page.
///
/// Recognised by the title and the table "Judgement / Grade". Variants: a joint row for children in care and
/// care leavers until inspections of January 2023; no overall effectiveness from April 2026.
struct ILACSLayout: Layout {
    func recognises(_ text: ReportText) -> Bool {
        let first = text.blocks.prefix { $0.page == 1 }.prefix(60)
        let hasTitle = first.contains { $0.kind != .tableRow && ILACSTitle.isTitle($0.text) }
        let rows = text.blocks.prefix(120).filter { $0.kind == .tableRow }
        return hasTitle && rows.contains { $0.cells.first.map { ilacsArea(of: $0) != nil } ?? false }
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
        return words == "what needs to improve" || words == "what needs to improve 1"
            || words.hasPrefix("what needs to improve in this area")
    }
}

/// The title line of an ILACS report.
enum ILACSTitle {
    /// "Inspection of children's social care services", "Inspection of X local authority children's services".
    static func isTitle(_ line: String) -> Bool {
        let words = simplified(line)
        guard words.hasPrefix("inspection of ") else { return false }
        return words.hasSuffix("children's services") || words.hasSuffix("children's social care services")
            || words.hasSuffix("children and families trust") || words.hasSuffix("children's trust")
    }

    /// The area that the title names, as printed; nil where it names none.
    static func area(in line: String) -> String? {
        guard let rest = line.after(prefix: "Inspection of ") else { return nil }
        let words = simplified(rest)
        let endings = [
            " local authority children's services", "local authority children's services",
            "local authority children's social care services", " children's social care services",
            "children's social care services", " children's services", "children's services",
        ]
        let ending = endings.first { words.hasSuffix($0) } ?? ""
        let area = String(rest.dropLast(ending.count)).trimmed
        return area.isEmpty ? nil : area.after(prefix: "the ").map(String.init) ?? area
    }
}
