import Checking
import Records
import Testing

/// Rules that loop, write, reach out or are simply wrong: each is named, and the others run all the same.
@Suite struct HostileRulesTests {
    struct Attempt: Sendable, CustomTestStringConvertible {
        let select: String
        let why: String
        var testDescription: String { select }
    }

    static let viewNames =
        "action, vanished_action, action_history, snapshot, recommendation, link, recurrence, required_action, report, "
        + "report_clock, report_doubt, judgement, listed_report, visit, provider"

    static let attempts = [
        Attempt(
            select:
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS action_id, '' AS label FROM n WHERE i < 0",
            why: "ended after 100010 thousand steps; expected an answer by then: does it loop?"),
        Attempt(
            select: "INSERT INTO action (action_id) VALUES ('x') RETURNING action_id",
            why: "it tries to insert into 'action'; a rule may only read the views: \(viewNames)"),
        Attempt(
            select: "DELETE FROM action",
            why: "it tries to delete from 'action'; a rule may only read the views: \(viewNames)"),
        Attempt(
            select: "UPDATE action SET due = NULL",
            why: "it tries to update 'action'; a rule may only read the views: \(viewNames)"),
        Attempt(
            select: "ATTACH DATABASE 'stolen.sqlite' AS stolen",
            why: "it tries to attach or detach a database; a rule may only read the views: \(viewNames)"),
        Attempt(
            select: "VACUUM INTO 'stolen.sqlite'",
            why: "it tries to change the database; a rule may only read the views: \(viewNames)"),
        Attempt(
            select: "PRAGMA query_only = 0",
            why: "it tries to use PRAGMA query_only; a rule may only read the views: \(viewNames)"),
        Attempt(
            select: "SELECT name AS action_id FROM sqlite_master",
            why: "it tries to read 'sqlite_master', which is no view; a rule may only read the views: \(viewNames)"),
        Attempt(
            select: "SELECT load_extension('x.so') AS action_id",
            why: "it tries to call the function 'load_extension'; a rule may only read the views: \(viewNames)"),
        Attempt(select: "SELECT * FORM action", why: "SQLite says: near \"FORM\": syntax error"),
        Attempt(select: "SELECT * FROM actions", why: "found view 'actions'; expected one of \(viewNames)"),
        Attempt(
            select: "SELECT action_id, score2 FROM link",
            why: "found column 'score2'; expected one of recommendation_id, action_id, confirmed, score, why"),
        Attempt(select: "SELECT * FROM action; DROP TABLE action", why: "SQLite says: a second statement"),
        Attempt(select: "-- nothing", why: "SQLite says: no statement"),
        Attempt(
            select: "SELECT * FROM action WHERE due < :day",
            why: "found parameter ':day'; expected one of :as_of"),
        Attempt(select: "SELECT * FROM action WHERE due < ?", why: "found parameter '?'; expected one of :as_of"),
        Attempt(
            select: "SELECT label FROM action",
            why: "found no column 'action_id' in the result; expected it of a rule about actions (SELECT * has it)"),
        Attempt(
            select: "SELECT 'nobody' AS action_id, label FROM action",
            why: "found action_id 'nobody', which no action has"),
        Attempt(
            select: "SELECT NULL AS action_id, label FROM action", why: "found action_id '', which no action has"),
        Attempt(
            select: "SELECT a.* FROM action a, action_history b, action_history c, action_history d, action_history e, "
                + "action_history f, action_history g, action_history h, action_history i, action_history j, "
                + "action_history k",
            why: "ended after 1050 rows; expected one for each gap"),
    ]

    @Test(arguments: attempts) func namedAndTheRestStillRun(_ attempt: Attempt) throws {
        let facts = try Example.facts()
        let result = check(
            facts, against: [Example.rule("hostile", select: attempt.select), Example.rule("sound")])
        #expect(result.notRun == [RuleNotRun(rule: "hostile", why: attempt.why)])
        #expect(result.rulesRun == ["sound"])
        #expect(result.gaps.map(\.message) == ["Action 1.4 (row 11)", "The action in row 12"])
    }

    @Test(arguments: [
        ("{{lable}}", "found '{{lable}}'; expected one of action_id, as_of, label"),
        ("{{shout(label)}}", "found form 'shout'; expected one of date, days, times, short"),
        ("{{{label}}}", "found '{{{label}}'; expected one of action_id, as_of, label"),
        ("{{> passwords}}", "found '{{> passwords}}'; expected one of action_id, as_of, label"),
        ("{{=<% %>=}}", "found '{{=<% %>=}}'; expected one of action_id, as_of, label"),
        ("{{label", "found '{{' without '}}'"),
        ("{{#label}}x", "found no '{{/label}}'; expected it"),
        ("{{#label}}x{{/action_id}}", "found '{{/action_id}}', which closes nothing"),
        ("{{/label}}", "found '{{/label}}', which closes nothing"),
        (String(repeating: "{{#label}}", count: 9), "found sections more than 8 deep"),
    ]) func templateWithAHole(_ message: String, _ why: String) throws {
        let rule = Example.rule("holed", select: "SELECT action_id, label FROM action", message: message)
        let result = check(try Example.facts(), against: [rule])
        #expect(result.notRun == [RuleNotRun(rule: "holed", why: why)])
        #expect(result.gaps == [])
    }
}
