public import Records

/// Why the store could not do what was asked.
///
/// The cases carry paths, file names, days and ids; never text from a report or a log.
public enum StoreError: Error, Equatable, Sendable {
    /// The file or its folder cannot be made, opened or read.
    case cannotOpen(path: String)
    /// The file is no SQLite database.
    case notADatabase(path: String)
    /// The file is an SQLite database of another program.
    case otherDatabase(path: String)
    /// A newer version of the program wrote the store: the version of its schema, and the newest known here.
    case newerSchema(path: String, found: Int, known: Int)
    /// SQLite finds the file damaged.
    case damaged(path: String)
    /// The file, its folder or the disk it is on cannot be written to.
    case readOnly(path: String)
    /// No space is left on the disk.
    case diskFull(path: String)
    /// Another process held the store for longer than the wait that was set.
    case busy(path: String)
    /// Any other failure, in SQLite's own words for its result code.
    case failed(path: String, reason: String)
    /// A row of the store does not hold what this version of the program writes.
    case unreadable(table: String, key: String)
    /// The log is older than the newest snapshot.
    case olderSnapshot(given: Day, newest: Day)
    /// The store holds another file's log of the same day.
    case otherLogOfDay(Day, held: String, given: String)
    /// No snapshot of the log describes this day. Days of those held.
    case noSuchSnapshot(Day, held: [Day])
    /// No report in the store has this recommendation.
    case unknownRecommendation(id: String)
    /// No report in the store was read from this file.
    case unknownReport(sha256: String)
    /// No snapshot in the store has this action.
    case unknownAction(id: String)
    /// No visit of this day is recorded for the provider.
    case unknownVisit(Day)
}

extension StoreError: CustomStringConvertible {
    /// What went wrong and the way out, in one sentence.
    public var description: String {
        switch self {
        case .cannotOpen(let path):
            "\(path): the store cannot be opened here; check the path and its permissions, or name another with --store"
        case .notADatabase(let path):
            "\(path) is not a Heed store (not an SQLite database); name another path with --store, or move the file away"
        case .otherDatabase(let path):
            "\(path) is another program's SQLite database and is left alone; name another path with --store"
        case .newerSchema(let path, let found, let known):
            "\(path) was written by a newer version of Heed (schema \(found), this one knows \(known)); update Heed"
        case .damaged(let path):
            "\(path) is damaged; restore it from a backup, or move it away and ingest and import again"
        case .readOnly(let path):
            "\(path) cannot be written to; check the permissions of the file and its folder"
        case .diskFull(let path):
            "\(path): no space is left on the disk; nothing of this step was stored"
        case .busy(let path):
            "\(path) is held by another run; try again when it has finished"
        case .failed(let path, let reason):
            "\(path): the store answered with SQLite error \(reason); nothing of this step was stored"
        case .unreadable(let table, let key):
            "the store's \(table) \(key) cannot be read; restore the store from a backup"
        case .olderSnapshot(let given, let newest):
            """
            the log is dated \(given) but the store already holds one of \(newest); logs are imported oldest first: \
            correct --as-of, or import into a new store in order
            """
        case .otherLogOfDay(let day, let held, let given):
            """
            the store already holds a log of \(day), from \(held), and \(given) is another file; give its own day \
            with --as-of, or import it under the first name to replace that day's snapshot
            """
        case .noSuchSnapshot(let day, let held):
            held.isEmpty
                ? "the store holds no log of \(day), nor of any other day"
                : "the store holds no log of \(day); it holds those of \(held.map(\.iso).joined(separator: ", "))"
        case .unknownRecommendation(let id): "the store holds no recommendation \(id)"
        case .unknownReport(let sha256): "the store holds no report \(sha256); heed report list shows those it holds"
        case .unknownAction(let id): "the store holds no action \(id)"
        case .unknownVisit(let day): "no visit of \(day) is recorded; heed visit list shows those that are"
        }
    }
}
