import Foundation
import Records
import Testing

/// A log that stood before the report came out, through the whole program.
@Suite("A log older than the report")
struct OlderLogTests {
    @Test("The check says so beside the gaps, in words and in JSON; of a later log it says nothing")
    func older() throws {
        let before = try check(asOf: "2026-01-05", on: "2026-11-23")
        #expect(before.text.errors.contains("The log is of 5 January 2026, older than wealdmere-2026.pdf"))
        #expect(before.text.errors.contains("import the log as it stands now"))
        #expect(before.result.doubt?.contains("older than wealdmere-2026.pdf") == true)
        let after = try check(asOf: "2026-11-23", on: "2026-11-23")
        #expect(!after.text.errors.contains("older than"))
        #expect(after.result.doubt == nil)
    }

    private func check(asOf day: String, on today: String) throws -> (text: Program.Run, result: CheckResult) {
        let scratch = try Scratch()
        _ = try Program()("ingest", "--quiet", "--store", scratch.store, sample("reports/wealdmere-2026.pdf"))
        _ = try Program()(
            "log", "import", "--quiet", "--as-of", day, "--store", scratch.store,
            sample("logs/wealdmere-action-log.csv"))
        let text = try Program()("check", "--store", scratch.store, "--as-of", today)
        let json = try Program()("check", "--format", "json", "--store", scratch.store, "--as-of", today)
        return (text, try JSONDecoder().decode(CheckResult.self, from: Data(json.output.utf8)))
    }
}
