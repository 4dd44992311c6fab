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

    /// Creates a rule.
    public init(
        id: String, title: String, severity: Severity, appliesTo: SubjectType, rationale: String, source: String,
        params: [String: RuleParameter], select: String, message: String, fix: String
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
    }
}

/// A threshold of a rule.
public enum RuleParameter: Equatable, Sendable {
    case number(Double)
    case text(String)
}
