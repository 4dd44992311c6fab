import Records
import Reporting
import Testing

@Suite struct CheckTextTests {
    @Test func `gaps by severity, counts first, waived and not run apart`() {
        #expect(
            renderText(SmallCheck.result, scope: SmallCheck.scope, rules: SmallCheck.rules) == """
                2 gaps as of 23 November 2026: 2 high; 1 new.
                Checked: 4 rules over 12 recommendations and 30 actions.

                HIGH (2)
                  Recommendation without action (1) [recommendation-without-action]
                    - (new) Recommendation: No action answers it.
                      my report.pdf, page 2: “The quality of plans”
                    To close: Add an action.

                  Action past its date (1) [action-overdue]
                    - Action A12, row 17: Due on 30 June 2026, 146 days ago.
                      log.xlsx, row 17
                    To close: Finish it, or agree a new date.

                WAIVED (1): not counted above
                  - Action A4, row 9 of the log before, action-vanished: merged into A12

                NOT RUN (1): what these rules look for is unknown, not absent
                  - stale-update: no such column: updated

                """)
    }

    @Test(
        "nothing found says what was checked",
        arguments: [
            (
                SmallCheck.clean, SmallCheck.scope,
                "No gaps found as of 23 November 2026.\n"
                    + "Checked: 2 rules over 12 recommendations and 30 actions.\n"
            ),
            (
                SmallCheck.clean, CheckScope(recommendations: 0, actions: 0),
                "No gaps found as of 23 November 2026.\n"
                    + "There was nothing to check: no recommendation and no action has been read.\n"
            ),
            (
                CheckResult(asOf: InventedCouncil.asOf, gaps: [], notRun: [], rulesRun: []), SmallCheck.scope,
                "No gaps found as of 23 November 2026.\nNothing was checked: no rule ran.\n"
            ),
        ])
    func nothing(result: CheckResult, scope: CheckScope, expected: String) {
        #expect(renderText(result, scope: scope) == expected)
    }

    @Test func `fixes that differ stand with their gaps`() {
        var result = SmallCheck.result
        var second = result.gaps[0]
        second.subject.id = "a10"
        second.fix = "Ask the owner."
        result.gaps.append(second)
        let text = renderText(result, scope: SmallCheck.scope)
        #expect(text.contains("      To close: Finish it, or agree a new date.\n"))
        #expect(text.contains("      To close: Ask the owner.\n"))
    }

    @Test(
        "a message that names what it is about stands alone, and nothing is marked new where all is",
        arguments: [
            ("Action A12 (row 17) was due on 30 June 2026.", "    - Action A12 (row 17) was due on 30 June 2026.\n"),
            ("Due on 30 June 2026.", "    - Action A12, row 17: Due on 30 June 2026.\n"),
            ("Action A1 replaces it.", "    - Action A12, row 17: Action A1 replaces it.\n"),
        ])
    func subject(message: String, expected: String) {
        var result = SmallCheck.result
        result.gaps.removeAll { $0.subject.ref != "A12" }
        for index in result.gaps.indices {
            result.gaps[index].message = message
            result.gaps[index].new = true
        }
        #expect(renderText(result, scope: SmallCheck.scope, rules: SmallCheck.rules).contains(expected))
    }

    @Test func `long lines are wrapped at 100 characters`() {
        let text = renderText(InventedCouncil.check, scope: SmallCheck.scope, rules: InventedCouncil.rules)
        #expect(text.split(separator: "\n").map(\.count).max() ?? 0 <= 100)
    }
}
