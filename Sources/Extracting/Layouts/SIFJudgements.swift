import Records

/// The grades of a SIF report: the overall sentence and the table on the cover, held against the body.
struct SIFJudgements {
    private(set) var judgements: [Judgement] = []
    private(set) var review: [ReviewItem] = []

    init(_ text: ReportText) {
        readOverall(text.blocks)
        for block in text.blocks { readArea(block) }
        judgements.sort { SIFJudgements.place($0) < SIFJudgements.place($1) }
        checkCompleteness()
        checkBody(text.blocks)
    }

    /// Overall effectiveness first, then the areas as the cover numbers them.
    private static func place(_ judgement: Judgement) -> Int {
        SIFArea.all.firstIndex { $0.area == judgement.area }.map { $0 + 1 } ?? 0
    }

    // MARK: The cover

    private mutating func readOverall(_ blocks: [Block]) {
        let cover = blocks.prefix(60).prefix { $0.page <= 2 }
        for index in cover.indices where SIFSentence.isOverall(cover[index].text) {
            guard let (grade, quote) = SIFSentence.grade(at: index, of: blocks) else { continue }
            judgements.append(
                Judgement(
                    label: "Overall effectiveness", area: .overall, number: nil, grade: grade,
                    evidence: Evidence(page: blocks[index].page, quote: quote)))
            return
        }
        review.append(ReviewItem(field: "judgements", why: "no sentence with the overall judgement was found"))
    }

    private mutating func readArea(_ block: Block) {
        guard let cells = cells(of: block), let area = SIFArea.onCover(cells.label),
            !judgements.contains(where: { $0.area == area.area })
        else { return }
        guard let grade = grade(inCell: cells.grade) else {
            // The list of contents names the same areas with page numbers.
            if !cells.grade.allSatisfy({ $0.isNumber || $0.isWhitespace }) {
                review.append(
                    ReviewItem(
                        field: "judgements",
                        why: "“\(cells.label)”: “\(cells.grade.prefix(60))” is no grade; see page \(block.page)"))
            }
            return
        }
        let printed = SIFArea.withoutNumber(cells.label)
        judgements.append(
            Judgement(
                label: printed.label, area: area.area, number: printed.number ?? cells.number, grade: grade,
                evidence: Evidence(page: block.page, quote: cells.grade)))
    }

    /// Label and grade of a row, or of a line or list item that holds both.
    private func cells(of block: Block) -> (number: String?, label: String, grade: String)? {
        if block.kind == .tableRow {
            let filled = block.cells.filter { !$0.isEmpty }
            // A page may give the number a column of its own.
            if filled.count == 3, SIFArea.withoutNumber(filled[0]).label.isEmpty {
                return (SIFArea.withoutNumber(filled[0]).number, filled[1], filled[2])
            }
            return filled.count == 2 ? (nil, filled[0], filled[1]) : nil
        }
        guard block.text.utf8.count < 120, let grade = grade(atEndOf: block.text) else { return nil }
        let words = foldedLetters(SIFArea.withoutNumber(block.text).label)
        guard let area = SIFArea.all.first(where: { words.hasPrefix($0.words + " ") }),
            Extracting.grade(inCell: String(words.dropFirst(area.words.count))) == grade
        else { return nil }
        let printed = words.dropFirst(area.words.count)
        let label = block.text.split(separator: " ").dropLast(printed.split(separator: " ").count)
        let marker = block.marker.map { SIFArea.withoutNumber($0).number } ?? nil
        return (marker, label.joined(separator: " "), grade.rawValue)
    }

    // MARK: Checks

    private mutating func checkCompleteness() {
        let areas = Set(judgements.map(\.area))
        let missing = SIFArea.all.filter { !areas.contains($0.area) }.map(\.words)
        if !missing.isEmpty {
            review.append(
                ReviewItem(field: "judgements", why: "the cover has no grade for \(missing.joined(separator: "; "))"))
        }
    }

    /// The body repeats the grades in the headings of its sections and where it begins to explain the overall one.
    private mutating func checkBody(_ blocks: [Block]) {
        for index in blocks.indices {
            let block = blocks[index]
            if let area = SIFArea.inBody(block.cells.first ?? block.text)?.area, let inBody = bodyGrade(block) {
                compare(area, inBody, block)
            } else if block.kind == .heading, SIFSentence.isOverall(block.text),
                let inBody = SIFSentence.gradeBeforeReasons(block.text)
            {
                compare(.overall, inBody, block)
            }
        }
    }

    private func bodyGrade(_ block: Block) -> Grade? {
        switch block.kind {
        case .tableRow: block.cells.count == 2 ? grade(inCell: block.cells[1]) : nil
        case .heading: onlyGrade(in: block.text)
        default: nil
        }
    }

    private mutating func compare(_ area: JudgementArea, _ inBody: Grade, _ block: Block) {
        guard let judgement = judgements.first(where: { $0.area == area }), judgement.grade != inBody else { return }
        review.append(
            ReviewItem(
                field: "judgements",
                why: "“\(judgement.label)” is \(judgement.grade.rawValue) on page \(judgement.evidence.page ?? 1), "
                    + "\(inBody.rawValue) in “\(block.text.prefix(120))” on page \(block.page)"))
    }
}
