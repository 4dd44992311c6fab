import Foundation
import Records
import Testing

/// A council's own rules that loop, write, reach out or are wrong, through the whole program.
@Suite("Hostile rules")
struct HostileRuleTests {
    private static let selects = [
        (
            "loops",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS action_id FROM n WHERE i < 0"
        ),
        ("writes", "DELETE FROM action"), ("attaches", "ATTACH DATABASE 'stolen.sqlite' AS stolen"),
        ("misspells", "SELECT * FORM action"), ("lacks-a-column", "SELECT action_id, colour FROM action"),
    ]

    @Test("Each is named with its place, nothing is changed, the others run and are shown, and the exit status is 2")
    func named() throws {
        let council = try SampleCouncil()
        let folder = council.scratch.file("rules")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (id, select) in HostileRuleTests.selects {
            let rule = """
                id: \(id)
                title: A hostile rule
                severity: low
                appliesTo: action
                rationale: none
                source: none
                select: |
                  \(select)
                message: "found"
                fix: "none"
                """
            try Data(rule.utf8).write(to: folder.appendingPathComponent("\(id).yaml"))
        }
        let before = try Program()("status", "--json", "--store", council.scratch.store, "--as-of", SampleCouncil.asOf)
        let run = try Program()(
            "check", "--store", council.scratch.store, "--as-of", SampleCouncil.asOf, "--format", "json", "--rules",
            folder.path, in: council.scratch.folder)
        #expect(run.status == 2)
        let result = try JSONDecoder().decode(CheckResult.self, from: Data(run.output.utf8))
        #expect(Set(result.notRun.map(\.rule)) == Set(HostileRuleTests.selects.map(\.0)))
        for entry in result.notRun {
            #expect(entry.why.hasPrefix("\(folder.path)/\(entry.rule).yaml:8:"), "\(entry.why)")
        }
        #expect(result.rulesRun.count >= 60)
        #expect(result.gaps.contains { $0.rule == "action-overdue" })
        #expect(!FileManager.default.fileExists(atPath: council.scratch.file("stolen.sqlite").path))
        let after = try Program()("status", "--json", "--store", council.scratch.store, "--as-of", SampleCouncil.asOf)
        #expect(after.output.contains("\"actions\":30") && before.output.contains("\"actions\":30"))
    }
}
