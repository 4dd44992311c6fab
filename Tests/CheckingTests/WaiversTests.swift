import Checking
import Foundation
import Records
import Testing

/// Gaps that somebody decided to live with for a time.
@Suite struct WaiversTests {
    static let sound = """
        - rule: action-late
          item: "1.4"
          reason: Covered by the SEND plan
          decided-by: Director of Children's Services
          decided: 2019-09-01
          expires: 2020-03-31

        """

    @Test func aFileIsRead() throws {
        let file = try File(WaiversTests.sound)
        #expect(
            try loadWaivers(from: file.path) == [
                Waiver(
                    rule: "action-late", item: "1.4", reason: "Covered by the SEND plan",
                    decidedBy: "Director of Children's Services", decided: try Example.day("2019-09-01"),
                    expires: try Example.day("2020-03-31"), place: "\(file.path):1")
            ])
    }

    @Test(arguments: ["", "# none at present\n"]) func aFileWithoutWaiversIsSound(_ text: String) throws {
        let file = try File(text)
        #expect(try loadWaivers(from: file.path) == [])
    }

    @Test(arguments: [
        ("  reason: Covered by the SEND plan\n", "", "1:3: found no 'reason'; expected it here"),
        (
            "reason:", "why:",
            "3:3: found key 'why'; expected one of rule, item, reason, decided-by, decided, expires"
        ),
        ("decided-by: Director of Children's Services", "decided-by: ' '", "4:15: found ''; expected decided-by: text"),
        ("2020-03-31", "next year", "6:12: found 'next year'; expected expires: a day as 2018-11-26"),
        (
            "2020-03-31", "2020-09-02",
            "6:12: found 2020-09-02; expected expires: a day from 2019-09-01 to 2020-09-01, at most a year after the decision"
        ),
        (
            "2020-03-31", "2019-08-31",
            "6:12: found 2019-08-31; expected expires: a day from 2019-09-01 to 2020-09-01, at most a year after the decision"
        ),
        ("  expires: 2020-03-31\n", "  expires:\n", "1:3: found no 'expires'; expected it here"),
        (
            "- rule: action-late\n", "rule: action-late\n",
            "2:7: not YAML: mapping values are not allowed in this context"
        ),
    ]) func aFaultTurnsTheFileDown(_ old: String, _ new: String, _ why: String) throws {
        let file = try File(WaiversTests.sound.replacing(old, with: new))
        let problem = #expect(throws: RuleProblem.self) { try loadWaivers(from: file.path) }
        #expect(problem?.description == "\(file.path):\(why)")
    }

    @Test func aFileThatIsMissing() {
        #expect(throws: RuleProblem(path: "/nowhere.yaml", why: "no file that can be read")) {
            try loadWaivers(from: "/nowhere.yaml")
        }
    }

    @Test(arguments: [
        ("action-late", "1.4"), ("action-late", "Action 1.4"), ("action-late", "action 1.4 (row 11)"),
        ("action-late", "row 11"), ("action-late", "a"), ("weak", "Recommendation 2"), ("weak", "2"), ("weak", "r2"),
        ("unread", "report.pdf"), ("thin", "exampleton"),
    ]) func anItemIsNamedAsAPersonWouldWriteIt(_ rule: String, _ item: String) throws {
        var result = try checked()
        #expect(result.apply([try waiver(rule, item)]) == [])
        let waived = result.gaps.filter { $0.waived != nil }
        #expect(waived.map(\.rule) == [rule])
        #expect(
            waived.first?.waived == "Known (decided by Director of Children's Services, until 31 December 2019)")
        #expect(result.gaps.count == 6)
    }

    @Test(arguments: [
        ("action-late", "1.5", "matches no gap; take it out, or mend the item"),
        ("action-late", "row 1", "matches no gap; take it out, or mend the item"),
        ("weak", "The quality of planning", "matches 2 gaps and so waives none; name one by its row"),
        ("weak", "The", "matches no gap; take it out, or mend the item"),
        ("broken", "1.4", "has nothing to go by: the rule did not run"),
    ]) func aWaiverThatWaivesNothingIsTold(_ rule: String, _ item: String, _ why: String) throws {
        var result = try checked()
        #expect(result.apply([try waiver(rule, item)]) == ["w.yaml:1: the waiver of \(rule) for '\(item)' \(why)"])
        #expect(result.gaps.allSatisfy { $0.waived == nil })
    }

    @Test func aRuleThatIsNotThereIsTold() throws {
        var result = try checked()
        #expect(
            result.apply([try waiver("action-lat", "1.4")]) == [
                "w.yaml:1: the waiver of action-lat for '1.4': there is no such rule; heed rules list names them"
            ])
    }

    @Test(arguments: [
        ("2019-09-27", "2019-09-27", true, ""),
        ("2019-01-01", "2019-09-26", false, "expired on 26 September 2019 and counts no more"),
        ("2019-09-28", "2019-12-31", false, "counts only from 28 September 2019"),
    ]) func aWaiverCountsFromItsDecisionToItsLastDay(
        _ decided: String, _ expires: String, _ counts: Bool, _ why: String
    ) throws {
        var result = try checked()
        let notes = result.apply([try waiver("action-late", "1.4", decided: decided, expires: expires)])
        #expect(result.gaps.contains { $0.waived != nil } == counts)
        #expect(notes == (counts ? [] : ["w.yaml:1: the waiver of action-late for '1.4' \(why)"]))
    }

    /// Gaps about two actions, two recommendations of the same words, a report and the provider; a rule that
    /// could not run.
    private func checked() throws -> CheckResult {
        let rules = [
            Example.rule("action-late", select: "SELECT * FROM action WHERE days_overdue > 0"),
            Example.rule("action-bare", select: "SELECT * FROM action WHERE ref IS NULL"),
            Example.rule("weak", select: "SELECT * FROM recommendation", appliesTo: .recommendation),
            Example.rule("unread", select: "SELECT * FROM report", appliesTo: .report),
            Example.rule("thin", select: "SELECT * FROM provider", appliesTo: .provider, message: "{{provider}}"),
            Example.rule("broken", select: "SELECT * FROM nothing"),
        ]
        return check(try Example.facts(), against: rules)
    }

    private func waiver(
        _ rule: String, _ item: String, decided: String = "2019-09-01", expires: String = "2019-12-31"
    ) throws -> Waiver {
        Waiver(
            rule: rule, item: item, reason: "Known", decidedBy: "Director of Children's Services",
            decided: try Example.day(decided), expires: try Example.day(expires), place: "w.yaml:1")
    }
}

/// A file for one test.
private final class File {
    let path = FileManager.default.temporaryDirectory.path + "/heed-waivers-\(UUID().uuidString).yaml"

    init(_ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
