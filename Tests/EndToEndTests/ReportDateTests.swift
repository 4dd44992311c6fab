import Foundation
import Records
import Testing

/// `heed report`: days that only a person knows, and what the rules make of them.
@Suite("Days of a report")
struct ReportDateTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        _ = try Program()("ingest", "--quiet", "--store", scratch.store, sample("reports/wealdmere-2026.pdf"))
        _ = try Program()(
            "log", "import", "--quiet", "--as-of", "2026-11-20", "--store", scratch.store,
            sample("logs/wealdmere-action-log.csv"))
    }

    private func date(_ arguments: String...) throws -> Program.Run {
        try Program().run(["report", "date", "--store", scratch.store] + arguments)
    }

    /// Message of the first gap of a rule, in a check of a day.
    private func message(of rule: String, asOf day: String) throws -> String? {
        let run = try Program()("check", "--store", scratch.store, "--as-of", day, "--format", "json")
        return try JSONDecoder().decode(CheckResult.self, from: Data(run.output.utf8)).gaps
            .first { $0.rule == rule }?.message
    }

    @Test("A day of receipt starts the clock, a stated day counts before it, a statement that was sent ends it")
    func clock() throws {
        let told = try date("wealdmere-2026.pdf", "--received", "2026-08-10")
        #expect(told.output.contains(": received 10 August 2026\n"))
        #expect(
            try message(of: "written-statement-overdue", asOf: "2026-11-20")?.contains(
                "17 November 2026, computed as 70 working days from its receipt (10 August 2026)") == true)
        _ = try date("wealdmere-2026.pdf", "--statement-due", "2026-11-30")
        #expect(try message(of: "written-statement-overdue", asOf: "2026-11-20") == nil)
        #expect(
            try message(of: "written-statement-due-soon", asOf: "2026-11-20")?.contains(
                "30 November 2026, as its letter states") == true)
        _ = try date("wealdmere-2026.pdf", "--statement-sent", "2026-11-19")
        #expect(try message(of: "written-statement-due-soon", asOf: "2026-11-20") == nil)
        let list = try Program()("report", "list", "--store", scratch.store)
        #expect(
            list.output.contains(
                "received 10 August 2026, statement due 30 November 2026, statement sent 19 November 2026"))
    }

    @Test("A day can be taken back")
    func takenBack() throws {
        _ = try date("wealdmere-2026.pdf", "--received", "2026-08-10")
        #expect(try date("wealdmere-2026.pdf", "--received", "unknown").output.contains("no day told"))
    }

    @Test("A day that cannot be right is refused, and so is a report that the store lacks")
    func refused() throws {
        let early = try date("wealdmere-2026.pdf", "--received", "2025-08-10")
        #expect(early.status == 2)
        #expect(early.errors.contains("the day received, 10 August 2025, cannot be right"))
        let sent = try date("wealdmere-2026.pdf", "--received", "2026-08-10", "--statement-sent", "2026-08-01")
        #expect(sent.errors.contains("the day statement sent, 1 August 2026, cannot be right: the day of receipt is"))
        #expect(try Program()("report", "list", "--store", scratch.store).output.contains("no day told"))
        #expect(try date("other.pdf", "--received", "2026-08-10").status == 2)
        #expect(try date("wealdmere-2026.pdf").status == 64)
        #expect(try date("wealdmere-2026.pdf", "--received", "soon").status == 64)
    }

    @Test("A clock that runs past the bank holidays known stops its rules, and says what to do")
    func outrun() throws {
        _ = try date("wealdmere-2026.pdf", "--received", "2027-10-01")
        let run = try Program()("check", "--store", scratch.store, "--as-of", "2027-12-20")
        #expect(run.status == 2)
        #expect(
            run.errors.contains(
                "the list of bank holidays ends on 31 December 2027, before the time for wealdmere-2026.pdf has run"),
            "\(run.errors)")
    }
}
