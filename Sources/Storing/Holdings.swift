import GRDB
public import Records

/// All that a check of one provider needs, from one state of the store.
public struct Holdings: Equatable, Sendable {
    /// Reports in the order of their inspections.
    public var reports: [Report]
    /// Snapshots of the log, oldest first.
    public var snapshots: [Snapshot]
    /// Decisions on links, of every provider.
    public var decisions: [Decision]
    /// Gaps of recorded checks.
    public var knownGaps: [KnownGap]
    /// The check recorded last.
    public var lastRun: CheckRun?
}

/// What the store holds, in figures.
public struct StoreCounts: Equatable, Sendable {
    /// Files ingested, also those that repeat a report.
    public var files: Int
    /// Reports of each provider by kind; the key "" stands for reports in which no provider was found.
    public var reports: [String: [ReportKind: Int]]
    /// Recommendations, those of all providers together.
    public var recommendations: Int
    /// Fields of reports in review.
    public var reviewItems: Int
    /// Snapshots of each provider's log; the key "" stands for a log imported while no provider was known.
    public var snapshots: [String: SnapshotCounts]
    /// Links that a person confirmed.
    public var confirmedLinks: Int
    /// Links that a person rejected.
    public var rejectedLinks: Int
    /// Checks recorded.
    public var checkRuns: Int
}

/// What the store holds of one provider's log.
public struct SnapshotCounts: Equatable, Sendable {
    /// Number of snapshots.
    public var count: Int
    /// Day of the newest.
    public var newest: Day
    /// Actions in the newest.
    public var actions: Int
}

extension Store {
    /// Reads all that a check of a provider needs at one moment, so that an ingest or import by another process does
    /// not change half of it in between.
    ///
    /// - Parameter provider: Everyday name of the area; nil where the store knows none.
    public func holdings(provider: String?) throws(StoreError) -> Holdings {
        try read { db in
            Holdings(
                reports: try Store.reports(db, provider: provider),
                snapshots: try Store.snapshots(db, provider: provider), decisions: try Store.decisions(db),
                knownGaps: try Store.knownGaps(db, provider: provider),
                lastRun: try Store.runs(db, provider: provider).last)
        }
    }

    /// Counts what the store holds.
    public func counts() throws(StoreError) -> StoreCounts {
        try read { db in
            func count(_ of: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(of)") ?? 0 }
            return StoreCounts(
                files: try count("reportFile"), reports: try Store.reportCounts(db),
                recommendations: try count("recommendation WHERE position IS NOT NULL"),
                reviewItems: try count("reviewItem"), snapshots: try Store.snapshotCounts(db),
                confirmedLinks: try count("decision WHERE state = 'confirmed'"),
                rejectedLinks: try count("decision WHERE state = 'rejected'"), checkRuns: try count("checkRun"))
        }
    }

    private static func reportCounts(_ db: Database) throws -> [String: [ReportKind: Int]] {
        let rows = try Row.fetchAll(db, sql: "SELECT provider, kind, count(*) AS n FROM report GROUP BY provider, kind")
        return try rows.reduce(into: [:]) { counts, row in
            let (provider, name): (String, String) = (row["provider"], row["kind"])
            guard let kind = ReportKind(rawValue: name) else {
                throw StoreError.unreadable(table: "report kind", key: name)
            }
            counts[provider, default: [:]][kind] = row["n"]
        }
    }

    private static func snapshotCounts(_ db: Database) throws -> [String: SnapshotCounts] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT provider, count(*) AS n, max(asOf) AS newest,
                    (SELECT count(*) FROM actionVersion WHERE snapshotId = max(snapshot.id)) AS actions
                FROM snapshot GROUP BY provider
                """)
        return try rows.reduce(into: [:]) { counts, row in
            let provider: String = row["provider"]
            guard let newest = try day(row, "newest", table: "snapshot", key: provider) else {
                throw StoreError.unreadable(table: "snapshot", key: provider)
            }
            counts[provider] = SnapshotCounts(count: row["n"], newest: newest, actions: row["actions"])
        }
    }
}
