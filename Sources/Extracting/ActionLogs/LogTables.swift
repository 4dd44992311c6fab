import Records

/// The tables of a file that are the action log: one worksheet, or the worksheets of a workbook or the tables of a
/// document that its plan runs over.
struct LogTables {
    /// A table with its headings.
    struct Part {
        var grid: LogGrid
        var header: LogHeader
        /// What is added to the table's own row numbers, so that they run on over a document's tables.
        var offset = 0
        /// Finds the headings of further blocks in the same table.
        var finder: LogHeaderFinder
    }

    private(set) var parts: [Part]
    /// Tables that may be a log too and were not read, and other things to look at.
    private(set) var review: [LogReviewItem] = []
    private let sheets: [Sheet]

    init(_ sheets: [Sheet], options: LogOptions, vocabulary: LogVocabulary) throws(ActionLogError) {
        self.sheets = sheets
        let finder = LogHeaderFinder(
            vocabulary: vocabulary, mapping: options.mapping, wanted: options.headerRow)
        let wanted = try LogTables.wanted(options.sheets, of: sheets)
        let found = wanted.compactMap { sheet -> Part? in
            let grid = LogGrid(sheet)
            return finder.header(of: grid).map { Part(grid: grid, header: $0, finder: finder) }
        }
        if let row = options.headerRow, found.isEmpty { throw .noHeadings(row: row, sheets: wanted.map(\.name)) }
        guard !found.isEmpty else { throw .noTable(sheets: wanted.map(\.name)) }
        if found[0].grid.sheet.setting != nil {
            parts = LogTables.runningOn(found)
        } else if options.sheets.count > 1 {
            parts = found
        } else {
            parts = try LogTables.plan(in: found)
        }
        let statuses = StatusReader(vocabulary: vocabulary.statuses)
        for index in parts.indices { parts[index].decideColumns(statuses) }
        review = others(found) + parts.flatMap { MappingDoubts($0, options: options).items }
    }

    /// The worksheets that a person asks for, in the order of the file; all where none is named.
    private static func wanted(_ names: [String], of sheets: [Sheet]) throws(ActionLogError) -> [Sheet] {
        guard !names.isEmpty else { return sheets }
        let keys = sheets.map { comparable($0.name) }
        for name in names where !keys.contains(comparable(name)) {
            throw .noSuchSheet(name: name, sheets: sheets.map(\.name))
        }
        let asked = Set(names.map { comparable($0) })
        return zip(sheets, keys).filter { asked.contains($0.1) }.map(\.0)
    }

    /// The worksheets of a workbook that the plan runs over; nil where it is one worksheet, or tables of a document.
    var worksheets: [LogWorksheet]? {
        guard parts.count > 1, parts.allSatisfy({ $0.grid.sheet.setting == nil }) else { return nil }
        return parts.map { LogWorksheet(name: $0.grid.sheet.name, headerRow: $0.header.row) }
    }

    /// Name of the worksheet, or of the tables.
    var name: String { parts.map(\.grid.sheet.name).joined(separator: ", ") }

    /// Headings as typed.
    var headings: [String] { parts.flatMap { $0.header.columns.headings.map(\.text) } }

    /// True where a table has a column of that heading.
    func has(heading: String) -> Bool { headings.contains { comparable($0) == comparable(heading) } }

    /// The log's own key, from every row of the file that is not an action.
    func key(_ vocabulary: StatusVocabulary) -> StatusKey {
        var used: Set<String> = []
        for part in parts {
            guard let column = part.header.columns.first(.status) else { continue }
            for row in part.rowsBelow { used.insert(comparable(part.grid.cell(row, column)?.text ?? "")) }
        }
        used.remove("")
        let tables = sheets.map { sheet -> [SheetRow] in
            guard let part = parts.first(where: { $0.grid.sheet.name == sheet.name }) else { return sheet.rows }
            let below = part.rowsBelow.filter { part.grid.texts($0).count <= 2 }
            return Array(sheet.rows[..<part.header.positions.lowerBound]) + below
        }
        let paragraphs = sheets.compactMap(\.setting).flatMap { $0.paragraphs + [$0.heading ?? ""] }
        return StatusKeyFinder(vocabulary, used: used).key(in: tables, paragraphs: paragraphs)
    }

