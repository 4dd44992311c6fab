import Mustache
import Records

/// A rule's message or fix: a mustache template over the columns of a row.
///
/// The template is checked when it is read, for mustache writes nothing where it does not know a name, and a
/// message with a hole would look right. What it may hold is a closed list: `{{name}}`, `{{form(name)}}`,
/// `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
struct MessageTemplate {
    private let template: MustacheTemplate
    /// Names that the template uses, with the place of each in the text.
    private let uses: [(name: String, offset: Int)]

    /// Forms that a value can be put into.
    enum Form: String, CaseIterable {
        /// `2018-11-26` as `26 November 2018`.
        case date
        /// 1 as `1 day`, 119 as `119 days`.
        case days
        /// 2 as `twice`, 3 as `3 times`.
        case times
        /// The first 80 characters.
        case short
    }

    /// Reads a template; a fault carries the byte at which it stands.
    init(_ text: String) throws(TemplateFault) {
        uses = try MessageTemplate.tags(in: text)
        do {
            template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
        } catch {
            throw TemplateFault(offset: 0, why: "not a template: \(error)")
        }
    }

    /// The first name that is none of `known`.
    func unknownName(besides known: Set<String>) -> (name: String, offset: Int)? {
        uses.first { !known.contains($0.name) }
    }

    /// Writes the message for a row.
    func render(_ values: [String: SQLValue]) -> String { template.render(Row(values: values)) }

    private static func tags(in text: String) throws(TemplateFault) -> [(name: String, offset: Int)] {
        var uses: [(name: String, offset: Int)] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            let offset = text.utf8.distance(from: text.startIndex, to: open.lowerBound)
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
                throw TemplateFault(offset: offset, why: "found '{{' without '}}'")
            }
            let tag = rest[open.upperBound..<close.lowerBound]
            uses.append((try name(in: tag, offset: offset), offset))
            rest = rest[close.upperBound...]
        }
        return uses
    }

    private static func name(in tag: Substring, offset: Int) throws(TemplateFault) -> String {
        var name = tag
        if let first = name.first, "#^/".contains(first) { name.removeFirst() }
        if let open = name.firstIndex(of: "("), name.last == ")" {
            guard Form(rawValue: String(name[..<open])) != nil else {
                let forms = Form.allCases.map(\.rawValue).inWords
                throw TemplateFault(offset: offset, why: "found form '\(name[..<open])'; expected one of \(forms)")
            }
            name = name[name.index(after: open)...].dropLast()
        }
        let letters = name.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        guard letters, !name.isEmpty else {
            throw TemplateFault(
                offset: offset, why: "found '{{\(tag.shortened(to: 40))}}'; expected the name of a column")
        }
        return String(name)
    }
}

/// A fault in a template.
struct TemplateFault: Error, Equatable {
    /// Byte of the template at which it stands.
    let offset: Int
    let why: String
}

/// The values of a row, as mustache asks for them.
private struct Row: MustacheParent {
    let values: [String: SQLValue]

    func child(named name: String) -> Any? { values[name].map { Cell(value: $0) } }
}

/// A value of a row.
private struct Cell: MustacheTransformable, MustacheCustomRenderable, MustacheParent {
    let value: SQLValue

    /// Longest text of a report or log that a message repeats, in characters.
    private static let longest = 200

    var renderText: String { value.inWords.shortened(to: Cell.longest) }

    /// True for nothing and for 0, the two that a section leaves out.
    var isNull: Bool { value == .null || value == .integer(0) || value == .text("") }

    /// Nothing: inside a section a name means a column of the row, as outside.
    func child(named: String) -> Any? { nil }

    func transform(_ name: String) -> Any? {
        guard let form = MessageTemplate.Form(rawValue: name) else { return nil }
        return switch (form, value) {
        case (.date, .text(let text)): Day(iso: text)?.inWords ?? text
        case (.days, .integer(1)): "1 day"
        case (.days, .integer(let number)): "\(number) days"
        case (.times, .integer(1)): "once"
        case (.times, .integer(2)): "twice"
        case (.times, .integer(let number)): "\(number) times"
        case (.short, _): value.inWords.shortened(to: 80)
        default: value.inWords
        }
    }
}
