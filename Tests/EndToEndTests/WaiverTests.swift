import Foundation
import Records
import Testing

/// Waivers beside the store, through the whole program.
@Suite("Waivers")
struct WaiverTests {
    @Test("A waived gap is told apart, does not count, and counts again on the day after its waiver expires")
    func waived() throws {
        let scratch = try Scratch()
        _ = try Program()("ingest", "--quiet", "--store", scratch.store, sample("reports/wealdmere-2026.pdf"))
        _ = try Program()(
            "log", "import", "--quiet", "--as-of", "2026-11-23", "--store", scratch.store,
            sample("logs/wealdmere-action-log.csv"))
        let first = try check(scratch, "2026-11-23")
        let high = first.result.gaps.filter { $0.severity == .high }
        #expect(first.status == 1)
        let entries = high.map {
            """
            - rule: \($0.rule)
              item: \($0.subject.row.map { "row \($0)" } ?? $0.subject.id)
              reason: The board knows
              decided-by: Chair of the improvement board
              decided: 2026-11-20
              expires: 2026-11-30

            """
        }
        let nothing =
            "- {rule: action-overdue, item: X9, reason: a, decided-by: b, decided: 2026-11-20, expires: 2027-11-20}\n"
        try Data((entries.joined() + nothing).utf8).write(to: scratch.file("waivers.yaml"))
        let second = try check(scratch, "2026-11-23")
        #expect(second.status == 0)
        #expect(second.result.gaps.count == first.result.gaps.count)
        #expect(second.result.gaps.filter { $0.waived != nil }.count == high.count)
        #expect(second.errors.contains("the waiver of action-overdue for 'X9' matches no gap"))
        let text = try Program()("check", "--store", scratch.store, "--as-of", "2026-11-23")
        #expect(text.output.contains("WAIVED (\(high.count)): not counted above"))
        let quiet = try Program()("check", "--quiet", "--new", "--store", scratch.store, "--as-of", "2026-11-23")
        #expect((quiet.output, quiet.errors, quiet.status) == ("", "", 0))
        let expired = try check(scratch, "2026-12-01", "--new")
        #expect(expired.status == 1)
        #expect(Set(high.map(\.key)).isSubset(of: expired.result.gaps.map(\.key)))
        #expect(expired.errors.contains("expired on 30 November 2026 and counts no more"))
    }

    @Test("A fault in a file of waivers is told with its place, and the exit status is 2")
    func broken() throws {
        let scratch = try Scratch()
        let file = scratch.file("agreed.yaml")
        try Data("- rule: action-overdue\n  item: A5\n".utf8).write(to: file)
        let run = try Program()("check", "--store", scratch.store, "--waivers", file.path)
        #expect(run.status == 2)
        #expect(run.errors.contains("agreed.yaml:1:3: found no 'reason'"), "\(run.errors)")
    }

    @Test("A new rule works as it stands")
    func newRule() throws {
        let scratch = try Scratch()
        let folder = scratch.file("rules").path
        #expect(try Program()("rules", "new", "our-rule", "--into", folder).status == 0)
        let tested = try Program()("rules", "test", "--rules", folder)
        #expect(tested.status == 0)
        #expect(try tested.output.contains("\(shippedRules() + 1) rules, 0 failed"))
        #expect(try Program()("rules", "new", "our-rule", "--into", folder).status == 2)
        #expect(try Program()("rules", "new", "action-overdue", "--into", folder).status == 64)
    }

    private func check(
        _ scratch: Scratch, _ day: String, _ more: String...
    ) throws -> (status: Int32, errors: String, result: CheckResult) {
        let run = try Program().run(
            ["check", "--store", scratch.store, "--as-of", day, "--format", "json"] + more, in: scratch.folder)
        return (run.status, run.errors, try JSONDecoder().decode(CheckResult.self, from: Data(run.output.utf8)))
    }
}
