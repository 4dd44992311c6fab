import Asking
import Checking
import Foundation
public import Records
import Reporting
public import Storing

/// Why no annotated copy of the log was written.
public enum AnnotateLogError: Error, Equatable, CustomStringConvertible {
    /// The file is another one than that of the latest snapshot. The day of the older snapshot that it is the file of.
    case notTheLatest(file: String, olderDay: Day?, latest: Day, latestFile: String)
    /// The copy would take the place of the council's own file.
    case wouldReplaceLog(path: String)
    /// A file stands where the copy is to go.
    case wouldReplace(path: String)
    /// The file or its rows cannot be read.
    case notRead(file: String, why: String)

    /// One line in words, with the way out.
    public var description: String {
        switch self {
        case .notTheLatest(let file, let olderDay?, let latest, let latestFile):
            "\(file) is the log of \(olderDay), and the latest one is that of \(latest), \(latestFile); give that file, "
                + "or --as-of \(olderDay) for the gaps of that day"
        case .notTheLatest(let file, nil, let latest, let latestFile):
            "\(file) is not the file that the latest snapshot, of \(latest), was read from (\(latestFile)); give that "
                + "file, or import this one first: heed log import"
        case .wouldReplaceLog(let path):
            "\(path) is the log itself, which is never changed; give another name with --out"
        case .wouldReplace(let path): "\(path) is there already; give another name with --out, or --force to replace it"
        case .notRead(let file, let why): "\(file): \(why)"
        }
    }
}

/// What an annotated copy holds.
public struct AnnotationOutcome: Equatable, Sendable {
    /// The copy.
    public var path: String
    /// Letters of the new columns, for each worksheet of the plan.
    public var columns: [[String]]
    /// Rows with a gap beside them, and actions in all.
    public var rowsWithGaps: Int
    /// Number of actions in the log.
    public var actions: Int
    /// Gaps written beside a row.
    public var gaps: Int
    /// Gaps that stand at no row of the log: recommendations without action, actions that are gone.
    public var elsewhere: Int
}

extension AnnotationOutcome {
    /// Where the gaps stand, and what stands at no row, in a few lines.
    public var inWords: String {
        let place =
            Set(columns).count == 1
            ? "columns \(columns[0][0]) to \(columns[0][columns[0].count - 1])"
            : "new columns of \(columns.count) sheets"
        let gone =
            elsewhere == 0
            ? ""
            : "\n\(elsewhere) more belong to no row of it (recommendations with no action, actions that are gone, the "
                + "reports); heed check lists them."
        return "Annotated log: \(shownOnOneLine(path))\n\(counted(gaps, "gap")) beside "
            + "\(rowsWithGaps) of \(counted(actions, "action")), in \(place).\(gone)"
    }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

/// Writes a copy of the council's workbook with the gaps beside each action's row.
public struct AnnotateLog: Sendable {
    private let check: GapCheck
    private let store: Store
    private let provider: String?
    private let asOf: Day

    /// Prepares the copy; `check` gives its gaps.
    public init(check: GapCheck, store: Store, provider: String?, asOf: Day) {
        self.check = check
        self.store = store
        self.provider = provider
        self.asOf = asOf
    }

    /// `plan-heed.xlsx` beside `plan.xlsx`.
    public static func defaultOutput(for path: String) -> String {
        let url = URL(fileURLWithPath: path)
        let ending = url.pathExtension.isEmpty ? "xlsx" : url.pathExtension
        let name = "\(url.deletingPathExtension().lastPathComponent)-heed.\(ending)"
        return path.contains("/") ? url.deletingLastPathComponent().appendingPathComponent(name).path : name
    }

    /// Writes the copy, whole or not at all.
    ///
    /// - Throws: ``AnnotateLogError``, ``OutputFileError``, ``GapCheckError`` and what is wrong with the store.
    public func run(_ path: String, to output: String, replacing: Bool) async throws -> AnnotationOutcome {
        try requireFree(output, log: path, replacing: replacing)
        let hash = try sha256OfFile(at: path)
        let council = try chosenProvider(provider, in: store)
        let result = try check.run().result
        let snapshots = try store.snapshots(provider: council).filter { $0.asOf <= asOf }
        guard let latest = snapshots.last else { throw GapCheckError.noLog(provider: council, asOf: asOf) }
        guard latest.log.source.sha256 == hash else {
            let older = snapshots.last { $0.log.source.sha256 == hash }
            throw AnnotateLogError.notTheLatest(
                file: name(path), olderDay: older?.asOf, latest: latest.asOf, latestFile: latest.log.source.file)
        }
        let annotations = logAnnotations(of: latest.log, gaps: result.gaps)
        let copy = try await copy(of: path, annotations, hash: hash)
        try writeWhole(copy.bytes, to: output)
        let placed = result.gaps.filter { $0.subject.type == .action && $0.subject.row != nil }
        return AnnotationOutcome(
            path: output, columns: copy.columns, rowsWithGaps: Set(placed.map(\.subject.id)).count,
            actions: latest.log.actions.count, gaps: placed.count, elsewhere: result.gaps.count - placed.count)
    }

    private func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The council's file is never written to, whatever name or link leads to it.
    private func requireFree(_ output: String, log: String, replacing: Bool) throws {
        let target = try writablePath(output)
        let files = FileManager.default
        guard files.fileExists(atPath: target) else { return }
        let identities = [target, log].map { path in
            let facts = try? files.attributesOfItem(atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
            return [facts?[.systemNumber] as? Int, facts?[.systemFileNumber] as? Int]
        }
        if identities[0] == identities[1] { throw AnnotateLogError.wouldReplaceLog(path: output) }
        if !replacing { throw AnnotateLogError.wouldReplace(path: output) }
    }

    private func sha256OfFile(at path: String) throws -> String {
        do {
            return sha256(of: try fileBytes(at: path, limit: ReaderLimits.bytes))
        } catch {
            throw AnnotateLogError.notRead(file: path, why: "\(error)")
        }
    }

    private func copy(of path: String, _ annotations: [LogAnnotation], hash: String) async throws -> AnnotatedCopy {
        let request = ReaderRequest(path: path, name: name(path), task: .annotate(annotations, sha256: hash))
        for await (_, answer) in try ReaderPool().answers(to: [request]) {
            switch answer {
            case .annotated(let copy): return copy
            case .failure(let reason): throw AnnotateLogError.notRead(file: path, why: reason)
            case .report, .text, .sheets, .log: break
            }
        }
        throw AnnotateLogError.notRead(file: path, why: "the reader gave no answer")
    }
}
