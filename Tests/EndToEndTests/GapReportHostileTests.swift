import Foundation
import Testing

/// Text of a log that could be markup, a formula or a steering mark is text in every form of the gap report.
@Suite("Hostile text in every form")
struct GapReportHostileTests {
    private static let script = "<script>alert(1)</script>"
    private static let formula = "=HYPERLINK(\"http://example.com\",\"x\")"
    private static let turned = "abc\u{202E}cba\u{202C}"
    private static let long = String(repeating: "long text ", count: 1000)

    /// A store whose log holds all of it, in cells of every kind.
    private func store(in scratch: Scratch) throws {
        func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
        let hostile = [Self.script, Self.formula, Self.turned, Self.long]
        let rows = hostile.enumerated().map { place, text in
            (["X\(place)", "Neglect \(text)", text, text, "2019-06-30", "Complete", text, text] as [String]).map(quoted)
                .joined(separator: ",")
        }
        let log = (["Ref,Recommendation,Action,Owner,Due date,Status,Evidence,Success measure"] + rows).joined(
            separator: "\n")
        _ = try Program()("ingest", "--quiet", "--store", scratch.store, sample("reports/blackpool-2018.pdf"))
        _ = try Program()(
            "log", "import", "--quiet", "--store", scratch.store, "--as-of", "2019-09-30",
            try scratch.write(Data(log.utf8), as: "log.csv"))
        _ = try Program()(
            "visit", "add", "2019-10-10", "--theme", Self.script + Self.formula, "--store", scratch.store)
    }

    @Test("The pack holds it as text and nothing else")
    func pack() throws {
        let scratch = try Scratch()
        try store(in: scratch)
        let pack = scratch.file("pack")
        _ = try Program()(
            "gaps", "--store", scratch.store, "--as-of", "2019-09-30", "--pack", pack.path, "--title", Self.script)
        let html = try String(contentsOf: pack.appendingPathComponent("gap-report.html"), encoding: .utf8)
        #expect(!html.contains("<script"))
        #expect(!html.unicodeScalars.contains("\u{202E}"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(html.contains("=HYPERLINK(&quot;http://example.com&quot;,&quot;x&quot;)"))
        #expect(html.contains(Self.long.trimmingCharacters(in: .whitespaces)))
        let csv = try String(contentsOf: pack.appendingPathComponent("gaps.csv"), encoding: .utf8)
        #expect(!csv.contains(/(^|,|\n)"?=/))
        if Tool.pandoc.isThere {
            let markdown = try String(contentsOf: pack.appendingPathComponent("gap-report.md"), encoding: .utf8)
            #expect(!markdown.contains(/(^|[^\\])<script/))
            #expect(!markdown.unicodeScalars.contains("\u{202E}"))
        }
        if Tool.weasyprint.isThere {
            let text = try Tool(name: "pdftotext")("-raw", pack.appendingPathComponent("gap-report.pdf").path, "-")
            #expect(squeezed(text).contains("<script>alert(1)</script>"))
            #expect(text.contains("=HYPERLINK"))
        }
    }

    @Test(
        "In the workbook it is a string, whole",
        .enabled(if: Tool.office.isThere, "LibreOffice is missing: run Tools/setup-report-tests"))
    func workbook() throws {
        let scratch = try Scratch()
        try store(in: scratch)
        let file = scratch.file("gaps.xlsx").path
        _ = try Program()("gaps", "--store", scratch.store, "--as-of", "2019-09-30", "--out", file)
        try Tool.convert(file, to: "fods", in: scratch)
        let sheets = try String(contentsOf: scratch.file("gaps.fods"), encoding: .utf8)
        #expect(!sheets.contains("table:formula="))
        #expect(!sheets.contains("xlink:href"))
        #expect(sheets.contains("=HYPERLINK(&quot;http://example.com&quot;,&quot;x&quot;)"))
        #expect(sheets.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(sheets.contains(Self.long.trimmingCharacters(in: .whitespaces)))
        #expect(!sheets.unicodeScalars.contains("\u{202E}"))
    }
}
