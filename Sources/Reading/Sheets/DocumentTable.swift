import Records

/// One cell of a document's table while it is read.
struct DocumentCell {
    var text = RichText()
    /// Grid columns and rows that it covers.
    var columns = 1
    var rows = 1
    /// `RRGGBB`.
    var fill: String?
}

/// A table of a document or page while it is read: a grid in which cells cover several places.
struct DocumentTable {
    private var rows: [SheetRow] = []
    private var merges: [SheetRange] = []
    private var column = 0
    /// By column: the row down to which a cell from above reaches, and the index of its merge.
    private var covered: [Int: Int] = [:]
    /// By column: the merge that a cell merging upwards adds to.
    private var above: [Int: SheetRange] = [:]

    /// The row read last.
    var lastRow: SheetRow? { rows.last }

    mutating func startRow() {
        rows.append(SheetRow(number: rows.count + 1, cells: []))
        column = 0
    }

    /// Leaves grid columns empty.
    mutating func skip(columns: Int) { column = min(column + max(0, columns), SheetLimits.columns) }

    /// Adds the next cell of the row, beside those that reach down from above.
    mutating func add(_ cell: DocumentCell) {
        guard !rows.isEmpty else { return }
        let number = rows.count
        while let reach = covered[column], reach >= number { column += 1 }
        let columns = column...min(column + cell.columns - 1, SheetLimits.columns + cell.columns)
        let range = SheetRange(rows: number...(number + cell.rows - 1), columns: columns)
        if cell.columns > 1 || cell.rows > 1 { merges.append(range) }
        for place in columns {
            covered[place] = range.rows.upperBound
            above[place] = range
        }
        append(cell)
        column = columns.upperBound + 1
    }

    /// Adds a cell that belongs to the one above it.
    mutating func addMergedUp(_ cell: DocumentCell) {
        if var range = above[column] {
            if let known = merges.lastIndex(of: range) { merges.remove(at: known) }
            range.rows = range.rows.lowerBound...max(range.rows.upperBound, rows.count)
            merges.append(range)
            for place in range.columns { above[place] = range }
        }
        column += cell.columns
    }

    /// The table as read.
    func sheet(name: String, setting: TableSetting) -> Sheet {
        Sheet(name: name, rows: rows.filter { !$0.cells.isEmpty }, merges: merges, setting: setting)
    }

    private mutating func append(_ cell: DocumentCell) {
        let text = cell.text.text
        guard !text.isBlankCell || cell.fill != nil, column < SheetLimits.columns else { return }
        rows[rows.count - 1].cells.append(
            SheetCell(column: column, text: text.isBlankCell ? "" : text, fill: cell.fill, runs: cell.text.runsIfStruck)
        )
    }
}
