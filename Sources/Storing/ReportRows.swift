import GRDB
public import Records

// Saving and reading reports.
extension Store {
    /// Saves a report that was read from a file.
    ///
    /// The same bytes read by the same or an older reader change nothing. Bytes that a better reader has read again
    /// replace what was stored, and each recommendation keeps the id it had, so that links and decisions hold. Other
    /// bytes about the same inspection (provider, kind, subtype, dates and, where the kind has them, visit and
    /// intervention) are noted as a further file of it, and the report that came first stays.
    ///
    /// - Parameters:
    ///   - report: What was read; its recommendations carry the ids that the extractor gave.
    ///   - readerVersion: Grows with each version of the program that reads differently.
    ///   - day: The day on which it was read.
    public func save(report: Report, readerVersion: Int, on day: Day) throws(StoreError) -> SaveOutcome {
        try write { db in
            let file = try HeldFile.find(db, sha256: report.source.sha256)
            if let file, file.readerVersion >= readerVersion {
                return .unchanged(try Store.report(db, id: file.reportID))
            }
            let holder = try Store.reportID(db, identity: report.inspectionIdentity, unless: report.source.sha256)
            if let holder {
                let held = try HeldFile.counts(db, primaryOf: holder)
                if let file, file.isPrimary { try Store.merge(db, report: file.reportID, into: holder) }
                try HeldFile.put(db, report, reportID: holder, readerVersion: readerVersion, on: day)
                return .alreadyHeld(try Store.report(db, id: holder), held: held, given: ReadingCounts(report))
            }
            let earlier = file.flatMap { $0.isPrimary ? $0.reportID : nil }
            let (id, final) = try ReportWriter(db: db).put(report, over: earlier)
            try HeldFile.put(db, final, reportID: id, readerVersion: readerVersion, on: day)
            return earlier == nil ? .added(final) : .updated(final)
        }
    }

    /// Those of the files that need no reading: held, and read by this version of the reader or a newer one.
    ///
    /// - Parameter sha256s: Any number of hashes; all are looked up in one query.
    public func held(sha256s: some Sequence<String>, readerVersion: Int) throws(StoreError) -> Set<String> {
        try read { db in
            try String.fetchSet(
                db,
                sql: """
                    SELECT sha256 FROM reportFile
                    WHERE readerVersion >= ? AND sha256 IN (SELECT value FROM json_each(?))
                    """,
                arguments: [readerVersion, try encodedJSON(Array(sha256s))])
        }
    }

    /// The report that a file belongs to, or nil where the file is not held.
    public func report(sha256: String) throws(StoreError) -> Report? {
        try read { db in
            try HeldFile.find(db, sha256: sha256).map { try Store.report(db, id: $0.reportID) }
        }
    }

    /// Reports in the order of their inspections (last day on site, else first, else day of publication).
    ///
    /// - Parameter provider: Everyday name of the area; nil gives all reports, also those without a provider.
    public func reports(provider: String?) throws(StoreError) -> [Report] {
        try read { try Store.reports($0, provider: provider) }
    }

    /// Names of the areas that reports or logs in the store are about, in alphabetical order.
    public func providers() throws(StoreError) -> [String] {
        try read(Store.providers)
    }

