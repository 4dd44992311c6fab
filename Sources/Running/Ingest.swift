import Asking
import Extracting
import Foundation
public import Records
public import Storing

/// What became of one path of an ingest.
public struct IngestedFile: Sendable {
    /// The path as given, or the file's place in the folder given.
    public var path: String
    /// What became of it.
    public var outcome: IngestOutcome
}

/// What became of a report file.
public enum IngestOutcome: Sendable {
    /// It was read and stored (or, in a dry run, read).
    case read(Report)
    /// It was read again by a better reader; ids, links and decisions stayed.
    case updated(Report)
    /// The store has these very bytes.
    case unchanged(Report)
    /// The store has the same inspection from another file, which stays.
    case alreadyHeld(Report, note: String)
    /// It was read and is no inspection document; nothing of it is stored.
    case notAReport(Report)
    /// It could not be read; the reason names the way out.
    case failed(String)

    /// The report, where there is one.
    public var report: Report? {
        switch self {
        case .read(let report), .updated(let report), .unchanged(let report), .alreadyHeld(let report, _),
            .notAReport(let report):
            report
        case .failed: nil
        }
    }
}

/// Reads reports in reader processes and stores each in a transaction of its own.
public struct Ingest: Sendable {
    private let openStore: @Sendable () throws -> Store?
    private let today: Day

    /// Prepares an ingest.
    ///
    /// - Parameters:
    ///   - openStore: Opens the store while the readers start; gives nil for a dry run.
    ///   - today: The day that the store notes for new files.
    public init(openStore: @escaping @Sendable () throws -> Store?, today: Day) {
        self.openStore = openStore
        self.today = today
    }

    /// Reads files and folders, and tells of each file in the order given.
    ///
    /// - Parameters:
    ///   - paths: Files and folders; `-` is standard input.
    ///   - progress: Called with files done and files in all.
    ///   - each: Called once for each file, in order.
    /// - Throws: ``StoreError`` where the store cannot be used; a bad file is told of, not thrown.
    public func run(
        _ paths: [String], progress: @Sendable (Int, Int) -> Void, each: (IngestedFile) throws -> Void
    ) async throws {
        let input = try paths.contains("-") ? SpooledInput() : nil
        defer { input?.remove() }
        let files = reportPaths(paths.map { $0 == "-" ? input?.path ?? $0 : $0 })
        let shown = { (path: String) in path == input?.path ? "standard input" : path }
        let queue = RequestQueue()
        let answers = try ReaderPool().answers(to: queue, most: files.count { $0.problem == nil })
        var results = OrderedResults(count: files.count)
        func handOut() throws {
            try results.handOut { try each(IngestedFile(path: shown(files[$0].path), outcome: $1)) }
        }
        do {
            let store = try openStore()
            for (index, file) in files.enumerated() {
                if let problem = file.problem {
                    results.put(.failed(problem), at: index)
                } else if let store, let held = try alreadyStored(file.path, in: store) {
                    results.put(.unchanged(held), at: index)
                } else {
                    let name = shown(file.path).split(separator: "/").last.map(String.init) ?? file.path
                    await queue.put(ReaderRequest(path: file.path, name: name, task: .report), index: index)
                }
            }
            await queue.close()
            try handOut()
            for await (index, answer) in answers {
                results.put(try keep(answer, in: store), at: index)
                try handOut()
                progress(results.handedOut, files.count)
            }
        } catch {
            await queue.abandon()
            throw error
        }
    }

    /// The stored report of a file whose bytes the store has, read by this version or a newer one.
    private func alreadyStored(_ path: String, in store: Store) throws -> Report? {
        guard let bytes = try? fileBytes(at: path, limit: ReaderLimits.bytes) else { return nil }
        let hash = sha256(of: bytes)
        guard try store.held(sha256s: [hash], readerVersion: readerVersion).contains(hash) else { return nil }
        return try store.report(sha256: hash)
    }

    private func keep(_ answer: ReaderAnswer, in store: Store?) throws -> IngestOutcome {
        guard case .report(let report) = answer else {
            if case .failure(let reason) = answer { return .failed(reason) }
            return .failed("the reader answered with something else than a report")
        }
        if report.kind == .notAReport { return .notAReport(report) }
        guard let store else { return .read(report) }
        switch try store.save(report: report, readerVersion: readerVersion, on: today) {
        case .added(let report): return .read(report)
        case .updated(let report): return .updated(report)
        case .unchanged(let report): return .unchanged(report)
        case .alreadyHeld(let held, let kept, let given):
            let note =
                "the store has this inspection from \(held.source.file) "
                + "(\(kept.recommendations) recommendations; this file gave \(given.recommendations))"
            return .alreadyHeld(held, note: note)
        }
    }
}

/// Results that arrive in any order and leave in the order of the files.
private struct OrderedResults {
    private var results: [IngestOutcome?]
    private var next = 0

    var handedOut: Int { next }

    init(count: Int) { results = Array(repeating: nil, count: count) }

    mutating func put(_ outcome: IngestOutcome, at index: Int) { results[index] = outcome }

    mutating func handOut(_ take: (Int, IngestOutcome) throws -> Void) rethrows {
        while next < results.count, let outcome = results[next] {
            try take(next, outcome)
            results[next] = nil
            next += 1
        }
    }
}

/// Standard input, saved to a file of its own so that workers can read it.
private struct SpooledInput {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory
        path = folder.appendingPathComponent("heed-input-\(ProcessInfo.processInfo.processIdentifier)").path
        _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { try? file.close() }
        var bytes = 0
        while bytes <= ReaderLimits.bytes, let chunk = try FileHandle.standardInput.read(upToCount: 1 << 18),
            !chunk.isEmpty
        {
            try file.write(contentsOf: chunk)
            bytes += chunk.count
        }
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
