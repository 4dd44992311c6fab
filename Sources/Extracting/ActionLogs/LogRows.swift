import Records

/// Goes down the rows of a table and makes actions of those that are some.
struct LogRows {
    private let part: LogTables.Part
    private let reader: StatusReader
    private let options: LogOptions
    private let keys: StatusKeyFinder
    private var columns: LogColumns
    /// The columns' headings as they are compared.
    private var headings: [Int: String]
    private var builder: ActionBuilder
    private var theme: String?
    private var recommendation: String?
    private var themeOfColumn: String?
    private var fills: FillDown

    init(_ part: LogTables.Part, reader: StatusReader, options: LogOptions) {
        self.part = part
        self.reader = reader
        self.options = options
        keys = StatusKeyFinder(reader.vocabulary, used: [])
        columns = part.header.columns
        headings = columns.comparableHeadings
        builder = ActionBuilder(
            part.grid, columns, part.rowsBelow, reader: reader, options: options, offset: part.offset)
        fills = FillDown(part.grid, columns, part.rowsBelow)
        theme = part.grid.sheet.setting?.heading.flatMap { folded($0) } ?? LogRows.themeAbove(part)
    }

    /// A theme that stands right above the headings instead of below them.
    private static func themeAbove(_ part: LogTables.Part) -> String? {
        guard let row = part.grid.sheet.rows[..<part.header.positions.lowerBound].last else { return nil }
        let texts = part.grid.texts(row)
        return texts.count == 1 && looksLikeTheme(texts[0].text) && !isShouted(texts[0].text)
            ? folded(texts[0].text) : nil
    }

    /// Adds the table's actions, and what is left out, to a log.
    mutating func read(into log: inout ActionLog) {
        note(columns, in: &log)
        let rows = part.grid.sheet.rows
        var position = part.header.positions.upperBound + 1
        var previous = part.header.row
        while position < rows.count {
            let row = rows[position]
            leaveOutBlank(after: previous, before: row.number, in: &log)
            position += read(row, at: position, into: &log)
            previous = rows[position - 1].number
        }
    }

    /// Reads one row, or the two of a further header; returns how many.
    private mutating func read(_ row: SheetRow, at position: Int, into log: inout ActionLog) -> Int {
        if let count = readHeader(row, at: position, into: &log) { return count }
        let number = row.number + part.offset
        switch kind(of: row) {
        case .leftOut(let why): log.leftOut.append(LeftOutRow(row: number, why: why))
        case .theme(let text):
            theme = text
            recommendation = nil
            themeOfColumn = nil
            log.leftOut.append(LeftOutRow(row: number, why: "theme"))
        case .recommendation:
            carry(row)
            log.leftOut.append(LeftOutRow(row: number, why: "recommendation without action"))
        case .unclear:
            log.leftOut.append(LeftOutRow(row: number, why: "no action text"))
            log.review.append(
                LogReviewItem(row: number, field: "action", why: "the row has no action text; it was left out"))
        case .continuation(let text):
            guard !log.actions.isEmpty else { return 1 }
            log.actions[log.actions.count - 1].action += " " + text
            log.leftOut.append(LeftOutRow(row: number, why: "continues the row above"))
        case .action(let text):
            carry(row)
            var action = Action(row: number, action: text)
            action.recommendation = recommendation
            action.theme = themeOfColumn ?? theme
            builder.fill(&action, from: row, review: &log.review)
            log.actions.append(action)
        }
        return 1
    }

    private enum Kind {
        case action(String), theme(String), recommendation, leftOut(String)
        /// More text of the action above.
        case continuation(String)
        /// Something that is neither an action nor plainly anything else.
        case unclear
    }

