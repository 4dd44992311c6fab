import Foundation
import Records
import Testing

/// The main job on the samples, as the README shows it.
@Suite("From report and log to gaps")
struct MainJobTests {
    /// A planted fault of `Samples/expected/*-gaps.json`.
    struct Planted: Decodable, Hashable {
        var rule: String
        var row: Int?
        /// First words of the recommendation.
        var recommendation: String?
    }

    struct Council: CustomTestStringConvertible, Sendable {
        var report: String
        var log: String
        var mended: String
        var asOf: String
        var expected: String
        var testDescription: String { report }
    }

    static let councils = [
        Council(
            report: "reports/blackpool-2018.pdf", log: "logs/blackpool-improvement-plan.xlsx",
            mended: "logs/blackpool-improvement-plan-mended.xlsx", asOf: "2019-09-30",
            expected: "expected/blackpool-gaps.json"),
        Council(
            report: "reports/wealdmere-2026.pdf", log: "logs/wealdmere-action-log.csv",
            mended: "logs/wealdmere-action-log-mended.csv", asOf: "2026-11-23", expected: "expected/wealdmere-gaps.json"
        ),
    ]

    /// The twelve rules whose faults were planted.
    static let plantedRules: Set<String> = [
        "recommendation-without-action", "priority-recommendation-without-action", "action-overdue", "action-due-soon",
        "action-slipped", "action-slipped-repeatedly", "action-without-owner", "action-without-due-date",
        "complete-without-evidence", "status-contradicts-date", "action-answers-no-recommendation",
        "due-date-implausible",
    ]

    @Test("A check finds the planted gaps and none besides", arguments: councils)
    func plantedGaps(_ council: Council) throws {
        let scratch = try Scratch()
        let heed = Program()
        try #require(heed("ingest", "--quiet", "--store", scratch.store, sample(council.report)).status == 0)
        _ = try heed("log", "import", "--quiet", "--store", scratch.store, "--as-of", council.asOf, sample(council.log))
        let run = try heed("check", "--store", scratch.store, "--as-of", council.asOf, "--format", "json")
        #expect(run.status == 1)
        let check = try JSONDecoder().decode(CheckResult.self, from: Data(run.output.utf8))
        #expect(check.notRun.isEmpty)
        let report = try reports(of: scratch.store, council.report)
        let found = Set(check.gaps.map { planted($0, in: report) })
        let expected = try JSONDecoder().decode(
            [Planted].self, from: Data(contentsOf: URL(fileURLWithPath: sample(council.expected))))
        #expect(found.filter { Self.plantedRules.contains($0.rule) } == Set(expected))
    }

    @Test("With every fault mended, a check says what it checked and that nothing was found", arguments: councils)
    func mended(_ council: Council) throws {
        let scratch = try Scratch()
        let heed = Program()
        _ = try heed("ingest", "--quiet", "--store", scratch.store, sample(council.report))
        let imported = try heed(
            "log", "import", "--quiet", "--store", scratch.store, "--as-of", council.asOf, sample(council.mended))
        #expect([0, 3].contains(imported.status), "\(imported.errors)")
        let run = try heed("check", "--store", scratch.store, "--as-of", council.asOf)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("No gaps"))
        #expect(try run.output.contains("Checked: \(shippedRules()) rules"))
    }

    @Test("The gap report is one page that needs nothing else")
    func gapReport() throws {
        let scratch = try Scratch()
        let heed = Program()
        let council = Self.councils[0]
        _ = try heed("ingest", "--quiet", "--store", scratch.store, sample(council.report))
        _ = try heed("log", "import", "--quiet", "--store", scratch.store, "--as-of", council.asOf, sample(council.log))
        let page = scratch.file("gaps.html").path
        let run = try heed("gaps", "--store", scratch.store, "--as-of", council.asOf, "--out", page)
        #expect(run.status == 0)
        #expect(run.output.contains(page))
        #expect(run.output.contains("2 of 12 recommendations have no action"))
        let html = try String(contentsOfFile: page, encoding: .utf8)
        #expect(html.hasPrefix("<!DOCTYPE html>"))
        #expect(!html.contains("<script"))
        #expect(!html.contains("src=\"http"))
        #expect(html.contains("Blackpool"))
    }

    private func reports(of store: String, _ path: String) throws -> Report {
        let run = try Program()("ingest", "--json", "--store", store, sample(path))
        return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    }

    private func planted(_ gap: Gap, in report: Report) -> Planted {
        guard gap.subject.type == .recommendation else { return Planted(rule: gap.rule, row: gap.subject.row) }
        let text = report.recommendations.first { $0.id == gap.subject.id }?.text ?? "unknown"
        let words = Planted(rule: gap.rule, recommendation: text)
        return expectedWords(for: text).map { Planted(rule: gap.rule, recommendation: $0) } ?? words
    }

    /// The expectation that the text begins with.
    private func expectedWords(for text: String) -> String? {
        let files = Self.councils.map(\.expected)
        let all = files.compactMap { try? Data(contentsOf: URL(fileURLWithPath: sample($0))) }
            .flatMap { (try? JSONDecoder().decode([Planted].self, from: $0)) ?? [] }
        return all.compactMap(\.recommendation).first { text.hasPrefix($0) }
    }
}
