import Records
import Testing

@testable import Running

@Suite("What moved between two snapshots of a log")
struct LogComparisonTests {
    static let days = ["2025-01-31", "2025-04-30", "2025-07-31"]

    private func action(_ id: String, _ row: Int, _ change: (inout Action) -> Void = { _ in }) -> Action {
        var action = Action(row: row, action: "Do \(id)")
        action.id = id
        action.ref = id.uppercased()
        action.owner = "Ann Lee"
        action.due = Day(iso: "2025-06-30")
        action.status = .onTrack
        change(&action)
        return action
    }

    private func snapshots(_ actions: [[Action]]) -> [Snapshot] {
        zip(Self.days, actions).map { day, actions in
            let source = LogSource(file: "\(day).xlsx", sha256: day, sheet: "Plan", headerRow: 1)
            return Snapshot(
                asOf: Day(iso: day) ?? Day(serial: 0), log: ActionLog(source: source, columns: [:], actions: actions))
        }
    }

    /// `due a1 2025-06-30 2025-09-30 92`.
    private func told(_ diff: LogDiff) -> [String] {
        diff.changes.map { change in
            ([change.change.rawValue, change.id]
                + [change.before, change.after, change.days.map(String.init)]
                .compactMap(\.self)).joined(separator: " ")
        }
    }

    @Test("Dates, owners, statuses, references and rows")
    func everyKind() throws {
        let diff = try compareLogs(
            snapshots([
                [action("a1", 2), action("a7", 8)],
                [
                    action("a1", 2), action("a2", 3), action("a3", 4), action("a4", 5), action("a5", 6),
                    action("a6", 7),
                ],
                [
                    action("a1", 2) { $0.due = Day(iso: "2025-09-30") },
                    action("a2", 3) { $0.due = Day(iso: "2025-06-20") },
                    action("a3", 4) {
                        $0.due = nil
                        $0.dueAsTyped = "TBC"
                    },
                    action("a4", 5) {
                        $0.owner = "Bo Yi"
                        $0.status = .complete
                        $0.ref = "9.9"
                    },
                    action("a5", 6) { $0.owner = "ann  lee" }, action("a7", 8), action("a8", 9),
                ],
            ]), from: nil, to: nil)
        #expect(
            told(diff) == [
                "due a1 2025-06-30 2025-09-30 92", "due a2 2025-06-30 2025-06-20 -10", "due a3 2025-06-30 TBC",
                "owner a4 Ann Lee Bo Yi", "status a4 on-track complete", "renumbered a4 A4 9.9", "returned a7",
                "new a8", "vanished a6",
            ])
    }

    @Test(
        "A day stands for the snapshot in force on it",
        arguments: [
            (nil, nil, "2025-04-30 2025-07-31"), ("2025-01-31", nil, "2025-01-31 2025-07-31"),
            (nil, "2025-05-09", "2025-01-31 2025-04-30"), ("2025-02-01", "2025-12-01", "2025-01-31 2025-07-31"),
        ] as [(String?, String?, String)])
    func days(from: String?, to: String?, expected: String) throws {
        let diff = try compareLogs(
            snapshots([[], [], []]), from: from.flatMap { Day(iso: $0) }, to: to.flatMap { Day(iso: $0) })
        #expect("\(diff.from.day) \(diff.to.day)" == expected)
    }

    @Test(
        "Snapshots that cannot be compared are said",
        arguments: [
            (0, nil, nil, "the store holds no action log; import one with heed log import"),
            (
                1, nil, nil,
                "the store holds one snapshot of the log, that of 2025-01-31; import a later one to compare"
            ),
            (
                2, "2024-01-01", nil,
                "the store holds no snapshot of 2024-01-01 or before; the oldest is that of 2025-01-31"
            ),
            (
                2, nil, "2025-02-01",
                "the store holds no snapshot of 2025-01-30 or before; the oldest is that of 2025-01-31"
            ),
            (
                2, "2025-05-01", "2025-02-01",
                "the snapshot to compare from (2025-04-30) is not older than the one to compare with (2025-01-31); "
                    + "give other days with --from and --to"
            ),
        ] as [(Int, String?, String?, String)])
    func refused(count: Int, from: String?, to: String?, expected: String) {
        let error = #expect(throws: LogComparisonError.self) {
            try compareLogs(
                snapshots(Array(repeating: [], count: count)), from: from.flatMap { Day(iso: $0) },
                to: to.flatMap { Day(iso: $0) })
        }
        #expect(error?.description == expected)
    }
}
