import Records

/// What the text of a rule's statement tells without compiling it.
extension Rule {
    /// All that may be the name of a view or a column in it, message and fix among it, in small letters.
    var namesUsed: Set<String> { Set(Rule.words(in: [select, message, fix].joined(separator: " "))) }

    /// All that may be the name of a column in the statement, in small letters: not what stands in quotation marks as text.
    var namesInStatement: Set<String> { Set(Rule.words(in: select.replacing(/'[^']*'/, with: "''"))) }

    /// True where the statement may reach a column of a view without naming it.
    ///
    /// A natural join does, and so do names in brackets behind a table that the statement makes. Such a rule asks for what
    /// any column of its views needs.
    var renamesColumns: Bool {
        words.contains("natural")
            || select.contains(/(?i)\w\s*\([\w\s,]*\)\s+as\s+(not\s+materialized\s*|materialized\s*)?\(/)
    }

    /// The words of the statement, in small letters.
    var words: Set<String> { Set(Rule.words(in: select)) }

    /// Words of a statement in which one row, or one column, decides whether another row is there.
    static let wordsThatDecideRows: Set = [
        "order", "group", "distinct", "union", "except", "intersect", "limit", "with",
    ]

    /// True where each row of `action` is looked at by itself, so that a stretch of the rows gives a stretch of the result:
    /// `SELECT * FROM action WHERE …`, with columns of its own after the star or without.
    ///
    /// Whatever is in doubt, such as a comment, a function that sums up rows or a second table, makes it false: the rule
    /// is then run over all rows at once.
    var isRowByRow: Bool {
        guard appliesTo == .action, ![";", "--", "/*", "$"].contains(where: { select.contains($0) }) else {
            return false
        }
        let parts = select.lowercased().split(whereSeparator: \.isWhitespace)
        let words = Rule.words(in: select)
        guard parts.count >= 4, parts[0] == "select", parts[1] == "*" || parts[1] == "*,",
            let from = parts.firstIndex(of: "from"), parts.dropFirst(from + 1).first == "action",
            [nil, "where"].contains(parts.dropFirst(from + 2).first)
        else { return false }
        return words.count { $0 == "select" || $0 == "from" } == 2
            && Rule.wordsThatDecideRows.union(Rule.wordsThatSumUp).isDisjoint(with: words)
    }

    private static let wordsThatSumUp: Set = [
        "avg", "count", "group_concat", "having", "join", "max", "min", "over", "sum", "total",
    ]

    private static func words(in text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
    }
}
