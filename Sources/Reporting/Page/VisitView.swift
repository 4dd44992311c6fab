import Records

/// The visit that the report looks ahead to.
struct VisitView {
    var words: String

    /// Nil where no visit is recorded.
    init?(_ report: GapReport) {
        guard let visit = report.visit else { return nil }
        let days = report.asOf.days(until: visit.day)
        let working = report.countdown?.workingDays.map { " (\(counted($0, "working day")))" } ?? ""
        let when =
            switch days {
            case 0: "today"
            case 1: "tomorrow"
            default: "in \(days) days\(working)"
            }
        let theme = report.theme.map { " Theme: \($0)." } ?? " No theme is recorded."
        words = "Visit on \(visit.day.inWords), \(when).\(theme)"
    }
}
