/// What moved between two snapshots of a council's log.
public struct LogDiff: Equatable, Sendable {
    /// Day and file of the earlier snapshot.
    public var from: LogDiffSide
    /// Day and file of the later snapshot.
    public var to: LogDiffSide
    /// What moved, in the order of the later log, what vanished last.
    public var changes: [LogChange]

    /// Creates a comparison.
    public init(from: LogDiffSide, to: LogDiffSide, changes: [LogChange]) {
        self.from = from
        self.to = to
        self.changes = changes
    }
}

/// One of the two snapshots that are compared.
public struct LogDiffSide: Equatable, Sendable {
    /// Day the log describes.
    public var day: Day
    /// File name of the log.
    public var file: String
    /// How many actions it holds.
    public var actions: Int

    /// Names a snapshot.
    public init(_ snapshot: Snapshot) {
        day = snapshot.asOf
        file = snapshot.log.source.file
        actions = snapshot.log.actions.count
    }
}

/// One thing that moved between two snapshots (`heed/log-change/1`).
public struct LogChange: Codable, Equatable, Sendable {
    /// Name and version of this JSON form.
    public var schema = "heed/log-change/1"
    /// What moved.
    public var change: LogChangeKind
    /// Id of the action.
    public var id: String
    /// Reference as typed, in the later snapshot where the action stands in it.
    @OrNull public var ref: String?
    /// What will be done, as typed.
    public var action: String
    /// Row in the later snapshot.
    @OrNull public var row: Int?
    /// Row in the earlier snapshot.
    @OrNull public var earlierRow: Int?
    /// The row's worksheet, where the plan runs over several.
    public var sheet: String?
    /// Day of the earlier snapshot.
    public var from: Day
    /// Day of the later snapshot.
    public var to: Day
    /// What stood there: a date as 2018-11-26 or as typed, an owner, a status or a reference.
    @OrNull public var before: String?
    /// What stands there now.
    @OrNull public var after: String?
    /// Days that the due date moved later, negative where earlier; nil where either is no date.
    @OrNull public var days: Int?

    /// Creates a change.
    public init(_ change: LogChangeKind, of action: Action, from: Day, to: Day) {
        self.change = change
        id = action.id
        self.action = action.action
        sheet = action.sheet
        self.from = from
        self.to = to
        ref = action.ref
    }
}

/// What can move between two snapshots.
public enum LogChangeKind: String, Codable, CaseIterable, Sendable {
    /// The due date.
    case due
    /// Who leads.
    case owner
    /// The status.
    case status
    /// The action stands no longer in the log.
    case vanished
    /// The action had vanished before the earlier snapshot.
    case returned
    /// No snapshot up to the earlier one had the action.
    case new
    /// The action has another reference.
    case renumbered
}
