import Checking
import Records
import Testing

/// Small facts and rules for tests.
enum Example {
    static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    /// A report with two recommendations and a log with two actions, the first overdue.
    static func facts(asOf: String = "2019-09-27", log: Bool = true, report: Bool = true) throws -> CheckFacts {
        var overdue = Action(row: 11, action: "Review all cases")
        overdue.id = "a"
        overdue.ref = "1.4"
        overdue.due = try day("2019-05-31")
        overdue.dueKind = .date
        overdue.status = .onTrack
        overdue.statusAsTyped = "Green"
        var other = Action(row: 12, action: "Train all managers")
        other.id = "b"
        let source = LogSource(file: "log.xlsx", sha256: "l", sheet: "Plan", headerRow: 1)
        let snapshot = Snapshot(
            asOf: try day("2019-09-27"), log: ActionLog(source: source, columns: [:], actions: [overdue, other]))
        var dates = ReportDates()
        dates.published = try day("2019-01-17")
        return CheckFacts(
            provider: "Exampleton", reports: report ? [DatedReport(Example.report, dates: dates)] : [],
            snapshots: log ? [snapshot] : [],
            links: [Link(recommendation: "r1", action: "a", score: 1, state: .confirmed, why: "reference 1")],
            asOf: try day(asOf))
    }

    static var report: Report {
        var report = Report(
            source: ReportSource(file: "report.pdf", sha256: "f00", mediaType: "application/pdf", pages: 9),
            kind: .ilacs)
        report.recommendations = ["r1", "r2"].enumerated().map { index, id in
            Recommendation(
                id: id, number: "\(index + 1)", text: "The quality of planning", section: "What needs to improve",
                evidence: Evidence(page: 2, quote: "The quality of planning"))
        }
        return report
    }

    /// A rule about actions.
    static func rule(
        _ id: String, select: String = "SELECT * FROM action", severity: Severity = .low,
        appliesTo: SubjectType = .action, params: [String: RuleParameter] = [:], message: String = "{{label}}",
        fix: String = "Mend it."
    ) -> Rule {
        Rule(
            id: id, title: "Example", severity: severity, appliesTo: appliesTo, rationale: "Example", source: "Example",
            params: params, select: select, message: message, fix: fix)
    }
}
