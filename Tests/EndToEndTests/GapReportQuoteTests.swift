import Foundation
import Testing

/// What the gap report quotes stands where it says.
@Suite("Quotes and pages")
struct GapReportQuoteTests {
    @Test("Every quoted page holds the quote")
    func quotes() throws {
        let council = try SampleCouncil()
        let page = try council.page()
        let after = page.matches(of: /<q>([^<]*)<\/q> <span class="file">([^<]*\.pdf), page (\d+)/)
            .map { (quote: String($0.1), page: String($0.3)) }
        let before = page.matches(of: /<span class="file">([^<]*\.pdf), page (\d+)<\/span> <q>([^<]*)<\/q>/)
            .map { (quote: String($0.3), page: String($0.2)) }
        #expect(after.count >= 5, "questions quote findings")
        #expect(before.count >= 2, "gaps quote recommendations")
        var pages: [String: String] = [:]
        for found in after + before {
            if pages[found.page] == nil {
                pages[found.page] = squeezed(
                    try Tool(name: "pdftotext")(
                        "-raw", "-f", found.page, "-l", found.page, sample("reports/blackpool-2018.pdf"), "-"))
            }
            let quote = unescaped(found.quote).replacing(" …", with: "")
            #expect(pages[found.page]?.contains(squeezed(quote)) == true, "page \(found.page): \(quote)")
        }
    }
}
