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

    @Test("An ending that is none of the forms is wrong usage")
    func unknownEnding() throws { #expect(try Program()("gaps", "--out", "gaps.exe").status == 64) }
}
