import ArgumentParser
import Records
import Reporting
import Running

/// `heed visit`.
struct VisitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visit", abstract: "Records the visits that the council expects.",
        discussion: """
            The day of the next visit is what the countdown, the gap report and its delivery work towards.

              heed visit add 2026-12-03 --theme "front door"
              heed visit list
              heed visit countdown
              heed visit remove 2026-12-03
            """,
        subcommands: [
            VisitAddCommand.self, VisitListCommand.self, VisitCountdownCommand.self, VisitRemoveCommand.self,
        ])
}

/// `heed visit add`.
struct VisitAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Records a visit; one of the same day is replaced.")

    @Argument(help: ArgumentHelp("The visit's first day, as 2026-12-03.", valueName: "date"))
    var day: Day

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var providerOptions: ProviderOptions

    @Option(help: ArgumentHelp("What it will look at, as the letter says it.", valueName: "words"))
    var theme: String?

    func run() async throws {
        try await reportingErrors {
            let diary = try VisitDiary(store: try storeOptions.open(), provider: providerOptions.provider)
            let visit = PlannedVisit(day: day, theme: theme)
            try diary.add(visit)
            printResult("\(shownOnOneLine(diary.provider)): \(line(of: visit, today: DayOptions.today))")
        }
    }
}

/// `heed visit list`.
struct VisitListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the visits recorded.")

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var providerOptions: ProviderOptions
    @OptionGroup var dayOptions: DayOptions

    @Flag(help: "Print one visit a line as JSON (heed/visit/1).")
    var json = false

    func run() async throws {
        try await reportingErrors {
            let diary = try VisitDiary(store: try storeOptions.open(), provider: providerOptions.provider)
            let visits = try diary.visits()
            for visit in visits { printResult(json ? try jsonLine(visit) : line(of: visit, today: dayOptions.day)) }
            if visits.isEmpty && !json {
                printResult("no visit of \(shownOnOneLine(diary.provider)) is recorded; heed visit add 2026-12-03")
            }
        }
    }
}

/// `heed visit countdown`.
struct VisitCountdownCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "countdown",
        abstract: "Tells what will still be open or without evidence on the day of the next visit.",
        discussion: """
            The pace is the number of actions closed between the first and the last snapshot of the log, by the weeks
            between them; it is carried on from the last snapshot to the visit. It takes two snapshots, two weeks apart.
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var providerOptions: ProviderOptions
    @OptionGroup var dayOptions: DayOptions

    @Flag(help: "Print one JSON document (heed/countdown/1).")
    var json = false

    func run() async throws {
        try await reportingErrors {
            let left = try countdown(
                store: try storeOptions.open(), provider: providerOptions.provider, asOf: dayOptions.day)
            printResult(json ? try jsonLine(left) : renderCountdown(left))
        }
    }
}

/// `heed visit remove`.
struct VisitRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Takes a visit's record out.")

    @Argument(help: ArgumentHelp("The visit's first day, as 2026-12-03.", valueName: "date"))
    var day: Day

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var providerOptions: ProviderOptions

    func run() async throws {
        try await reportingErrors {
            let diary = try VisitDiary(store: try storeOptions.open(), provider: providerOptions.provider)
            try diary.remove(day)
            printResult("\(shownOnOneLine(diary.provider)): the visit of \(day.inWords) is no longer expected")
        }
    }
}

/// `visit on 3 December 2026, in 10 days, on front door`.
private func line(of visit: PlannedVisit, today: Day) -> String {
    let days = today.days(until: visit.day)
    let when =
        switch days {
        case 0: "today"
        case 1: "tomorrow"
        case 2...: "in \(days) days"
        default: "past"
        }
    let theme = visit.theme.map { ", on \(shownOnOneLine($0))" } ?? ""
    return "visit on \(visit.day.inWords), \(when)\(theme)"
}
