import GRDB
import Records

/// Actions of a snapshot as rows of `actionVersion`.
enum ActionRow {
    /// The id of an action that is seen for the first time.
    ///
    /// Built from provider, text and reference, so that the same log gives the same ids in any store. It begins with
    /// a letter: a spreadsheet that opens an exported list of links would take `12e4567890` for a number.
    static func firstID(of action: Action, series: String) -> String {
        // FNV-1a, 64 bits (Fowler, Noll, Vo); 40 of them are short enough to type.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in [series, FoldedText(action.action).text, action.ref ?? ""].joined(separator: "\u{1F}").utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        let digits = String(hash >> 24, radix: 16)
        return "a" + String(repeating: "0", count: 10 - digits.count) + digits
    }

    /// Writes the actions of a snapshot in their order.
    static func insert(_ db: Database, _ actions: [Action], snapshot: Int64) throws {
        let identity = try db.cachedStatement(sql: "INSERT OR IGNORE INTO action (id) VALUES (?)")
        let version = try db.cachedStatement(
            sql:
                "INSERT INTO actionVersion VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        )
        for (position, action) in actions.enumerated() {
            try identity.execute(arguments: [action.id])
            try version.execute(arguments: [
                snapshot, position, action.id, action.ref.map(storable), action.row,
                action.recommendation.map(storable), action.theme.map(storable), storable(action.action),
                action.owner.map(storable), action.start?.iso, action.due?.iso, action.originalDue?.iso,
                action.dueAsTyped.map(storable), action.dueKind.rawValue,
                action.dueHistory.map(\.iso).joined(separator: " "), action.status.rawValue,
                action.statusAsTyped.map(storable), action.claimsOnTime, action.progress, action.completed?.iso,
                action.evidence.map(storable), action.measure.map(storable), action.update.map(storable),
                action.updated?.iso, action.sheet.map(storable),
            ])
        }
    }

    /// The actions of a snapshot in their order.
    static func fetchAll(_ db: Database, snapshot: Int64) throws -> [Action] {
        let cursor = try Row.fetchCursor(
            db, sql: "SELECT \(columns) FROM actionVersion WHERE snapshotId = ? ORDER BY position",
            arguments: [snapshot])
        var actions: [Action] = []
        while let row = try cursor.next() { actions.append(try action(row)) }
        return actions
    }

    /// Every action of a provider as the latest snapshot that has it gives it, the newest snapshot's first.
    static func fetchKnown(_ db: Database, series: String) throws -> [KnownAction] {
        let cursor = try Row.fetchCursor(
            db,
            sql: """
                WITH latest AS (
                    SELECT actionId, max(snapshotId) AS snapshotId FROM actionVersion
                    WHERE snapshotId IN (SELECT id FROM snapshot WHERE provider = ?) GROUP BY actionId
                )
                SELECT \(columns), snapshotId FROM latest JOIN actionVersion USING (actionId, snapshotId)
                ORDER BY snapshotId DESC, position
                """,
            arguments: [series])
        var known: [KnownAction] = []
        while let row = try cursor.next() {
            known.append(KnownAction(action: try action(row), snapshot: row["snapshotId"]))
        }
        return known
    }

    // Read by number: looking columns up by name would take most of the time of a large log.
    private static let columns = """
        actionId, row, action, ref, recommendation, theme, owner, start, due, originalDue, dueAsTyped, dueKind,
        dueHistory, status, statusAsTyped, claimsOnTime, progress, completed, evidence, measure, progressNote, updated,
        sheet
        """

    private static func action(_ row: Row) throws -> Action {
        let id: String = row[0]
        func unreadable() -> StoreError { .unreadable(table: "action", key: id) }
        func day(_ column: Int) throws -> Day? {
            guard let text: String = row[column] else { return nil }
            guard let day = Day(iso: text) else { throw unreadable() }
            return day
        }
        guard let dueKind = DueKind(rawValue: row[11]), let status = ActionStatus(rawValue: row[13]) else {
            throw unreadable()
        }
        var action = Action(row: row[1], action: row[2])
        action.id = id
        action.ref = row[3]
        action.recommendation = row[4]
        action.theme = row[5]
        action.owner = row[6]
        action.start = try day(7)
        action.due = try day(8)
        action.originalDue = try day(9)
        action.dueAsTyped = row[10]
        action.dueKind = dueKind
        let history: String = row[12]
        action.dueHistory = try history.split(separator: " ").map { text in
            guard let day = Day(iso: text) else { throw unreadable() }
            return day
        }
        action.status = status
        action.statusAsTyped = row[14]
        action.claimsOnTime = row[15]
        action.progress = row[16]
        action.completed = try day(17)
        action.evidence = row[18]
        action.measure = row[19]
        action.update = row[20]
        action.updated = try day(21)
        action.sheet = row[22]
        return action
    }
}
