public import ArgumentParser
import Foundation
public import Records
import Reporting
import Running

/// `heed check`.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Runs the rules and lists the gaps.",
        discussion: """
            Exit status 1 where a gap is at or above --fail-on; 2 where a rule could not run, which is never a pass.

              heed check --as-of 2026-12-03
              heed check --quiet --new                      for cron: silent when nothing is new
              heed check --quiet --new --wait 600 --notify quality@example.org
              heed check --waivers agreed.yaml              what was decided to stand for a time does not count
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var waitOptions: WaitOptions
    @OptionGroup var providerOptions: ProviderOptions
    @OptionGroup var dayOptions: DayOptions
    @OptionGroup var rulesOptions: RulesOptions
    @OptionGroup var waiverOptions: WaiverOptions

    @Option(help: "text, json, csv, sarif, junit or markdown.")
    var format = CheckFormat.text

    @Option(help: "The least severity that makes the exit status 1: high, medium or low.")
    var failOn = Severity.high

    @Flag(help: "Only gaps that the last recorded run did not have.")
    var new = false

    @Flag(name: .shortAndLong, help: "Print nothing when nothing is found (with --new: nothing new).")
    var quiet = false

    @Option(
        help: ArgumentHelp(
            "Mail what is found through sendmail; may be given again. With --quiet the mail takes the output's place.",
            valueName: "address"))
    var notify: [String] = []

    @Option(
        help: ArgumentHelp(
            "A file that each finished check writes, to see when none has run since.", valueName: "file"))
    var heartbeat: String?

    func validate() throws {
        for address in notify where MailAddress(address) == nil {
            throw ValidationError("--notify takes an address as name@example.org, not '\(shownOnOneLine(address))'")
        }
    }

    func run() async throws {
        try await reportingErrors {
            let check = GapCheck(
                store: try storeOptions.open(waitOptions), provider: providerOptions.provider, asOf: dayOptions.day,
                rules: try rulesOptions.load(), waivers: try waiverOptions.load(besideStore: storeOptions.path))
            let found = try check.run()
            var outcome = found
            if new { outcome.result.gaps.removeAll { !$0.new || $0.waived != nil } }
            try await show(outcome)
            if dayOptions.day <= DayOptions.today { try check.record(found) }
            if let heartbeat { try Heartbeat(found, finished: Date()).write(to: heartbeat) }
            for rule in outcome.result.notRun {
                printNote("rule \(rule.rule) could not run: \(shownOnOneLine(rule.why))")
            }
            if !outcome.result.notRun.isEmpty { throw Status.couldNotFinish }
            if outcome.result.gaps.contains(where: { $0.severity >= failOn && $0.waived == nil }) { throw Status.gaps }
        }
    }

    /// Prints and mails the outcome, before it is recorded: what nobody was told stays new.
    private func show(_ outcome: CheckOutcome) async throws {
        let isEmpty = outcome.result.gaps.allSatisfy { $0.waived != nil } && outcome.result.notRun.isEmpty
        if !(quiet && (isEmpty || !notify.isEmpty)) { try printAll(outcome) }
        guard !isEmpty, !notify.isEmpty else { return }
        do {
            try await send(outcome.notice(to: notify.compactMap(MailAddress.init)))
        } catch {
            if quiet { try printAll(outcome) }
            throw error
        }
    }

    private func printAll(_ outcome: CheckOutcome) throws {
        printResult(try format.render(outcome))
        for note in outcome.notes { printNote(shownOnOneLine(note)) }
    }
}

/// Formats of `heed check`.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv, sarif, junit, markdown

    func render(_ outcome: CheckOutcome) throws -> String {
        switch self {
        case .text: renderText(outcome.result, scope: outcome.scope, rules: outcome.rules)
        case .json: try renderJSON(outcome.result)
        case .csv: renderCSV(outcome.result)
        case .sarif: try renderSARIF(outcome.result, rules: outcome.rules, programVersion: programVersion)
        case .junit: renderJUnit(outcome.result)
        case .markdown: renderMarkdown(outcome.result, scope: outcome.scope, rules: outcome.rules)
        }
    }
}

extension Severity: ExpressibleByArgument {}
