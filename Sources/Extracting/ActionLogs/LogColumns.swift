import Records

/// What a heading could mean, and how sure that is.
struct HeadingGuess {
    var kind: LogColumnKind
    /// 100 where the whole heading is known, less where known words stand within it.
    var score: Int
}

/// A column of the table: its heading as typed and what it could be.
struct LogHeading {
    var column: Int
    /// As typed, white space folded.
    var text: String
    var guesses: [HeadingGuess]
}

extension LogVocabulary {
    /// What a heading could mean, the likeliest first.
    func guesses(_ heading: String) -> [HeadingGuess] {
        let bare = comparable(LogVocabulary.withoutBrackets(heading))
        let whole = bare.isEmpty ? comparable(heading) : bare
        let count = whole.split(separator: " ").count
        guard count > 0, count <= 14 else { return [] }
        var best: [LogColumnKind: Int] = [:]
        for run in wordRuns(of: whole, atMost: 8) {
            for kind in headings[run.words] ?? [] {
                best[kind] = max(best[kind] ?? 0, LogVocabulary.score(run.position, run.count, of: count, run.words))
            }
        }
        return LogColumnKind.allCases.compactMap { kind in
            best[kind].flatMap { $0 > 0 ? HeadingGuess(kind: kind, score: $0) : nil }
        }.sorted { $0.score > $1.score }
    }

    /// True where the whole heading is known.
    func knows(_ heading: String) -> Bool { headings[comparable(heading)] != nil }

    /// 100 for all the words; less for each word beside them; nothing for a single small word in a long heading.
    private static func score(_ position: Int, _ known: Int, of count: Int, _ words: String) -> Int {
        let extra = count - known
        if extra == 0 { return 100 }
        if known == 1 && (extra > 3 || (words.utf8.count < 4 && position > 0 && position < count - 1)) { return 0 }
        // The last word of a heading is what it is about: a "service lead" leads, a "priority action" is an action.
        return max(0, 50 + 9 * known - 5 * extra + (position + known == count ? 8 : position == 0 ? 4 : 0))
    }

    private static func withoutBrackets(_ text: String) -> String {
        var depth = 0
        return text.filter { character in
            if character == "(" || character == "[" { depth += 1 }
            defer { if (character == ")" || character == "]") && depth > 0 { depth -= 1 } }
            return depth == 0
        }
    }
}

/// What the cells of a column look like, which decides between the meanings of a heading.
struct ColumnLook {
    private var filled = 0
    private var length = 0
    private var dates = 0
    private var percents = 0
    private var statuses = 0
    private var levels = 0
    private var colours: Set<String> = []
    private var coloured = 0
    private var texts: Set<String> = []
    private var total = 0

    /// Counts a cell of the column; nil where it holds nothing.
    mutating func add(_ cell: SheetCell?, _ reader: StatusReader) {
        total += 1
        if let fill = cell?.fill, FillColour.name(fill) != "white" {
            coloured += 1
            colours.insert(fill)
        }
        guard let cell, let text = folded(cell.text) else { return }
        filled += 1
        length += text.count
        if case .percentage = cell.value { percents += 1 }
        if text.hasSuffix("%"), text.count <= 5 { percents += 1 }
        if cell.value == .text, let number = Int(text), (0...100).contains(number) { percents += 1 }
        if case .number(let number) = cell.value, (0...100).contains(number) { percents += 1 }
        if text.count <= 30 { texts.insert(comparable(text)) }
        if reader.isStatus(text) { statuses += 1 }
        if ["high", "medium", "low", "h", "m", "l"].contains(comparable(text)) { levels += 1 }
        let due = DueCell.read(cell)
        if due.kind == .date || due.kind == .none || due.kind == .closed || !DateScanner.scan(text).faults.isEmpty {
            dates += 1
        }
    }

    /// True where a third of the rows have something in the column.
    var isUsed: Bool { filled * 3 >= total }

    /// True where nearly all that stands in the column is a status, or colours alone do.
    var isRating: Bool { isColourOnly || (filled > 0 && statuses * 10 >= filled * 9) }

