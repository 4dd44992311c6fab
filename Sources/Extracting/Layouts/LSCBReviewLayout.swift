import Records

/// Reviews of a Local Safeguarding Children Board that were published by themselves, 2014 to 2018.
///
/// They follow the Board's part of a SIF report: one grade, one list of recommendations.
struct LSCBReviewLayout: Layout {
    func recognises(_ text: ReportText) -> Bool {
        SIFTitle.place(in: text) == nil && SIFTitle.boardPlace(in: text) != nil
    }

    func read(_ text: ReportText, source: ReportSource) -> Report {
        var report = Report(source: source, kind: .lscbReview)
        let cover = InspectionCover(text, title: SIFTitle.boardPlace(in: text) ?? 0, form: .sif)
        report.provider = cover.provider
        report.inspection = cover.inspection
        report.published = cover.published
        report.leadInspector = cover.leadInspector

        let board = BoardJudgement(text.blocks)
        report.judgements = [board.judgement].compactMap { $0 }
        let recommendations = SIFRecommendations(text.blocks, boardOnly: true)
        report.recommendations = recommendations.recommendations
        report.findings = SIFFindings(text, without: recommendations.places).findings
        report.review = cover.review + board.review + recommendations.review
        if board.judgement == nil {
            report.review.append(ReviewItem(field: "judgements", why: "no sentence with the Board's grade was found"))
        }
        return report
    }
}
