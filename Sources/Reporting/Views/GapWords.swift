import Records

extension GapSubject {
    /// `Action A12, row 17`, `Recommendation 4`: enough to find it.
    var inWords: String {
        let name =
            switch type {
            case .recommendation: "Recommendation"
            case .action: "Action"
            case .report: "Report"
            case .provider: "Provider \(id)"
            }
        let named = ref.map { "\(name) \($0)" } ?? name
        if let row { return ref == nil ? "\(named) in row \(row)" : "\(named), row \(row)" }
        if let earlierRow { return "\(named), row \(earlierRow) of the log before" }
        return named
    }
}

extension Gap {
    /// True where the message needs no subject before it: it begins with its name, as the rule book's own do, or
    /// it is about the provider, whose gaps these all are.
    var messageNamesSubject: Bool {
        let name =
            switch subject.type {
            case .action: subject.ref.map { "Action \($0) " } ?? "The action in row "
            case .recommendation: subject.ref.map { "Recommendation \($0) " } ?? "The recommendation "
            case .report: "The report "
            case .provider: ""
            }
        return message.hasPrefix(name)
    }
}

extension Gap {
    /// The message as it reads after the name of its subject, with which the rules' own words begin.
    var messageAfterName: String {
        switch subject.type {
        case .recommendation:
            guard let name = message.prefixMatch(of: /The recommendation “[^”]*” \(page \d+\)/) else { return message }
            let rest = message[name.range.upperBound...]
            // "has no action" reads on from the name; what a colon leads in is a sentence of its own.
            return rest.hasPrefix(": ") ? String(rest.dropFirst(2)).capitalisedFirst : String(rest.dropFirst())
        case .action:
            let name = subject.row.map { row in
                subject.ref.map { "Action \($0) (row \(row)) " } ?? "The action in row \(row) "
            }
            guard let name, message.hasPrefix(name) else { return message }
            return String(message.dropFirst(name.count))
        case .report, .provider: return message
        }
    }
}

extension GapEvidence {
    /// `report.pdf, page 2` or `log.xlsx, row 17`.
    var place: String {
        var parts = [file]
        if let page { parts.append("page \(page)") }
        if let row { parts.append("row \(row)") }
        return parts.joined(separator: ", ")
    }

    /// The place, with the words that stand there.
    var inWords: String {
        guard let quote, !quote.isEmpty else { return place }
        return "\(place): “\(quote)”"
    }
}

extension Severity {
    /// `High`, to begin a heading with.
    var heading: String { rawValue.capitalisedFirst }
}

extension String {
    /// The text with its first letter in upper case.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// Titles of rules, with the id in words where the rule book does not know one.
struct RuleTitles {
    private let titles: [String: String]

    init(_ rules: [Rule]) {
        titles = Dictionary(rules.map { ($0.id, $0.title) }) { first, _ in first }
    }

    /// `Action past its date`, else `Action overdue` from `action-overdue`.
    subscript(rule: String) -> String {
        titles[rule] ?? rule.split(separator: "-").joined(separator: " ").capitalisedFirst
    }
}
