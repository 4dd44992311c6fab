import Records

/// An action as it stands, its past, and what follows from both.
///
/// A class, for a copy of one touches every text in it, and each of a view's columns is read from it.
final class ActionFacts: Sendable {
    let action: Action
    /// Place in the log, first 0.
    let position: Int
    /// The snapshot it stands in.
    let log: LogFacts
    let past: ActionPast
    /// Day the check compares with.
    let asOf: Day
    /// Number of recommendations and required actions that it answers.
    let answered: Int
    /// Rows that bear the same reference.
    let reference: SharedReferences.Shared
    /// The due date where it can be right.
    let trustedDue: Day?
    private let days: SensibleDays

    init(
        _ action: Action, position: Int, log: LogFacts, past: ActionPast, asOf: Day, days: SensibleDays,
        answered: Int, reference: SharedReferences.Shared
    ) {
        self.action = action
        self.position = position
        self.log = log
        self.past = past
        self.asOf = asOf
        self.answered = answered
        self.reference = reference
        self.days = days
        trustedDue = action.due.flatMap { days.contains($0) ? $0 : nil }
    }
}

/// A snapshot of the log, but for its rows.
final class LogFacts: Sendable {
    /// Day that it describes.
    let day: Day
    let source: LogSource
    /// Fields that the log has a column for.
    let columns: Set<LogField>

    init(_ snapshot: Snapshot) {
        day = snapshot.asOf
        source = snapshot.log.source
        columns = Set(snapshot.log.columns.values)
    }
}

// MARK: - Dates

extension ActionFacts {
    /// Why the due date cannot be right; nil where it can.
    var dueDoubt: String? { action.due.flatMap { days.doubt(of: $0) } }

    /// Days that an open action is past its trusted due date, else 0.
    var daysOverdue: Int {
        guard action.status.isOpen, let trustedDue else { return 0 }
        return max(0, trustedDue.days(until: asOf))
    }

    /// Days between the earliest due date and the trusted one in force; 0 where it did not move later.
    var daysSlipped: Int {
        guard let earliestDue = past.earliestDue, let trustedDue else { return 0 }
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

    /// Ways to say that nobody is named, but for their letters and numbers.
    private static let nobody: Set = [
        "", "tbc", "tba", "tbd", "na", "none", "tobeconfirmed", "tobeagreed", "tobeallocated",
    ]

    /// True where nobody is named: blank, "TBC", "?".
    var ownerMissing: Bool {
        guard let owner = action.owner else { return true }
        // Longer than any way to say that nobody is named.
        guard owner.utf8.count <= 40 else { return false }
        let letters =
            owner.utf8.allSatisfy { $0 < 0x80 }
            ? String(decoding: owner.utf8.filter(\.isLetterOrDigit), as: UTF8.self)
            : owner.filter { $0.isLetter || $0.isNumber }
        return ActionFacts.nobody.contains(letters.lowercased())
    }
}

extension UInt8 {
    /// True for the letters and digits of ASCII, which are told apart much faster than those of Unicode.
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
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
