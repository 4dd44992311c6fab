import Foundation
import Testing

@Suite("Forms of the gap report")
struct GapReportFormTests {
    @Test(
        "A missing tool is named with the package to install, and nothing is written",
        arguments: [("pdf", "weasyprint"), ("docx", "pandoc"), ("md", "pandoc")])
    func missingTool(_ ending: String, _ tool: String) throws {
        let scratch = try Scratch()
        _ = try Program()("ingest", "--quiet", "--store", scratch.store, sample("reports/blackpool-2018.pdf"))
        let out = scratch.file("gaps.\(ending)").path
        let run = try Program(environment: ["PATH": scratch.folder.path])(
            "gaps", "--store", scratch.store, "--as-of", "2019-09-30", "--out", out)
        #expect(run.status == 2)
        #expect(run.errors.contains("apt-get install \(tool)"), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: out))
    }

    @Test("A pack whose tools are missing holds the rest, says what is missing, and is not finished")
    func packWithoutTools() throws {
        let council = try SampleCouncil()
        let pack = council.scratch.file("pack").path
        let run = try Program(environment: ["PATH": council.scratch.folder.path])(
            "gaps", "--store", council.scratch.store, "--as-of", SampleCouncil.asOf, "--pack", pack)
        #expect(run.status == 2)
        for missing in ["gap-report.pdf is missing", "gap-report.docx is missing", "gap-report.md is missing"] {
            #expect(run.errors.contains(missing), "\(run.errors)")
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: pack).sorted()
        #expect(files == ["check.json", "gap-report.html", "gap-report.xlsx", "gaps.csv"])
    }

    @Test("An ending that is none of the forms is wrong usage, and so is nothing to write")
    func usage() throws {
        #expect(try Program()("gaps", "--out", "gaps.exe").status == 64)
        #expect(try Program()("gaps").status == 64)
    }

    @Test(
        "The PDF is tagged, titled, in British English, with bookmarks and headings in order",
        .enabled(if: Tool.weasyprint.isThere, "WeasyPrint is missing: run Tools/setup-report-tests"))
    func pdf() throws {
        let council = try SampleCouncil()
        let pdf = try council.report("gaps.pdf")
        let facts = try Tool(name: "pdfinfo")(pdf)
        #expect(facts.contains(/Title: +Gap report: Blackpool/))
        #expect(facts.contains(/Tagged: +yes/))
        #expect(facts.contains("A4"))
        let bytes = String(decoding: try Data(contentsOf: URL(fileURLWithPath: pdf)), as: UTF8.self)
        #expect(bytes.contains("/Lang (en-GB)"))
        #expect(bytes.contains("/Outlines"))
        let levels = try Tool(name: "pdfinfo")("-struct", pdf).matches(of: /\n +H([1-6])/).compactMap { Int($0.1) }
        #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
        for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
        let last = try Tool(name: "pdftotext")("-layout", "-l", "1", pdf, "-")
        #expect(last.contains(/Page 1 of \d+/))
    }

    @Test(
        "LibreOffice opens the workbook: dates are dates, headings filter, nothing is a formula",
        .enabled(if: Tool.office.isThere, "LibreOffice is missing: run Tools/setup-report-tests"))
    func workbook() throws {
        let council = try SampleCouncil()
        try Tool.convert(council.report("gaps.xlsx"), to: "fods", in: council.scratch)
        let sheets = try String(contentsOf: council.scratch.file("gaps.fods"), encoding: .utf8)
        for name in [
            "Summary", "Recommendations", "Actions", "Gaps", "Questions", "Changes", "Open on the day", "Sources",
        ] {
            #expect(sheets.contains("table:name=\"\(name)\""), "\(name)")
        }
        // Action C3 of the sample is due on 30 August 2019.
        #expect(sheets.contains("office:date-value=\"2019-08-30\""))
        #expect(sheets.matches(of: /office:value-type="date"/).count > 60)
        #expect(!sheets.contains("table:formula="))
        #expect(sheets.contains("table:display-filter-buttons=\"true\""))
        let frozen = try Tool(name: "python3")(
            "-c", "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet3.xml').decode())",
            council.scratch.file("gaps.xlsx").path)
        #expect(frozen.contains(/<pane ySplit="1" topLeftCell="A2"[^>]*state="frozen"/))
    }

    @Test(
        "LibreOffice makes a PDF of the DOCX with headings and tables",
        .enabled(
            if: Tool.office.isThere && Tool.pandoc.isThere,
            "LibreOffice or pandoc is missing: run Tools/setup-report-tests"))
    func document() throws {
        let council = try SampleCouncil()
        let form = #"pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}"#
        try Tool.convert(council.report("gaps.docx"), to: form, in: council.scratch)
        let pdf = council.scratch.file("gaps.pdf").path
        let structure = try Tool(name: "pdfinfo")("-struct", pdf)
        #expect(structure.contains(/\n *H1/))
        #expect(structure.matches(of: /\n *H1/).count >= 7)
        #expect(structure.contains(/\n *H2/))
        #expect(structure.matches(of: /\n *Table/).count >= 10)
        let text = try Tool(name: "pdftotext")("-raw", pdf, "-")
        #expect(text.contains("What must happen before 10 October 2019"))
        #expect(
            squeezed(text).contains(squeezed("Graded care profile used on every case where neglect is the main worry")))
    }

    @Test(
        "The DOCX takes the council's colour, and its classification line and page numbers stand at the foot",
        .enabled(if: Tool.pandoc.isThere, "pandoc is missing: run Tools/setup-report-tests"))
    func documentStyle() throws {
        let council = try SampleCouncil()
        _ = try council.scratch.write(
            Data("classification: OFFICIAL & <SENSITIVE>\ncolours: {main: \"#5a1a6b\"}\n".utf8), as: "heed-style.yaml")
        let docx = try council.report("gaps.docx")
        let parts = try Tool(name: "python3")(
            "-c",
            """
            import sys, zipfile
            z = zipfile.ZipFile(sys.argv[1])
            print(*[z.read(n).decode() for n in z.namelist() if n.startswith(("word/styles", "word/footer"))])
            """, docx)
        #expect(parts.contains("<w:color w:val=\"5A1A6B\" />") && !parts.contains("1B2330"))
        #expect(parts.contains("OFFICIAL &amp; &lt;SENSITIVE&gt;"))
        #expect(parts.contains(" PAGE ") && parts.contains(" NUMPAGES "))
    }

    @Test(
        "Markdown has the headings and tables and no markup of HTML",
        .enabled(if: Tool.pandoc.isThere, "pandoc is missing: run Tools/setup-report-tests"))
    func markdown() throws {
        let council = try SampleCouncil()
        let text = try String(contentsOfFile: council.report("gaps.md"), encoding: .utf8)
        #expect(text.contains("\n# Gap report: Blackpool\n") || text.hasPrefix("# Gap report: Blackpool\n"))
        #expect(text.contains("\n## What is worst"))
        #expect(text.contains(/\n\|[^\n]*Graded care profile used on every case[^\n]*HoS Safeguarding[^\n]*\|/))
        #expect(!text.contains("](#"), "a link that leads nowhere")
        #expect(!text.contains("[TABLE]"), "a table that Markdown cannot hold is lost")
        #expect(!text.contains("<div") && !text.contains("<span"))
    }
}
