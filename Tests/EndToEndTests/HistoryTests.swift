import Foundation
import Testing

@Suite("A council's story")
struct HistoryTests {
    @Test("Inspections and visits stand in order, with grades over time")
    func story() throws {
        let scratch = try Scratch()
        let run = try Program()(
            "ingest", "--quiet", "--store", scratch.store, sample("reports/wealdmere-2026.pdf"),
            sample("reports/wealdmere-2023.html"), sample("reports/wealdmere-monitoring-visit-2026.pdf"))
        #expect([0, 3].contains(run.status), "\(run.errors)")
        let history = try Program()("history", "--store", scratch.store)
        #expect(history.status == 0)
        let dates = history.lines.prefix { !$0.hasPrefix("Grades") }.dropFirst().map { String($0.prefix(10)) }
        #expect(dates.count == 4, "two inspections, the visit, and the grade that its letter tells of")
        #expect(dates == dates.sorted())
        #expect(history.output.contains("monitoring visit 1"))
        #expect(history.output.contains("Grades over time"))
        #expect(history.lines.contains { $0.hasPrefix("leadership") && $0.contains("requires improvement") })
    }

    @Test("News stands in the story under what it tells: dated facts at their dates, others by the day of the page")
    func news() throws {
        let scratch = try Scratch()
        let page = scratch.folder.appending(path: "news.html")
        try """
        <html><head><meta property="article:published_time" content="2022-09-06"></head><body><article>
        <h1>Oversight of Marlsea Council children's services ends</h1>
        <p>The improvement notice of March 2019 has been lifted, Marlsea Council said.</p>
        <p>Ofsted judged services inadequate at an inspection in December 2018.</p>
        <p>A commissioner will be appointed for SEND services.</p></article></body></html>
        """.write(to: page, atomically: true, encoding: .utf8)
        let run = try Program()("ingest", "--quiet", "--store", scratch.store, page.path)
        #expect([0, 3].contains(run.status), "\(run.errors)")
        let history = try Program()("history", "--store", scratch.store)
        let starts = history.lines.dropFirst().map { $0.prefix(42).trimmingCharacters(in: .whitespaces) }
        #expect(
            starts.map { $0.prefix(10).trimmingCharacters(in: .whitespaces) } == [
                "2018-12", "2019-03", "2022-09", "by 2022-09",
            ])
        #expect(history.lines[1].contains("inspection, grade"))
        #expect(history.lines[4].contains("commissioner"))
        #expect(!history.output.contains("news page ["))
    }

    @Test("A second ingest of the same files says unchanged and changes nothing")
    func again() throws {
        let scratch = try Scratch()
        let first = try Program()("ingest", "--json", "--store", scratch.store, sample("reports/blackpool-2018.pdf"))
        let second = try Program()("ingest", "--json", "--store", scratch.store, sample("reports/blackpool-2018.pdf"))
        #expect(first.output == second.output)
        let words = try Program()("ingest", "--store", scratch.store, sample("reports/blackpool-2018.pdf"))
        #expect(words.output.contains("unchanged"))
    }
}
