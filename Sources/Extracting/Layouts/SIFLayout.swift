import Records

/// Inspections under the single inspection framework (SIF), November 2013 to 2018, as PDF or page.
///
/// Recognised by the title "Inspection of services for children in need of help and protection …", also as
/// "Re-inspection of …", which reviews no Local Safeguarding Children Board. Reports on authority and Board
/// may be bound in one file.
struct SIFLayout: Layout {
    func recognises(_ text: ReportText) -> Bool { SIFTitle.place(in: text) != nil }

    func read(_ text: ReportText, source: ReportSource) -> Report {
        var report = Report(source: source, kind: .sif)
        let title = SIFTitle.place(in: text) ?? 0
        if SIFTitle.isReinspection(text.blocks[title].text) { report.subtype = "re-inspection" }
        let cover = InspectionCover(text, title: title, form: .sif)
        report.provider = cover.provider
        report.inspection = cover.inspection
        report.published = cover.published
        report.leadInspector = cover.leadInspector

        let judgements = SIFJudgements(text)
        let board = BoardJudgement(text.blocks)
        report.judgements = judgements.judgements + [board.judgement].compactMap { $0 }

        let recommendations = SIFRecommendations(text.blocks)
        report.recommendations = recommendations.recommendations
        report.findings = SIFFindings(text, without: recommendations.places).findings
        report.review = cover.review + judgements.review + board.review + recommendations.review
        if board.judgement == nil, SIFTitle.promisesBoard(text) {
            report.review.append(
                ReviewItem(
                    field: "judgements",
                    why:
                        "the title announces a review of the Local Safeguarding Children Board, whose grade was not found"
                ))
        }
        return report
    }
}

/// The title lines of SIF reports and of reviews of a Board.
enum SIFTitle {
    /// Number of blocks in which a title is looked for.
    private static let opening = 40

    /// Where the title stands among the blocks; nil where there is none.
    static func place(in text: ReportText) -> Int? {
        text.blocks.prefix(opening).firstIndex { block in
            let words = foldedLetters(block.text)
            return block.kind != .tableRow && block.text.utf8.count < 400
                && ["inspection", "re inspection", "reinspection"].contains { words.hasPrefix($0 + " of services ") }
                && words.contains("for children in need of help")
        }
    }

    /// "Re-inspection of services …" or "Reinspection of services …".
    static func isReinspection(_ title: String) -> Bool { foldedLetters(title).hasPrefix("re") }

    /// Where "Review of the effectiveness of the Local Safeguarding Children Board" stands; nil where it does not.
    static func boardPlace(in text: ReportText) -> Int? {
        text.blocks.prefix(opening).firstIndex { block in
            let words = foldedLetters(block.text)
            return block.kind != .tableRow && block.text.utf8.count < 400
                && ["review", "and review", "inspection"].contains {
                    words.hasPrefix($0 + " of the effectiveness of the local safeguarding children")
                }
        }
    }

    /// True where the title goes on with the review of the Board.
    static func promisesBoard(_ text: ReportText) -> Bool {
        if boardPlace(in: text) != nil { return true }
        return place(in: text).map {
            foldedLetters(text.blocks[$0].text).contains("review of the effectiveness of the local safeguarding")
        } ?? false
    }
}
