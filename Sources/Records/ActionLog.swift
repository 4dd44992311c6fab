/// One import of a council's action log (`heed/action-log/1`).
public struct ActionLog: Codable, Equatable, Sendable {
    /// Name and version of this JSON form.
    public var schema = "heed/action-log/1"
    /// The file and the table in it.
    public var source: LogSource
    /// Heading as typed → field.
    public var columns: [String: LogField]
    /// Headings that no field was found for.
    public var columnsUnmapped: [String]
    /// The rows that are actions.
    public var actions: [Action]
    /// Rows of the table that are not actions, and why.
    public var leftOut: [LeftOutRow]
    /// What was not understood, by row.
    public var review: [LogReviewItem]

    /// Creates a log.
    public init(
        source: LogSource, columns: [String: LogField], columnsUnmapped: [String] = [], actions: [Action],
        leftOut: [LeftOutRow] = [], review: [LogReviewItem] = []
    ) {
        self.source = source
        self.columns = columns
        self.columnsUnmapped = columnsUnmapped
        self.actions = actions
        self.leftOut = leftOut
        self.review = review
    }
}

/// The file a log was read from, and the table in it.
public struct LogSource: Codable, Equatable, Sendable {
    /// File name as given, without folders.
    public var file: String
    /// SHA-256 of the bytes, in hexadecimal.
    public var sha256: String
    /// Name of the worksheet, or number of the table.
    public var sheet: String
    /// Row that holds the headings (the lower one where there are two).
    public var headerRow: Int
    /// Each worksheet of a plan that runs over several, of which `sheet` lists the names and `headerRow` is the first's.
    public var worksheets: [LogWorksheet]?

    /// Names a source.
    public init(file: String, sha256: String, sheet: String, headerRow: Int) {
        self.file = file
        self.sha256 = sha256
        self.sheet = sheet
        self.headerRow = headerRow
    }
}

/// One worksheet of a plan that runs over several.
public struct LogWorksheet: Codable, Equatable, Sendable {
    /// Its name.
    public var name: String
    /// Row that holds its headings (the lower one where there are two).
    public var headerRow: Int

    /// Names a worksheet.
    public init(name: String, headerRow: Int) {
        self.name = name
        self.headerRow = headerRow
    }
}

/// What a column of a log can mean.
public enum LogField: String, Codable, CaseIterable, Sendable {
    case ref, recommendation, theme, action, owner, start, due, originalDue, status, progress, completed, evidence
    case measure, update, updated
}

/// A row of the table that is not an action.
public struct LeftOutRow: Codable, Equatable, Sendable {
    /// See ``SheetRow/number``.
    public var row: Int
    /// The row's worksheet, where the plan runs over several.
    public var sheet: String?
    /// `theme`, `total`, `repeated header`, `recommendation without action`, `blank`.
    public var why: String

    /// Creates an entry.
    public init(row: Int, why: String) {
        self.row = row
        self.why = why
    }
}

/// A cell that was not understood.
public struct LogReviewItem: Codable, Equatable, Hashable, Sendable {
    /// See ``SheetRow/number``.
    public var row: Int
    /// The row's worksheet, where the plan runs over several.
    public var sheet: String?
    /// Field of the action.
    public var field: String
    /// What stands there and what was expected.
    public var why: String

    /// Creates an item.
    public init(row: Int, field: String, why: String) {
        self.row = row
        self.field = field
        self.why = why
    }
}

/// The council's entry: what it says it will do.
public struct Action: Codable, Equatable, Sendable {
    /// Stable across snapshots where the row is the same action; empty until the store gives it.
    public var id: String
    /// Reference as typed.
    @OrNull public var ref: String?
    /// Row in the log (see ``SheetRow/number``).
    public var row: Int
    /// The row's worksheet, where the plan runs over several.
    public var sheet: String?
    /// The recommendation as typed in the log.
    @OrNull public var recommendation: String?
    /// Theme from its column, or from the row that spans the table above it.
    @OrNull public var theme: String?
    /// What will be done.
    public var action: String
    /// Who leads, as typed.
    @OrNull public var owner: String?
    /// Start date.
    @OrNull public var start: Day?
    /// Due date in force.
    @OrNull public var due: Day?
    /// First due date that the log itself gives, where it gives more than one.
    @OrNull public var originalDue: Day?
    /// What stands in the cell.
    @OrNull public var dueAsTyped: String?
    /// What the due cell turned out to be.
    public var dueKind: DueKind
    /// Every due date in the row, first to last in force.
    public var dueHistory: [Day]
    /// Status in the program's terms.
    public var status: ActionStatus
    /// What stands in the cell.
    @OrNull public var statusAsTyped: String?
    /// True where the status itself says that the action is on time ("Green", "On track"); false for a
    /// bare "In progress" or a percentage.
    public var claimsOnTime: Bool
    /// Percent done, 0 to 100.
    @OrNull public var progress: Int?
    /// Date of completion.
    @OrNull public var completed: Day?
    /// Evidence that it was done.
    @OrNull public var evidence: String?
    /// How success is measured.
    @OrNull public var measure: String?
    /// The latest progress note.
    @OrNull public var update: String?
    /// Date of the latest progress note.
    @OrNull public var updated: Day?

    /// Creates an action of which only row and text are known.
    public init(row: Int, action: String) {
        id = ""
        self.row = row
        self.action = action
        dueKind = .none
        dueHistory = []
        status = .unknown
        claimsOnTime = false
    }
}

/// What a due cell turned out to be.
public enum DueKind: String, Codable, CaseIterable, Sendable {
    /// A date was understood.
    case date
    /// Blank, "TBC", "Ongoing".
    case none
    /// "Completed" stands where a date should.
    case closed
    /// Something that is no date: 31 June, no year, "ASAP", "within 6 months".
    case unreadable
}

/// Status of an action in the program's terms.
public enum ActionStatus: String, Codable, CaseIterable, Sendable {
    case notStarted = "not-started"
    case onTrack = "on-track"
    case atRisk = "at-risk"
    case overdue, complete, embedded, cancelled, unknown

    /// True for what is neither complete, embedded nor cancelled.
    public var isOpen: Bool { self != .complete && self != .embedded && self != .cancelled }
}

/// A log as it stood on a day.
public struct Snapshot: Codable, Equatable, Sendable {
    /// Day the log describes.
    public var asOf: Day
    /// The log, its actions with their stable ids.
    public var log: ActionLog

    /// Creates a snapshot.
    public init(asOf: Day, log: ActionLog) {
        self.asOf = asOf
        self.log = log
    }
}
