import Records
public import Yams

/// One YAML file read strictly: a key that is unknown, missing or of the wrong type is a ``RuleProblem``.
///
/// Synthesised decoding passes over unknown keys, so that a misspelt optional key would weaken a rule unseen.
public struct YAMLFile {
    /// The file as it was named.
    public let path: String
    /// What it holds.
    public let root: Node
    private let lines: [Substring]

    /// Bytes; the longest rule file so far has 2,000.
    static let largestSize = 1_000_000
    private static let deepestNesting = 40

    /// Parses a text; `path` names it in problems.
    public init(path: String, text: String) throws(RuleProblem) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard YAMLFile.nesting(of: lines) <= YAMLFile.deepestNesting else {
            throw RuleProblem(path: path, why: "nested more than \(YAMLFile.deepestNesting) deep")
        }
        do {
            // The basic resolver gives no meaning to scalars: types are checked here, by key.
            guard let node = try Yams.compose(yaml: text, .basic) else {
                throw RuleProblem(path: path, line: 1, column: 1, why: "the file is empty")
            }
            root = node
        } catch let problem as RuleProblem {
            throw problem
        } catch {
            throw YAMLFile.problem(path: path, error)
        }
    }

    /// A fault with the place of a node.
    public func problem(at node: Node, _ why: String) -> RuleProblem {
        RuleProblem(path: path, line: node.mark?.line, column: node.mark?.column, why: why)
    }

    /// Where the words of a scalar begin, so that a fault inside them can be placed.
    ///
    /// Nil where the words of the value stand otherwise than in the file (quoted or folded over lines).
    func place(of node: Node) -> RulePlace? {
        guard case .scalar(let scalar) = node, let mark = scalar.mark else { return nil }
        switch scalar.style {
        case .literal:
            guard let first = lines.dropFirst(mark.line).first(where: { !$0.allSatisfy(\.isWhitespace) }) else {
                return nil
            }
            return RulePlace(path: path, line: mark.line + 1, column: first.prefix { $0 == " " }.count + 1)
        case .plain where !scalar.string.contains("\n"):
            return RulePlace(path: path, line: mark.line, column: mark.column)
        default: return RulePlace(path: path, line: mark.line, column: mark.column, exact: false)
        }
    }

    /// How deep the file nests at most, judged before a parser that recurses sees it.
    private static func nesting(of lines: [Substring]) -> Int {
        var flow = 0
        var deepest = 0
        for line in lines {
            var dashes = 0
            var leading = true
            for byte in line.utf8 {
                switch byte {
                case UInt8(ascii: "["), UInt8(ascii: "{"): flow += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): flow = max(0, flow - 1)
                case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): if leading { dashes += 1 }
                case UInt8(ascii: " "): break
                default: leading = false
                }
                deepest = max(deepest, flow, dashes)
            }
        }
        return deepest
    }

    private static func problem(path: String, _ error: any Error) -> RuleProblem {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            RuleProblem(path: path, line: mark.line, column: mark.column, why: "not YAML: \(problem)")
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            RuleProblem(
                path: path, line: context.mark.line, column: context.mark.column,
                why: "found \(duplicates.map { "'\($0)'" }.joined(separator: ", ")) more than once")
        default: RuleProblem(path: path, why: "not YAML: \(error)")
        }
    }
}

/// A mapping of a YAML file, its keys checked against the ones that are known.
public struct YAMLMapping {
    let file: YAMLFile
    let node: Node
    private let values: [String: Node]

    /// Takes a node for a mapping with no other keys than `keys`.
    public init(_ node: Node, in file: YAMLFile, what: String, keys: [String]) throws(RuleProblem) {
        guard case .mapping(let mapping) = node else {
            throw file.problem(at: node, "found \(node.inWords); expected \(what) with \(keys.inWords)")
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string, keys.contains(name) else {
                throw file.problem(at: key, "found key \(key.inWords); expected one of \(keys.inWords)")
            }
            values[name] = value
        }
        self.file = file
        self.node = node
        self.values = values
    }

