import Asking
public import Extracting
public import Records
import Yams

/// What a council's log calls things, written once and kept beside it for the imports to come.
///
/// It is YAML, which people edit with less harm than JSON, and whose nodes tell line and column of a fault.
public struct MappingFile: Equatable, Sendable {
    /// Names of the worksheets; empty to find them.
    public var sheets: [String] = []
    /// Heading as typed → field.
    public var columns: [String: LogField] = [:]
    /// Status as typed → what it means.
    public var statuses: [String: ClaimedStatus] = [:]

    /// Bytes; a log of two hundred columns makes a twentieth of it.
    private static let largestSize = 200_000
    /// More opening brackets, or dashes, than a mapping file holds: what nests so deep would break the parser.
    private static let mostOpenings = 500

    /// Reads a file's text; `path` names it in errors.
    ///
    /// - Throws: ``MappingFileError`` with line and column.
    public init(_ text: String, path: String) throws(MappingFileError) {
        let openings = text.utf8.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
        let dashes = text.split(separator: "- ", omittingEmptySubsequences: false).count
        guard text.utf8.count <= Self.largestSize, max(openings, dashes) <= Self.mostOpenings else {
            throw MappingFileError(path: path, line: 1, column: 1, why: "too large for a mapping file")
        }
        let reader = MappingReader(path: path)
        guard let root = try reader.root(of: text) else { return }
        for (key, value) in try reader.pairs(root, "a mapping file") {
            switch key.string {
            case "sheet": sheets = try reader.texts(value, "the name of a worksheet")
            case "columns":
                for (heading, field) in try reader.pairs(value, "columns") {
                    columns[heading.string] = try reader.field(field)
                }
            case "statuses":
                for (word, status) in try reader.pairs(value, "statuses") {
                    statuses[word.string] = try reader.status(status)
                }
            default:
                throw reader.fault(
                    at: .scalar(key), "found key '\(key.string)'; expected one of sheet, columns, statuses")
            }
        }
    }

    /// Reads a file.
    ///
    /// - Throws: ``InputFailure`` where there is no such file, ``MappingFileError`` where it cannot be followed.
    public init(path: String) throws {
        let bytes: [UInt8]
        do {
            bytes = try fileBytes(at: path, limit: Self.largestSize)
        } catch {
            throw InputFailure(description: "\(path): \(error)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw MappingFileError(path: path, line: 1, column: 1, why: "not UTF-8 text; save it as UTF-8")
        }
        try self.init(text, path: path)
    }

    /// Puts what the file says into an import's options, which win where they say something already.
    public func apply(to options: inout LogOptions) {
        if options.sheets.isEmpty { options.sheets = sheets }
        options.mapping.merge(columns) { given, _ in given }
        options.statuses.merge(statuses) { given, _ in given }
    }
}

/// A mapping file that cannot be followed.
public struct MappingFileError: Error, Equatable, CustomStringConvertible {
    /// The file.
    public var path: String
    /// Line, first 1.
    public var line: Int
    /// Column, first 1.
    public var column: Int
    /// What was found and what was expected.
    public var why: String

    /// `council.yaml:3:12: found …; expected …`.
    public var description: String { "\(path):\(line):\(column): \(why)" }
}

/// Reads the nodes of a mapping file; a fault is told with its place.
private struct MappingReader {
    let path: String

    func root(of text: String) throws(MappingFileError) -> Node? {
        do {
            return try Yams.compose(yaml: text, .basic)
        } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _)
        {
            throw MappingFileError(path: path, line: mark.line, column: mark.column, why: "not YAML: \(problem)")
        } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
            let names = duplicates.map { "'\($0)'" }.joined(separator: ", ")
            throw MappingFileError(
                path: path, line: context.mark.line, column: context.mark.column, why: "found \(names) more than once")
        } catch {
            throw MappingFileError(path: path, line: 1, column: 1, why: "not YAML")
        }
    }

    func pairs(_ node: Node, _ what: String) throws(MappingFileError) -> [(key: Node.Scalar, value: Node)] {
        if node.scalar?.string == "" { return [] }
        guard case .mapping(let mapping) = node else { throw fault(at: node, "expected \(what) as 'name: value'") }
        var pairs: [(key: Node.Scalar, value: Node)] = []
        for (key, value) in mapping {
            guard let scalar = key.scalar, !scalar.string.isEmpty else {
                throw fault(at: key, "expected a name before the colon")
            }
            pairs.append((scalar, value))
        }
        return pairs
    }

    func text(_ node: Node, _ what: String) throws(MappingFileError) -> String {
        guard let text = node.scalar?.string, !text.isEmpty else { throw fault(at: node, "expected \(what)") }
        return text
    }

    /// One text, or a list of them.
    func texts(_ node: Node, _ what: String) throws(MappingFileError) -> [String] {
        guard case .sequence(let list) = node else { return [try text(node, what)] }
        var texts: [String] = []
        for item in list { texts.append(try text(item, what)) }
        return texts
    }

    func field(_ node: Node) throws(MappingFileError) -> LogField {
        guard let field = node.scalar.flatMap({ LogField(rawValue: $0.string) }) else {
            throw unknown(node, "a field", of: LogField.allCases.map(\.rawValue))
        }
        return field
    }

    func status(_ node: Node) throws(MappingFileError) -> ClaimedStatus {
        guard let status = node.scalar.flatMap({ ClaimedStatus(name: $0.string) }) else {
            throw unknown(node, "a status", of: ClaimedStatus.names)
        }
        return status
    }

    func fault(at node: Node, _ why: String) -> MappingFileError {
        MappingFileError(path: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, why: why)
    }

    private func unknown(_ node: Node, _ what: String, of names: [String]) -> MappingFileError {
        let found = node.scalar.map { "'\($0.string.prefix(60))'" } ?? "no single word"
        return fault(at: node, "found \(found); expected \(what): one of \(names.joined(separator: ", "))")
    }
}
