import GRDB
public import Records

// Importing and reading the dated snapshots of action logs.
extension Store {
    /// Stores a log as the snapshot of a day and gives it back with the stable id of each action.
    ///
    /// Logs of a provider are imported oldest first. The same log of the same day changes nothing, at any time. Another
    /// log of the newest day takes the place of that day's snapshot where both come from a file of the same name
    /// (corrected and imported again); from a file of another name it is refused, as one of the two dates must be
    /// wrong. A log imported while no provider was known becomes that of the first provider a log is imported for,
    /// as long as the store holds no other.
    ///
    /// - Parameters:
    ///   - log: What was read; ids that its actions carry are not looked at.
    ///   - asOf: The day that the log describes.
    ///   - provider: Everyday name of the area, nil where the store knows none.
    /// - Throws: ``StoreError/olderSnapshot(given:newest:)``, ``StoreError/otherLogOfDay(_:held:given:)`` and the rest.
    public func importLog(_ log: ActionLog, asOf: Day, provider: String?) throws(StoreError) -> ActionLog {
        try write { db in
            let series = storable(provider ?? "")
            try Store.adoptUnnamed(db, for: series)
            let sameDay = try SnapshotHead.find(db, series: series, asOf: asOf)
            if let sameDay {
                let held = try Store.log(db, sameDay)
                if log.source.sha256 == held.source.sha256, log.hasSameContent(as: held) { return held }
            }
            if let newest = try SnapshotHead.newestDay(db, series: series), asOf < newest {
                throw StoreError.olderSnapshot(given: asOf, newest: newest)
            }
            if let sameDay, sameDay.file != storable(log.source.file) {
                throw StoreError.otherLogOfDay(asOf, held: sameDay.file, given: log.source.file)
            }
            let known = try ActionRow.fetchKnown(db, series: series)
            let final = try Store.withIDs(log, known: known, series: series, db: db)
            if let sameDay {
                try db.execute(sql: "DELETE FROM snapshot WHERE id = ?", arguments: [sameDay.id])
            }
            try Store.insert(db, final, series: series, asOf: asOf)
            try Store.dropUnusedActions(db, replaced: sameDay == nil ? [] : known.map(\.action.id))
            return final
        }
    }

    /// Snapshots of a provider's log, oldest first.
    ///
    /// - Parameter provider: Everyday name of the area. A log that was imported while no provider was known counts as
    ///   the log of the only provider in the store. Nil gives the log of which no provider is known.
    public func snapshots(provider: String?) throws(StoreError) -> [Snapshot] {
        try read { try Store.snapshots($0, provider: provider) }
    }

    static func snapshots(_ db: Database, provider: String?) throws -> [Snapshot] {
        let series = try Store.series(db, provider: provider)
        return try SnapshotHead.all(db, series: series).map { Snapshot(asOf: $0.asOf, log: try log(db, $0)) }
    }

    /// Under which names the rows of a provider may stand: its own, and '' where it is the only one.
    static func series(_ db: Database, provider: String?) throws -> [String] {
        guard let provider else { return [""] }
        return try providers(db).allSatisfy { $0 == provider } ? [provider, ""] : [provider]
    }

    /// Writes a provider's name on snapshots and check runs made before any was known.
    static func adoptUnnamed(_ db: Database, for provider: String) throws {
        guard !provider.isEmpty, try providers(db).allSatisfy({ $0 == provider }) else { return }
        for table in ["snapshot", "checkRun", "knownGap"] {
            try db.execute(sql: "UPDATE OR IGNORE \(table) SET provider = ? WHERE provider = ''", arguments: [provider])
        }
    }

    private static func log(_ db: Database, _ head: SnapshotHead) throws -> ActionLog {
        var log = head.frame
        log.actions = try ActionRow.fetchAll(db, snapshot: head.id)
        return log
    }

    private static func withIDs(
        _ log: ActionLog, known: [KnownAction], series: String, db: Database
    ) throws -> ActionLog {
        var result = log
        var ids = FreeIDs(taken: Set(known.map(\.action.id)))
        let versions = try db.cachedStatement(sql: "SELECT 1 FROM actionVersion WHERE actionId = ?")
        for (index, match) in ActionMatching.match(known: known, new: log.actions).enumerated() {
            if let match {
                result.actions[index].id = known[match].action.id
            } else {
                let wished = ActionRow.firstID(of: log.actions[index], series: series)
                result.actions[index].id = try ids.take(wished) {
                    try Bool.fetchOne(versions, arguments: [$0]) ?? false
                }
            }
        }
        return result
    }

    private static func insert(_ db: Database, _ log: ActionLog, series: String, asOf: Day) throws {
        var frame = log
        frame.actions = []
        try db.execute(
            sql: "INSERT INTO snapshot (provider, asOf, sha256, file, frame) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                series, asOf.iso, storable(log.source.sha256), storable(log.source.file), try encodedJSON(frame),
            ])
        try ActionRow.insert(db, log.actions, snapshot: db.lastInsertedRowID)
    }

    /// Forgets actions that stood only in a snapshot that was replaced, except where a decision names them.
    static func dropUnusedActions(_ db: Database, replaced: [String]) throws {
        guard !replaced.isEmpty else { return }
        try db.execute(
            sql: """
                DELETE FROM action WHERE id IN (SELECT value FROM json_each(?))
                    AND NOT EXISTS (SELECT 1 FROM actionVersion WHERE actionId = action.id)
                    AND NOT EXISTS (SELECT 1 FROM decision WHERE actionId = action.id)
                """,
            arguments: [try encodedJSON(replaced)])
    }
}

extension ActionLog {
    /// True where the two say the same, whatever ids their actions carry and however the file was called.
    fileprivate func hasSameContent(as other: ActionLog) -> Bool {
        func bare(_ log: ActionLog) -> ActionLog {
            var log = log
            log.source.file = ""
            for index in log.actions.indices { log.actions[index].id = "" }
            return log
        }
        return bare(self) == bare(other)
    }
}

/// A snapshot without its actions.
struct SnapshotHead {
    let id: Int64
    let asOf: Day
    let file: String
    /// The log, its list of actions left empty.
    let frame: ActionLog

    static func all(_ db: Database, series: [String]) throws -> [SnapshotHead] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM snapshot WHERE provider IN (SELECT value FROM json_each(?)) ORDER BY asOf, id
                """,
            arguments: [try encodedJSON(series)]
        ).map(SnapshotHead.init)
    }

    static func find(_ db: Database, series: String, asOf: Day) throws -> SnapshotHead? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM snapshot WHERE provider = ? AND asOf = ?", arguments: [series, asOf.iso]
        ).map(SnapshotHead.init)
    }

    static func newestDay(_ db: Database, series: String) throws -> Day? {
        try String.fetchOne(db, sql: "SELECT max(asOf) FROM snapshot WHERE provider = ?", arguments: [series])
            .flatMap { Day(iso: $0) }
    }

    private init(_ row: Row) throws {
        id = row["id"]
        let key = String(id)
        guard let asOf = try day(row, "asOf", table: "snapshot", key: key) else {
            throw StoreError.unreadable(table: "snapshot", key: key)
        }
        self.asOf = asOf
        file = row["file"]
        frame = try decodedJSON(ActionLog.self, row["frame"], table: "snapshot", key: key)
    }
}
