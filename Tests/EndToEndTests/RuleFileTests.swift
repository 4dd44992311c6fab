import Foundation
import Testing

/// A council's own rules, right and wrong.
@Suite("Rule files of a council")
struct RuleFileTests {
    @Test("A broken rule file is named with line and column, the others run, the exit status is 2")
    func broken() throws {
        let scratch = try Scratch()
        _ = try Program()("ingest", "--quiet", "--store", scratch.store, sample("reports/blackpool-2018.pdf"))
        _ = try Program()(
            "log", "import", "--quiet", "--as-of", "2019-09-30", "--store", scratch.store,
            sample("logs/blackpool-improvement-plan.xlsx"))
        let rules = scratch.file("rules")
        try FileManager.default.createDirectory(at: rules, withIntermediateDirectories: true)
        try Data("id: our-rule\ntitle: Ours\nseverity: terrible\n".utf8)
            .write(to: rules.appendingPathComponent("our-rule.yaml"))
        let run = try Program()(
            "check", "--store", scratch.store, "--as-of", "2019-09-30", "--rules", rules.path)
        #expect(run.status == 2)
        #expect(run.errors.contains("our-rule.yaml:3:11"), "\(run.errors)")
        #expect(run.errors.contains("high"), "the allowed values are named: \(run.errors)")
        #expect(run.output.contains("action-overdue"))
    }

    @Test("The rules that come with the program pass their own cases")
    func shipped() throws {
        let run = try Program()("rules", "test")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("0 failed"))
    }

    @Test("Every rule can be explained")
    func explain() throws {
        let run = try Program()("rules", "explain", "action-overdue")
        #expect(run.status == 0)
        #expect(run.output.contains("How a gap is closed:"))
        #expect(try Program()("rules", "explain", "no-such-rule").status == 64)
    }
}
