import ArgumentParser
import Records
import Reporting
import Running

/// `heed history`.
struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Shows judgements over time and interventions.")

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var providerOptions: ProviderOptions

    @Flag(help: "Print one entry a line as JSON, then one recurring weakness a line, then what visits say.")
    var json = false

    func run() async throws {
        try await reportingErrors {
            let history = try History(store: try storeOptions.open(), provider: providerOptions.provider)
            if json {
                for entry in history.entries { printResult(try jsonLine(entry)) }
                for weakness in history.recurrences { printResult(try jsonLine(weakness)) }
                for said in history.progress { printResult(try jsonLine(said)) }
            } else {
                printResult(shown(history.inWords))
            }
        }
    }
}
