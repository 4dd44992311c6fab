import ArgumentParser
import Records
import Reporting
import Running

/// `heed status`.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Shows what the store holds, and what it lacks.")

    @OptionGroup var storeOptions: StoreOptions

    @Flag(help: "Print one JSON document.")
    var json = false

    func run() async throws {
        try await reportingErrors {
            let status = try StoreStatus(store: try storeOptions.open(), path: storeOptions.path)
            printResult(json ? try jsonLine(status) : shown(status.inWords))
        }
    }
}
