import Foundation
import Testing

/// What the gap report quotes stands where it says.
@Suite("Quotes and pages")
struct GapReportQuoteTests {
    @Test("Every quoted page holds the quote")
    func quotes() throws {
        let quotes = try QuotesOnPage(try SampleCouncil().page())
        #expect(quotes.after.count >= 5, "questions quote findings")
        #expect(quotes.before.count >= 2, "gaps quote recommendations")
        try quotes.expectOnTheirPages()
    }

    @Test("What a visit said of a recommendation stands beside it, and on the page of the letter that is named")
    func progress() throws {
        let scratch = try Scratch()
        let heed = Program()
        for report in ["wealdmere-2023.html", "wealdmere-2026.pdf", "wealdmere-monitoring-visit-2026.pdf"] {
            _ = try heed("ingest", "--quiet", "--store", scratch.store, sample("reports/\(report)"))
        }
        _ = try heed(
            "log", "import", "--quiet", "--store", scratch.store, "--as-of", "2026-11-23",
            sample("logs/wealdmere-action-log.csv"))
        let path = scratch.file("gaps.html").path
        _ = try heed("gaps", "--store", scratch.store, "--as-of", "2026-11-23", "--out", path)
        let page = try String(contentsOfFile: path, encoding: .utf8)
        #expect(page.contains("The visit of 21 October 2026 said:"))
        let quotes = try QuotesOnPage(page)
        #expect(quotes.after.contains { $0.file == "wealdmere-monitoring-visit-2026.pdf" })
        try quotes.expectOnTheirPages()
    }
}

/// Quotes of a gap report's page that name a page of a PDF.
private struct QuotesOnPage {
    typealias Quote = (quote: String, file: String, page: String)
    /// Quotes whose place stands after them: of findings and visits.
    let after: [Quote]
    /// Quotes whose place stands before them: the evidence of gaps.
    let before: [Quote]

    init(_ page: String) throws {
        after = page.matches(of: /<q>([^<]*)<\/q> <span class="file">([^<]*\.pdf), page (\d+)/)
            .map { (String($0.1), String($0.2), String($0.3)) }
        before = page.matches(of: /<span class="file">([^<]*\.pdf), page (\d+)<\/span> <q>([^<]*)<\/q>/)
            .map { (String($0.3), String($0.1), String($0.2)) }
    }

    func expectOnTheirPages() throws {
        var pages: [String: String] = [:]
        for found in after + before {
            let place = "\(found.file) \(found.page)"
            if pages[place] == nil {
                pages[place] = squeezed(
                    try Tool(name: "pdftotext")(
                        "-raw", "-f", found.page, "-l", found.page, sample("reports/\(found.file)"), "-"))
            }
            let quote = unescaped(found.quote).replacing(" …", with: "")
            #expect(pages[place]?.contains(squeezed(quote)) == true, "\(place): \(quote)")
        }
    }
}
