/// What will still be open or without evidence on the day of a visit, at the pace so far (`heed/countdown/1`).
public struct Countdown: Codable, Equatable, Sendable {
    /// Name and version of this JSON form.
    public var schema = "heed/countdown/1"
    /// Name of the council.
    public var provider: String
    /// The visit that is counted down to.
    public var visit: PlannedVisit
    /// Day that counts as today.
    public var asOf: Day
    /// Days from ``asOf`` to the visit; 0 on its first day.
    public var days: Int
    /// Working days from ``asOf`` to the visit, its first day counted; nil past the list of bank holidays.
    @OrNull public var workingDays: Int?
    /// Day of the latest snapshot of the log, from which the forecast runs.
    public var logDay: Day
    /// Number of its actions, cancelled ones left out.
    public var actions: Int
    /// Actions that are neither complete, embedded nor cancelled.
    public var open: CountdownFigure
    /// Actions that are open, or complete or embedded without evidence; nil where the log has no column for evidence.
    @OrNull public var unproved: CountdownFigure?
    /// The actions behind both figures, in the order of the log.
    public var remaining: [CountdownAction]

    /// Creates a countdown.
    public init(
        provider: String, visit: PlannedVisit, asOf: Day, workingDays: Int?, logDay: Day, actions: Int,
        open: CountdownFigure, unproved: CountdownFigure?, remaining: [CountdownAction]
    ) {
        self.provider = provider
        self.visit = visit
        self.asOf = asOf
        days = asOf.days(until: visit.day)
        self.workingDays = workingDays
        self.logDay = logDay
        self.actions = actions
        self.open = open
        self.unproved = unproved
        self.remaining = remaining
    }
}

/// A number of actions today and on the day of the visit.
public struct CountdownFigure: Codable, Equatable, Sendable {
    /// Number in the latest snapshot.
    public var now: Int
    /// How fast it has shrunk; nil where the history is too short to tell.
    @OrNull public var pace: CountdownPace?
    /// Why there is no pace; nil where there is one.
    @OrNull public var paceUnknown: String?
    /// Number on the day of the visit at that pace; nil without one.
    @OrNull public var atVisit: Int?

    /// Creates a figure without a pace.
    public init(now: Int, paceUnknown: String) {
        self.now = now
        self.paceUnknown = paceUnknown
    }

    /// Creates a figure; what the pace would finish by the visit is rounded down to whole actions.
    public init(now: Int, pace: CountdownPace, daysToVisit: Int) {
        self.now = now
        self.pace = pace
        atVisit = max(0, now - pace.finished * max(0, daysToVisit) / pace.from.days(until: pace.to))
    }
}

/// How many actions were finished from one snapshot to another.
public struct CountdownPace: Codable, Equatable, Sendable {
    /// Day of the first snapshot.
    public var from: Day
    /// Day of the last, later than the first.
    public var to: Day
    /// Number of snapshots, both ends among them.
    public var snapshots: Int
    /// Actions that were not finished when they were first seen and are when they are last seen.
    public var finished: Int
    /// Actions finished in a week.
    public var perWeek: Double

    /// Creates a pace; nil where the last day is not later than the first.
    public init?(from: Day, to: Day, snapshots: Int, finished: Int) {
        guard from < to else { return nil }
        self.from = from
        self.to = to
        self.snapshots = snapshots
        self.finished = finished
        perWeek = Double(finished) * 7 / Double(from.days(until: to))
    }
}

/// An action that is open or without evidence before a visit.
public struct CountdownAction: Codable, Equatable, Sendable {
    /// Id of the action.
    public var id: String
    /// Reference as typed.
    @OrNull public var ref: String?
    /// Row in the latest snapshot.
    public var row: Int
    /// The row's worksheet, where the plan runs over several.
    public var sheet: String?
    /// What will be done.
    public var action: String
    /// Who leads, as typed.
    @OrNull public var owner: String?
    /// Due date in force; nil where there is none, or one that cannot be right.
    @OrNull public var due: Day?
    /// How it stands towards the visit.
    public var standing: CountdownStanding

    /// Creates an entry.
    public init(_ action: Action, due: Day?, standing: CountdownStanding) {
        id = action.id
        ref = action.ref
        row = action.row
        sheet = action.sheet
        self.action = action.action
        owner = action.owner
        self.due = due
        self.standing = standing
    }
}

/// How an action stands towards a visit.
public enum CountdownStanding: String, Codable, CaseIterable, Sendable {
    /// Open and past its date today.
    case overdue
    /// Open and due before the visit or on its first day.
    case dueByVisit = "due-by-visit"
    /// Open and due after the first day of the visit: not meant to be done by then.
    case dueAfterVisit = "due-after-visit"
    /// Open, without a date, or with one that cannot be right.
    case undated
    /// Complete or embedded, and without evidence.
    case withoutEvidence = "without-evidence"
}
