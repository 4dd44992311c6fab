import Checking
import Foundation
import Records
import Testing

/// Faults in rule files are told with their place, and stop no other rule.
@Suite struct RuleFilesTests {
    static let sound = """
        id: sound
        title: Sound
        severity: high
        appliesTo: action
        rationale: Because.
        source: Handbook.
        params:
          limit_days: 30
        select: |
          SELECT * FROM action
          WHERE days_overdue > :limit_days
        message: "{{label}} is late."
        fix: Do it.
        """

    @Test(arguments: [
        (
            "id: sound", "id: other",
            "1:5: found id 'other'; expected the file's name, 'sound', in lower case with hyphens"
        ),
        ("severity: high", "severity: grave", "3:11: found 'grave'; expected severity: one of low, medium, high"),
        (
            "severity: high", "severty: high",
            "3:1: found key 'severty'; expected one of id, title, severity, appliesTo, rationale, source, params, select, message, fix"
        ),
        ("severity: high\n", "", "1:1: found no 'severity'; expected it here"),
        ("severity: high", "severity: [high]", "3:11: found a list; expected severity: one of low, medium, high"),
        (
            "appliesTo: action", "appliesTo: task",
            "4:12: found 'task'; expected appliesTo: one of recommendation, action, report, provider"
        ),
        ("title: Sound", "title:", "1:1: found no 'title'; expected it here"),
        ("title: Sound", "title: {a: b}", "2:8: found a mapping; expected title: text"),
        ("title: Sound", "title: ' '", "2:8: found ''; expected title: text"),
        ("title: Sound", "title: Sound\ntitle: Again", "2:1: found 'title' more than once"),
        (
            "params:\n  limit_days: 30\n", "params: 30\n",
            "7:9: found '30'; expected params: a mapping from name to value"
        ),
        ("limit_days: 30", "Limit: 30", "8:3: found parameter 'Limit'; expected a name in lower case, as grace_days"),
        ("limit_days: 30", "limit_days: [30]", "8:15: found a list; expected limit_days, a number or text: text"),
        ("limit_days: 30", "limit_days: 30\n  more: 1", "8:3: found parameter 'more'; expected :more in the select"),
        ("fix: Do it.", "fix: Do it.\n  - oops: [", "14:9: not YAML: mapping values are not allowed in this context"),
    ]) func aFaultIsTold(_ old: String, _ new: String, _ why: String) throws {
        let folder = try Folder(["sound.yaml": RuleFilesTests.sound.replacing(old, with: new)])
        let book = try loadRules(from: [folder.path])
        #expect(book.rules == [])
        #expect(book.notLoaded == [RuleNotRun(rule: "sound", why: "\(folder.path)/sound.yaml:\(why)")])
    }

    @Test(arguments: [
        ("days_overdue", "days_overdu", "11:9: found column 'days_overdu'; expected one of action_id, label, ref, "),
        ("WHERE", "WEHRE", "11:9: SQLite says: near \"days_overdue\": syntax error"),
        (
            ":limit_days", ":limit_days AND :other",
            "11:40: found parameter ':other'; expected one of :limit_days, :as_of"
        ),
        (
            "{{label}} is", "The {{lable}} is",
            "12:10: found '{{lable}}'; expected one of action_id, action_text, answered, "
        ),
        ("fix: Do it.", "fix: Ask {{ownr}}.", "13:10: found '{{ownr}}'; expected one of action_id, "),
    ]) func aFaultInTheStatementIsPlaced(_ old: String, _ new: String, _ why: String) throws {
        let folder = try Folder(["sound.yaml": RuleFilesTests.sound.replacing(old, with: new)])
        let result = check(try Example.facts(), against: try loadRules(from: [folder.path]).rules)
        #expect(result.notRun.count == 1)
        let found = try #require(result.notRun.first?.why)
        #expect(found.hasPrefix("\(folder.path)/sound.yaml:\(why)"), "\(found)")
    }

    @Test func anOverrideChangesThresholdAndSeverityAlone() throws {
        let shipped = try Folder(["sound.yaml": RuleFilesTests.sound])
        let council = try Folder(["sound.yaml": "id: sound\nseverity: low\nparams: {limit_days: 119}"])
        let book = try loadRules(from: [shipped.path, council.path])
        #expect(book.notLoaded == [])
        #expect(book.rules.map(\.severity) == [.low])
        #expect(check(try Example.facts(), against: book.rules).gaps == [])
        let before = check(try Example.facts(), against: try loadRules(from: [shipped.path]).rules)
        #expect(before.gaps.map(\.message) == ["Action 1.4 (row 11) is late."])
    }

