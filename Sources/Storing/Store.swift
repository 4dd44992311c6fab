import Foundation
import GRDB

/// The one gateway to the database: reports, log snapshots, link decisions and check runs.
///
/// Every call that writes is one transaction, begun at once (`BEGIN IMMEDIATE`), so that several processes
/// take turns and none overwrites what it has not seen. The journal is a write-ahead log: a process that is
/// killed leaves the last whole transaction, readers go on while another process writes, and an ingest of
/// hundreds of reports does not wait for the disk after each. `PRAGMA synchronous = NORMAL` goes with it:
/// a power cut may lose the last transactions, never break the store. When the last process closes the
/// store, it is one file again. Where the disk knows no shared memory (some network drives), SQLite keeps
/// its rollback journal, with the same promises at less speed.
public final class Store: Sendable {
    let queue: DatabaseQueue
    private let path: String
    /// Held for as long as the store is open.
    private let lock: RunLock?

    /// Opens the store at a path, making file and folder where they are missing.
    ///
    /// - Parameters:
    ///   - path: The SQLite file.
    ///   - busyTimeout: Seconds to wait while another process writes.
    ///   - alone: Seconds to wait for another run, and then to keep others away for as long as this store is open; nil
    ///     where only each transaction has to be whole.
    /// - Throws: ``StoreError``, also where the file is not the program's or is newer than the program.
    public convenience init(path: String, busyTimeout: Double = 10, alone: Double? = nil) throws(StoreError) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .cannotOpen(path: path)
        }
        try self.init(path: path, alone: alone) {
            let queue = try DatabaseQueue(path: path, configuration: Store.configuration(busyTimeout: busyTimeout))
            try Schema.check(queue, path: path)
            try Store.useWriteAheadLog(queue)
            return queue
        }
    }

    /// Creates an empty store in memory, which is gone with the object.
    public static func inMemory() throws(StoreError) -> Store {
        try Store(path: "store in memory") { try DatabaseQueue(configuration: configuration(busyTimeout: 0)) }
    }

    /// Copies the store at a path into memory, so that a dry run sees what is held and changes nothing.
    ///
    /// A path without a file gives an empty store.
    public static func inMemory(copyOf path: String, busyTimeout: Double = 10) throws(StoreError) -> Store {
        guard FileManager.default.fileExists(atPath: path) else { return try inMemory() }
        return try Store(path: path) {
            var reading = configuration(busyTimeout: busyTimeout)
            reading.readonly = true
            let source = try DatabaseQueue(path: path, configuration: reading)
            try Schema.check(source, path: path)
            let copy = try DatabaseQueue(configuration: configuration(busyTimeout: 0))
            try source.backup(to: copy)
            return copy
        }
    }

    private init(path: String, alone: Double? = nil, open: () throws -> DatabaseQueue) throws(StoreError) {
        self.path = path
        do {
            queue = try open()
            // Only now: beside a file that is not the program's nothing is left.
            lock = try alone.map { try RunLock(store: path, wait: $0) }
            try Schema.migrate(queue, path: path)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    private static func configuration(busyTimeout: Double) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(busyTimeout)
        return configuration
    }

    private static let pageCacheKB = 16_000

    /// The mode stays with the file, so a store that is busy at the moment gets it from the next process.
    private static func useWriteAheadLog(_ queue: DatabaseQueue) throws {
        try queue.writeWithoutTransaction { db in
            do {
                try db.execute(sql: "PRAGMA journal_mode = WAL")
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {}
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
            // A log of thousands of rows is one transaction; pages that do not fit are written twice.
            try db.execute(sql: "PRAGMA cache_size = -\(pageCacheKB)")
        }
    }

    /// Runs one transaction that may write; whatever it throws undoes all of it.
    func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do { return try queue.write(body) } catch { throw StoreError(error, path: path) }
    }

    /// Runs reads that see one state of the store.
    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do { return try queue.read(body) } catch { throw StoreError(error, path: path) }
    }
}

extension StoreError {
    /// Says in the store's terms what SQLite answered; its message is dropped, as it may quote values.
    init(_ error: any Error, path: String) {
        if let known = error as? StoreError {
            self = known
            return
        }
        guard let cause = error as? DatabaseError else {
            self = .failed(path: path, reason: String(describing: type(of: error)))
            return
        }
        self =
            switch cause.resultCode {
            case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen(path: path)
            case .SQLITE_NOTADB: .notADatabase(path: path)
            case .SQLITE_CORRUPT: .damaged(path: path)
            case .SQLITE_READONLY: .readOnly(path: path)
            case .SQLITE_FULL: .diskFull(path: path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
            default: .failed(path: path, reason: cause.extendedResultCode.description)
            }
    }
}
