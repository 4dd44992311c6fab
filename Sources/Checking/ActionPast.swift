import Records

/// What the snapshots say of an action one after the other, up to the one that counts.
struct ActionPast {
    /// What the snapshot just before had; nil where the action was not in it.
    private(set) var before: Before?
    /// Number of snapshots that have the action.
    private(set) var snapshots = 0
    /// Every due date that was ever typed, oldest snapshot first, each where it first appears.
    ///
    /// A log that keeps its revised dates repeats the old ones in each snapshot; they are one date, not a new move.
    private(set) var dueDatesTyped: [Day] = []
    /// Times that an action which was closed in one snapshot is open in the next that has it.
    private(set) var timesReopened = 0
    /// The earliest due date that the log gives as original or that an earlier snapshot had.
    private(set) var earliestDue: Day?
    /// Owners over all snapshots, repeats in a row left out; nobody is empty text.
    private(set) var owners: [String] = []
    private var wasClosed = false

    /// What rules compare with of the snapshot just before.
    struct Before {
        let due: Day?
        let status: ActionStatus
        let statusAsTyped: String?
        let progress: Int?
    }

    /// Times that a typed due date was later than the one before it.
    var timesMoved: Int { zip(dueDatesTyped, dueDatesTyped.dropFirst()).count { $0 < $1 } }

    /// Adds what an earlier snapshot has; oldest first.
    mutating func add(earlier entry: Action, isJustBefore: Bool) {
        add(entry)
        add(earliest: entry.due)
        if isJustBefore {
            before = Before(
                due: entry.due, status: entry.status, statusAsTyped: entry.statusAsTyped, progress: entry.progress)
        }
    }

    /// Adds, after all earlier ones, the snapshot that counts.
    mutating func add(latest action: Action) {
        add(action)
        add(earliest: action.originalDue)
    }

    private mutating func add(_ entry: Action) {
        snapshots += 1
        if entry.dueHistory.isEmpty {
            add(typed: entry.originalDue)
            add(typed: entry.due)
        } else {
            for date in entry.dueHistory { add(typed: date) }
        }
        let isOpen = entry.status.isOpen
        if wasClosed && isOpen { timesReopened += 1 }
        wasClosed = !isOpen
        add(owner: (entry.owner ?? "").shortened(to: 200))
    }

    private mutating func add(typed date: Day?) {
        if let date, !dueDatesTyped.contains(date) { dueDatesTyped.append(date) }
    }

    private mutating func add(earliest date: Day?) {
        guard let date else { return }
        earliestDue = earliestDue.map { min($0, date) } ?? date
    }

    private mutating func add(owner: String) {
        guard owners.last != owner, owners.last?.lowercased() != owner.lowercased() else { return }
        owners.append(owner)
    }
}
