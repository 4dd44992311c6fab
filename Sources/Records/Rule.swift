/// One rule of the rule book, as its YAML file gives it.
public struct Rule: Equatable, Sendable {
    /// The file's name without `.yaml`, in lower case with hyphens.
    public var id: String
    /// What is wrong where it fires, in a few words.
    public var title: String
    /// How bad it is.
    public var severity: Severity
    /// What its gaps are about.
    public var appliesTo: SubjectType
    /// Why a sound response would not have it.
    public var rationale: String
    /// Regulation, handbook paragraph, minutes or report that says so.
    public var source: String
    /// Thresholds that the SELECT reads as `:name`.
    public var params: [String: RuleParameter]
    /// Query over the documented views; each row that it returns is a gap.
    public var select: String
    /// Mustache template over the row's columns: what was found.
    public var message: String
    /// Mustache template: what would close it.
    public var fix: String
    /// Where the value of a key begins in the rule's file, by key; empty for a rule that comes from no file.
    public var places: [String: RulePlace]

    /// Creates a rule.
    public init(
        id: String, title: String, severity: Severity, appliesTo: SubjectType, rationale: String, source: String,
        params: [String: RuleParameter], select: String, message: String, fix: String,
        places: [String: RulePlace] = [:]
    ) {
        self.id = id
        self.title = title
        self.severity = severity
        self.appliesTo = appliesTo
        self.rationale = rationale
        self.source = source
        self.params = params
        self.select = select
        self.message = message
        self.fix = fix
        self.places = places
    }
}

/// A place in a rule's file.
public struct RulePlace: Equatable, Sendable {
    /// The file as it was named.
    public var path: String
    /// Line, first 1.
    public var line: Int
    /// Column in characters, first 1.
    public var column: Int
    /// False where the value's lines are not the file's (quoted or folded), so that only its beginning is known.
    public var exact: Bool

    /// Names a place.
    public init(path: String, line: Int, column: Int, exact: Bool = true) {
        self.path = path
        self.line = line
        self.column = column
        self.exact = exact
    }
}

/// A threshold of a rule.
public enum RuleParameter: Equatable, Sendable {
    case number(Double)
    case text(String)
}
