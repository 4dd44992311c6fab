import GRDB
public import Records

/// What taking a snapshot out of the store did.
public struct SnapshotRemoval: Codable, Equatable, Sendable {
    /// Day that the snapshot described.
    public var day: Day
    /// File it was read from.
    public var file: String
    /// Actions in it.
    public var actions: Int
    /// Of these, the ones that stand in no other snapshot.
    public var onlyThere: Int
    /// Decisions on links of those, which are kept for the day they come back.
    public var decisionsKept: Int
    /// Days of the snapshots that are left, oldest first.
    public var left: [Day]
}

extension Store {
    /// Takes a snapshot back out that was imported by mistake.
    ///
    /// Ids of actions in other snapshots stay, and so does every decision: an action that a decision names is
    /// remembered, and gets its id again when the same log is imported once more.
    ///
    /// - Parameters:
    ///   - day: The day that the snapshot describes.
    ///   - provider: Everyday name of the area, nil where the store knows none.
    /// - Throws: ``StoreError/noSuchSnapshot(_:held:)`` where there is none of that day.
    public func removeSnapshot(of day: Day, provider: String?) throws(StoreError) -> SnapshotRemoval {
        try write { db in
            let series = try Store.series(db, provider: provider)
            let heads = try SnapshotHead.all(db, series: series)
            guard let head = heads.last(where: { $0.asOf == day }) else {
                throw StoreError.noSuchSnapshot(day, held: heads.map(\.asOf))
            }
            let ids = try String.fetchAll(
                db, sql: "SELECT actionId FROM actionVersion WHERE snapshotId = ?", arguments: [head.id])
            try db.execute(sql: "DELETE FROM snapshot WHERE id = ?", arguments: [head.id])
            let alone = try String.fetchAll(
                db,
                sql: """
                    SELECT value FROM json_each(?)
                    WHERE NOT EXISTS (SELECT 1 FROM actionVersion WHERE actionId = value)
                    """,
                arguments: [try encodedJSON(ids)])
            let decisions = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM decision WHERE actionId IN (SELECT value FROM json_each(?))",
                arguments: [try encodedJSON(alone)])
            try Store.dropUnusedActions(db, replaced: alone)
            return SnapshotRemoval(
                day: day, file: head.file, actions: ids.count, onlyThere: alone.count, decisionsKept: decisions ?? 0,
                left: heads.filter { $0.id != head.id }.map(\.asOf))
        }
    }
}
