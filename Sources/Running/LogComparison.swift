public import Records
public import Storing

/// Why two snapshots cannot be compared.
public enum LogComparisonError: Error, Equatable, CustomStringConvertible {
    /// The store holds fewer than two. Days of those it holds.
    case tooFew(held: [Day])
    /// No snapshot is as old as the day asked for.
    case noneBy(Day, oldest: Day)
    /// The days asked for lead to one snapshot, or to a later one first.
    case notInOrder(from: Day, to: Day)

    /// One line in words, with the way out.
    public var description: String {
        switch self {
        case .tooFew(let held):
            held.isEmpty
                ? "the store holds no action log; import one with heed log import"
                : "the store holds one snapshot of the log, that of \(held[0].iso); import a later one to compare"
        case .noneBy(let day, let oldest):
            "the store holds no snapshot of \(day.iso) or before; the oldest is that of \(oldest.iso)"
        case .notInOrder(let from, let to):
            "the snapshot to compare from (\(from.iso)) is not older than the one to compare with (\(to.iso)); "
                + "give other days with --from and --to"
        }
    }
}

/// Compares two snapshots of the council's log.
///
/// - Parameters:
///   - from: The snapshot in force on this day is the earlier one; nil for the one before the later.
///   - to: The snapshot in force on this day is the later one; nil for the newest.
/// - Throws: ``LogComparisonError``, ``StoreError`` and what is wrong with the choice of a council.
public func compareLogs(store: Store, provider: String?, from: Day?, to: Day?) throws -> LogDiff {
    let council = try logProvider(provider, in: store)
    return try compareLogs(try store.snapshots(provider: council), from: from, to: to)
}

/// Compares two of a log's snapshots, which are given oldest first.
func compareLogs(_ snapshots: [Snapshot], from: Day?, to: Day?) throws(LogComparisonError) -> LogDiff {
    guard snapshots.count > 1 else { throw .tooFew(held: snapshots.map(\.asOf)) }
    func place(_ day: Day) throws(LogComparisonError) -> Int {
        guard let place = snapshots.lastIndex(where: { $0.asOf <= day }) else {
            throw .noneBy(day, oldest: snapshots[0].asOf)
        }
        return place
    }
    let later = try to.map(place) ?? snapshots.count - 1
    let earlier = try from.map(place) ?? later - 1
    guard earlier >= 0 else { throw .noneBy(snapshots[later].asOf.adding(days: -1), oldest: snapshots[0].asOf) }
    guard earlier < later else { throw .notInOrder(from: snapshots[earlier].asOf, to: snapshots[later].asOf) }
    return LogComparison(
        before: snapshots[earlier], after: snapshots[later], older: Array(snapshots[..<earlier])
    ).diff
}

/// Two snapshots side by side, their actions matched by the stable ids that the store gave.
private struct LogComparison {
    let before: Snapshot
    let after: Snapshot
    /// Snapshots before the earlier one: an action of theirs is not new, it came back.
    let older: [Snapshot]

    var diff: LogDiff {
        let earlier = actionsByID(before)
        let later = Set(after.log.actions.map(\.id))
        let known = Set(older.flatMap { $0.log.actions.map(\.id) })
        var changes: [LogChange] = []
        for action in after.log.actions {
            if let was = earlier[action.id] {
                changes += moved(was, action)
            } else {
                var change = change(known.contains(action.id) ? .returned : .new, action)
                change.row = action.row
                changes.append(change)
            }
        }
        for action in before.log.actions where !later.contains(action.id) {
            var change = change(.vanished, action)
            change.earlierRow = action.row
            changes.append(change)
        }
        return LogDiff(from: LogDiffSide(before), to: LogDiffSide(after), changes: changes)
    }

    private func actionsByID(_ snapshot: Snapshot) -> [String: Action] {
        Dictionary(snapshot.log.actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func change(_ kind: LogChangeKind, _ action: Action) -> LogChange {
        LogChange(kind, of: action, from: before.asOf, to: after.asOf)
    }

    private func moved(_ was: Action, _ now: Action) -> [LogChange] {
        var changes: [LogChange] = []
        func add(_ kind: LogChangeKind, _ before: String?, _ after: String?, days: Int? = nil) {
            var change = change(kind, now)
            change.row = now.row
            change.earlierRow = was.row
            change.before = before
            change.after = after
            change.days = days
            changes.append(change)
        }
        if was.dueInForce != now.dueInForce {
            let days = was.due.flatMap { earlier in now.due.map { earlier.days(until: $0) } }
            add(.due, was.dueInForce, now.dueInForce, days: days)
        }
        if bare(was.owner) != bare(now.owner) { add(.owner, was.owner, now.owner) }
        if was.statusInForce != now.statusInForce { add(.status, was.statusInForce, now.statusInForce) }
        if bare(was.ref) != bare(now.ref) { add(.renumbered, was.ref, now.ref) }
        return changes
    }

    /// A text without what an edit changes unseen: case and white space.
    private func bare(_ text: String?) -> String {
        (text ?? "").lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Action {
    /// The due date, else what stands in its cell; nil where nothing does.
    fileprivate var dueInForce: String? { due?.iso ?? dueAsTyped }

    /// The status, else what stands in its cell where that was not understood.
    fileprivate var statusInForce: String { status == .unknown ? statusAsTyped ?? status.rawValue : status.rawValue }
}
