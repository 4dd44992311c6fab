import Records
import Reporting
import Testing

@Suite struct LogDiffTests {
    private func side(_ day: String, _ file: String) throws -> LogDiffSide {
        let source = LogSource(file: file, sha256: "", sheet: "Plan", headerRow: 1)
        return LogDiffSide(
            Snapshot(
                asOf: try #require(Day(iso: day)),
                log: ActionLog(source: source, columns: [:], actions: [Action(row: 2, action: "Train staff")])))
    }

    @Test func `changes stand in groups and what steers a terminal is shown`() throws {
        let (from, to) = (try side("2025-04-30", "plan.xlsx"), try side("2025-07-31", "plan-july.xlsx"))
        var action = Action(row: 2, action: "Train\u{1B}[31m staff")
        action.ref = "1.2"
        var later = LogChange(.due, of: action, from: from.day, to: to.day)
        later.row = 2
        later.before = "2025-06-30"
        later.after = "2025-07-01"
        later.days = 1
        var gone = LogChange(.vanished, of: Action(row: 9, action: "Audit files"), from: from.day, to: to.day)
        gone.earlierRow = 9
        #expect(
            renderLogDiff(LogDiff(from: from, to: to, changes: [later, gone])) == """
                What moved from 30 April 2025 (plan.xlsx, 1 action) to 31 July 2025 (plan-july.xlsx, 1 action):

                1 action vanished:
                  was row 9: Audit files

                1 due date moved later:
                  1.2, row 2: 2025-06-30 → 2025-07-01 (1 day later). Train␛[31m staff

                """)
    }

    @Test func `that nothing moved is said`() throws {
        let diff = LogDiff(
            from: try side("2025-04-30", "a.xlsx"), to: try side("2025-07-31", "b.xlsx"), changes: [])
        #expect(renderLogDiff(diff).contains("Nothing moved"))
    }
}
