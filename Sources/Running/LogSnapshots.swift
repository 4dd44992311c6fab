public import Records
import Reporting
public import Storing

/// One snapshot of a council's log as a list shows it (`heed/log-snapshot/1`).
public struct LogSnapshotLine: Codable, Equatable, Sendable {
    /// Name and version of this JSON form.
    public var schema = "heed/log-snapshot/1"
    /// Day that it describes.
    public var day: Day
    /// File it was read from.
    public var file: String
    /// Worksheet or table.
    public var sheet: String
    /// Actions in it.
    public var actions: Int
    /// Rows that are no actions.
    public var leftOut: Int
    /// Values to look at.
    public var review: Int

    init(_ snapshot: Snapshot) {
        day = snapshot.asOf
        file = snapshot.log.source.file
        sheet = snapshot.log.source.sheet
        actions = snapshot.log.actions.count
        leftOut = snapshot.log.leftOut.count
        review = snapshot.log.review.count
    }
}

extension LogSnapshotLine {
    /// `2019-09-30  plan.xlsx, sheet Plan: 30 actions, 7 rows left out, 2 values to look at`.
    public var inWords: String {
        "\(day)  \(shownOnOneLine(file)), sheet \(shownOnOneLine(sheet)): \(counted(actions, "action")), "
            + "\(counted(leftOut, "row")) left out, \(counted(review, "value")) to look at"
    }
}

extension SnapshotRemoval {
    /// What was done and what is left, in a few lines.
    public var inWords: String {
        let kept =
            decisionsKept == 0
            ? "" : "; the \(counted(decisionsKept, "decision")) on links of these are kept for when they come back"
        let rest = left.last.map { "The store holds \(counted(left.count, "snapshot")), the latest of \($0)." }
        return """
            Took out the log of \(day) (\(shownOnOneLine(file)), \(counted(actions, "action"))).
            \(onlyThere == 0 ? "All of its actions stand" : "\(counted(onlyThere, "action")) stood") in \
            \(onlyThere == 0 ? "other snapshots too" : "no other snapshot")\(kept).
            \(rest ?? "The store holds no log any more; import one with heed log import.")
            """
    }
}

private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// Snapshots of a council's log, oldest first.
public func logSnapshots(store: Store, provider: String?) throws -> [LogSnapshotLine] {
    try store.snapshots(provider: try logProvider(provider, in: store)).map { LogSnapshotLine($0) }
}

/// Takes the snapshot of a day out of a council's log.
public func removeLogSnapshot(of day: Day, store: Store, provider: String?) throws -> SnapshotRemoval {
    try store.removeSnapshot(of: day, provider: try logProvider(provider, in: store))
}

/// The council whose log is meant; nil while the store knows none.
func logProvider(_ asked: String?, in store: Store) throws -> String? {
    try store.providers().isEmpty ? asked : chosenProvider(asked, in: store)
}
