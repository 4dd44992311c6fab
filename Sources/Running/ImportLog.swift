import Asking
public import Extracting
import Foundation
public import Records
public import Storing

/// A log that could not be read; the reason names the way out.
public struct InputFailure: Error, CustomStringConvertible {
    /// One line in words.
    public let description: String
}

/// What came of reading a log.
public struct LogImport: Sendable {
    /// The log, its actions with their stable ids where it was stored.
    public var log: ActionLog
    /// Why nothing was stored: what the headings leave open.
    ///
    /// Empty where it was stored, or was only to be shown.
    public var doubts: [String]
}

/// Reads an action log in a reader process and stores it as a dated snapshot.
public struct ImportLog: Sendable {
    private let store: Store
    private let provider: String?
    private let dryRun: Bool
    private let acceptingDoubts: Bool

    /// Prepares an import.
    ///
    /// - Parameters:
    ///   - store: Where the snapshot goes.
    ///   - provider: The council; nil where the store holds only one, or none yet.
    ///   - dryRun: True where the log is read and nothing is stored.
    ///   - acceptingDoubts: True where a log is stored though its headings leave open what a column is.
    public init(store: Store, provider: String?, dryRun: Bool, acceptingDoubts: Bool = false) {
        self.store = store
        self.provider = provider
        self.dryRun = dryRun
        self.acceptingDoubts = acceptingDoubts
    }

    /// Reads and stores a log.
    ///
    /// Where the headings leave open what a column is, nothing is stored, unless the snapshot before was read by the same
    /// headings: then somebody has accepted them already.
    ///
    /// - Throws: ``InputFailure`` where the file cannot be read, ``StoreError`` where it cannot be stored.
    public func run(_ path: String, asOf: Day, options: LogOptions) async throws -> LogImport {
        let council = try logProvider(provider, in: store)
        var options = options
        options.asOf = asOf
        let known = try store.reports(provider: council).filter { ($0.day ?? asOf) <= asOf }
            .sorted { ($0.day?.serial ?? 0) > ($1.day?.serial ?? 0) }
        options.published = ReportsInForce(newestFirst: known).answered.compactMap { $0.published ?? $0.inspection.end }
            .max()
        let log = try await read(path, options: options)
        let doubts = log.review.filter { $0.field == mappingDoubt }.map(\.why)
        if dryRun { return LogImport(log: log, doubts: []) }
        if !doubts.isEmpty, !acceptingDoubts, try !isAccepted(log, of: council) {
            return LogImport(log: log, doubts: doubts)
        }
        return LogImport(log: try store.importLog(log, asOf: asOf, provider: council), doubts: [])
    }

    private func read(_ path: String, options: LogOptions) async throws -> ActionLog {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let request = ReaderRequest(path: path, name: name, task: .log(options))
        for await (_, answer) in try ReaderPool().answers(to: [request]) {
            switch answer {
            case .log(let log): return log
            case .failure(let reason): throw InputFailure(description: reason)
            case .report, .text, .sheets, .annotated:
                throw InputFailure(description: "the reader answered with something else")
            }
        }
        throw InputFailure(description: "the reader gave no answer")
    }

    private func isAccepted(_ log: ActionLog, of council: String?) throws -> Bool {
        guard let before = try store.snapshots(provider: council).last?.log else { return false }
        return before.columns == log.columns && before.review.contains { $0.field == mappingDoubt }
    }
}
