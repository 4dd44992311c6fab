import Testing

/// What the mutation of rules takes out.
@Suite struct SelectConditionsTests {
    @Test func everyConditionIsFoundWhereverItStands() {
        let select = """
            WITH led AS (SELECT a FROM action WHERE is_open AND NOT (x OR y))
            SELECT (SELECT COUNT(*) FROM link JOIN action ON l = a WHERE b = 'WHERE AND' AND c) AS n FROM led
            WHERE n BETWEEN 0 AND 5 AND m HAVING k
            ORDER BY n
            """
        #expect(
            SelectConditions(select).all.map(\.text) == [
                "WHERE is_open", "AND NOT (x OR y)", "OR y", "ON l = a", "WHERE b = 'WHERE AND'", "AND c",
                "WHERE n BETWEEN 0 AND 5", "AND m", "HAVING k",
            ])
    }

    @Test func aConditionGivesWayToNothing() {
        #expect(
            SelectConditions("SELECT a FROM b WHERE c AND d OR e LIMIT 1").all.map(\.selectWithout) == [
                "SELECT a FROM b WHERE 1 AND d OR e LIMIT 1", "SELECT a FROM b WHERE c AND 0 OR e LIMIT 1",
                "SELECT a FROM b WHERE c AND d OR 0 LIMIT 1",
            ])
    }
}
