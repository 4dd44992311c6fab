public import ArgumentParser
import Foundation
public import Records
import Running
import Storing

/// The store, and whose rows in it.
struct StoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The store's file (default: $HEED_STORE, else the XDG data folder).", valueName: "path"))
    var store: String?

    /// Opens the store, making it where it is missing.
    func open() throws -> Store { try Store(path: path) }

    /// Opens the store for a run that keeps others away until it ends.
    func open(_ wait: WaitOptions) throws -> Store { try Store(path: path, alone: wait.seconds) }

    var path: String {
        let environment = ProcessInfo.processInfo.environment
        if let store { return store }
        if let store = environment["HEED_STORE"], !store.isEmpty { return store }
        let data =
            environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
            ?? (environment["HOME"] ?? ".") + "/.local/share"
        return data + "/heed/store.sqlite"
    }
}

/// How long to wait for another run.
struct WaitOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Wait so long where another run holds the store (default: 0; then the exit status is 75).",
            valueName: "seconds"))
    var wait = 0

    func validate() throws {
        guard (0...86_400).contains(wait) else {
            throw ValidationError("--wait \(wait): expected seconds from 0 to 86400, a day")
        }
    }

    var seconds: Double { Double(wait) }
}

/// Which council, where the store holds more than one.
struct ProviderOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The council, where the store holds more than one.", valueName: "name"))
    var provider: String?
}

/// The day that counts as today.
struct DayOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The day to compare with, as 2026-11-23 (default: today).", valueName: "date"))
    var asOf: Day?

    var day: Day { asOf ?? DayOptions.today }

    static var today: Day {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1) ?? Day(serial: 0)
    }
}

extension Day: ExpressibleByArgument {
    /// Reads `2026-11-23`.
    public init?(argument: String) { self.init(iso: argument) }
}
