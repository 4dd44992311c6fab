import Records

/// The few gaps that the page shows first.
struct WorstView {
    var heading: String
    var gaps: [GapView]
    var hasMore: Bool
    var more: String

    init(_ report: GapReport, gapViews: GapViews) {
        let top = report.check.grouped.first
        let severity = "of \(top?.severity.rawValue ?? "any") severity"
        let count = top?.count ?? 0
        let shown = report.worstGaps(atMost: 4)
        heading = "What is worst: \(counted(count, "gap")) \(severity)"
        gaps = shown.map { gapViews.view($0) }
        hasMore = count > shown.count
        more = "and \(count - shown.count) more \(severity)"
    }
}
