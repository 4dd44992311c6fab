import Checking
import Records
import Testing

@Suite struct CheckTests {
    @Test func gapsStandWorstFirstThenByRuleThenInOrder() throws {
        let rules = [
            Example.rule("b-low"), Example.rule("z-high", severity: .high), Example.rule("a-low"),
            Example.rule(
                "m-medium", select: "SELECT * FROM recommendation ORDER BY number DESC", severity: .medium,
                appliesTo: .recommendation),
        ]
        let result = check(try Example.facts(), against: rules)
        #expect(
            result.gaps.map { "\($0.rule) \($0.subject.id)" } == [
                "z-high a", "z-high b", "m-medium r1", "m-medium r2", "a-low a", "a-low b", "b-low a", "b-low b",
            ])
        #expect(result.rulesRun == ["a-low", "b-low", "m-medium", "z-high"])
        #expect(result.notRun == [])
    }

    @Test func gapsCarryTheirSubjectAndWhereItStands() throws {
        let rules = [
            Example.rule(
                "action",
                select: "SELECT a.action_id, a.label, r.* FROM action a JOIN link USING (action_id) "
                    + "JOIN recommendation r USING (recommendation_id)"),
            Example.rule("report", select: "SELECT * FROM report", appliesTo: .report, message: "{{recommendations}}"),
            Example.rule("vanished", select: "SELECT * FROM provider", appliesTo: .provider, message: "{{provider}}"),
        ]
        let gaps = check(try Example.facts(), against: rules).gaps
        #expect(
            gaps.map(\.subject) == [
                GapSubject(type: .action, id: "a", ref: "1.4", row: 11), GapSubject(type: .report, id: "f00"),
                GapSubject(type: .provider, id: "Exampleton"),
            ])
        #expect(
            gaps.first?.evidence == [
                GapEvidence(file: "log.xlsx", row: 11),
                GapEvidence(file: "report.pdf", page: 2, quote: "The quality of planning"),
            ])
        #expect(gaps.map(\.message) == ["Action 1.4 (row 11)", "2", "Exampleton"])
    }

    @Test func severalRowsForOneSubjectAreOneGap() throws {
        let rule = Example.rule(
            "joined", select: "SELECT a.action_id, a.label, r.* FROM action a, recommendation r WHERE a.ref = '1.4'")
        let gaps = check(try Example.facts(), against: [rule]).gaps
        #expect(gaps.count == 1)
        #expect(gaps.first?.evidence.count == 2)
    }

    @Test(arguments: [
        (false, true, "no action log of 27 September 2019 or before has been imported", "SELECT * FROM action"),
        (true, false, "no report has been ingested", "SELECT action_id, '' AS label FROM link"),
        (true, false, "no report has been ingested", "SELECT * FROM action WHERE Answered = 0"),
        (
            false, true, "no action log of 27 September 2019 or before has been imported",
            "SELECT '' AS action_id, label FROM recommendation WHERE answers = 0"
        ),
    ]) func whatHasNothingToReadDoesNotPass(_ log: Bool, _ report: Bool, _ why: String, _ select: String) throws {
        let result = check(
            try Example.facts(log: log, report: report), against: [Example.rule("needs", select: select)])
        #expect(result.notRun == [RuleNotRun(rule: "needs", why: why)])
        #expect(result.rulesRun == [])
    }

    @Test(arguments: ["$first_row", "$last_row"]) func theNamesOfStretchesAreNoParameters(_ name: String) throws {
        let rule = Example.rule("named", select: "SELECT * FROM action WHERE position >= \(name)")
        #expect(check(try Example.facts(), against: [rule]).notRun.map(\.rule) == ["named"])
    }

    @Test(arguments: [
        "SELECT recommendation.* FROM recommendation NATURAL JOIN (SELECT * FROM recommendation)",
        "WITH asked (recommendation_id, label) AS (SELECT recommendation_id, label FROM recommendation) SELECT * FROM asked",
    ]) func columnsReachedWithoutTheirNameAskForWhatTheyNeed(_ select: String) throws {
        let rule = Example.rule("renamed", select: select, appliesTo: .recommendation)
        #expect(check(try Example.facts(log: false), against: [rule]).notRun.map(\.rule) == ["renamed"])
    }

    @Test func wordsThatAreNoColumnsAskForNothing() throws {
        let rule = Example.rule(
            "words", select: "SELECT * FROM action WHERE NOT has_any(latest_note, 'answered, resolved')",
            message: "{{label}} is answered by nobody")
        #expect(check(try Example.facts(report: false), against: [rule]).rulesRun == ["words"])
    }

    /// What a report says by itself can be checked before there is a log.
    @Test func aColumnThatIsNotNamedAsksForNothing() throws {
        let rule = Example.rule(
            "alone", select: "SELECT * FROM recommendation WHERE number = '1'", appliesTo: .recommendation)
        #expect(check(try Example.facts(log: false), against: [rule]).rulesRun == ["alone"])
    }

    @Test func anEarlierDayDoesNotSeeTheLog() throws {
        let result = check(try Example.facts(asOf: "2019-09-26"), against: [Example.rule("early")])
        #expect(result.notRun.map(\.why) == ["no action log of 26 September 2019 or before has been imported"])
    }

    @Test func bankHolidaysThatEndStopTheRulesThatCount() throws {
        let rule = Example.rule(
            "clock", select: "SELECT *, 'late' AS label FROM report_clock WHERE working_days_since_start > 70",
            appliesTo: .report)
        #expect(check(try Example.facts(asOf: "2019-04-30"), against: [rule]).gaps.map(\.message) == ["late"])
        #expect(check(try Example.facts(asOf: "2019-04-29"), against: [rule]).gaps == [])
        #expect(
            check(try Example.facts(asOf: "2028-01-03"), against: [rule]).notRun == [
                RuleNotRun(rule: "clock", why: "the list of bank holidays ends on 31 December 2027")
            ])
    }

    @Test func rulesThatWereNotLoadedAreListed() throws {
        let broken = RuleNotRun(rule: "broken", why: "Rules/broken.yaml:1:1: the file is empty")
        let result = check(try Example.facts(), against: [], notLoaded: [broken])
        #expect(result.notRun == [broken])
    }

    @Test(arguments: [
        ("{{days(n)}}", "1", "1 day"), ("{{days(n)}}", "119", "119 days"), ("{{times(n)}}", "1", "once"),
        ("{{times(n)}}", "2", "twice"), ("{{times(n)}}", "3", "3 times"),
        ("{{date(n)}}", "'2019-05-31'", "31 May 2019"),
        ("{{date(n)}}", "'soon'", "soon"), ("{{n}}", "'<b>&'", "<b>&"), ("{{n}}", "'a' || char(10) || ' b'", "a b"),
        ("[{{n}}]", "NULL", "[]"), ("{{#n}}yes{{/n}}{{^n}}no{{/n}}", "0", "no"),
        ("{{#n}}yes{{/n}}{{^n}}no{{/n}}", "1", "yes"), ("{{#n}}{{label}}{{/n}}", "1", "Action 1.4 (row 11)"),
        ("{{n}} {{limit_days}} {{as_of}}", "2.5", "2.5 7 2019-09-27"),
        ("{{short(n)}}", "printf('%.100c', 'x')", String(repeating: "x", count: 80) + "…"),
        ("{{n}}", "'{{label}}'", "{{label}}"),
    ]) func messagesAreWrittenInPlainText(_ message: String, _ value: String, _ text: String) throws {
        let rule = Example.rule(
            "forms", select: "SELECT \(value) AS n, * FROM action WHERE ref = '1.4' AND :limit_days",
            params: ["limit_days": .number(7)], message: message)
        let result = check(try Example.facts(), against: [rule])
        #expect(result.gaps.map(\.message) == [text])
        #expect(result.notRun == [])
    }
}
