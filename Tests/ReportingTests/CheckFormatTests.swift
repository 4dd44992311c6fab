import Foundation
import Records
import Reporting
import Testing

@Suite struct CheckFormatTests {
    @Test func `CSV has a record for each gap and for each rule that did not run`() {
        #expect(
            renderCSV(SmallCheck.result) == """
                severity,rule,subject,id,ref,row,message,fix,evidence,first_seen,new,waived\r
                high,action-overdue,action,a9,A12,17,"Due on 30 June 2026, 146 days ago.",\
                "Finish it, or agree a new date.","log.xlsx, row 17",2026-11-01,no,\r
                high,recommendation-without-action,recommendation,r4,,,No action answers it.,Add an action.,\
                "my report.pdf, page 2: “The quality of plans”",,yes,\r
                low,action-vanished,action,a3,A4,,It is gone.,Say why.,,,no,merged into A12\r
                not run,stale-update,,,,,no such column: updated,,,,,\r

                """)
    }

    @Test func Markdown() {
        #expect(
            renderMarkdown(SmallCheck.result, scope: SmallCheck.scope, rules: SmallCheck.rules) == """
                # Gaps as of 23 November 2026

                2 gaps: 2 high. Checked: 4 rules over 12 recommendations and 30 actions.

                ## High severity (2)

                ### Recommendation without action (1)

                - **Recommendation** (new): No action answers it.
                  - my report.pdf, page 2: “The quality of plans”

                To close: Add an action.

                ### Action past its date (1)

                - **Action A12, row 17**: Due on 30 June 2026, 146 days ago.
                  - log.xlsx, row 17

                To close: Finish it, or agree a new date.

                ## Waived (1)

                - Action A4, row 9 of the log before, action-vanished: merged into A12

                ## Rules that could not run (1)

                - stale-update: no such column: updated

                """)
        #expect(
            renderMarkdown(SmallCheck.clean, scope: SmallCheck.scope) == """
                # Gaps as of 23 November 2026

                No gaps found. Checked: 2 rules over 12 recommendations and 30 actions.

                """)
    }

    @Test func `JUnit: failures, a pass, an error, a skip`() {
        #expect(
            renderJUnit(SmallCheck.result) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="heed as of 2026-11-23" tests="5" failures="2" errors="1" skipped="1">
                  <testsuite name="action-overdue" tests="1" failures="1" errors="0" skipped="0">
                    <testcase classname="heed.action-overdue" name="Action A12, row 17 [a9]"><failure type="high" \
                message="Due on 30 June 2026, 146 days ago.">Due on 30 June 2026, 146 days ago.
                To close: Finish it, or agree a new date.
                log.xlsx, row 17</failure></testcase>
                  </testsuite>
                  <testsuite name="action-vanished" tests="1" failures="0" errors="0" skipped="1">
                    <testcase classname="heed.action-vanished" name="Action A4, row 9 of the log before [a3]">\
                <skipped message="waived: merged into A12"/></testcase>
                  </testsuite>
                  <testsuite name="action-without-owner" tests="1" failures="0" errors="0" skipped="0">
                    <testcase classname="heed.action-without-owner" name="no gap"></testcase>
                  </testsuite>
                  <testsuite name="recommendation-without-action" tests="1" failures="1" errors="0" skipped="0">
                    <testcase classname="heed.recommendation-without-action" name="Recommendation [r4]">\
                <failure type="high" message="No action answers it.">No action answers it.
                To close: Add an action.
                my report.pdf, page 2: “The quality of plans”</failure></testcase>
                  </testsuite>
                  <testsuite name="stale-update" tests="1" failures="0" errors="1" skipped="0">
                    <testcase classname="heed.stale-update" name="could not run"><error type="rule-not-run" \
                message="no such column: updated"/></testcase>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test func `JSON is the contract's document`() throws {
        let json = try renderJSON(SmallCheck.result)
        let document = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(document["schema"] as? String == "heed/check/1")
        #expect(document["asOf"] as? String == "2026-11-23")
        let gaps = try #require(document["gaps"] as? [[String: Any]])
        #expect(
            Set(gaps[0].keys) == [
                "schema", "rule", "severity", "subject", "message", "fix", "evidence", "firstSeen", "new", "waived",
            ])
        #expect(gaps[0]["waived"] is NSNull)
        #expect((document["notRun"] as? [[String: String]])?.first?["rule"] == "stale-update")
        #expect(try renderJSON(SmallCheck.result) == json)
    }

    @Test func `SARIF: levels, places, fingerprints, and a run that did not succeed`() throws {
        let json = try renderSARIF(SmallCheck.result, rules: SmallCheck.rules, programVersion: "0.1.0")
        let log = try JSONDecoder().decode(ReadSARIF.self, from: Data(json.utf8))
        let run = try #require(log.runs.first)
        #expect(log.version == "2.1.0")
        #expect(run.tool.driver.rules.map(\.id) == run.tool.driver.rules.map(\.id).sorted())
        #expect(run.results.map(\.level) == ["error", "error", "note"])
        for result in run.results { #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId) }
        #expect(run.results[0].locations[0].physicalLocation.region?.startLine == 17)
        #expect(run.results[1].locations[0].physicalLocation.artifactLocation.uri == "my%20report.pdf")
        #expect(run.results[1].locations[0].message.text == "my report.pdf, page 2: “The quality of plans”")
        #expect(run.results[0].partialFingerprints == ["heedGapKey/v1": "action-overdue/action/a9"])
        #expect(run.results[2].suppressions?.first?.justification == "merged into A12")
        #expect(run.invocations[0].executionSuccessful == false)
        let clean = try renderSARIF(SmallCheck.clean, programVersion: "0.1.0")
        #expect(clean.contains("\"executionSuccessful\" : true"))
    }
}

/// The parts of a SARIF log that the tests look at.
private struct ReadSARIF: Decodable {
    struct Message: Decodable { var text: String }
    struct Artifact: Decodable { var uri: String }
    struct Region: Decodable { var startLine: Int }
    struct Physical: Decodable {
        var artifactLocation: Artifact
        var region: Region?
    }
    struct Location: Decodable {
        var physicalLocation: Physical
        var message: Message
    }
    struct Suppression: Decodable { var justification: String }
    struct Result: Decodable {
        var ruleId: String
        var ruleIndex: Int
        var level: String
        var locations: [Location]
        var partialFingerprints: [String: String]
        var suppressions: [Suppression]?
    }
    struct RuleEntry: Decodable { var id: String }
    struct Driver: Decodable { var rules: [RuleEntry] }
    struct Tool: Decodable { var driver: Driver }
    struct Invocation: Decodable { var executionSuccessful: Bool }
    struct Run: Decodable {
        var tool: Tool
        var invocations: [Invocation]
        var results: [Result]
    }
    var version: String
    var runs: [Run]
}
