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
            One page, complete in itself, that opens in any browser and prints well.

              heed gaps --out gaps.html
              heed gaps --out gaps.pdf                      needs weasyprint
              heed gaps --out gaps.docx                     needs pandoc
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var providerOptions: ProviderOptions
    @OptionGroup var dayOptions: DayOptions
    @OptionGroup var rulesOptions: RulesOptions
    @OptionGroup var waiverOptions: WaiverOptions

    @Option(help: ArgumentHelp("The file to write: .html, .pdf, .docx or .md.", valueName: "file"))
    var out: String

    @Option(help: ArgumentHelp("The report's title.", valueName: "words"))
    var title: String?

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    func validate() throws {
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
            let (report, waiverNotes) = try check.gapReport(
                title: title, madeAt: DayOptions.today, programVersion: programVersion)
            try await writeGapReport(report, as: GapReportForm(path: out) ?? .html, to: out)
            for note in waiverNotes { printNote(shownOnOneLine(note)) }
            if !quiet { printResult("Gap report: \(shownOnOneLine(out))\n\(renderHeadline(report))") }
        }
    }
}
