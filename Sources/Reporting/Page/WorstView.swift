import Records

/// The few gaps that the page shows first.
struct WorstView {
    var heading: String
    var gaps: [GapView]

    init(_ report: GapReport, gapViews: GapViews) {
        let top = report.check.grouped.first
        let severity = "of \(top?.severity.rawValue ?? "any") severity"
        let count = top?.count ?? 0
        let shown = report.worstGaps(atMost: 4)
        heading =
            "What is worst: \(counted(count, "gap")) \(severity)"
            + (count > shown.count ? ", the first \(shown.count)" : "")
        gaps = shown.map { gapViews.view($0) }
    }
}