    private func kind(of row: SheetRow) -> Kind {
        let texts = part.grid.texts(row)
        let first = texts.first.flatMap { folded($0.text) } ?? ""
        let action = columns.first(.action).flatMap { part.grid.cell(row, $0) }.flatMap { builder.text($0) }
        let isDated = holds(texts, [.owner, .due, .revisedDue, .originalDue])
        let details = isDated || holds(texts, [.status])
        if LogRows.isTotal(first), !details || action.map(LogRows.isFigure) ?? true { return .leftOut("total") }
        if texts.count == 1, LogRows.isCount(first) { return .leftOut("total") }
        if texts.count == 1, LogRows.isTitleOfKey(first) { return .leftOut("key") }
        if texts.count == 1, let only = texts.first, isBand(only, width: part.grid.width(row.number, only.column)) {
            return band(first, row)
        }
        if texts.count <= 2, !details, keys.explains(row) { return .leftOut("key") }
        if let action { return texts.count == 1 && continues(action) ? .continuation(action) : .action(action) }
        if let column = columns.first(.recommendation), texts.contains(where: { $0.column == column }) {
            return .recommendation
        }
        if !isDated, texts.count <= 3 {
            let words = texts.filter { $0.column != columns.first(.status) }.compactMap { folded($0.text) }
            return band(words.joined(separator: " "), row)
        }
        return texts.isEmpty ? .leftOut("blank") : .unclear
    }

    /// True where one of these columns holds text of the row's own.
    private func holds(_ texts: [SheetCell], _ kinds: [LogColumnKind]) -> Bool {
        kinds.contains { kind in columns.first(kind).map { column in texts.contains { $0.column == column } } ?? false }
    }

    /// True for the only text of a row that is a heading over the rows below it.
    private func isBand(_ cell: SheetCell, width: Int) -> Bool {
        if width >= 3 || (width > 1 && width >= part.header.columns.headings.count - 1) { return true }
        if cell.column == columns.first(.action) { return LogRows.looksLikeTheme(cell.text) }
        return cell.column != columns.first(.recommendation)
    }

    /// True for the only text of a row that goes on in the middle of a sentence, in a log that numbers its actions.
    private func continues(_ action: String) -> Bool {
        columns.first(.ref) != nil && action.first?.isLowercase == true
    }

    private func band(_ text: String, _ row: SheetRow) -> Kind {
        let width = row.cells.first.map { part.grid.width(row.number, $0.column) } ?? 1
        if width == 1, keys.explains(row) { return .leftOut("key") }
        let words = comparable(text).split(separator: " ")
        let first = words.first.map(String.init) ?? ""
        if ["note", "notes", "key", "source", "version", "legend", "nb"].contains(first) || text.hasPrefix("*") {
            return .leftOut("note")
        }
        return words.isEmpty ? .leftOut("blank") : .theme(text)
    }

    private static func looksLikeTheme(_ text: String) -> Bool {
        let words = comparable(text).split(separator: " ").map(String.init)
        if isShouted(text) { return true }
        let names = [
            "priority", "theme", "workstream", "objective", "ambition", "section", "strand", "pillar", "area",
            "outcome",
        ]
        return words.count >= 2 && names.contains(words[0]) && (words[1].first?.isNumber == true || words[1].count == 1)
    }

    /// True for text in capitals, which titles and themes alike come in.
    private static func isShouted(_ text: String) -> Bool {
        let letters = text.filter(\.isLetter)
        return letters.count > 3 && letters.allSatisfy(\.isUppercase)
    }

    /// "Total", "Sub-total: 5 actions", "Theme 1 total".
    private static func isTotal(_ text: String) -> Bool {
        let words = comparable(text).split(separator: " ").map(String.init)
        guard let first = words.first, let last = words.last else { return false }
        if ["total", "totals", "subtotal", "subtotals", "count", "average"].contains(first) { return true }
        if words.count <= 8, ["total", "totals", "subtotal", "subtotals"].contains(last) { return true }
        return ["grand total", "sub total", "overall total", "number of", "no of", "percent complete"]
            .contains(words.prefix(2).joined(separator: " "))
    }

    /// "18", "40%".
    private static func isFigure(_ text: String) -> Bool {
        text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
    }

    /// "Open actions: 11    Closed: 7": figures under headings of a word or three, and nothing else.
    private static func isCount(_ text: String) -> Bool {
        let counted = #/(?:[A-Za-z][A-Za-z\/ ]{2,30}[:=]\s*\d+(?:\s*(?:of|\/)\s*\d+)?\s*%?[\s;,|.–-]*)+/#
        return text.wholeMatch(of: counted) != nil
    }

    /// "B/RAG key", "Legend".
    private static func isTitleOfKey(_ text: String) -> Bool {
        let words = comparable(text).split(separator: " ")
        return words.count <= 4 && (["key", "legend"].contains(words.last ?? "") || words.first == "legend")
    }

