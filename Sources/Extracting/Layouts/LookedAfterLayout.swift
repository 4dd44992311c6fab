import Records

/// Inspections of services for looked after children, 2013, as PDF or page.
///
/// The grades stand in a "Record of main findings" at the end and under each heading of the body
/// ("Grade 4 (Inadequate)"); what has to improve stands under time limits.
struct LookedAfterLayout: Layout {
    func recognises(_ text: ReportText) -> Bool { title(in: text) != nil }

    func read(_ text: ReportText, source: ReportSource) -> Report {
        var report = Report(source: source, kind: .lookedAfterChildren2013)
        let cover = InspectionCover(text, title: title(in: text) ?? 0, form: .lookedAfter)
        report.provider = cover.provider
        report.inspection = cover.inspection
        report.published = cover.published
        report.leadInspector = cover.leadInspector
        let grades = LookedAfterJudgements(text.blocks)
        report.judgements = grades.judgements
        let improvements = TimedImprovements(text.blocks) { foldedLetters($0) == "areas for improvement" }
        report.recommendations = improvements.recommendations
        report.findings = ReportSections(text.demotingHeadings { foldedLetters($0).hasPrefix("grade ") }).findings
        report.review = cover.review + grades.review + improvements.review
        return report
    }

    private func title(in text: ReportText) -> Int? {
        text.blocks.prefix(40).firstIndex {
            let words = foldedLetters($0.text)
            return $0.kind != .tableRow && words.utf8.count < 80
                && ["inspection of looked after children services", "inspection of services for looked after children"]
                    .contains { words.hasPrefix($0) }
        }
    }
}

/// The grades of an inspection of looked after children services, read in the record and in the body.
struct LookedAfterJudgements {
    private(set) var judgements: [Judgement] = []
    private(set) var review: [ReviewItem] = []

    init(_ blocks: [Block]) {
        for row in blocks where row.kind == .tableRow && row.cells.count == 2 {
            guard let area = LookedAfterJudgements.area(of: row.cells[0]), let grade = grade(inCell: row.cells[1]),
                !judgements.contains(where: { $0.label == row.cells[0] })
            else { continue }
            judgements.append(
                Judgement(
                    label: row.cells[0], area: area, number: nil, grade: grade,
                    evidence: Evidence(page: row.page, quote: row.cells[1])))
        }
        if judgements.isEmpty {
            review.append(
                ReviewItem(field: "judgements", why: "the record of main findings has no row that was understood"))
        }
        checkBody(blocks)
    }

    /// "Grade 4 (Inadequate)" stands on the line below each heading of the body.
    private mutating func checkBody(_ blocks: [Block]) {
        for (heading, below) in zip(blocks, blocks.dropFirst()) where heading.kind == .heading {
            let words = foldedLetters(heading.text)
            guard foldedLetters(below.text).hasPrefix("grade "), let inBody = onlyGrade(in: below.text) else {
                continue
            }
            guard let judgement = judgements.first(where: { words.hasPrefix(foldedLetters($0.label)) }) else {
                review.append(
                    ReviewItem(
                        field: "judgements",
                        why:
                            "“\(heading.text)”, \(inBody.rawValue) on page \(below.page), is not in the record of main findings"
                    ))
                continue
            }
            if judgement.grade != inBody {
                review.append(
                    ReviewItem(
                        field: "judgements",
                        why: "“\(judgement.label)” is \(judgement.grade.rawValue) in the record on page "
                            + "\(judgement.evidence.page ?? 1), \(inBody.rawValue) on page \(below.page)"))
            }
        }
    }

    private static func area(of label: String) -> JudgementArea? {
        switch foldedLetters(label) {
        case "overall effectiveness": .overall
        case "capacity to improve": .capacityToImprove
        case "outcomes for looked after children and young people": .childrenInCare
        case "quality of provision": .other
        case "leadership and management": .leadership
        default: nil
        }
    }
}
