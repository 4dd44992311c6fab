import Records

/// A sheet from rows of text; a cell `"#FF0000"` or `"Amber#FFC000"` has a fill, an empty one is left out.
func logSheet(
    _ rows: [[String]], name: String = "Plan", first: Int = 1, merges: [SheetRange] = [], hidden: Bool = false
) -> Sheet {
    let made = rows.enumerated().compactMap { index, row -> SheetRow? in
        let cells = row.enumerated().compactMap { column, text -> SheetCell? in
            let parts = text.split(separator: "#", omittingEmptySubsequences: false)
            guard !text.isEmpty else { return nil }
            return SheetCell(column: column, text: String(parts[0]), fill: parts.count > 1 ? String(parts[1]) : nil)
        }
        return cells.isEmpty ? nil : SheetRow(number: first + index, cells: cells)
    }
    return Sheet(name: name, hidden: hidden, rows: made, merges: merges)
}

/// A range in a sheet, first row 1, first column 0.
func range(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> SheetRange {
    SheetRange(rows: rows, columns: columns)
}
