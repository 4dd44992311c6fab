import GRDB
public import Records

// Days of reports that a person told; a report that is read again keeps them.
extension Store {
    /// Keeps the days of a report in place of those that were known.
    ///
    /// - Parameter sha256: Any file of the report.
    /// - Throws: ``StoreError/unknownReport(sha256:)`` where the store does not hold it.
    public func keep(_ dates: ReportDates, sha256: String) throws(StoreError) {
        try write { db in
            let found = try Int64.fetchOne(
                db, sql: "SELECT reportId FROM reportFile WHERE sha256 = ?", arguments: [sha256])
            guard let found else { throw StoreError.unknownReport(sha256: sha256) }
            try db.execute(
                sql: "INSERT OR REPLACE INTO reportDate VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    found, dates.received?.iso, dates.published?.iso, dates.statementDue?.iso, dates.draftSent?.iso,
                    dates.statementSent?.iso,
                ])
        }
    }

    /// The days known of a provider's reports, by the SHA-256 of ``ReportSource``.
    public func reportDates(provider: String?) throws(StoreError) -> [String: ReportDates] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT report.sha256, reportDate.* FROM reportDate JOIN report ON report.id = reportId
                    WHERE provider = ?1 OR ?1 IS NULL
                    """,
                arguments: [provider])
            return try rows.reduce(into: [:]) { found, row in
                let key: String = row["sha256"]
                func known(_ column: String) throws -> Day? { try day(row, column, table: "report date", key: key) }
                var dates = ReportDates()
                dates.received = try known("received")
                dates.published = try known("published")
                dates.statementDue = try known("statementDue")
                dates.draftSent = try known("draftSent")
                dates.statementSent = try known("statementSent")
                found[key] = dates
            }
        }
    }
}
