import Foundation
import FoundationXML
import Records
import Reporting
import Testing

/// What stands in a report or a log is text wherever it is written.
@Suite struct HostileTextTests {
    private static let scope = CheckScope(recommendations: 1, actions: 1)

    @Test(arguments: Hostile.all)
    func `nothing written can steer a terminal or turn the reading direction`(text: String) throws {
        let report = Hostile.gapReport(text)
        let check = Hostile.check(text)
        let written = [
            try renderHTML(report), renderHeadline(report), renderText(check, scope: Self.scope),
            try renderJSON(check), renderCSV(check), renderMarkdown(check, scope: Self.scope), renderJUnit(check),
            try renderSARIF(check, programVersion: text), renderIngestSummary(report.reports[0]),
            renderLogSummary(report.snapshots[0].log),
            renderLinks(report.links, recommendations: report.recommendations, actions: report.actions),
        ]
        for output in written {
            let steering = output.unicodeScalars.filter { scalar in
                switch scalar.value {
                case 0x0A, 0x0D, 0x09: false
                case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
                default: false
                }
            }
            #expect(steering.isEmpty)
        }
    }

    @Test func `control characters are shown, not dropped`() {
        let text = renderText(Hostile.check(Hostile.escape + Hostile.turned), scope: Self.scope)
        #expect(text.contains("␛[31mred⟨U+009B⟩0m␇abc⟨U+202E⟩cba⟨U+202C⟩⟨U+2066⟩x⟨U+2069⟩⟨U+200F⟩"))
    }

    @Test func `the page holds no markup from the data`() throws {
        let page = try renderHTML(Hostile.gapReport(Hostile.script))
        #expect(!page.contains("<script"))
        #expect(page.contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>"))
        #expect(page.contains("<span>&lt;script&gt;alert(1)&lt;/script&gt;</span>"))
    }

    @Test func `a quotation mark with an accent is escaped too`() throws {
        let page = try renderHTML(Hostile.gapReport(Hostile.accented))
        #expect(page.unicodeScalars.contains("\u{301}"))
        #expect(page.contains("x&quot;\u{301} onmouseover"))
        #expect(renderJUnit(Hostile.check(Hostile.accented)).contains("x&quot;\u{301} onmouseover"))
    }

    @Test func `a template tag in the data is text`() throws {
        let page = try renderHTML(Hostile.gapReport(Hostile.markup))
        #expect(page.contains("<h1>**bold** [link](http://example.com) | `code` {{title}}</h1>"))
    }

    @Test func `ten thousand characters are kept`() throws {
        let page = try renderHTML(Hostile.gapReport(Hostile.long))
        #expect(page.contains("<p class=\"whole-text\">\(Hostile.long)</p>"))
        let text = renderText(Hostile.check(Hostile.long), scope: Self.scope)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
        #expect(text.count { $0 == "x" } > 50_000)
    }

    @Test(
        "no cell of the CSV is a formula",
        arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", Hostile.formula])
    func formulas(text: String) {
        let csv = renderCSV(Hostile.check(text))
        let cells = csv.replacing("\r\n", with: ",").split(separator: ",")
        let live = cells.filter { cell in
            let bare = cell.drop { $0 == "\"" }
            return bare.first.map { "=+-@\t\n＝".contains($0) } ?? false
        }
        #expect(live.isEmpty)
        #expect(csv.contains("'"))
    }

    @Test func `a formula's quotation marks are doubled inside its cell`() {
        let csv = renderCSV(Hostile.check(Hostile.formula))
        #expect(csv.contains(#","'=HYPERLINK(""http://example.com"",""x"")","#))
    }

    @Test func `Markdown escapes markup`() {
        let markdown = renderMarkdown(Hostile.check(Hostile.markup), scope: Self.scope)
        #expect(markdown.contains(#"\*\*bold\*\* \[link\](http://example.com) \| \`code\` \{\{title\}\}"#))
        #expect(
            renderMarkdown(Hostile.check(Hostile.script), scope: Self.scope).contains(
                "&lt;script&gt;alert(1)&lt;/script&gt;"))
    }

    @Test(arguments: Hostile.all)
    func `the XML parses`(text: String) {
        let parser = XMLParser(data: Data(renderJUnit(Hostile.check(text)).utf8))
        #expect(parser.parse())
    }

    @Test(arguments: Hostile.all)
    func `the JSON reads back as the same value`(text: String) throws {
        let check = Hostile.check(text)
        let json = Data(try renderJSON(check).utf8)
        #expect(try JSONDecoder().decode(CheckResult.self, from: json) == check)
    }
}
