import ArgumentParser
import Records
import Reporting
import Running

/// `heed log diff`.
struct LogDiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Shows what moved between two snapshots of the log.",
        discussion: """
            Dates, owners and statuses that changed, and actions that vanished, came back, are new or have another
            reference. Without days it compares the last two snapshots; a day stands for the snapshot in force on it.
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var providerOptions: ProviderOptions

    @Option(help: ArgumentHelp("Day of the earlier snapshot (default: the one before the later).", valueName: "date"))
    var from: Day?

    @Option(help: ArgumentHelp("Day of the later snapshot (default: the newest).", valueName: "date"))
    var to: Day?

    @Flag(help: "Print one change a line as JSON (heed/log-change/1).")
    var json = false

    func run() async throws {
        try await reportingErrors {
            let diff = try compareLogs(
                store: try storeOptions.open(), provider: providerOptions.provider, from: from, to: to)
            if json {
                for change in diff.changes { printResult(try jsonLine(change)) }
            } else {
                printResult(renderLogDiff(diff))
            }
        }
    }
}
