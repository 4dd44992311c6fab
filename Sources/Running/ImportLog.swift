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

/// Reads an action log in a reader process and stores it as a dated snapshot.
public struct ImportLog: Sendable {
    private let store: Store
    private let provider: String?
    private let dryRun: Bool

    /// Prepares an import.
    ///
    /// - Parameters:
    ///   - store: Where the snapshot goes.
    ///   - provider: The council; nil where the store holds only one, or none yet.
    ///   - dryRun: True where the log is read and nothing is stored.
    public init(store: Store, provider: String?, dryRun: Bool) {
        self.store = store
        self.provider = provider
        self.dryRun = dryRun
    }

    /// Reads and stores a log; the answer carries the actions' stable ids.
    ///
    /// - Throws: ``InputFailure`` where the file cannot be read, ``StoreError`` where it cannot be stored.
    public func run(_ path: String, asOf: Day, options: LogOptions) async throws -> ActionLog {
        let council = try store.providers().isEmpty ? provider : chosenProvider(provider, in: store)
        var options = options
        options.asOf = asOf
        let known = try store.reports(provider: council).filter { ($0.day ?? asOf) <= asOf }
            .sorted { ($0.day?.serial ?? 0) > ($1.day?.serial ?? 0) }
        options.published = ReportsInForce(newestFirst: known).answered.compactMap { $0.published ?? $0.inspection.end }
            .max()
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let request = ReaderRequest(path: path, name: name, task: .log(options))
        for await (_, answer) in try ReaderPool().answers(to: [request]) {
            switch answer {
            case .log(let log): return dryRun ? log : try store.importLog(log, asOf: asOf, provider: council)
            case .failure(let reason): throw InputFailure(description: reason)
            case .report, .text, .sheets: throw InputFailure(description: "the reader answered with something else")
            }
        }
        throw InputFailure(description: "the reader gave no answer")
    }
}
