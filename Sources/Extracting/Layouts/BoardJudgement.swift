import Records

/// The grade of the Local Safeguarding Children Board, from the cover or the Board's own section.
struct BoardJudgement {
    private(set) var judgement: Judgement?
    private(set) var review: [ReviewItem] = []

    /// Label under which it stands whatever the report prints, since it is given in a sentence.
    static let label = "Effectiveness of the Local Safeguarding Children Board"

    init(_ blocks: [Block]) {
        for index in blocks.indices where isCandidate(blocks[index], at: index) {
            guard let (grade, quote) = SIFSentence.grade(at: index, of: blocks) else { continue }
            let page = blocks[index].page
            guard let first = judgement else {
                judgement = Judgement(
                    label: BoardJudgement.label, area: .safeguardingBoard, number: nil, grade: grade,
                    evidence: Evidence(page: page, quote: quote))
                continue
            }
            if first.grade != grade {
                review.append(
                    ReviewItem(
                        field: "judgements",
                        why: "the Board is \(first.grade.rawValue) in “\(first.evidence.quote ?? "")” on page "
                            + "\(first.evidence.page ?? 1), \(grade.rawValue) in “\(quote.prefix(120))” on page \(page)"
                    ))
            }
        }
    }

    /// Headings, the framework's fixed sentence, and paragraphs of the cover; other prose tells of parts of the work.
    private func isCandidate(_ block: Block, at index: Int) -> Bool {
        guard block.kind == .heading || block.kind == .paragraph, SIFSentence.isOnBoard(block.text) else {
            return false
        }
        if block.kind == .heading { return true }
        let words = foldedLetters(block.text)
        return words.hasPrefix("the arrangements in place to evaluate")
            || (index < 60 && block.page <= 2 && words.hasPrefix("the effectiveness of the "))
    }
}
