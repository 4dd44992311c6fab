public import ArgumentParser
import Running

/// The program `heed`.
public struct HeedCommand: AsyncParsableCommand {
    /// What `heed --help` shows.
    public static let configuration = CommandConfiguration(
        commandName: "heed",
        abstract: "Cross-checks Ofsted's recommendations with a council's action log.",
        discussion: """
            A first session, from a report to the gap report:

              heed ingest report.pdf                    reads the report
              heed log import plan.xlsx                 reads the action log
              heed link                                 shows which action answers what
              heed check                                lists the gaps
              heed gaps --out gaps.html                 writes the gap report

            Exit statuses: 0 nothing to report; 1 gaps at or above --fail-on; 2 could not finish;
            3 some input could not be read or needs review; 64 wrong usage; 75 another run holds the store.
            """,
        version: programVersion,
        subcommands: [
            IngestCommand.self, LogCommand.self, LinkCommand.self, CheckCommand.self, GapsCommand.self,
            ReportCommand.self, VisitCommand.self, DeliverCommand.self, HistoryCommand.self, StatusCommand.self,
            RulesCommand.self, TextCommand.self,
        ])

    /// Creates the command; the argument parser fills it.
    public init() {}
}

/// Version of the program, as `--version` prints it.
let programVersion = "0.1.0"

/// Starts a program of the package.
public enum Program {
    /// Runs `heed`.
    public static func heed() async { await HeedCommand.main() }
    /// Runs `ingest`.
    public static func ingest() async { await IngestCommand.main() }
}
