import Records
import Storing
import Testing

@testable import Running

@Suite("What was done about a weakness that came back")
struct ComingBackTests {
    private func inspection(_ day: String, _ id: String, _ text: String) -> Report {
        var report = Report(
            source: ReportSource(file: "\(day).pdf", sha256: day, mediaType: "application/pdf", pages: 20),
            kind: .ilacs)
        report.published = Day(iso: day)
        report.recommendations = [
            Recommendation(
                id: id, text: text, section: "What needs to improve", evidence: Evidence(page: 3, quote: nil))
        ]
        return report
    }

    private func row(_ number: Int, _ text: String, _ status: ActionStatus) -> Action {
        var action = Action(row: number, action: text)
        action.id = "a\(number)"
        action.status = status
        return action
    }

    private func snapshot(_ day: String, _ actions: [Action]) throws -> Snapshot {
        Snapshot(
            asOf: try #require(Day(iso: day)),
            log: ActionLog(
                source: LogSource(file: "log.csv", sha256: day, sheet: "log", headerRow: 1), columns: [:],
                actions: actions))
    }

    private func weaknesses(_ snapshots: [Snapshot], _ decisions: [Decision] = []) throws -> [RecurringWeakness] {
        try ComingBack(
            reports: [
                inspection("2022-06-10", "then", "The quality and timeliness of pathway plans for care leavers."),
                inspection("2026-01-19", "now", "Pathway plans for care leavers, which are often out of date."),
            ], snapshots: snapshots, decisions: decisions
        ).all()
    }

    private let rewritten = "Rewrite all out-of-date pathway plans with the care leavers themselves"
    private let audited = "Audit a sample of pathway plans each month"

    @Test("Only what was done in the last log before the later inspection is told")
    func done() throws {
        let found = try weaknesses([
            try snapshot("2023-03-01", [row(4, rewritten, .onTrack), row(5, audited, .onTrack)]),
            try snapshot("2025-11-30", [row(4, rewritten, .complete), row(5, audited, .onTrack)]),
            try snapshot("2026-03-31", [row(4, rewritten, .complete), row(5, audited, .embedded)]),
        ])
        #expect(found.map(\.doneActions.count) == [1])
        let done = try #require(found.first?.doneActions.first)
        #expect(done.action == rewritten)
        #expect((done.row, done.snapshot.iso, done.confirmed) == (4, "2025-11-30", false))
    }

    @Test("A confirmed link is told as confirmed, a rejected one is not told")
    func decided() throws {
        let log = try snapshot("2025-11-30", [row(4, rewritten, .complete), row(5, audited, .embedded)])
        let day = try #require(Day(iso: "2025-12-01"))
        let found = try weaknesses(
            [log],
            [
                Decision(recommendation: "then", action: "a4", state: .rejected, day: day, role: nil),
                Decision(recommendation: "then", action: "a5", state: .confirmed, day: day, role: nil),
            ])
        #expect(found.first?.doneActions.map(\.row) == [5])
        #expect(found.first?.doneActions.first?.confirmed == true)
    }

    @Test("Without a log between both inspections nothing is said to have been done")
    func noLog() throws {
        let found = try weaknesses([try snapshot("2026-03-31", [row(4, rewritten, .complete)])])
        #expect(found.map(\.doneActions.count) == [0])
    }
}
