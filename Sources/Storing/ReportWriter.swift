import GRDB
import Records

/// Writes one report into its tables.
struct ReportWriter {
    let db: Database

    /// Stores a report, in the place of an earlier reading where there is one, and gives it back with final ids.
    func put(_ report: Report, over earlier: Int64?) throws -> (id: Int64, report: Report) {
        let known = try earlier.map { try Self.knownRecommendations(db, reportID: $0) } ?? []
        var final = report
        final.recommendations = try withIDs(report.recommendations, known: known)
        let id = try putReport(final, over: earlier)
        try putRecommendations(final.recommendations, reportID: id)
        try putDetails(of: final, reportID: id)
        return (id, final)
    }

    /// What the store holds of a report, in printed order, what is no longer found last.
    static func knownRecommendations(_ db: Database, reportID: Int64) throws -> [KnownRecommendation] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT id, position, text, parts, section FROM recommendation
                WHERE reportId = ? ORDER BY position NULLS LAST, id
                """,
            arguments: [reportID])
        return try rows.map { row in
            let id: String = row["id"]
            return KnownRecommendation(
                id: id, position: row["position"], text: row["text"],
                parts: try decodedJSON([String].self, row["parts"], table: "recommendation", key: id),
                section: row["section"])
        }
    }

    /// Gives each recommendation the id it had, else the extractor's, with a suffix where that one is taken.
    private func withIDs(_ recommendations: [Recommendation], known: [KnownRecommendation]) throws -> [Recommendation] {
        let matches = RecommendationMatching.match(known: known, new: recommendations)
        var ids = FreeIDs(taken: Set(known.map(\.id)))
        var result = recommendations
        for (index, match) in matches.enumerated() {
            if let match {
                result[index].id = known[match].id
            } else {
                let given = storable(result[index].id)
                result[index].id = try ids.take(given.isEmpty ? "r" : given, isTaken: exists)
            }
        }
        return result
    }

    private func exists(_ id: String) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT 1 FROM recommendation WHERE id = ?", arguments: [id]) ?? false
    }

    private func putReport(_ report: Report, over earlier: Int64?) throws -> Int64 {
        let id = try Int64.fetchOne(
            db,
            sql: """
                INSERT INTO report (id, sha256, identity, kind, subtype, provider, inspectionStart, inspectionEnd,
                    published, json)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET identity = excluded.identity, kind = excluded.kind,
                    subtype = excluded.subtype, provider = excluded.provider,
                    inspectionStart = excluded.inspectionStart, inspectionEnd = excluded.inspectionEnd,
                    published = excluded.published, json = excluded.json
                RETURNING id
                """,
            arguments: [
                earlier, report.source.sha256, report.inspectionIdentity, report.kind.rawValue,
                report.subtype.map(storable), storable(report.provider.name ?? ""), report.inspection.start?.iso,
                report.inspection.end?.iso, report.published?.iso, try encodedJSON(report),
            ])
        return id ?? db.lastInsertedRowID
    }

    private func putRecommendations(_ recommendations: [Recommendation], reportID: Int64) throws {
        try db.execute(sql: "UPDATE recommendation SET position = NULL WHERE reportId = ?", arguments: [reportID])
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO recommendation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET position = excluded.position, number = excluded.number,
                    text = excluded.text, parts = excluded.parts, section = excluded.section,
                    subheading = excluded.subheading, priority = excluded.priority, addressee = excluded.addressee,
                    page = excluded.page, quote = excluded.quote
                """)
        for (position, item) in recommendations.enumerated() {
            try insert.execute(arguments: [
                item.id, reportID, position, item.number.map(storable), storable(item.text),
                try encodedJSON(item.parts), storable(item.section), item.group.map(storable), item.priority,
                item.addressee.map(storable), item.evidence.page, item.evidence.quote.map(storable),
            ])
        }
    }

    private func putDetails(of report: Report, reportID: Int64) throws {
        for table in ["judgement", "finding", "reviewItem"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE reportId = ?", arguments: [reportID])
        }
        let judgement = try db.cachedStatement(sql: "INSERT INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        for (position, item) in report.judgements.enumerated() {
            try judgement.execute(arguments: [
                reportID, position, storable(item.label), item.area.rawValue, item.number.map(storable),
                item.grade.rawValue, item.evidence.page, item.evidence.quote.map(storable),
            ])
        }
        let finding = try db.cachedStatement(sql: "INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?)")
        for (position, item) in report.findings.enumerated() {
            try finding.execute(arguments: [
                reportID, position, item.number.map(storable), item.section.map(storable), storable(item.text),
                item.evidence.page,
            ])
        }
        let review = try db.cachedStatement(sql: "INSERT INTO reviewItem VALUES (?, ?, ?, ?)")
        for (position, item) in report.review.enumerated() {
            try review.execute(arguments: [reportID, position, storable(item.field), storable(item.why)])
        }
    }
}
