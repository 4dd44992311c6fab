import ArgumentParser
import Records
import Reporting
import Running

/// `heed report`.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Lists the reports of the store, and keeps days of them that only a person knows.",
        discussion: """
            The time for a written statement runs from the day the council received the report, which no report prints.

              heed report list
              heed report date report.pdf --received 2026-10-01
              heed report date report.pdf --statement-due 2027-01-15 --statement-sent 2027-01-12
              heed report date report.pdf --received unknown          takes a day back
            """,
        subcommands: [ReportListCommand.self, ReportDateCommand.self])
}

/// `heed report list`.
struct ReportListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the reports, with the days that were told.")

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var providerOptions: ProviderOptions

    @Flag(help: "Print one report a line as JSON: file, id, kind, and its heed/report-dates/1.")
    var json = false

    func run() async throws {
        try await reportingErrors {
            let register = ReportRegister(store: try storeOptions.open(), provider: providerOptions.provider)
            let reports = try register.reports()
            for entry in reports {
                printResult(json ? try jsonLine(ReportLine(entry)) : words(for: entry))
            }
            if reports.isEmpty && !json { printResult("the store holds no report; heed ingest report.pdf") }
        }
    }
}

/// `heed report date`.
struct ReportDateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "date", abstract: "Keeps days of a report: received, published, statement due, sent.")

    @Argument(help: ArgumentHelp("The report's file, or the first characters of its id.", valueName: "report"))
    var name: String

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var providerOptions: ProviderOptions

    @Option(help: ArgumentHelp("Day on which the council received it.", valueName: "date"))
    var received: ToldDay?

    @Option(help: ArgumentHelp("Day on which it was published.", valueName: "date"))
    var published: ToldDay?

    @Option(help: ArgumentHelp("Day by which a letter wants the written statement or plan.", valueName: "date"))
    var statementDue: ToldDay?

    @Option(help: ArgumentHelp("Day on which an early draft of the plan was sent.", valueName: "date"))
    var draftSent: ToldDay?

    @Option(help: ArgumentHelp("Day on which the written statement or plan was sent.", valueName: "date"))
    var statementSent: ToldDay?

    func validate() throws {
        let given = [received, published, statementDue, draftSent, statementSent]
        guard given.contains(where: { $0 != nil }) else {
            throw ValidationError("give at least one day, such as --received 2026-10-01")
        }
    }

    func run() async throws {
        try await reportingErrors {
            let register = ReportRegister(store: try storeOptions.open(), provider: providerOptions.provider)
            var entry = try register.report(named: name)
            if let received { entry.dates.received = received.day }
            if let published { entry.dates.published = published.day }
            if let statementDue { entry.dates.statementDue = statementDue.day }
            if let draftSent { entry.dates.draftSent = draftSent.day }
            if let statementSent { entry.dates.statementSent = statementSent.day }
            try register.keep(entry.dates, of: entry.report)
            printResult(words(for: entry))
        }
    }
}

/// A day, or `unknown` to take back what was told.
struct ToldDay: ExpressibleByArgument {
    let day: Day?

    init?(argument: String) {
        day = Day(iso: argument)
        if day == nil && argument != "unknown" { return nil }
    }
}

/// One line of `heed report list --json`.
private struct ReportLine: Encodable {
    let file: String
    let id: String
    let kind: ReportKind
    let dates: ReportDates

    init(_ entry: RegisteredReport) {
        file = entry.report.source.file
        id = entry.report.source.sha256
        kind = entry.report.kind
        dates = entry.dates
    }
}

/// `report.pdf (a1b2c3d4e5f6): received 1 October 2026, statement due 15 January 2027`.
private func words(for entry: RegisteredReport) -> String {
    let told = ReportDates.names.compactMap { name, path in
        entry.dates[keyPath: path].map { "\(name) \($0.inWords)" }
    }
    let source = entry.report.source
    return "\(shownOnOneLine(source.file)) (\(source.sha256.prefix(12))), \(shownOnOneLine(named(entry.report))): "
        + (told.isEmpty ? "no day told" : told.joined(separator: ", "))
}

private func named(_ report: Report) -> String {
    let kind = report.kind.rawValue.split(separator: "_").joined(separator: " ")
    return [report.provider.name, kind, report.inspection.end.map { "of \($0.inWords)" }].compactMap(\.self)
        .joined(separator: " ")
}
