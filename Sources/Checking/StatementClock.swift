import Records

/// By when a report's written statement or plan is due, and how that is known.
///
/// A day that a letter states to a person counts before the one that the report prints, and both before one that is
/// computed: 70 working days after receipt (Education and Inspections Act 2006, s137, with SI 2007/462, regulation 2;
/// SI 2015/1792 for joint targeted inspections), or after publication where the day of receipt is not known.
struct StatementClock {
    let report: DatedReport
    let workingDays: WorkingDays
    let asOf: Day

    /// How the day is known.
    enum Basis: String { case stated, printed, computed }

    /// Day of receipt, else of publication.
    var start: Day? { report.received ?? report.published }

    /// The day on which the statement is due; nil where none is asked for or the clock has no start.
    var due: (day: Day, basis: Basis)? {
        if let stated = report.dates.statementDue { return (stated, .stated) }
        if let printed = report.report.statementDue?.day { return (printed, .printed) }
        guard isComputed else { return nil }
        return workingDay(70).map { ($0, .computed) }
    }

    /// Where the day comes from, as the end of "due by 29 April 2019, …".
    var basisInWords: String? {
        switch due?.basis {
        case nil: nil
        case .stated: "as its letter states"
        case .printed: "as it prints"
        case .computed: computedInWords(70)
        }
    }

    /// The day on which an early draft is due: as printed, else 20 working days after the start.
    var draftDue: Day? { report.report.draftDue?.day ?? workingDay(20) }

    /// Where that day comes from.
    var draftBasisInWords: String? { report.report.draftDue != nil ? "as it prints" : computedInWords(20) }

    private func computedInWords(_ count: Int) -> String? {
        let days = "computed as \(count) working days from its"
        if let received = report.received { return "\(days) receipt (\(received.inWords))" }
        return start.map { "\(days) publication, as the day of receipt is not known (\($0.inWords))" }
    }

    /// Working days from the day of the check to the due day, negative when it is past.
    var workingDaysLeft: Int? { due.flatMap { workingDays.count(from: asOf, to: $0.day) } }

    /// The so-many-th working day after the start.
    func workingDay(_ count: Int) -> Day? { start.flatMap { workingDays.adding(count, to: $0) } }

    /// True where the list of bank holidays ends before a clock that still matters has run.
    var outrunsBankHolidays: Bool {
        guard report.dates.statementSent == nil else { return false }
        if let due { return due.day > workingDays.lastDay }
        guard isComputed, let start else { return false }
        return workingDays.covered.contains(start) && workingDay(70) == nil
    }

    /// True for the kinds of report that the law or the letter itself asks a statement for.
    private var isComputed: Bool {
        switch report.report.kind {
        case .ilacs, .sif: true
        case .focusedVisit: report.report.recommendations.contains { $0.priority }
        case .jtai: report.report.nextSteps?.lowercased().contains("written statement") == true
        default: false
        }
    }
}