    /// The value of a key; nil where the key is missing or its value is null.
    public subscript(key: String) -> Node? {
        guard let value = values[key], !value.isNull else { return nil }
        return value
    }

    /// Whether no other keys than these are given.
    func onlyHas(_ keys: Set<String>) -> Bool { values.keys.allSatisfy(keys.contains) }

    func required(_ key: String) throws(RuleProblem) -> Node {
        guard let value = self[key] else { throw file.problem(at: node, "found no '\(key)'; expected it here") }
        return value
    }

    /// The words of a key; nil where it is missing.
    public func text(_ key: String) throws(RuleProblem) -> String? {
        guard let value = self[key] else { return nil }
        return try file.text(value, key)
    }

    /// The words of a key that has to be there.
    public func requiredText(_ key: String) throws(RuleProblem) -> String { try file.text(try required(key), key) }

    func day(_ key: String) throws(RuleProblem) -> Day? {
        guard let value = self[key] else { return nil }
        guard let day = Day(iso: value.scalar?.string ?? "") else {
            throw file.problem(at: value, "found \(value.inWords); expected \(key): a day as 2018-11-26")
        }
        return day
    }

    func whole(_ key: String) throws(RuleProblem) -> Int? {
        guard let value = self[key] else { return nil }
        guard let number = value.plainNumber.flatMap(Int.init(exactly:)) else {
            throw file.problem(at: value, "found \(value.inWords); expected \(key): a whole number")
        }
        return number
    }

    /// True or false; nil where the key is missing.
    public func flag(_ key: String) throws(RuleProblem) -> Bool? {
        guard let value = self[key] else { return nil }
        switch value.scalar?.string {
        case "true": return true
        case "false": return false
        default: throw file.problem(at: value, "found \(value.inWords); expected \(key): true or false")
        }
    }

    /// The entries of a list; nil where the key is missing.
    public func list(_ key: String) throws(RuleProblem) -> [Node]? {
        guard let value = self[key] else { return nil }
        guard case .sequence(let sequence) = value else {
            throw file.problem(at: value, "found \(value.inWords); expected \(key): a list")
        }
        return Array(sequence)
    }

    /// One of a kind's names; nil where the key is missing.
    public func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _: Choice.Type = Choice.self
    ) throws(RuleProblem) -> Choice? where Choice.RawValue == String {
        guard let value = self[key] else { return nil }
        guard let choice = value.scalar.flatMap({ Choice(rawValue: $0.string) }) else {
            let all = Choice.allCases.map(\.rawValue)
            throw file.problem(at: value, "found \(value.inWords); expected \(key): one of \(all.inWords)")
        }
        return choice
    }
}

extension YAMLFile {
    /// The words of a scalar that holds any.
    func text(_ node: Node, _ key: String) throws(RuleProblem) -> String {
        guard let text = node.scalar?.string, text.contains(where: { !$0.isWhitespace }) else {
            throw problem(at: node, "found \(node.inWords); expected \(key): text")
        }
        return text
    }
}

extension Node {
    /// True for an empty value, `~` and `null`.
    var isNull: Bool {
        guard let scalar, scalar.style == .plain else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    /// The number that an unquoted scalar holds.
    var plainNumber: Double? {
        guard let scalar, scalar.style == .plain, let number = Double(scalar.string), number.isFinite,
            scalar.string.utf8.allSatisfy({ "0123456789.-".utf8.contains($0) })
        else { return nil }
        return number
    }

    /// What stands here, for a message.
    var inWords: String {
        switch self {
        case .scalar(let scalar):
            scalar.string.isEmpty ? "nothing" : "'\(scalar.string.shortened(to: 60))'"
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }
}

extension [String] {
    /// `a, b, c`.
    var inWords: String { joined(separator: ", ") }
}
