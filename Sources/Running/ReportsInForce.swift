import Records

/// Tells the reports whose recommendations a council has to answer now from those that a later one took over.
///
/// A full inspection of children's services takes over from every earlier one; focused and monitoring visits after it
/// add to it. Only where the store holds no full inspection does the latest report of another kind count. What news
/// pages and letters to children tell of is never asked by the inspectorate itself.
struct ReportsInForce {
    /// Newest first.
    let answered: [Report]
    /// The rest, newest first.
    let others: [Report]

    private static let fullInspections: Set<ReportKind> = [.ilacs, .sif, .lookedAfterChildren2013, .jointAreaReview]
    static func isFullInspection(_ report: Report) -> Bool { fullInspections.contains(report.kind) }

    private static let visits: Set<ReportKind> = [.focusedVisit, .monitoringVisit]
    static func isVisit(_ report: Report) -> Bool { visits.contains(report.kind) }

    private static let otherInspections: Set<ReportKind> = [
        .jtai, .areaSEND, .areaSEND2016, .lscbReview, .intervention,
    ]

    /// Tells reports apart; the newest comes first.
    init(newestFirst reports: [Report]) {
        let asking = reports.indices.filter { !reports[$0].recommendations.isEmpty }
        let chosen: [Int]
        if let full = reports.firstIndex(where: Self.isFullInspection) {
            chosen = asking.filter { $0 == full || ($0 < full && Self.visits.contains(reports[$0].kind)) }
        } else {
            let latest = asking.first { Self.visits.union(Self.otherInspections).contains(reports[$0].kind) }
            chosen = latest.map { [$0] } ?? []
        }
        answered = chosen.map { reports[$0] }
        others = reports.indices.filter { !chosen.contains($0) }.map { reports[$0] }
    }
}
