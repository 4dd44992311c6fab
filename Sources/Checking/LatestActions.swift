import Records

/// The actions of the latest snapshot with what follows from them, in the order of the log.
///
/// Each is worked out when it is asked for and kept by nobody: of a log with half a million they would fill the memory,
/// and be out of the processor's cache again before they are read.
struct LatestActions: RandomAccessCollection, Sendable {
    /// The actions as the log has them.
    let rows: [Action]
    private let stories: ActionStories
    private let links: ActionLinks
    private let references: SharedReferences
    private let asOf: Day
    private let lastDay: Day
    /// The snapshots but for their rows, oldest first.
    private let logs: [LogFacts]

    init(_ stories: ActionStories, _ links: ActionLinks, asOf: Day) {
        self.stories = stories
        self.links = links
        self.asOf = asOf
        rows = stories.latest
        references = SharedReferences(stories.latest)
        lastDay = SensibleDays.last(asOf: asOf)
        logs = stories.snapshots.map(LogFacts.init)
    }

    var startIndex: Int { rows.startIndex }
    var endIndex: Int { rows.endIndex }

    subscript(position: Int) -> ActionFacts {
        ActionFacts(
            rows[position], position: position, log: logs[logs.count - 1], past: stories.past(of: position), asOf: asOf,
            days: days(at: position), answered: links.answered(at: position), reference: references[position])
    }

    /// The little of an action that decides how it answers a recommendation, and how it stands towards a visit.
    func state(at position: Int) -> ActionState {
        ActionState(rows[position], log: logs[logs.count - 1], days: days(at: position), asOf: asOf)
    }

    private func days(at position: Int) -> SensibleDays {
        SensibleDays(first: links.reportDay(at: position), last: lastDay)
    }
}

/// The little of an action that decides how it answers a recommendation, and how it stands towards a visit.
struct ActionState {
    let status: ActionStatus
    let trustedDue: Day?
    let hasEvidence: Bool
    /// Whether the log has a column for evidence.
    let canHaveEvidence: Bool
    /// Day the check compares with.
    let asOf: Day

    init(_ action: Action, log: LogFacts, days: SensibleDays, asOf: Day) {
        status = action.status
        trustedDue = action.due.flatMap { days.contains($0) ? $0 : nil }
        hasEvidence = action.evidence?.isEmpty == false
        canHaveEvidence = log.columns.contains(.evidence)
        self.asOf = asOf
    }
}

/// The days between which a due date can be right.
struct SensibleDays {
    /// Day of the report, before which no answer to it can have been meant; nil where none is known.
    let first: Day?
    let last: Day

    /// Years after the day of the check beyond which a due date is taken for a slip of the pen.
    private static let farthestYears = 3

    static func last(asOf: Day) -> Day { asOf.adding(years: farthestYears) }

    func contains(_ due: Day) -> Bool { due <= last && first.map { $0 <= due } ?? true }

    /// Why a due date cannot be right; nil where it can.
    func doubt(of due: Day) -> String? {
        if let first, due < first { return "before the report of \(first.inWords)" }
        return due > last ? "more than \(SensibleDays.farthestYears) years away" : nil
    }
}
