import GRDB
public import Records

/// A gap that some recorded check had.
public struct KnownGap: Equatable, Sendable {
    /// See ``Records/Gap/key``.
    public var key: String
    /// Severity at the last check that had it.
    public var severity: Severity
    /// Earliest day of a check that had it.
    public var firstSeen: Day
    /// Latest day of a check that had it.
    public var lastSeen: Day
    /// True where the last recorded check had it, or could not run its rule while the one before had it.
    public var inLastRun: Bool
}

/// A recorded check.
public struct CheckRun: Equatable, Sendable {
    /// Day the check compared with.
    public var day: Day
    /// Number of gaps by severity; none is missing.
    public var tally: [Severity: Int]
}

// Recorded checks, and when each gap was first and last seen.
extension Store {
    /// Records a check.
    ///
    /// - Parameters:
    ///   - day: Day the check compared with.
    ///   - gaps: Key of each gap (``Records/Gap/key``) and its severity.
    ///   - rulesNotRun: Ids of rules that could not run: their gaps stay in the last run as they were, so that they
    ///     are not taken for closed now and for new when the rule runs again.
    ///   - provider: Everyday name of the area, nil where the store knows none.
    public func recordRun(
        day: Day, gaps: [String: Severity], rulesNotRun: Set<String> = [], provider: String?
    ) throws(StoreError) {
        try write { db in
            let series = storable(provider ?? "")
            try Store.adoptUnnamed(db, for: series)
            let previous = try Store.lastRunID(db, series: [series])
            let tally = Store.tally(gaps.values)
            try db.execute(
                sql: "INSERT INTO checkRun (provider, day, high, medium, low) VALUES (?, ?, ?, ?, ?)",
                arguments: [series, day.iso, tally[.high], tally[.medium], tally[.low]])
            let run = db.lastInsertedRowID
            let seen = try db.cachedStatement(
                sql: """
                    INSERT INTO knownGap (provider, key, severity, firstSeen, lastSeen, lastRunId)
                    VALUES (?1, ?2, ?3, ?4, ?4, ?5)
                    ON CONFLICT (provider, key) DO UPDATE SET severity = excluded.severity,
                        firstSeen = min(firstSeen, excluded.firstSeen), lastSeen = max(lastSeen, excluded.lastSeen),
                        lastRunId = excluded.lastRunId
                    """)
            for (key, severity) in gaps {
                try seen.execute(arguments: [series, storable(key), severity.rawValue, day.iso, run])
            }
            try db.execute(
                sql: """
                    UPDATE knownGap SET lastRunId = ? WHERE provider = ? AND lastRunId = ?
                        AND substr(key, 1, instr(key, '/') - 1) IN (SELECT value FROM json_each(?))
                    """,
                arguments: [run, series, previous, try encodedJSON(rulesNotRun.sorted())])
        }
    }

    /// Every gap that a recorded check of a provider had, by key.
    public func knownGaps(provider: String?) throws(StoreError) -> [KnownGap] {
        try read { try Store.knownGaps($0, provider: provider) }
    }

    /// Recorded checks of a provider in the order in which they were recorded.
    public func runs(provider: String?) throws(StoreError) -> [CheckRun] {
        try read { try Store.runs($0, provider: provider) }
    }

    static func knownGaps(_ db: Database, provider: String?) throws -> [KnownGap] {
        let series = try Store.series(db, provider: provider)
        let last = try Store.lastRunID(db, series: series)
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT * FROM knownGap WHERE provider IN (SELECT value FROM json_each(?)) ORDER BY key",
            arguments: [try encodedJSON(series)])
        return try rows.map { row in
            let key: String = row["key"]
            guard let severity = Severity(rawValue: row["severity"]),
                let first = try day(row, "firstSeen", table: "known gap", key: key),
                let latest = try day(row, "lastSeen", table: "known gap", key: key)
            else { throw StoreError.unreadable(table: "known gap", key: key) }
            return KnownGap(
                key: key, severity: severity, firstSeen: first, lastSeen: latest, inLastRun: row["lastRunId"] == last)
        }
    }

    static func runs(_ db: Database, provider: String?) throws -> [CheckRun] {
        try Row.fetchAll(
            db,
            sql: "SELECT * FROM checkRun WHERE provider IN (SELECT value FROM json_each(?)) ORDER BY id",
            arguments: [try encodedJSON(try Store.series(db, provider: provider))]
        ).map { row in
            let id: Int64 = row["id"]
            guard let day = try day(row, "day", table: "check run", key: String(id)) else {
                throw StoreError.unreadable(table: "check run", key: String(id))
            }
            return CheckRun(day: day, tally: [.high: row["high"], .medium: row["medium"], .low: row["low"]])
        }
    }

    private static func lastRunID(_ db: Database, series: [String]) throws -> Int64? {
        try Int64.fetchOne(
            db, sql: "SELECT max(id) FROM checkRun WHERE provider IN (SELECT value FROM json_each(?))",
            arguments: [try encodedJSON(series)])
    }

    private static func tally(_ severities: some Sequence<Severity>) -> [Severity: Int] {
        severities.reduce(into: Dictionary(uniqueKeysWithValues: Severity.allCases.map { ($0, 0) })) {
            $0[$1] = ($0[$1] ?? 0) + 1
        }
    }
}
