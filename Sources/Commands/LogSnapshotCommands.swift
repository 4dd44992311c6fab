import ArgumentParser
import Records
import Running

/// `heed log list`.
struct LogListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the snapshots of the log that the store holds.")

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var providerOptions: ProviderOptions

    @Flag(help: "Print one snapshot a line as JSON (heed/log-snapshot/1).")
    var json = false

    func run() async throws {
        try await reportingErrors {
            let snapshots = try logSnapshots(store: try storeOptions.open(), provider: providerOptions.provider)
            if json {
                for snapshot in snapshots { printResult(try jsonLine(snapshot)) }
            } else if snapshots.isEmpty {
                printResult("The store holds no log; import one with heed log import.")
            } else {
                printResult(snapshots.map(\.inWords).joined(separator: "\n"))
            }
        }
    }
}

/// `heed log remove`.
struct LogRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Takes a snapshot of the log back out that was imported by mistake.",
        discussion: """
            The council's file is not touched, and what was decided on links stays. Imported again, the log gets its
            snapshot back.

              heed log list
              heed log remove 2026-11-23
            """)

    @Argument(help: ArgumentHelp("The day of the snapshot, as heed log list shows it.", valueName: "date"))
    var day: Day

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var providerOptions: ProviderOptions

    @Flag(help: "Print what was done as JSON.")
    var json = false

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    func run() async throws {
        try await reportingErrors {
            let removal = try removeLogSnapshot(
                of: day, store: try storeOptions.open(), provider: providerOptions.provider)
            if json { printResult(try jsonLine(removal)) } else if !quiet { printResult(removal.inWords) }
        }
    }
}
