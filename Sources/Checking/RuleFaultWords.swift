import Records

/// What SQLite says of a rule's statement, in the words of a rule's author: what stands there, what may stand there.
struct RuleFaultWords {
    private let rule: Rule

    init(_ rule: Rule) { self.rule = rule }

    /// The reason, with the place in the rule's file where it is known.
    func place(_ key: String, offset: Int, _ why: String) -> RuleFault {
        guard let place = rule.places[key] else { return RuleFault(why: why) }
        guard place.exact else {
            return RuleFault(why: "\(RuleProblem(path: place.path, line: place.line, column: place.column, why: why))")
        }
        let text = key == "select" ? rule.select : key == "message" ? rule.message : rule.fix
        let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        let problem = RuleProblem(
            path: place.path, line: place.line + lines.count - 1, column: place.column + (lines.last?.count ?? 0),
            why: why)
        return RuleFault(why: "\(problem)")
    }

    /// SQLite's words; `denied` is what the warden turned down.
    func words(for fault: SQLiteFault, denied: String?) -> String {
        if let denied { return "it tries to \(denied); a rule may only read the views: \(RuleFaultWords.views)" }
        if let column = fault.words.after("no such column: ") {
            return "found column '\(column)'; expected one of \(columns(for: column))"
        }
        if let view = fault.words.after("no such table: ") {
            return "found view '\(view)'; expected one of \(RuleFaultWords.views)"
        }
        return "SQLite says: \(fault.words)"
    }

    /// The columns that may stand there: those of the views that the statement names.
    private func columns(for column: String) -> String {
        let words = Set(rule.select.lowercased().split { !$0.isLetter && $0 != "_" }.map(String.init))
        let named = RuleView.all.filter { words.contains($0.name) }
        if named.count == 1, let view = named.first { return view.columns.map(\.name).inWords }
        return named.map { "\($0.name) (\($0.columns.map(\.name).inWords))" }.inWords
    }

    private static var views: String { RuleView.all.map(\.name).inWords }
}

extension String {
    /// What follows a beginning; nil where the text begins otherwise.
    fileprivate func after(_ beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
    }
}
