/// A rule that is not met (`heed/gap/1`).
public struct Gap: Codable, Equatable, Sendable {
    /// Name and version of this JSON form.
    public var schema = "heed/gap/1"
    /// Id of the rule.
    public var rule: String
    /// How bad it is.
    public var severity: Severity
    /// What it is about.
    public var subject: GapSubject
    /// What was found and why it matters.
    public var message: String
    /// What would close it.
    public var fix: String
    /// Where it stands.
    public var evidence: [GapEvidence]
    /// Day of the first recorded check that had it.
    @OrNull public var firstSeen: Day?
    /// True where the last recorded check did not have it.
    public var new: Bool
    /// Reason of the waiver in force, else nil.
    @OrNull public var waived: String?

    /// Creates a gap.
    public init(
        rule: String, severity: Severity, subject: GapSubject, message: String, fix: String, evidence: [GapEvidence],
        firstSeen: Day? = nil, new: Bool = true, waived: String? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.subject = subject
        self.message = message
        self.fix = fix
        self.evidence = evidence
        self.firstSeen = firstSeen
        self.new = new
        self.waived = waived
    }

    /// Stays the same from check to check while the gap is the same.
    public var key: String { "\(rule)/\(subject.type.rawValue)/\(subject.id)" }
}

/// How bad a gap is.
public enum Severity: String, Codable, CaseIterable, Comparable, Sendable {
    case low, medium, high

    /// Low before medium before high.
    public static func < (left: Severity, right: Severity) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

/// What a gap is about.
public struct GapSubject: Codable, Equatable, Hashable, Sendable {
    /// What kind of thing it is.
    public var type: SubjectType
    /// Id of the recommendation or action, SHA-256 of the report, name of the provider.
    public var id: String
    /// Reference as typed in the log, or printed number of the recommendation.
    @OrNull public var ref: String?
    /// Row in the latest snapshot, nil where the action is gone.
    @OrNull public var row: Int?
    /// Row in the snapshot before, where the action is gone.
    @OrNull public var earlierRow: Int?
    /// The row's worksheet, where the plan runs over several.
    public var sheet: String?

    /// Creates a subject.
    public init(
        type: SubjectType, id: String, ref: String? = nil, row: Int? = nil, earlierRow: Int? = nil, sheet: String? = nil
    ) {
        self.type = type
        self.id = id
        self.ref = ref
        self.row = row
        self.earlierRow = earlierRow
        self.sheet = sheet
    }
}

/// What a gap can be about.
public enum SubjectType: String, Codable, CaseIterable, Sendable {
    case recommendation, action, report, provider
}

/// A page of a report, or a row of a log.
public struct GapEvidence: Codable, Equatable, Hashable, Sendable {
    /// File name without folders.
    public var file: String
    /// Page of the report, first page 1.
    public var page: Int?
    /// Words as printed.
    public var quote: String?
    /// Row of the log, as ``SheetRow/number``.
    public var row: Int?
    /// The row's worksheet, where the plan runs over several.
    public var sheet: String?

    /// Points at a place.
    public init(file: String, page: Int? = nil, quote: String? = nil, row: Int? = nil, sheet: String? = nil) {
        self.file = file
        self.page = page
        self.quote = quote
        self.row = row
        self.sheet = sheet
    }
}

/// A rule that could not run, which is never a pass.
public struct RuleNotRun: Codable, Equatable, Hashable, Sendable {
    /// Id of the rule.
    public var rule: String
    /// What kept it from running, and where.
    public var why: String

    /// Creates an entry.
    public init(rule: String, why: String) {
        self.rule = rule
        self.why = why
    }
}

/// The answer of a check (`heed/check/1`).
public struct CheckResult: Codable, Equatable, Sendable {
    /// Name and version of this JSON form.
    public var schema = "heed/check/1"
    /// Day the check compares with.
    public var asOf: Day
    /// Worst first, then by rule, then in the order of report and log.
    public var gaps: [Gap]
    /// Rules that could not run.
    public var notRun: [RuleNotRun]
    /// Ids of the rules that ran.
    public var rulesRun: [String]
    /// Why the whole check is doubtful: the log is older than the report that it is held against; nil where it is not.
    public var doubt: String?

    /// Creates a result.
    public init(asOf: Day, gaps: [Gap], notRun: [RuleNotRun], rulesRun: [String]) {
        self.asOf = asOf
        self.gaps = gaps
        self.notRun = notRun
        self.rulesRun = rulesRun
    }
}
