import GRDB
public import Records

// Visits that a council expects, and the gap reports that were made before them.
extension Store {
    /// Records a visit; one of the same day is replaced.
    public func add(_ visit: PlannedVisit, provider: String) throws(StoreError) {
        try write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO plannedVisit (provider, day, theme) VALUES (?, ?, ?)",
                arguments: [
                    storable(provider), visit.day.iso, visit.theme.flatMap { $0.isEmpty ? nil : storable($0) },
                ])
        }
    }

    /// Takes a visit's record out.
    ///
    /// - Throws: ``StoreError/unknownVisit(_:)`` where none of that day is recorded.
    public func removeVisit(_ day: Day, provider: String) throws(StoreError) {
        try write { db in
            try db.execute(
                sql: "DELETE FROM plannedVisit WHERE provider = ? AND day = ?",
                arguments: [storable(provider), day.iso])
            guard db.changesCount > 0 else { throw StoreError.unknownVisit(day) }
        }
    }

    /// Visits of a provider in order of day, past ones too.
    public func plannedVisits(provider: String) throws(StoreError) -> [PlannedVisit] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM plannedVisit WHERE provider = ? ORDER BY day", arguments: [storable(provider)]
            ).map { row in
                guard let day = try day(row, "day", table: "visit", key: row["day"]) else {
                    throw StoreError.unreadable(table: "visit", key: row["day"])
                }
                return PlannedVisit(day: day, theme: row["theme"])
            }
        }
    }

    /// Records gap reports that were made before a visit, all or none of them.
    public func record(_ deliveries: [Delivery], provider: String) throws(StoreError) {
        try write { db in
            for delivery in deliveries {
                try db.execute(
                    sql: "INSERT OR REPLACE INTO delivery VALUES (?, ?, ?, ?, ?, ?)",
                    arguments: [
                        storable(provider), delivery.visit.iso, delivery.workingDaysBefore, delivery.madeOn.iso,
                        storable(delivery.file), try encodedJSON(delivery.sentTo.map(storable)),
                    ])
            }
        }
    }

    /// Gap reports made for a provider's visits, in order of visit and of days before it, the most first.
    public func deliveries(provider: String) throws(StoreError) -> [Delivery] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM delivery WHERE provider = ? ORDER BY visit, workingDaysBefore DESC",
                arguments: [storable(provider)]
            ).map { row in
                let key: String = row["visit"]
                guard let visit = try day(row, "visit", table: "delivery", key: key),
                    let madeOn = try day(row, "madeOn", table: "delivery", key: key)
                else { throw StoreError.unreadable(table: "delivery", key: key) }
                return Delivery(
                    visit: visit, workingDaysBefore: row["workingDaysBefore"], madeOn: madeOn, file: row["file"],
                    sentTo: try decodedJSON([String].self, row["sentTo"], table: "delivery", key: key))
            }
        }
    }
}
