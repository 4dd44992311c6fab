public import ArgumentParser
import Records
import Reporting
import Running
import Storing

/// `heed ingest`, and the program `ingest`.
public struct IngestCommand: AsyncParsableCommand {
    /// What `--help` shows.
    public static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Reads inspection reports (PDF or HTML) and stores them.",
        discussion: """
            Give files, folders, or - for standard input. What the bytes are decides, not the name. A file that
            cannot be read is named on standard error with what to do; the others are read all the same.

              ingest report.pdf
              ingest ~/reports/
              ingest --dry-run --json report.pdf
            """,
        version: programVersion)

    @Argument(help: "Reports, or folders of reports; - reads standard input.")
    var paths: [String]

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var waitOptions: WaitOptions

    @Flag(help: "Read and show, store nothing.")
    var dryRun = false

    @Flag(help: "Print one report a line as JSON (heed/report/1).")
    var json = false

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    /// Creates the command; the argument parser fills it.
    public init() {}

    /// Reads the reports.
    public func run() async throws {
        try await reportingErrors {
            let (path, wait) = (dryRun ? nil : storeOptions.path, waitOptions.seconds)
            let ingest = Ingest(
                openStore: { try path.map { try Store(path: $0, alone: wait) } }, today: DayOptions.today)
            let line = ProgressLine(quiet: quiet || json)
            var tally = IngestTally()
            try await ingest.run(paths, progress: { line.show($0, $1) }) { file in
                tally.count(file)
                try show(file)
            }
            if !quiet, !json, tally.files > 1 { printResult(tally.inWords) }
            if tally.needsReview { throw Status.needsReview }
        }
    }

    private func show(_ file: IngestedFile) throws {
        if case .failed(let reason) = file.outcome {
            printNote("\(shownOnOneLine(file.path)): \(reason)")
            return
        }
        guard let report = file.outcome.report else { return }
        if case .notAReport = file.outcome {
            let why = report.review.map(\.why).joined(separator: "; ")
            printNote(shownOnOneLine("\(file.path): this is no inspection report; nothing is stored (\(why))"))
        }
        if json {
            printResult(try jsonLine(report))
        } else if !quiet {
            switch file.outcome {
            case .unchanged: printResult("\(shownOnOneLine(file.path)): unchanged, already in the store")
            case .alreadyHeld(_, let note): printResult("\(shownOnOneLine(file.path)): \(shownOnOneLine(note))")
            case .notAReport: break
            default: printResult(renderIngestSummary(report))
            }
        }
    }
}

/// Counts what an ingest did.
struct IngestTally {
    private(set) var files = 0
    private var outcomes: [String: Int] = [:]
    private var inReview = 0

    /// True where a file failed or a report has something to review.
    var needsReview: Bool { inReview > 0 || outcomes["could not be read"] != nil || outcomes["not a report"] != nil }

    mutating func count(_ file: IngestedFile) {
        files += 1
        let outcome =
            switch file.outcome {
            case .read: "read"
            case .updated: "read again"
            case .unchanged: "unchanged"
            case .alreadyHeld: "already held from another file"
            case .notAReport: "not a report"
            case .failed: "could not be read"
            }
        outcomes[outcome, default: 0] += 1
        if let report = file.outcome.report, !report.review.isEmpty { inReview += 1 }
    }

    var inWords: String {
        let counts = outcomes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        return "\(files) files: \(counts)" + (inReview > 0 ? "; \(inReview) with something to review" : "")
    }
}
