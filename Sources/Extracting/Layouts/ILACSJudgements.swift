import Records

/// The grades of an ILACS report: each from its own row of the table, held against the body's headings.
struct ILACSJudgements {
    private(set) var judgements: [Judgement] = []
    private(set) var review: [ReviewItem] = []

    init(_ text: ReportText, inspected: Day?) {
        for block in text.blocks {
            if block.kind == .tableRow, block.cells.count >= 2 { read(block) }
            if block.page <= 2, block.kind == .paragraph, let row = runTogetherRow(block.text) {
                var mended = block
                mended.cells = [row.label, row.grade]
                read(mended)
            }
        }
        if judgements.isEmpty {
            review.append(
                ReviewItem(field: "judgements", why: "the table of judgements has no row that was understood"))
        }
        checkHeadings(text)
        checkCompleteness(inspected: inspected)
    }

    private mutating func read(_ row: Block) {
        guard let area = ilacsArea(of: row.cells[0]) else {
            if grade(inCell: row.cells[1]) != nil {
                review.append(ReviewItem(field: "judgements", why: "the label “\(row.cells[0])” is not known"))
            }
            return
        }
        let printed = row.cells[1]
        guard let grade = grade(inCell: printed) else {
            review.append(
                ReviewItem(
                    field: "judgements", why: "“\(row.cells[0])”: “\(printed)” is no grade; see page \(row.page)"))
            return
        }
        if let earlier = judgements.first(where: { $0.area == area }) {
            if earlier.grade != grade {
                review.append(
                    ReviewItem(field: "judgements", why: "“\(row.cells[0])” stands in the table with two grades"))
            }
            return
        }
        judgements.append(
            Judgement(
                label: row.cells[0], area: area, number: nil, grade: grade,
                evidence: Evidence(page: row.page, quote: printed)))
    }

    /// The body repeats each grade in the heading of its section ("… is inadequate", "…: good").
    private mutating func checkHeadings(_ text: ReportText) {
        for block in text.blocks where block.kind == .heading {
            guard let area = ilacsArea(of: block.text), let inHeading = grade(atEndOf: block.text),
                let judgement = judgements.first(where: { $0.area == area }), judgement.grade != inHeading
            else { continue }
            review.append(
                ReviewItem(
                    field: "judgements",
                    why: "“\(judgement.label)” is \(judgement.grade.rawValue) in the table on page "
                        + "\(judgement.evidence.page ?? 1), \(inHeading.rawValue) in the heading on page \(block.page)")
            )
        }
    }

    /// Overall effectiveness was judged until inspections of March 2026; the other areas always.
    private mutating func checkCompleteness(inspected: Day?) {
        let areas = Set(judgements.map(\.area))
        var missing: [String] = []
        if !areas.contains(.leadership) { missing.append("the impact of leaders") }
        if !areas.contains(.helpAndProtection) { missing.append("help and protection") }
        if areas.isDisjoint(with: [.childrenInCareAndCareLeavers, .childrenInCare]) {
            missing.append("children in care")
        }
        if areas.contains(.childrenInCare), !areas.contains(.careLeavers) { missing.append("care leavers") }
        if let inspected, inspected.iso < "2026-04-01", !areas.contains(.overall) {
            missing.append("overall effectiveness")
        }
        if !missing.isEmpty, !judgements.isEmpty {
            review.append(
                ReviewItem(field: "judgements", why: "the table has no grade for \(missing.joined(separator: ", "))"))
        }
    }
}
