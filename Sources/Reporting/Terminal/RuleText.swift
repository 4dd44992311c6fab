public import Records

/// The rule book as a list: severity, id, title.
public func renderRuleList(_ rules: [Rule]) -> String {
    let width = rules.map(\.id.count).max() ?? 0
    let lines = rules.map { rule in
        let severity = rule.severity.rawValue.padded(to: 8)
        return severity + rule.id.padded(to: width + 2) + shownOnOneLine(rule.title)
    }
    return lines.joined(separator: "\n") + "\n\n\(rules.count) rules; heed rules explain ID tells more of one.\n"
}

/// One rule in words: what it finds, why, with which thresholds, and how a gap is closed.
public func renderRule(_ rule: Rule) -> String {
    let thresholds = rule.params.sorted { $0.key < $1.key }.map { name, value in
        switch value {
        case .number(let number): "  \(name): \(number == number.rounded() ? "\(Int(number))" : "\(number)")"
        case .text(let text): "  \(name): \(shown(text))"
        }
    }
    var parts = [
        "\(rule.id) (\(rule.severity.rawValue), about each \(rule.appliesTo.rawValue))", shown(rule.title), "",
        "Why: \(shown(rule.rationale))", "Source: \(shown(rule.source))",
    ]
    if !thresholds.isEmpty { parts += ["", "Thresholds, which a council may set in a file of its own:"] + thresholds }
    parts += ["", "How a gap is closed: \(shown(rule.fix))", "", "Query:", shown(rule.select)]
    return parts.joined(separator: "\n") + "\n"
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
