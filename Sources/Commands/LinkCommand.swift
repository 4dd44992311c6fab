import ArgumentParser
import Records
import Reporting
import Running

/// `heed link`.
struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Shows which actions answer which recommendations, with the reason.",
        discussion: """
            The program proposes, a person decides; a decision survives every later import.

              heed link                                     what is doubtful first
              heed link --confirm r1a2 a3b4 --role "QA manager"
              heed link --export links.csv                  decide in a spreadsheet …
              heed link --import links.csv                  … and bring it back
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var providerOptions: ProviderOptions
    @OptionGroup var dayOptions: DayOptions

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Confirm that an action answers a recommendation.", valueName: "recommendation action"))
    var confirm: [String] = []

    @Option(parsing: .upToNextOption, help: ArgumentHelp("Say that it does not.", valueName: "recommendation action"))
    var reject: [String] = []

    @Option(help: ArgumentHelp("Who decides, as a role.", valueName: "role"))
    var role: String?

    @Option(help: ArgumentHelp("Take decisions from a CSV file.", valueName: "file"))
    var `import`: String?

    @Option(help: ArgumentHelp("Write links and their texts to a CSV file.", valueName: "file"))
    var export: String?

    @Option(help: ArgumentHelp("Do without a kind of evidence, to measure it.", valueName: "kind", visibility: .hidden))
    var without: [String] = []

    @Flag(help: ArgumentHelp("Print what each row says of each recommendation, to fit weights.", visibility: .hidden))
    var evidence = false

    @Flag(help: "Print one link a line as JSON (heed/link/1).")
    var json = false

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    func validate() throws {
        guard confirm.isEmpty || confirm != reject else {
            throw ValidationError("--confirm and --reject name the same link; give one of them")
        }
        for pair in [confirm, reject] where ![0, 2].contains(pair.count) {
            throw ValidationError("--confirm and --reject take the id of a recommendation and the id of an action")
        }
    }

    func run() async throws {
        try await reportingErrors {
            let linking = try LinkRun(
                store: try storeOptions.open(), provider: providerOptions.provider, role: role, today: dayOptions.day,
                leavingOut: without)
            if evidence {
                for row in try linking.evidence() { printResult(try jsonLine(row)) }
                return
            }
            try await decide(linking)
            let links = try linking.links()
            if let export {
                try linking.export(links, to: export)
                if !quiet { printNote("\(links.links.count) links written to \(shownOnOneLine(export))") }
                return
            }
            if json {
                for link in links.links { printResult(try jsonLine(link)) }
            } else if !quiet, confirm.isEmpty, reject.isEmpty, `import` == nil {
                printResult(
                    renderLinks(
                        links.links, recommendations: links.recommendations, actions: links.actions,
                        unlinked: links.unlinked, coverage: links.coverage, progress: links.progress,
                        doubt: links.doubt))
            }
        }
    }

    private func decide(_ linking: LinkRun) async throws {
        if confirm.count == 2 {
            try linking.decide(recommendation: confirm[0], action: confirm[1], state: .confirmed)
        }
        if reject.count == 2 {
            try linking.decide(recommendation: reject[0], action: reject[1], state: .rejected)
        }
        if let `import` {
            let count = try await linking.importDecisions(from: `import`)
            if !quiet { printNote("\(count) decision\(count == 1 ? "" : "s") taken from \(shownOnOneLine(`import`))") }
        }
    }
}
