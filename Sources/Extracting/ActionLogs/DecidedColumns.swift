import Records

extension LogColumns {
    /// Columns by their headings and by what stands below them.
    static func decided(_ headings: [LogHeading], grid: LogGrid, rows: ArraySlice<SheetRow>, statuses: StatusReader)
        -> LogColumns
    {
        let rows = rows.filter { grid.texts($0).count > 2 }
        var looks: [Int: ColumnLook] = [:]
        for row in rows {
            for heading in headings {
                looks[heading.column, default: ColumnLook()].add(grid.cell(row, heading.column), statuses)
            }
        }
        func columns(_ headings: [LogHeading]) -> LogColumns {
            LogColumns(headings, looks: looks, hidden: grid.sheet.hiddenColumns)
        }
        var decided = columns(headings)
        if case .review(let column)? = decided.reviewOrRevised(grid, rows) {
            decided = columns(
                headings.map { heading in
                    guard heading.column == column else { return heading }
                    return LogHeading(
                        column: column, text: heading.text, guesses: [HeadingGuess(kind: .other, score: 100)])
                })
        }
        if decided.first(.action) == nil, let asked = decided.first(.recommendation) {
            decided.set(asked, to: .action)
        }
        if decided.first(.status) == nil, let column = decided.columnOfStatuses(looks, grid, rows, statuses) {
            decided.set(column, to: .status)
        }
        if let column = decided.columnOfRatings(looks) { decided.set(column, to: .rating) }
        return decided
    }

    /// The column that rates in colours what the status column says in words: "RAG" beside "Status"; the last where
    /// there are several.
    private func columnOfRatings(_ looks: [Int: ColumnLook]) -> Int? {
        func isRating(_ text: String) -> Bool {
            comparable(text).split(separator: " ").contains { ["rag", "brag", "ragb", "bragg", "rating"].contains($0) }
        }
        guard let status = headings.first(where: { $0.column == first(.status) }), !isRating(status.text) else {
            return nil
        }
        let used = Set(columns.filter { $0.key != .other }.values.joined())
        return headings.last { heading in
            !used.contains(heading.column) && isRating(heading.text) && looks[heading.column]?.isRating == true
        }?.column
    }

    /// A column of statuses or colours under no heading, or under one that tells nothing.
    private func columnOfStatuses(
        _ looks: [Int: ColumnLook], _ grid: LogGrid, _ rows: [SheetRow], _ statuses: StatusReader
    ) -> Int? {
        let silent = headings.filter { $0.guesses.isEmpty }.map(\.column)
        if let worded = silent.first(where: { looks[$0]?.holdsStatuses == true }) { return worded }
        let known = Set(columns.filter { $0.key != .other }.values.joined())
        var colours: [Int: ColumnLook] = [:]
        for row in rows {
            for column in 0...max(0, min(grid.lastColumn, 60)) where !known.contains(column) {
                colours[column, default: ColumnLook()].add(grid.cell(row, column), statuses)
            }
        }
        return colours.filter { $0.value.isColourOnly }.keys.min()
    }

    /// What a column headed "Rev" beside another date holds.
    enum RevColumn: Equatable {
        /// Dates of review.
        case review(Int)
        /// Dates that replace the others.
        case revised(Int)
        /// The rows do not tell.
        case unclear(Int)
    }

    /// What "Rev" stands for: dates that mostly lie before the end are reviews on the way to it.
    ///
    /// Nil where no column is headed so, or none beside it holds another date.
    func reviewOrRevised(_ grid: LogGrid, _ rows: [SheetRow]) -> RevColumn? {
        let short = headings.first { ["rev", "rev date"].contains(comparable($0.text)) }
        guard let column = short?.column, columns[.revisedDue]?.contains(column) == true,
            let end = first(.originalDue) ?? first(.due)
        else { return nil }
        var before = 0
        var after = 0
        for row in rows {
            guard let rev = DueCell.read(grid.cell(row, column)).due, let due = DueCell.read(grid.cell(row, end)).due
            else { continue }
            if rev < due { before += 1 } else if rev > due { after += 1 }
        }
        if before > after { return .review(column) }
        return after > 0 && after >= 2 * before ? .revised(column) : .unclear(column)
    }
}
