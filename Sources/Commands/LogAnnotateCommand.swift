import ArgumentParser
import Records
import Running

/// `heed log annotate`.
struct LogAnnotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate",
        abstract: "Writes a copy of the council's workbook with the gaps beside each action.",
        discussion: """
            The gaps, what would close them and the severity stand in new columns after the last one in use; all else
            is as it was. The file given must be that of the latest import; it is never changed.

              heed log annotate plan.xlsx                    writes plan-heed.xlsx
              heed log annotate plan.xlsx --out board.xlsx
            """)

    @Argument(help: "The log's file (.xlsx), as it was imported last.")
    var file: String

    @Option(help: ArgumentHelp("The copy to write (default: NAME-heed.xlsx beside the log).", valueName: "file"))
    var out: String?

    @Flag(help: "Replace a file that stands where the copy is to go.")
    var force = false

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var providerOptions: ProviderOptions
    @OptionGroup var dayOptions: DayOptions
    @OptionGroup var rulesOptions: RulesOptions
    @OptionGroup var waiverOptions: WaiverOptions

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    func run() async throws {
        try await reportingErrors {
            let store = try storeOptions.open()
            let check = GapCheck(
                store: store, provider: providerOptions.provider, asOf: dayOptions.day,
                rules: try rulesOptions.load(), waivers: try waiverOptions.load(besideStore: storeOptions.path))
            let annotating = AnnotateLog(
                check: check, store: store, provider: providerOptions.provider, asOf: dayOptions.day)
            let outcome = try await annotating.run(
                file, to: out ?? AnnotateLog.defaultOutput(for: file), replacing: force)
            if !quiet { printResult(outcome.inWords) }
        }
    }
}
