/// Why the rule book could not be read at all, or a new rule not be written.
///
/// A single bad rule file is no such error: it is a ``RuleProblem`` of the ``RuleBook``, and the other rules run.
public enum CheckingError: Error, Equatable, CustomStringConvertible {
    /// The folder is missing or cannot be listed.
    case folderUnreadable(path: String)
    /// None of the folders holds a rule file.
    case noRules(folders: [String])
    /// A new rule's id has other characters than lower-case letters, digits and hyphens.
    case notARuleId(String)
    /// A new rule would overwrite a file.
    case ruleExists(path: String)
    /// A new rule's file could not be written.
    case ruleNotWritten(path: String)

    /// One line for the person at the terminal.
    public var description: String {
        switch self {
        case .folderUnreadable(let path): "\(path): the folder of rules cannot be read"
        case .noRules(let folders): "no rule file in \(folders.joined(separator: ", ")); expected <id>.yaml"
        case .notARuleId(let id):
            "found '\(id.shortened(to: 60))'; expected an id in lower case with hyphens, as action-overdue"
        case .ruleExists(let path): "\(path) is there already, and nothing was written"
        case .ruleNotWritten(let path): "\(path) could not be written"
        }
    }
}

/// A fault in a rule file or in its cases, with the place where it stands.
public struct RuleProblem: Error, Equatable, Hashable, Sendable, CustomStringConvertible {
    /// The file as it was named.
    public var path: String
    /// Line, first 1; nil where the fault is the file itself.
    public var line: Int?
    /// Column in characters, first 1.
    public var column: Int?
    /// What stands there, and what was expected.
    public var why: String

    /// Names a fault.
    public init(path: String, line: Int? = nil, column: Int? = nil, why: String) {
        self.path = path
        self.line = line
        self.column = column
        self.why = why
    }

    /// `path:line:column: found X; expected one of …`.
    public var description: String {
        ([path] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":") + ": " + why
    }
}