    /// Keeps the recommendation and the theme that stand in columns, for rows below that leave them blank.
    private mutating func carry(_ row: SheetRow) {
        if let column = columns.first(.recommendation) {
            let own = part.grid.cell(row, column).flatMap { builder.text($0) }
            if own != nil || !fills.recommendation { recommendation = own }
        }
        if let column = columns.first(.theme) {
            let own = part.grid.cell(row, column).flatMap { builder.text($0) }
            if own != nil || !fills.theme { themeOfColumn = own }
        }
    }

    /// A header that comes again, or one that begins a further block with columns of its own.
    private mutating func readHeader(_ row: SheetRow, at position: Int, into log: inout ActionLog) -> Int? {
        let texts = part.grid.texts(row)
        guard texts.count >= 2 else { return nil }
        let number = row.number + part.offset
        let same = texts.filter { cell in
            headings[cell.column].map { LogRows.isHeading($0, cell.text) } ?? false
        }
        if same.count * 5 >= texts.count * 3 {
            log.leftOut.append(LeftOutRow(row: number, why: "repeated header"))
            return 1
        }
        guard texts.count >= 3, texts.allSatisfy({ $0.text.utf8.count <= 60 && $0.value == .text }),
            texts.filter({ part.finder.vocabulary.knows($0.text) }).count >= 2,
            let header = part.finder.header(of: part.grid, at: position), header.columns.fieldCount >= 4,
            header.columns.fieldCount * 5 >= texts.count * 3
        else { return nil }
        let below = part.grid.sheet.rows[(header.positions.upperBound + 1)...]
        columns = LogColumns.decided(
            header.columns.headings, grid: part.grid, rows: below.prefix(300), statuses: reader)
        headings = columns.comparableHeadings
        builder = ActionBuilder(part.grid, columns, below, reader: reader, options: options, offset: part.offset)
        fills = FillDown(part.grid, columns, below)
        recommendation = nil
        themeOfColumn = nil
        note(columns, in: &log)
        for position in header.positions {
            log.leftOut.append(
                LeftOutRow(row: part.grid.sheet.rows[position].number + part.offset, why: "repeated header"))
        }
        return header.positions.count
    }

    /// True where a cell says what the heading of its column says; a far longer one is not compared letter by letter.
    private static func isHeading(_ heading: String, _ text: String) -> Bool {
        text.utf8.count <= 2 * heading.utf8.count + 10 && heading == comparable(text)
    }

    private func note(_ columns: LogColumns, in log: inout ActionLog) {
        for (heading, field) in columns.mapping { log.columns[heading] = field }
        for heading in columns.unmapped where !log.columnsUnmapped.contains(heading) {
            log.columnsUnmapped.append(heading)
        }
    }

    /// Empty rows inside the table; a long gap is the end of it and not worth a line for each.
    private func leaveOutBlank(after previous: Int, before next: Int, in log: inout ActionLog) {
        guard next - previous > 1, next - previous <= 30 else { return }
        for number in (previous + 1)..<next { log.leftOut.append(LeftOutRow(row: number + part.offset, why: "blank")) }
    }
}

/// Which columns leave a cell blank where it is the same as above.
private struct FillDown {
    var recommendation = false
    var theme = false

    init(_ grid: LogGrid, _ columns: LogColumns, _ rows: ArraySlice<SheetRow>) {
        recommendation = FillDown.fills(columns.first(.recommendation), grid, rows)
        theme = FillDown.fills(columns.first(.theme), grid, rows)
    }

    /// A column that never repeats the text of the row above says it once for all rows below.
    ///
    /// One that does
    /// repeat it, or merges, leaves a cell blank where there is nothing to say.
    private static func fills(_ column: Int?, _ grid: LogGrid, _ rows: ArraySlice<SheetRow>) -> Bool {
        guard let column, !grid.sheet.merges.contains(where: { $0.columns.contains(column) && $0.rows.count > 1 })
        else {
            return false
        }
        var above: String?
        var repeats = 0
        for row in rows {
            let text = grid.cell(row, column).flatMap { folded($0.text) }
            if let text, text == above { repeats += 1 }
            above = text
        }
        return repeats == 0
    }
}