    /// True where nearly all that stands in the column is a status, and not always the same one.
    var holdsStatuses: Bool {
        filled >= 4 && statuses * 10 >= filled * 9 && texts.count >= 2 && texts.count * 2 <= filled
    }

    /// True where the column holds colours and no text.
    var isColourOnly: Bool { filled == 0 && coloured * 2 >= total && colours.count >= 2 }

    /// How far the look speaks for (above 0) or against a meaning.
    func bonus(for kind: LogColumnKind) -> Int {
        guard filled > 0 else { return kind == .status && coloured > 0 ? 10 : 0 }
        let mean = length / filled
        switch kind {
        case .status: return statuses * 5 >= filled * 4 ? 15 : statuses * 5 >= filled * 2 ? 5 : mean > 25 ? -70 : -10
        case .progress: return percents * 2 >= filled ? 15 : -80
        case .update: return percents * 2 >= filled || (statuses * 5 >= filled * 4) ? -60 : mean > 6 ? 5 : 0
        case .due, .originalDue, .revisedDue, .start, .completed, .updated: return dates * 4 >= filled ? 10 : -70
        case .ref: return mean <= 14 ? 5 : -70
        case .theme: return mean < 3 || levels * 2 > filled ? -70 : 0
        case .owner: return mean > 90 || dates * 2 >= filled ? -50 : 0
        case .action, .recommendation: return mean < 10 ? -45 : 0
        case .evidence, .measure, .rating, .other: return 0
        }
    }
}

/// Which column is which field.
struct LogColumns {
    /// Column by what it is, leftmost first where several are the same.
    private(set) var columns: [LogColumnKind: [Int]] = [:]
    private(set) var headings: [LogHeading]
    /// Columns that could be a field as well as the one that is, and are used for nothing else.
    private(set) var rivals: [(column: Int, kind: LogColumnKind)] = []

    /// Gives each heading the likeliest meaning that no other column holds with more right.
    init(_ headings: [LogHeading], looks: [Int: ColumnLook] = [:], hidden: Set<Int> = []) {
        self.headings = headings
        var claims: [(column: Int, kind: LogColumnKind, score: Int)] = []
        for heading in headings {
            for guess in heading.guesses {
                let bonus =
                    (looks[heading.column]?.bonus(for: guess.kind) ?? 0) - (hidden.contains(heading.column) ? 20 : 0)
                if guess.score + bonus >= 35 { claims.append((heading.column, guess.kind, guess.score + bonus)) }
            }
        }
        let names = comparableHeadings
        for index in claims.indices {
            claims[index].score += LogColumns.preference(for: claims[index].kind, of: names[claims[index].column] ?? "")
        }
        for column in LogColumns.latestOfSeries(claims.filter { $0.kind == .status }.map(\.column), names, looks) {
            for index in claims.indices where claims[index].column == column && claims[index].kind == .status {
                claims[index].score += 4
            }
        }
        claims.sort { ($0.score, -$0.column, -$0.kind.order) > ($1.score, -$1.column, -$1.kind.order) }
        var taken: Set<Int> = []
        var scores: [LogColumnKind: Int] = [:]
        var losers: [(column: Int, kind: LogColumnKind)] = []
        for claim in claims where !taken.contains(claim.column) {
            // Several columns may hold updates, or dates that each replaced the one before.
            let mayRepeat =
                claim.kind == .other || claim.kind == .revisedDue || (claim.kind == .update && claim.score >= 95)
            guard mayRepeat || columns[claim.kind] == nil else {
                let isAlike = claim.score + 2 >= scores[claim.kind] ?? 0 && looks[claim.column]?.isUsed == true
                if isAlike { losers.append((claim.column, claim.kind)) }
                continue
            }
            columns[claim.kind, default: []].append(claim.column)
            scores[claim.kind] = claim.score
            taken.insert(claim.column)
        }
        rivals = losers.filter { !taken.contains($0.column) }
        for kind in columns.keys { columns[kind]?.sort() }
        settleAction(names)
        settleDates()
    }