    /// Every table of a document with headings of its own, numbered on.
    private static func runningOn(_ found: [Part]) -> [Part] {
        let most = found.map(\.header.columns.fieldCount).max() ?? 0
        var parts: [Part] = []
        var offset = 0
        for var part in found where part.header.columns.first(.action) != nil || part.header.columns.fieldCount == most
        {
            part.offset = offset
            offset += part.grid.sheet.rows.last?.number ?? 0
            parts.append(part)
        }
        return parts
    }

    /// The worksheet that is the log, or those that it runs over; throws where another one has the same right.
    private static func plan(in found: [Part]) throws(ActionLogError) -> [Part] {
        let ranked = found.sorted { $0.rank > $1.rank }
        let plan = SplitPlan.worksheets(with: ranked[0], among: found)
        let names = Set(plan.map(\.grid.sheet.name))
        if let rival = ranked.first(where: { !names.contains($0.grid.sheet.name) && $0.isRival(of: ranked[0]) }) {
            throw .severalTables(
                [ranked[0], rival].map {
                    LogCandidate(sheet: $0.grid.sheet.name, headerRow: $0.header.row, rows: $0.rowsBelow.count)
                })
        }
        return plan
    }

    /// Tables that look like a part of the log and were not read.
    private func others(_ found: [Part]) -> [LogReviewItem] {
        let read = Set(parts.map(\.grid.sheet.name))
        let alike = found.filter {
            !read.contains($0.grid.sheet.name) && $0.header.columns.fieldCount >= 4 && $0.rowsBelow.count >= 3
        }
        let headed = Set(found.map(\.grid.sheet.name))
        let headless = sheets.filter { sheet in
            sheet.setting != nil && !headed.contains(sheet.name) && sheet.rows.contains { $0.cells.count >= 4 }
        }
        return alike.map { part in
            LogReviewItem(
                row: part.header.row, field: "sheet",
                why: "sheet '\(part.grid.sheet.name)' has \(part.rowsBelow.count) rows under headings like a log's; "
                    + "it was not read (--sheet reads it)")
        }
            + headless.map {
                LogReviewItem(
                    row: 1, field: "sheet", why: "\($0.name) has \($0.rows.count) rows and no headings; it was not read"
                )
            }
    }
}

extension LogTables.Part {
    /// Rows below the headings.
    var rowsBelow: ArraySlice<SheetRow> { grid.sheet.rows[(header.positions.upperBound + 1)...] }

    /// How likely the sheet is the log: headings first, then visible, named like one, long.
    fileprivate var rank: Int {
        let name = comparable(grid.sheet.name).split(separator: " ").map(String.init)
        let isLike = name.contains { ["action", "actions", "plan", "log", "tracker", "improvement"].contains($0) }
        let isAside = name.contains {
            [
                "old", "archive", "archived", "closed", "completed", "superseded", "template", "example", "previous",
                "copy",
                "summary", "dashboard", "risk", "risks", "lists", "lookup",
            ].contains($0)
        }
        let fields = header.columns.fieldCount
        return fields * 10 + (grid.sheet.hidden ? -100 : 0) + (isLike ? 8 : 0)
            + (isAside || SplitPlan.isTitledArchive(self) ? -40 : 0)
            + min(rowsBelow.count, 20) + (header.columns.first(.action) == nil ? -15 : 0)
    }

    /// True where nothing tells which of the two is the log.
    fileprivate func isRival(of best: LogTables.Part) -> Bool {
        rank + 8 > best.rank && rowsBelow.count >= 3 && rowsBelow.count * 2 >= best.rowsBelow.count
    }

    /// Decides what the columns are, now that their cells can be looked at.
    fileprivate mutating func decideColumns(_ statuses: StatusReader) {
        let mapping = header.columns
        header.columns = LogColumns.decided(
            mapping.headings, grid: grid, rows: rowsBelow.prefix(300), statuses: statuses)
    }
}