    static func providers(_ db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT provider FROM report WHERE provider <> ''
                UNION SELECT provider FROM snapshot WHERE provider <> '' ORDER BY 1
                """)
    }

    static func reports(_ db: Database, provider: String?) throws -> [Report] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT sha256, json FROM report WHERE provider = ?1 OR ?1 IS NULL
                ORDER BY coalesce(inspectionEnd, inspectionStart, published, '9999-12-31'), id
                """,
            arguments: [provider])
        return try rows.map { try decodedJSON(Report.self, $0["json"], table: "report", key: $0["sha256"]) }
    }

    private static func report(_ db: Database, id: Int64) throws -> Report {
        guard let row = try Row.fetchOne(db, sql: "SELECT sha256, json FROM report WHERE id = ?", arguments: [id])
        else { throw StoreError.unreadable(table: "report", key: String(id)) }
        return try decodedJSON(Report.self, row["json"], table: "report", key: row["sha256"])
    }

    private static func reportID(_ db: Database, identity: String?, unless sha256: String) throws -> Int64? {
        guard let identity else { return nil }
        return try Int64.fetchOne(
            db, sql: "SELECT id FROM report WHERE identity = ? AND sha256 <> ?", arguments: [identity, sha256])
    }

    /// Gives files, decisions and told days of one report to another that turned out to be of the same inspection.
    private static func merge(_ db: Database, report: Int64, into holder: Int64) throws {
        let leaving = try ReportWriter.knownRecommendations(db, reportID: report)
        let staying = try ReportWriter.knownRecommendations(db, reportID: holder)
        let asNew = leaving.map {
            Recommendation(
                id: $0.id, text: $0.text, parts: $0.parts, section: $0.section,
                evidence: Evidence(page: nil, quote: nil))
        }
        let matches = RecommendationMatching.match(known: staying, new: asNew)
        for (index, match) in matches.enumerated() {
            guard let match else { continue }
            try db.execute(
                sql: "UPDATE OR IGNORE decision SET recommendationId = ? WHERE recommendationId = ?",
                arguments: [staying[match].id, leaving[index].id])
        }
        for table in ["reportFile", "reportDate"] {
            try db.execute(
                sql: "UPDATE OR IGNORE \(table) SET reportId = ? WHERE reportId = ?", arguments: [holder, report])
        }
        try db.execute(sql: "DELETE FROM report WHERE id = ?", arguments: [report])
    }
}

extension Report {
    /// What tells one inspection from another, whatever file reports it; nil where too little is known to say,
    /// and for pages that are not the inspectorate's word on one inspection.
    var inspectionIdentity: String? {
        guard ![.press, .providerPage, .notAReport].contains(kind) else { return nil }
        let days = [inspection.start, inspection.end, published, intervention?.date]
        guard let name = provider.name, !name.isEmpty, days.contains(where: { $0 != nil }) else { return nil }
        let parts: [String?] =
            [name, kind.rawValue, subtype] + days.map { $0?.iso } + [
                visit?.number.map(String.init), inspection.theme ?? visit?.theme, intervention?.type,
                intervention?.service,
            ]
        return storable(parts.map { $0 ?? "" }.joined(separator: "\u{1F}"))
    }
}

/// A file that was ingested, and the report that it belongs to.
private struct HeldFile {
    let reportID: Int64
    let readerVersion: Int
    /// True where the report was read from this file, false where it only repeats it.
    let isPrimary: Bool

    static func find(_ db: Database, sha256: String) throws -> HeldFile? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT file.reportId, file.readerVersion, report.sha256 = file.sha256 AS isPrimary
                FROM reportFile AS file JOIN report ON report.id = file.reportId WHERE file.sha256 = ?
                """,
            arguments: [sha256])
        return row.map {
            HeldFile(reportID: $0["reportId"], readerVersion: $0["readerVersion"], isPrimary: $0["isPrimary"])
        }
    }

    static func counts(_ db: Database, primaryOf reportID: Int64) throws -> ReadingCounts {
        let row = try Row.fetchOne(
            db, sql: "SELECT file.* FROM reportFile AS file JOIN report USING (sha256) WHERE report.id = ?",
            arguments: [reportID])
        guard let row else { throw StoreError.unreadable(table: "report", key: String(reportID)) }
        return ReadingCounts(
            judgements: row["judgementCount"], recommendations: row["recommendationCount"],
            findings: row["findingCount"], review: row["reviewCount"])
    }

    static func put(_ db: Database, _ report: Report, reportID: Int64, readerVersion: Int, on day: Day) throws {
        let counts = ReadingCounts(report)
        try db.execute(
            sql: "INSERT OR REPLACE INTO reportFile VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                report.source.sha256, reportID, storable(report.source.file), storable(report.source.mediaType),
                report.source.pages, day.iso, readerVersion, counts.judgements, counts.recommendations,
                counts.findings, counts.review,
            ])
    }
}
