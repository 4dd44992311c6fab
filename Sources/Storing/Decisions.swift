import GRDB
public import Records

/// What a person decided on a link.
public struct Decision: Equatable, Sendable {
    /// Id of the recommendation.
    public var recommendation: String
    /// Id of the action.
    public var action: String
    /// Confirmed or rejected; deciding `proposed` takes an earlier decision back.
    public var state: LinkState
    /// The day of the decision.
    public var day: Day
    /// Role of the person who decided, where given.
    public var role: String?

    /// Creates a decision.
    public init(recommendation: String, action: String, state: LinkState, day: Day, role: String? = nil) {
        self.recommendation = recommendation
        self.action = action
        self.state = state
        self.day = day
        self.role = role
    }
}

// Decisions on links, which no re-import, re-reading or new proposal changes.
extension Store {
    /// Keeps decisions, all of them or none; a later decision on the same pair replaces the earlier one.
    ///
    /// - Throws: ``StoreError/unknownRecommendation(id:)`` or ``StoreError/unknownAction(id:)`` at the first id that
    ///   the store does not hold.
    public func decide(_ decisions: [Decision]) throws(StoreError) {
        try write { db in
            for decision in decisions {
                try Store.demand(db, "recommendation", decision.recommendation, else: StoreError.unknownRecommendation)
                try Store.demand(db, "action", decision.action, else: StoreError.unknownAction)
                guard decision.state != .proposed else {
                    try db.execute(
                        sql: "DELETE FROM decision WHERE recommendationId = ? AND actionId = ?",
                        arguments: [decision.recommendation, decision.action])
                    continue
                }
                try db.execute(
                    sql: "INSERT OR REPLACE INTO decision VALUES (?, ?, ?, ?, ?)",
                    arguments: [
                        decision.recommendation, decision.action, decision.state.rawValue, decision.day.iso,
                        decision.role.flatMap { $0.isEmpty ? nil : storable($0) },
                    ])
            }
        }
    }

    /// All decisions, ordered by recommendation and action; none is `proposed`.
    public func decisions() throws(StoreError) -> [Decision] {
        try read(Store.decisions)
    }

    static func decisions(_ db: Database) throws -> [Decision] {
        try Row.fetchAll(db, sql: "SELECT * FROM decision ORDER BY recommendationId, actionId").map { row in
            let (recommendation, action): (String, String) = (row["recommendationId"], row["actionId"])
            let key = "\(recommendation) \(action)"
            guard let state = LinkState(rawValue: row["state"]),
                let day = try day(row, "decidedOn", table: "decision", key: key)
            else { throw StoreError.unreadable(table: "decision", key: key) }
            return Decision(recommendation: recommendation, action: action, state: state, day: day, role: row["role"])
        }
    }

    private static func demand(
        _ db: Database, _ table: String, _ id: String, else failure: (String) -> StoreError
    ) throws {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM \(table) WHERE id = ?")
        guard try Bool.fetchOne(statement, arguments: [id]) == true else { throw failure(id) }
    }
}
