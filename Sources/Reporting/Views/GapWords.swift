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
    /// The message as it reads after the name of a recommendation, which the rules' own words quote for want of a number.
    var messageAfterName: String {
        guard subject.type == .recommendation,
            let name = message.prefixMatch(of: /The recommendation “[^”]*” \(page \d+\)/)
        else { return message }
        return String(message[name.range.upperBound...].drop { $0 == ":" || $0 == " " })
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