    @Test(arguments: [
        ("id: sound\nparams: {limit: 3}", "2:9: found parameter 'limit'; expected one of limit_days"),
        ("id: sound\nparams: {limit_days: many}", "2:9: found text for 'limit_days'; expected a number"),
        ("id: sound\nseverity: grave", "2:11: found 'grave'; expected severity: one of low, medium, high"),
    ]) func aWrongOverrideStopsTheRuleThatItWasMeantFor(_ text: String, _ why: String) throws {
        let shipped = try Folder(["sound.yaml": RuleFilesTests.sound])
        let council = try Folder(["sound.yaml": text])
        let book = try loadRules(from: [shipped.path, council.path])
        #expect(book.rules == [])
        #expect(book.notLoaded == [RuleNotRun(rule: "sound", why: "\(council.path)/sound.yaml:\(why)")])
    }

    @Test func anOverrideOfNothing() throws {
        let folder = try Folder(["sound.yaml": "id: sound\nseverity: low"])
        #expect(
            try loadRules(from: [folder.path]).notLoaded.map(\.why) == [
                "\(folder.path)/sound.yaml:1:1: found no rule of this id in an earlier folder; expected a whole rule"
            ])
    }

    @Test(arguments: [
        (String(repeating: "[", count: 100_000), ": nested more than 40 deep"),
        (String(repeating: "- ", count: 100_000), ": nested more than 40 deep"),
        (String(repeating: "# long\n", count: 200_000), ": 1400000 bytes; expected at most 1000000"),
        ("", ":1:1: the file is empty"),
    ]) func hostileFilesAreTurnedDown(_ text: String, _ why: String) throws {
        let folder = try Folder(["sound.yaml": text])
        #expect(
            try loadRules(from: [folder.path]).notLoaded.map(\.why) == ["\(folder.path)/sound.yaml\(why)"])
    }

    @Test func foldersThatHoldNothing() throws {
        let folder = try Folder([:])
        #expect(throws: CheckingError.noRules(folders: [folder.path])) { try loadRules(from: [folder.path]) }
        #expect(throws: CheckingError.folderUnreadable(path: "/nowhere")) { try loadRules(from: ["/nowhere"]) }
    }

    @Test func casesThatAreMissingOrWrongAreFailures() throws {
        let cases = """
            - {name: late, asOf: 2019-09-27, actions: [{id: a, due: 2019-05-31}, {id: b}], gaps: [b], message: x}
            """
        let folder = try Folder([
            "sound.yaml": RuleFilesTests.sound, "sound.cases.yaml": cases,
            "lonely.yaml": RuleFilesTests.sound.replacing("id: sound", with: "id: lonely"), "gone.cases.yaml": "[]",
            "odd.yaml": RuleFilesTests.sound.replacing("id: sound", with: "id: odd"),
            "odd.cases.yaml": "- {name: odd, asOf: 2019-09-27, action: [], gaps: []}",
        ])
        let result = try testRules(in: [folder.path])
        #expect(
            result.failures == [
                "\(folder.path)/lonely.cases.yaml: no file that can be read",
                "\(folder.path)/odd.cases.yaml:1:33: found key 'action'; expected one of name, asOf, reports, otherReports, "
                    + "requiredActions, listedReportsLacking, recurrences, actions, columns, snapshots, links, visit, gaps, "
                    + "message, kind, published, toldPublished, received, inspectionEnd, statementDue, "
                    + "statementDuePrinted, draftDuePrinted, draftSent, statementSent, nextSteps, outcome, review, recommendations",
                "\(folder.path)/sound.cases.yaml: no case that does not fire",
                "\(folder.path)/sound.cases.yaml:1: late: found a; expected b",
                "\(folder.path)/sound.cases.yaml:1: late: said \"The action in row 2 is late.\"; expected \"x\"",
                "\(folder.path)/gone.cases.yaml: found no gone.yaml beside it",
            ])
    }
}

/// A folder of files for one test.
private final class Folder {
    let path: String

    init(_ files: [String: String]) throws {
        path = FileManager.default.temporaryDirectory.path + "/heed-rules-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name)) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
