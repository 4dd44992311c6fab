import ArgumentParser
import Records
import Reporting
import Running

/// `heed status`.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Shows what the store holds, and what it lacks.")

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var dayOptions: DayOptions

    @Option(help: ArgumentHelp("Warn where the last recorded check is older than this.", valueName: "days"))
    var checkEvery = 7

    @Flag(help: "Print one JSON document.")
    var json = false

    func run() async throws {
        try await reportingErrors {
            let status = try StoreStatus(
                store: try storeOptions.open(), path: storeOptions.path, asOf: dayOptions.day, checkEvery: checkEvery)
            printResult(json ? try jsonLine(status) : shown(status.inWords))
        }
    }
}
