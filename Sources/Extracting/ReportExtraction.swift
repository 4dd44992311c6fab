public import Records

/// Raised whenever a change makes some report read differently, so that stored reports are read again.
public let readerVersion = 3

/// Turns a report's text into judgements, recommendations and findings.
///
/// The first layout that recognises the text reads it. Text that none recognises gives a report of kind
/// `not_a_report` whose `review` says what it seems to be; it is never an error and never silent.
public func extractReport(from text: ReportText, source: ReportSource) -> Report {
    for layout in layouts where layout.recognises(text) {
        var report = layout.read(text, source: source)
        if text.mediaType == "text/plain", !report.recommendations.isEmpty,
            ![.press, .childrensLetter].contains(report.kind)
        {
            let why = "plain text marks no headings; check where the list of recommendations begins and ends"
            report.review.append(ReviewItem(field: "recommendations", why: why))
        }
        let deadlines = StatementDeadlines(in: text, of: report)
        report.statementDue = deadlines.statement
        report.draftDue = deadlines.draft
        report.review += deadlines.doubts
        if let why = doubt(aboutName: report.provider.name) {
            report.review.append(ReviewItem(field: "provider", why: why))
        }
        report.recommendations = withIdentities(report.recommendations, of: report)
        return report
    }
    var report = Report(source: source, kind: .notAReport)
    report.review.append(
        ReviewItem(field: "kind", why: "no layout of an inspection report recognises it: \(whatItSeems(text))"))
    return report
}

/// Every layout, the most telling first.
private let layouts: [any Layout] = [
    ProviderPageLayout(), ChildrensLetterLayout(), ILACSLayout(), SIFLayout(), LSCBReviewLayout(),
    LookedAfterLayout(), JointAreaReviewLayout(), JTAILayout(), AreaSENDLayout(), AreaSEND2016Layout(),
    VisitLayout(kind: .monitoringVisit), VisitLayout(kind: .focusedVisit), InterventionLayout(), PressLayout(),
]

/// One recognised form of inspection document.
protocol Layout: Sendable {
    /// True where this layout, and no other, should read the text.
    func recognises(_ text: ReportText) -> Bool
    /// Reads the text; what is missing or contradicts itself is put to review.
    func read(_ text: ReportText, source: ReportSource) -> Report
}

/// Gives each recommendation an id that the same words in the same report get again.
private func withIdentities(_ recommendations: [Recommendation], of report: Report) -> [Recommendation] {
    let origin = [
        report.kind.rawValue, report.provider.name ?? "", report.inspection.start?.iso ?? "",
        report.published?.iso ?? "",
    ].joined(separator: "|")
    var seen: [String: Int] = [:]
    return recommendations.map { recommendation in
        var recommendation = recommendation
        let words = foldedLetters(([recommendation.text] + recommendation.parts).joined(separator: " "))
        seen[words, default: 0] += 1
        recommendation.id = "r" + shortHash("\(origin)|\(words)|\(seen[words] ?? 1)")
        return recommendation
    }
}