    /// How far a heading that means several things speaks for one of them: a column that says the one thing comes first.
    private static func preference(for kind: LogColumnKind, of heading: String) -> Int {
        switch (heading, kind) {
        case ("progress", .status): -10
        // Planned or actual, and meant or seen: what stands beside it tells.
        case ("completion date", .due), ("impact", .measure), ("date", .due), ("where are we", .status),
            ("position", .status):
            -5
        case ("impact", .evidence), ("completion date", .completed): -10
        case ("review date", .due): -20
        // The one who answers for it, or for many like it, stands beside the one who does it.
        case (_, .owner):
            heading.split(separator: " ").contains {
                ["sro", "accountable", "accountability", "senior", "workstream", "theme", "programme", "priority"]
                    .contains($0)
            } ? -5 : heading.split(separator: " ").first == "action" ? 3 : 0
        case (_, .action): heading.split(separator: " ").contains { $0 == "action" || $0 == "actions" } ? 3 : 0
        default: 0
        }
    }

    /// The last used column of each series that is headed alike but for its time: "RAG (Nov)", "RAG (Dec)".
    private static func latestOfSeries(_ columns: [Int], _ names: [Int: String], _ looks: [Int: ColumnLook]) -> [Int] {
        let series = Dictionary(grouping: columns.sorted()) { column in
            (names[column] ?? "").split(separator: " ").filter { !isTime($0) }.joined(separator: " ")
        }
        return series.values.filter { $0.count > 1 }.compactMap { columns in
            columns.last { looks[$0]?.isUsed ?? false }
        }
    }

    private static func isTime(_ word: Substring) -> Bool {
        DateToken.word(String(word)).month != nil || word.allSatisfy(\.isNumber)
            || (word.first == "q" && word.count == 2 && word.last?.isNumber == true)
    }

    /// In a plan of milestones, these are what is done.
    private mutating func settleAction(_ names: [Int: String]) {
        guard columns[.action] == nil, columns[.recommendation] == nil else { return }
        let milestones: Set = [
            "milestone", "milestones", "key milestone", "key milestones", "task", "tasks", "step", "steps",
        ]
        if let column = columns[.other]?.first(where: { milestones.contains(names[$0] ?? "") }) {
            set(column, to: .action)
        }
    }

    /// A revised date beside a plain one makes the plain one the original.
    private mutating func settleDates() {
        if columns[.revisedDue] != nil, columns[.originalDue] == nil, let plain = columns[.due] {
            columns[.originalDue] = plain
            columns[.due] = nil
        } else if columns[.revisedDue] == nil, columns[.due] == nil, let original = columns[.originalDue] {
            columns[.due] = original
            columns[.originalDue] = nil
        }
        if columns[.due] == nil, columns[.revisedDue] == nil, let closing = columns[.completed],
            headings.contains(where: { closing.contains($0.column) && comparable($0.text) == "date of completion" })
        {
            columns[.due] = closing
            columns[.completed] = nil
        }
    }

    /// Puts a column to what a person says it is.
    mutating func set(_ column: Int, to kind: LogColumnKind) {
        for other in columns.keys { columns[other]?.removeAll { $0 == column } }
        columns[kind] = kind == .update ? (columns[kind] ?? []) + [column] : [column]
        columns = columns.filter { !$0.value.isEmpty }
    }

    /// The first column of a kind.
    func first(_ kind: LogColumnKind) -> Int? { columns[kind]?.first }

    /// The headings by column as they are compared.
    var comparableHeadings: [Int: String] {
        headings.reduce(into: [:]) { $0[$1.column] = comparable($1.text) }
    }

    /// How many different fields were found.
    var fieldCount: Int { columns.keys.filter { $0 != .other }.count }

    /// True for what can be an action log: what is done or asked for, and two things said of it.
    var isLog: Bool { fieldCount >= 3 && (columns[.action] != nil || columns[.recommendation] != nil) }

    /// Heading as typed → field.
    var mapping: [String: LogField] {
        var mapping: [String: LogField] = [:]
        for (kind, numbers) in columns {
            guard let field = kind.field else { continue }
            for heading in headings where numbers.contains(heading.column) { mapping[heading.text] = field }
        }
        return mapping
    }

    /// Headings without a field.
    var unmapped: [String] {
        let mapped = Set(columns.filter { $0.key.field != nil }.values.joined())
        return headings.filter { !mapped.contains($0.column) }.map(\.text)
    }
}
