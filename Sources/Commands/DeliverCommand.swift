public import ArgumentParser
import Records
import Reporting
public import Running

/// `heed deliver`.
struct DeliverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver",
        abstract: "Makes the gap report when a recorded visit comes near; for cron.",
        discussion: """
            For each of the days set before a visit the report is made once, put into a folder and, where an address is
            given, handed to sendmail. What was made is recorded, so that it is sent once, and a day on which the machine
            was down is made up for by the next run. A run cut off just as sendmail took the mail leaves it in doubt: the
            next run sends it again, with the same Message-ID, rather than not at all. Silent where nothing is due.

              heed visit add 2026-12-03 --theme "front door"
              0 7 * * *  heed deliver --into /srv/reports --mail director@example.org
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var waitOptions: WaitOptions
    @OptionGroup var providerOptions: ProviderOptions
    @OptionGroup var dayOptions: DayOptions
    @OptionGroup var rulesOptions: RulesOptions
    @OptionGroup var waiverOptions: WaiverOptions
    @OptionGroup var reportOptions: ReportOptions

    @Option(help: ArgumentHelp("The folder that reports are put into.", valueName: "folder"))
    var into: String

    @Option(help: ArgumentHelp("Working days before a visit, with commas.", valueName: "days"))
    var days = "20,10,3"

    @Option(help: "html, pdf, xlsx, docx or md.")
    var form = GapReportForm.html

    @Option(help: ArgumentHelp("Who gets it by mail; may be given again.", valueName: "address"))
    var mail: [String] = []

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    func validate() throws {
        if daysBefore == nil {
            throw ValidationError("--days takes whole numbers from 0 to 250 with commas, not '\(shownOnOneLine(days))'")
        }
        for address in mail where MailAddress(address) == nil {
            throw ValidationError("--mail takes an address as name@example.org, not '\(shownOnOneLine(address))'")
        }
    }

    private var daysBefore: [Int]? {
        let numbers = days.split(separator: ",", omittingEmptySubsequences: false).map { part in
            Int(part.filter { $0 != " " }).flatMap { (0...250).contains($0) ? $0 : nil }
        }
        return numbers.contains(nil) ? nil : numbers.compactMap { $0 }
    }

    func run() async throws {
        try await reportingErrors {
            let delivering = Delivering(
                daysBefore: daysBefore ?? [], folder: into, form: form, mailTo: mail.compactMap { MailAddress($0) },
                wishes: try reportOptions.wishes(besideStore: storeOptions.path))
            let outcomes = try await delivering.run(
                store: try storeOptions.open(waitOptions), storePath: storeOptions.path,
                provider: providerOptions.provider,
                today: dayOptions.day, rules: try rulesOptions.load(),
                waivers: try waiverOptions.load(besideStore: storeOptions.path), programVersion: programVersion)
            for outcome in outcomes {
                if !quiet { printResult(line(of: outcome)) }
                if let why = outcome.notSent { printNote("heed: the report was made but not sent: \(why)") }
            }
            if outcomes.contains(where: { $0.notSent != nil }) { throw Status.couldNotFinish }
        }
    }

    private func line(of outcome: DeliveryOutcome) -> String {
        let left = outcome.workingDaysLeft
        let sent = outcome.sentTo.isEmpty ? "" : ", sent to \(outcome.sentTo.map(\.text).joined(separator: ", "))"
        return "visit on \(outcome.visit.day.inWords), \(left) working day\(left == 1 ? "" : "s") left: "
            + "\(shownOnOneLine(outcome.file))\(sent)"
    }
}

extension GapReportForm: ExpressibleByArgument {}
