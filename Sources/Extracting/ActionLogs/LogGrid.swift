import Records

/// A sheet with its merged cells filled downwards, ready to be asked for any place.
struct LogGrid {
    let sheet: Sheet
    /// Highest column that holds anything, counted from 0; -1 for an empty sheet.
    let lastColumn: Int
    private let merges: LogMerges

    init(_ sheet: Sheet) {
        self.sheet = sheet
        lastColumn = sheet.rows.reduce(-1) { max($0, $1.cells.last?.column ?? -1) }
        merges = LogMerges(sheet)
    }

    /// The cell at a place; for a place inside a merge, the cell that stands at the merge's top in this column.
    ///
    /// A cell merged over several columns stands in the first of them only.
    func cell(_ row: SheetRow, _ column: Int) -> SheetCell? {
        if let own = row.found(column), !own.text.isEmpty || merges.top(row.number, column) == nil { return own }
        return merges.top(row.number, column)
    }

    /// The cells of a row that hold text of their own.
    func texts(_ row: SheetRow) -> [SheetCell] { row.cells.filter { !isBlank($0.text) } }

    /// How many columns the cell at a place spans.
    func width(_ row: Int, _ column: Int) -> Int { merges.width(row, column) }
}

/// Merged ranges by the place that they cover.
private struct LogMerges {
    /// By column: the ranges of more than one row that begin in it, with the cell that fills them.
    private var tall: [Int: [(rows: ClosedRange<Int>, cell: SheetCell)]] = [:]
    private var wide: [Int: [SheetRange]] = [:]

    init(_ sheet: Sheet) {
        guard !sheet.merges.isEmpty else { return }
        var index: [Int: Int] = [:]
        for (position, row) in sheet.rows.enumerated() { index[row.number] = position }
        for range in sheet.merges {
            if range.columns.count > 1 { wide[range.rows.lowerBound, default: []].append(range) }
            guard range.rows.count > 1, let position = index[range.rows.lowerBound],
                let cell = sheet.rows[position].found(range.columns.lowerBound)
            else { continue }
            tall[range.columns.lowerBound, default: []].append((range.rows, cell))
        }
        for column in tall.keys { tall[column]?.sort { $0.rows.lowerBound < $1.rows.lowerBound } }
    }

    func top(_ row: Int, _ column: Int) -> SheetCell? {
        guard let ranges = tall[column] else { return nil }
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].rows.upperBound < row { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].rows.contains(row) ? ranges[low].cell : nil
    }

    func width(_ row: Int, _ column: Int) -> Int {
        wide[row]?.first { $0.columns.lowerBound == column }?.columns.count ?? 1
    }
}

extension SheetRow {
    /// The cell in a column, found by halving: cells stand in order.
    fileprivate func found(_ column: Int) -> SheetCell? {
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].column == column ? cells[low] : nil
    }
}
