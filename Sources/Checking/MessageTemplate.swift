import Records

/// A rule's message or fix: a template in mustache's notation over the columns of a row.
///
/// What it may hold is a closed list: `{{name}}`, `{{form(name)}}`, `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
/// It is checked when it is read, for a mustache library writes nothing where it does not know a name, and a
/// message with a hole would look right. Values go in as plain text and are never read as a template.
struct MessageTemplate {
    private let parts: [Part]

    /// Where the value of a name comes from.
    enum Source: Equatable {
        /// A column of the row, first 0.
        case column(Int32)
        /// A parameter, or the day of the check.
        case constant(SQLValue)
    }

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

    fileprivate enum Part {
        case text(String)
        case value(Source, Form?)
        /// Parts that stand only where the value is something (`filled`), or only where it is nothing.
        indirect case section(Source, filled: Bool, [Part])
    }

    /// Longest text of a report or log that a message repeats, in characters.
    private static let longestValue = 200

    /// Reads a template whose names may be those of `names`; a fault carries the byte at which it stands.
    init(_ text: String, names: [String: Source]) throws(TemplateFault) {
        var reader = TemplateReader(text: text, names: names)
        parts = try reader.read()
    }

    /// The columns that it names.
    var columns: Set<Int32> { MessageTemplate.columns(of: parts) }

    private static func columns(of parts: [Part]) -> Set<Int32> {
        var columns: Set<Int32> = []
        for part in parts {
            switch part {
            case .text: continue
            case .value(let source, _): if case .column(let column) = source { columns.insert(column) }
            case .section(let source, _, let parts):
                if case .column(let column) = source { columns.insert(column) }
                columns.formUnion(self.columns(of: parts))
            }
        }
        return columns
    }

    /// Writes the message of a row, `value` giving what stands in a column.
    func render(_ value: (Source) -> SQLValue) -> String { MessageTemplate.render(parts, value) }

    private static func render(_ parts: [Part], _ value: (Source) -> SQLValue) -> String {
        // Most fixes name no column: one text serves all rows.
        if parts.count == 1, case .text(let words) = parts[0] { return words }
        var text = ""
        for part in parts {
            switch part {
            case .text(let words): text += words
            case .value(let source, let form): text += words(value(source), form)
            case .section(let source, let filled, let parts):
                if value(source).isSomething == filled { text += render(parts, value) }
            }
        }
        return text
    }

    private static func words(_ value: SQLValue, _ form: Form?) -> String {
        switch (form, value) {
        case (.date, .text(let text)): Day(iso: text)?.inWords ?? text.shortened(to: longestValue)
        case (.days, .integer(1)): "1 day"
        case (.days, .integer(let number)): "\(number) days"
        case (.times, .integer(1)): "once"
        case (.times, .integer(2)): "twice"
        case (.times, .integer(let number)): "\(number) times"
        case (.short, .text(let text)): text.shortened(to: 80)
        case (_, .text(let text)): text.shortened(to: longestValue)
        default: value.inWords
        }
    }
}

/// A fault in a template.
struct TemplateFault: Error, Equatable {
    /// Byte of the template at which it stands.
    let offset: Int
    let why: String
}

extension SQLValue {
    /// False for null, 0 and empty text: a section leaves these out.
    fileprivate var isSomething: Bool { self != .null && self != .integer(0) && self != .text("") }
}

/// Reads the parts of a template from left to right.
private struct TemplateReader {
    let text: String
    let names: [String: MessageTemplate.Source]
    /// Sections that are open, outermost first, each with the parts that stand before it.
    private var open:
        [(name: Substring, source: MessageTemplate.Source, filled: Bool, before: [MessageTemplate.Part])] = []
    private var parts: [MessageTemplate.Part] = []

    private static let deepest = 8

    init(text: String, names: [String: MessageTemplate.Source]) {
        self.text = text
        self.names = names
    }

    mutating func read() throws(TemplateFault) -> [MessageTemplate.Part] {
        var rest = text[...]
        while let start = rest.firstRange(of: "{{") {
            if rest.startIndex < start.lowerBound { parts.append(.text(String(rest[..<start.lowerBound]))) }
            let offset = text.utf8.distance(from: text.startIndex, to: start.lowerBound)
            guard let end = rest[start.upperBound...].firstRange(of: "}}") else {
                throw TemplateFault(offset: offset, why: "found '{{' without '}}'")
            }
            try take(rest[start.upperBound..<end.lowerBound], offset: offset)
            rest = rest[end.upperBound...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        if let section = open.last {
            throw TemplateFault(offset: text.utf8.count, why: "found no '{{/\(section.name)}}'; expected it")
        }
        return parts
    }

    private mutating func take(_ tag: Substring, offset: Int) throws(TemplateFault) {
        let inner = tag.dropFirst()
        switch tag.first {
        case "#", "^":
            guard open.count < TemplateReader.deepest else {
                throw TemplateFault(offset: offset, why: "found sections more than \(TemplateReader.deepest) deep")
            }
            open.append((inner, try source(of: inner, offset: offset), tag.first == "#", parts))
            parts = []
        case "/":
            guard let section = open.popLast(), section.name == inner else {
                throw TemplateFault(offset: offset, why: "found '{{\(tag.shortened(to: 40))}}', which closes nothing")
            }
            parts = section.before + [.section(section.source, filled: section.filled, parts)]
        default:
            parts.append(try value(tag, offset: offset))
        }
    }

    private func value(_ tag: Substring, offset: Int) throws(TemplateFault) -> MessageTemplate.Part {
        guard let bracket = tag.firstIndex(of: "("), tag.last == ")" else {
            return .value(try source(of: tag, offset: offset), nil)
        }
        guard let form = MessageTemplate.Form(rawValue: String(tag[..<bracket])) else {
            let forms = MessageTemplate.Form.allCases.map(\.rawValue).inWords
            throw TemplateFault(
                offset: offset, why: "found form '\(tag[..<bracket].shortened(to: 40))'; expected one of \(forms)")
        }
        return .value(try source(of: tag[tag.index(after: bracket)...].dropLast(), offset: offset), form)
    }

    private func source(of name: Substring, offset: Int) throws(TemplateFault) -> MessageTemplate.Source {
        guard let source = names[String(name)] else {
            throw TemplateFault(
                offset: offset,
                why: "found '{{\(name.shortened(to: 40))}}'; expected one of \(names.keys.sorted().inWords)")
        }
        return source
    }
}
