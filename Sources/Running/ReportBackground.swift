import Checking
import Linking
public import Records
public import Reporting
import Storing

/// What a person asked of a gap report beside the day.
public struct GapReportWishes: Sendable {
    /// What the coming visit looks at; nil for what the visit's record says.
    public var theme: String?
    /// Day of the recorded visit that it is made for; nil for the next one.
    public var visit: Day?
    /// The day to compare with; nil for that of the last report, else of the last recorded check.
    public var since: Day?
    /// How the document looks, what it holds and for whom it is.
    public var style = ReportStyle()

    /// Asks for nothing.
    public init() {}
}

/// Adds to a gap report what goes beyond reports, log and gaps.
struct ReportBackground {
    let store: Store
    let holding: CouncilHolding
    let asOf: Day
    let wishes: GapReportWishes
    /// Runs the rules as of an earlier day; nil where the store holds no log of it.
    let check: (Day) throws -> CheckResult?

    func add(to report: inout GapReport) throws {
        let vocabulary = try Vocabulary.shipped()
        if let theme = wishes.theme {
            // A theme asked for looks ahead to a visit that nobody has recorded yet, too.
            report.visit?.theme = theme
        }
        report.theme = wishes.theme ?? report.visit?.theme
        report.scope = VisitScope(theme: report.theme, holding, vocabulary: vocabulary).reasons
        var facts = holding.facts(asOf: asOf)
        facts.visit = report.visit
        report.countdown = try facts.countdown()
        report.findingsBehind = QuotedFindings(holding.answered, vocabulary: vocabulary).quotes
        report.earlierOccurrences = earlierOccurrences()
        report.coverage = holding.coverage
        report.progress = Dictionary(grouping: holding.comingBack.progress(), by: \.about.recommendation)
        report.interventions = holding.interventions.reports
        report.requiredLinks = holding.requiredLinks
        let grades = GradesOverTime(holding.answered + holding.others)
        report.grades = GradeHistory(
            inspections: grades.inspections,
            rows: grades.rows.map { GradeHistory.Row(area: $0.area.inWords, grades: $0.grades) })
        report.changes = try changes(to: report)
        report.style = wishes.style
        if wishes.style.audience == .inspector { report = report.withoutAdvice }
        if let title = wishes.style.title { report.title = title }
        if wishes.style.rolesOnly { report = report.withoutNames(isFieldWord: vocabulary.knows) }
    }

    private func earlierOccurrences() -> [String: EarlierOccurrence] {
        let recurring = holding.comingBack.inForce()
        return Dictionary(
            recurring.map { weakness in
                let earlier = weakness.earlier
                return (
                    weakness.later.recommendation,
                    EarlierOccurrence(
                        inspected: earlier.inspected, file: earlier.file, page: earlier.page, text: earlier.text,
                        shared: weakness.shared)
                )
            }
        ) { first, _ in first }
    }

    /// The rules are run again as of the earlier day, over the log and the reports as they stood, so that a gap is new
    /// or closed by what was on file and not by who happened to run a check.
    private func changes(to report: GapReport) throws -> ReportChanges? {
        guard let (since, what) = try earlierDay() else { return nil }
        guard let earlier = try check(since) else {
            let oldest = try store.snapshots(provider: holding.provider).first
            let first =
                oldest.map { "the first log that was imported is that of \($0.asOf.inWords)" } ?? "no log was imported"
            return ReportChanges(
                since: since, what: what, cannotTell: "Nothing can be compared with \(what): \(first).")
        }
        let before = Set(earlier.gaps.map(\.key))
        let now = Set(report.check.gaps.map(\.key))
        let unsure = Set((earlier.notRun + report.check.notRun).map(\.rule))
        return ReportChanges(
            since: since, what: what,
            newGaps: report.check.gaps.filter { !before.contains($0.key) && !unsure.contains($0.rule) },
            closedGaps: earlier.gaps.filter { !now.contains($0.key) && !unsure.contains($0.rule) },
            log: try? compareLogs(holding.snapshots, from: since, to: nil))
    }

    /// The day asked for, else that of the last report made for a visit, of the last recorded check, of the log before.
    private func earlierDay() throws -> (Day, String)? {
        if let since = wishes.since { return (since, since.inWords) }
        if let made = try store.deliveries(provider: holding.provider).map(\.madeOn).filter({ $0 < asOf }).max() {
            return (made, "the report of \(made.inWords)")
        }
        if let checked = try store.runs(provider: holding.provider).map(\.day).filter({ $0 < asOf }).max() {
            return (checked, "the check of \(checked.inWords)")
        }
        guard holding.snapshots.count > 1 else { return nil }
        let day = holding.snapshots[holding.snapshots.count - 2].asOf
        return (day, "the log of \(day.inWords)")
    }
}
