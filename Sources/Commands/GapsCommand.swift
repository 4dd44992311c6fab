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
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var providerOptions: ProviderOptions
    @OptionGroup var dayOptions: DayOptions
    @OptionGroup var rulesOptions: RulesOptions
    @OptionGroup var waiverOptions: WaiverOptions

    @Option(help: ArgumentHelp("The file to write (.html).", valueName: "file"))
    var out: String

    @Option(help: ArgumentHelp("The report's title.", valueName: "words"))
    var title: String?

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    func validate() throws {
        guard out.lowercased().hasSuffix(".html") else {
            throw ValidationError("--out takes a file that ends in .html, not '\(shownOnOneLine(out))'")
        }
    }

    func run() async throws {
        try await reportingErrors {
            let check = GapCheck(
                store: try storeOptions.open(), provider: providerOptions.provider, asOf: dayOptions.day,
                rules: try rulesOptions.load(), waivers: try waiverOptions.load(besideStore: storeOptions.path))
            let (report, waiverNotes) = try check.gapReport(
                title: title, madeAt: DayOptions.today, programVersion: programVersion)
            try writeWhole(try renderHTML(report), to: out)
            for note in waiverNotes { printNote(shownOnOneLine(note)) }
            if !quiet { printResult("Gap report: \(shownOnOneLine(out))\n\(renderHeadline(report))") }
        }
    }
}
