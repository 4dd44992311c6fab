import Records
import Testing

@testable import Checking

@Suite("Rules shared among processors, and the columns that they read") struct SharedRulesTests {
    /// A log long enough that several processors take rules of it.
    private static func longLog() throws -> CheckFacts {
        var facts = try Example.facts()
        facts.snapshots[0].log.actions = (0..<3_000).map { number in
            var action = Action(row: number + 2, action: "Visit family \(number)")
            action.id = "a\(number)"
            action.ref = "“\(number)” of team \u{A0} one"
            action.owner = number % 3 == 0 ? nil : "Head of Service"
            return action
        }
        return facts
    }

    @Test("a long log has the same gaps in the same order as when each rule is run alone")
    func sharing() throws {
        let facts = try Self.longLog()
        let rules = [
            Example.rule("a-no-owner", select: "SELECT * FROM action WHERE owner_missing", severity: .high),
            Example.rule("b-all", message: "{{label}} stands in {{log_file}}"),
            Example.rule("c-backwards", select: "SELECT * FROM action WHERE position > 2990 ORDER BY position DESC"),
            Example.rule("d-broken", select: "SELECT * FROM acton"),
            Example.rule(
                "e-numbered",
                select: "SELECT *, log_row * 2 AS double FROM action WHERE position BETWEEN 2498 AND 2502",
                message: "{{label}}: {{double}}"),
        ]
        let together = check(facts, against: rules)
        let alone = rules.map { check(facts, against: [$0]) }
        #expect(together.gaps == alone.flatMap(\.gaps))
        #expect(together.gaps.count == 1_000 + 3_000 + 9 + 5)
        #expect(together.gaps.first?.message == "Action “0” of team one (row 2)")
        #expect(together.notRun == alone.flatMap(\.notRun))
        #expect(together.notRun.map(\.rule) == ["d-broken"])
    }

    @Test(
        "a statement is run in stretches of rows only where one row says nothing of another",
        arguments: [
            ("SELECT * FROM action", true), ("select *, due AS day\nfrom action\nwhere due > :as_of\n", true),
            ("SELECT * FROM action, link", false), ("SELECT * FROM action a", false), ("SELECT * FROM link", false),
            ("SELECT 1 AS position, * FROM action", false), ("SELECT *, COUNT(*) AS n FROM action", false),
            ("SELECT *, SUM(progress) OVER () AS n FROM action", false), ("SELECT * FROM action LIMIT 3", false),
            ("SELECT * FROM action WHERE due = (SELECT MAX(due) FROM action)", false),
            ("SELECT * FROM action -- , link", false), ("SELECT * FROM action WHERE position = $first_row", false),
            ("SELECT * FROM action JOIN link USING (action_id)", false), ("SELECT * FROM action;", false),
        ])
    func rowByRow(select: String, isRowByRow: Bool) {
        #expect(Example.rule("r", select: select).isRowByRow == isRowByRow)
    }

    @Test("a rule that takes too many steps is ended, whether or not it is run in stretches")
    func budgetOverStretches() throws {
        let result = check(try Self.longLog(), against: [Example.rule("r")], thousandsOfSteps: 1)
        #expect(result.notRun.map(\.rule) == ["r"])
        #expect(result.gaps == [])
    }

    @Test(
        "rows are the same whether or not the columns that no message names are left out",
        arguments: [
            "SELECT * FROM action", "SELECT * FROM action -- every one", "SELECT *, ref AS page FROM action;",
            "SELECT * FROM action LIMIT 2", "SELECT DISTINCT * FROM action",
            "WITH some AS (SELECT * FROM action) SELECT * FROM some",
            "SELECT action.*, provider AS \"a \"\"b\"\"\" FROM action JOIN provider",
        ])
    func narrowing(select: String) throws {
        let result = check(try Example.facts(), against: [Example.rule("r", select: select)])
        #expect(result.notRun == [])
        #expect(result.gaps.map(\.message) == ["Action 1.4 (row 11)", "The action in row 12"])
        #expect(result.gaps.first?.evidence == [GapEvidence(file: "log.xlsx", row: 11)])
    }

    @Test(
        "a text is folded and cut at a word, spaces beyond ASCII among them",
        arguments: [
            ("it says “Green”", 40, "it says “Green”"), ("a\u{A0}b", 40, "a b"), ("a\u{2003}b", 40, "a b"),
            ("a\u{3000}b", 40, "a b"), ("a\u{2028}b", 40, "a b"), ("a  b", 40, "a b"), (" a", 40, "a"),
            ("naïve – 80 %", 40, "naïve – 80 %"), ("one two three", 9, "one two…"), ("éééé éé", 6, "éééé…"),
            ("", 5, ""),
        ])
    func shortening(text: String, limit: Int, shown: String) {
        #expect(text.shortened(to: limit) == shown)
    }

    @Test("a row's worksheet stands in the evidence once")
    func worksheet() throws {
        var facts = try Example.facts()
        facts.snapshots[0].log.actions[0].sheet = "Priority 2"
        let gaps = check(facts, against: [Example.rule("all")]).gaps
        #expect(gaps.first?.message == "Action 1.4 (row 11 of 'Priority 2')")
        #expect(gaps.first?.subject.sheet == "Priority 2")
        #expect(gaps.first?.evidence == [GapEvidence(file: "log.xlsx", row: 11, sheet: "Priority 2")])
    }
}
