import ArgumentParser
import Extracting
import Records
import Reporting
import Running

/// `heed log`.
struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Reads the council's action log.",
        subcommands: [
            LogImportCommand.self, LogListCommand.self, LogDiffCommand.self, LogAnnotateCommand.self,
            LogRemoveCommand.self,
        ])
}

/// `heed log import`.
struct LogImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Reads an action log (XLSX, ODS, CSV, DOCX table) and stores it as a dated snapshot.",
        discussion: """
            The sheet, the header row and the columns are found by their headings. Where a heading is not known,
            say what it means:

              heed log import plan.xlsx --map "Resp. person=owner" --map "Deadline=due"

            Say it once for a council: --save-map writes how the log was understood to a file that you can edit, and
            --map-file reads it at the imports to come; --map and --sheet win over it.

              heed log import plan.xlsx --dry-run --save-map council.yaml
              heed log import plan.xlsx --map-file council.yaml

            Where the headings leave open what a column is, what was understood is shown and nothing is stored: say what
            it means with --map, or accept it with --yes.

            Fields: \(LogField.allCases.map(\.rawValue).joined(separator: ", ")).
            """)

    @Argument(help: "The log's file.")
    var file: String

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var waitOptions: WaitOptions
    @OptionGroup var providerOptions: ProviderOptions
    @OptionGroup var dayOptions: DayOptions

    @Option(help: ArgumentHelp("What a heading means; may be given more than once.", valueName: "heading=field"))
    var map: [ColumnMapping] = []

    @Option(
        help: ArgumentHelp(
            "The worksheet to read, where the program should not choose; may be given more than once.",
            valueName: "name"))
    var sheet: [String] = []

    @Option(
        help: ArgumentHelp("The row that holds the headings, where the program should not choose.", valueName: "row"))
    var headerRow: Int?

    @Option(help: ArgumentHelp("A file that says what headings and statuses mean.", valueName: "file"))
    var mapFile: String?

    @Option(help: ArgumentHelp("Write how the log was understood to a new file (YAML).", valueName: "file"))
    var saveMap: String?

    @Flag(help: "Store the log though its headings leave open what a column is.")
    var yes = false

    @Flag(help: "Read and show, store nothing.")
    var dryRun = false

    @Flag(help: "Print the log as JSON (heed/action-log/1).")
    var json = false

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    func validate() throws {
        guard dayOptions.day <= DayOptions.today else {
            throw ValidationError("--as-of \(dayOptions.day) lies ahead; a log describes today or a day before")
        }
    }

    func run() async throws {
        try await reportingErrors {
            var options = LogOptions()
            options.mapping = Dictionary(map.map { ($0.heading, $0.field) }, uniquingKeysWith: { _, last in last })
            options.sheets = sheet
            if let mapFile { try MappingFile(path: mapFile).apply(to: &options) }
            if let saveMap { try requireNoFile(at: saveMap) }
            options.headerRow = headerRow
            let importing = ImportLog(
                store: dryRun ? try storeOptions.open() : try storeOptions.open(waitOptions),
                provider: providerOptions.provider, dryRun: dryRun, acceptingDoubts: yes)
            let result: LogImport
            do {
                result = try await importing.run(file, asOf: dayOptions.day, options: options)
            } catch let failure as InputFailure {
                printNote("\(shownOnOneLine(file)): \(failure)")
                throw Status.needsReview
            }
            let log = result.log
            if let saveMap { try writeWhole(mappingFileText(of: log), to: saveMap) }
            if json { printResult(try jsonLine(log)) } else if !quiet { printResult(renderLogSummary(log)) }
            if !result.doubts.isEmpty {
                printNote(
                    shownOnOneLine("\(file): nothing was stored, for \(result.doubts.joined(separator: "; "))")
                        + "; accept it with --yes, or say what a column means with --map HEADING=FIELD")
            }
            if !log.review.isEmpty { throw Status.needsReview }
        }
    }
}

/// `heading=field`.
struct ColumnMapping: ExpressibleByArgument {
    let heading: String
    let field: LogField

    init?(argument: String) {
        guard let split = argument.lastIndex(of: "="),
            let field = LogField(rawValue: String(argument[argument.index(after: split)...]))
        else { return nil }
        heading = String(argument[..<split])
        self.field = field
    }
}
