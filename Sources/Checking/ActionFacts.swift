import Records

/// An action as it stands, its past, and what follows from both.
struct ActionFacts {
    let action: Action
    /// Place in the log, first 0.
    let position: Int
    /// Day of the snapshot it stands in.
    let snapshotDay: Day
    let source: LogSource
    /// Fields that the log has a column for.
    let columns: Set<LogField>
    /// The same action in the snapshots before, oldest first.
    let earlier: [Action]
    /// The same action in the snapshot just before.
    let before: Action?
    /// Day the check compares with.
    let asOf: Day
    /// Day before which the action cannot have been meant.
    let reportDay: Day?
    /// Rows that bear the same reference, this one among them.
    var rowsWithRef: [String] = []

    /// Years after the day of the check beyond which a due date is taken for a slip of the pen.
    static let farthestYears = 3
}

// MARK: - Dates

extension ActionFacts {
    /// Why the due date cannot be right; nil where it can.
    var dueDoubt: String? {
        guard let due = action.due else { return nil }
        if let reportDay, due < reportDay { return "before the report of \(reportDay.inWords)" }
        if due > asOf.adding(years: ActionFacts.farthestYears) {
            return "more than \(ActionFacts.farthestYears) years away"
        }
        return nil
    }

    /// The due date where it can be right.
    var trustedDue: Day? { dueDoubt == nil ? action.due : nil }

    /// Days that an open action is past its trusted due date, else 0.
    var daysOverdue: Int {
        guard action.status.isOpen, let trustedDue else { return 0 }
        return max(0, trustedDue.days(until: asOf))
    }

    /// Every due date that was ever typed, oldest snapshot first, each where it first appears.
    ///
    /// A log that keeps its revised dates repeats the old ones in each snapshot; they are one date, not a new move.
    var dueDatesTyped: [Day] {
        var dates: [Day] = []
        for entry in earlier + [action] {
            let typed = entry.dueHistory.isEmpty ? [entry.originalDue, entry.due].compactMap { $0 } : entry.dueHistory
            for date in typed where !dates.contains(date) { dates.append(date) }
        }
        return dates
    }

    /// Times that a typed due date was later than the one before it.
    var timesMoved: Int {
        let dates = dueDatesTyped
        return zip(dates, dates.dropFirst()).count { $0 < $1 }
    }

    /// Times that an action which was closed in one snapshot is open in the next that has it.
    var timesReopened: Int {
        var times = 0
        var wasOpen = true
        for entry in earlier {
            if !wasOpen && entry.status.isOpen { times += 1 }
            wasOpen = entry.status.isOpen
        }
        return !wasOpen && action.status.isOpen ? times + 1 : times
    }

    /// The earliest due date that the log gives as original or that an earlier snapshot had.
    var earliestDue: Day? { (earlier.compactMap(\.due) + [action.originalDue].compactMap { $0 }).min() }

    /// Days between the earliest due date and the trusted one in force; 0 where it did not move later.
    var daysSlipped: Int {
        guard let earliestDue, let trustedDue else { return 0 }
        return max(0, earliestDue.days(until: trustedDue))
    }

    /// What the dates alone say of the action.
    var statusByDate: String {
        if !action.status.isOpen { return "closed" }
        guard let trustedDue else { return "no date" }
        return trustedDue < asOf ? "overdue" : "not yet due"
    }
}

// MARK: - Status, owner, reference

extension ActionFacts {
    /// How a message names the action.
    var label: String {
        guard let ref = action.ref else { return "The action in \(action.place)" }
        return "Action \(ref.shortened(to: 30)) (\(action.place))"
    }

    /// What the log says of the action's status, as the end of a sentence.
    var claim: String {
        if let typed = action.statusAsTyped { return "its status says “\(typed.shortened(to: 40))”" }
        if let progress = action.progress { return "it is said to be \(progress)% done" }
        return action.status == .unknown
            ? "the log gives it no status" : "its status stands for “\(action.status.inWords)”"
    }

    /// How far a status is along; nil for unknown and cancelled.
    static func rank(_ status: ActionStatus) -> Int? {
        switch status {
        case .notStarted: 0
        case .onTrack, .atRisk, .overdue: 1
        case .complete: 2
        case .embedded: 3
        case .cancelled, .unknown: nil
        }
    }

    /// True where nobody is named: blank, "TBC", "?".
    var ownerMissing: Bool {
        guard let owner = action.owner else { return true }
        // Longer than any way to say that nobody is named.
        guard owner.utf8.count <= 40 else { return false }
        let nobody: Set = ["", "tbc", "tba", "tbd", "na", "none", "tobeconfirmed", "tobeagreed", "tobeallocated"]
        return nobody.contains(String(owner.lowercased().filter { $0.isLetter || $0.isNumber }))
    }

    /// Owners over all snapshots, repeats in a row left out.
    var owners: [String] {
        guard !earlier.isEmpty else { return [action.owner ?? ""] }
        var owners: [String] = []
        for entry in earlier + [action] {
            let owner = (entry.owner ?? "").shortened(to: 200)
            if owners.last == owner { continue }
            if owners.last?.lowercased() != owner.lowercased() { owners.append(owner) }
        }
        return owners
    }

    /// The rows that bear the same reference, for a message.
    var sameRefRows: String {
        // A column that says "1" throughout would give every row a list of all rows.
        let shown = rowsWithRef.prefix(10).joined(separator: ", ")
        return rowsWithRef.count > 10 ? "\(shown) and \(rowsWithRef.count - 10) more" : shown
    }
}

extension ActionStatus {
    /// As a person says it.
    var inWords: String {
        switch self {
        case .notStarted: "not started"
        case .onTrack: "on track"
        case .atRisk: "at risk"
        case .overdue, .complete, .embedded, .cancelled, .unknown: rawValue
        }
    }
}

extension Day {
    /// The same day so many years later; 29 February becomes the 28th where the year has none.
    func adding(years: Int) -> Day {
        Day(year: year + years, month: month, day: day) ?? Day(year: year + years, month: month, day: 28) ?? self
    }
}
