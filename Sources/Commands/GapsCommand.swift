import ArgumentParser
import Records
import Reporting
import Running

/// `heed gaps`.
struct GapsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: "Writes the gap report that people take into the room.",
        discussion: """
            One page, complete in itself, that opens in any browser and prints well, or the same in another form.

              heed gaps --out gaps.html
              heed gaps --out gaps.pdf                      needs weasyprint
              heed gaps --out gaps.xlsx
              heed gaps --out gaps.docx                     needs pandoc
              heed gaps --pack board-pack                   every form, the gaps as CSV, the check as JSON
              heed gaps --audience board --roles-only --out board.pdf
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var providerOptions: ProviderOptions
    @OptionGroup var dayOptions: DayOptions
    @OptionGroup var rulesOptions: RulesOptions
    @OptionGroup var waiverOptions: WaiverOptions
    @OptionGroup var reportOptions: ReportOptions

    @Option(help: ArgumentHelp("The file to write: .html, .pdf, .xlsx, .docx or .md.", valueName: "file"))
    var out: String?

    @Option(help: ArgumentHelp("A folder to write every form into, with CSV and JSON.", valueName: "folder"))
    var pack: String?

    @Option(help: ArgumentHelp("The report's title.", valueName: "words"))
    var title: String?

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    func validate() throws {
        guard let out else {
            if pack == nil { throw ValidationError("--out FILE or --pack FOLDER has to be given") }
            return
        }
        guard GapReportForm(path: out) != nil else {
            let endings = GapReportForm.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
            throw ValidationError("--out takes a file that ends in \(endings), not '\(shownOnOneLine(out))'")
        }
    }

    func run() async throws {
        try await reportingErrors {
            let check = GapCheck(
                store: try storeOptions.open(), provider: providerOptions.provider, asOf: dayOptions.day,
                rules: try rulesOptions.load(), waivers: try waiverOptions.load(besideStore: storeOptions.path))
            let report = try check.gapReport(
                title: title, wishes: try reportOptions.wishes(besideStore: storeOptions.path),
                madeAt: DayOptions.today, programVersion: programVersion)
            for note in report.waiverNotes { printNote(shownOnOneLine(note)) }
            if let out {
                try await writeGapReport(report, as: GapReportForm(path: out) ?? .html, to: out)
                if !quiet { printResult("Gap report: \(shownOnOneLine(out))\n\(renderHeadline(report))") }
            }
            if let pack { try await writePack(report, into: pack) }
        }
    }

    private func writePack(_ report: GapReport, into folder: String) async throws {
        let files = try await writeGapReportPack(report, into: folder)
        let written = files.filter { $0.failure == nil }
        if !quiet {
            let names = written.map { "  \($0.name)" }.joined(separator: "\n")
            printResult("Board pack: \(shownOnOneLine(folder))\n\(names)\n\n\(renderHeadline(report))")
        }
        for file in files { if let failure = file.failure { printNote("\(file.name) is missing: \(failure)") } }
        if written.count < files.count { throw Status.couldNotFinish }
    }
}
