import Records

/// The cells of a worksheet's part, to be written beside those that are there.
struct WorksheetCells {
    private let root: XMLElement
    private let rows: [Int: XMLElement]

    init(_ tree: XMLTree) {
        root = tree.root
        var rows: [Int: XMLElement] = [:]
        var number = 0
        for row in root.first("sheetData")?.children ?? [] where row.name == "row" {
            number = row.int("r") ?? number + 1
            rows[number] = row
        }
        self.rows = rows
    }

    /// Style number of the last cell before a column; 0 where there is none.
    func style(inRow number: Int, before column: Int) -> Int {
        guard let row = rows[number] else { return 0 }
        return cells(row).last { $0.column < column }?.cell.int("s") ?? 0
    }

    /// Writes a text, never a formula, in place of what stands there; false where there is no such row.
    func write(_ text: String, row number: Int, column: Int, style: Int?) -> Bool {
        guard let row = rows[number] else { return false }
        let cells = cells(row)
        let cell: XMLElement
        if let there = cells.first(where: { $0.column == column }) {
            cell = there.cell
        } else if let next = cells.first(where: { $0.column > column }) {
            cell = next.cell.insertBefore("c")
        } else {
            cell = row.append("c")
        }
        cell.removeChildren()
        for name in ["cm", "vm", "ph"] { cell[name] = nil }
        cell["r"] = WorksheetCells.letters(of: column) + String(number)
        cell["s"] = style.map { String($0) }
        cell["t"] = "inlineStr"
        cell.append("is").append("t").add(text: WorksheetText(text).escaped)
        // Says which columns the row uses and may be left out.
        row["spans"] = nil
        return true
    }

    /// Makes a row high enough for so many lines; one that is higher already stays as it is.
    func makeRoom(for lines: Int, inRow number: Int) {
        guard let row = rows[number] else { return }
        let wanted = min(Double(max(1, lines)) * Self.lineHeight, Self.highestRow)
        guard wanted > row["ht"].flatMap(Double.init) ?? Self.lineHeight else { return }
        row["ht"] = String(wanted)
        row["customHeight"] = "1"
    }

    /// True where the file gives the row a height, which fits what stands in it.
    func hasHeight(row number: Int) -> Bool { rows[number]?["ht"] != nil }

    /// Style numbers of a row's cells by column.
    func styles(inRow number: Int) -> [Int: Int] {
        guard let row = rows[number] else { return [:] }
        return Dictionary(cells(row).map { ($0.column, $0.cell.int("s") ?? 0) }) { first, _ in first }
    }

    /// Width of a column in characters.
    func width(of column: Int) -> Double {
        let entry = root.first("cols")?.children.first { entry in
            (entry.int("min") ?? 0) <= column + 1 && column + 1 <= (entry.int("max") ?? 0)
        }
        return entry?["width"].flatMap(Double.init) ?? Self.usualWidth
    }

    private static let lineHeight = 15.0
    private static let highestRow = 409.0
    private static let usualWidth = 8.43

    /// Shows columns in a width, also those that the sheet hides to its right edge.
    func show(columns: [Int: Double]) {
        let list = root.first("cols") ?? root.first("sheetData")?.insertBefore("cols")
        guard let list else { return }
        let old = list.children.compactMap { entry -> ColumnRange? in
            guard let first = entry.int("min"), let last = entry.int("max"), first >= 1, first <= last else {
                return nil
            }
            return ColumnRange(first: first, last: min(last, SheetLimits.columns), entry: entry)
        }
        let kept = XMLElementCopies(old.map(\.entry))
        list.removeChildren()
        var ranges: [(first: Int, last: Int, copy: Int?)] = []
        for (index, range) in old.enumerated() {
            var first = range.first
            for column in columns.keys.map({ $0 + 1 }).sorted() where range.first...range.last ~= column {
                if column > first { ranges.append((first, column - 1, index)) }
                first = column + 1
            }
            if first <= range.last { ranges.append((first, range.last, index)) }
        }
        ranges += columns.keys.map { ($0 + 1, $0 + 1, nil) }
        for range in ranges.sorted(by: { $0.first < $1.first }) {
            let entry = list.append("col", ["min": String(range.first), "max": String(range.last)])
            if let copy = range.copy {
                kept.write(copy, to: entry)
            } else {
                entry["width"] = String(columns[range.first - 1] ?? 20)
                entry["customWidth"] = "1"
            }
        }
    }

    /// Widens the range that the sheet says it uses.
    func extendDimension(to column: Int) {
        guard let dimension = root.first("dimension"), let reference = dimension["ref"] else { return }
        let range = XLSXWorksheet.range(reference.contains(":") ? reference : "\(reference):\(reference)")
        guard let range, range.columns.upperBound < column else { return }
        let letters = WorksheetCells.letters
        dimension["ref"] =
            "\(letters(range.columns.lowerBound))\(range.rows.lowerBound):\(letters(column))\(range.rows.upperBound)"
    }

    /// `AB` for column 27.
    static func letters(of column: Int) -> String {
        var (rest, letters) = (column + 1, "")
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    private func cells(_ row: XMLElement) -> [(column: Int, cell: XMLElement)] {
        var column = -1
        return row.children.filter { $0.name == "c" }.map { cell in
            let given = cell["r"].flatMap { text in
                Array(text.utf8).withUnsafeBufferPointer { XLSXWorksheet.column($0) }
            }
            column = given ?? column + 1
            return (column, cell)
        }
    }

    private struct ColumnRange {
        let first: Int
        let last: Int
        let entry: XMLElement
    }
}

/// What column entries say beside their range, kept while the entries are made anew.
private struct XMLElementCopies {
    private let attributes: [[(name: String, value: String)]]
    private static let names = [
        "width", "style", "hidden", "bestFit", "customWidth", "phonetic", "outlineLevel", "collapsed",
    ]

    init(_ entries: [XMLElement]) {
        attributes = entries.map { entry in
            Self.names.compactMap { name in entry[name].map { (name, $0) } }
        }
    }

    func write(_ index: Int, to entry: XMLElement) {
        for (name, value) in attributes[index] { entry[name] = value }
    }
}

/// A text as a cell of a workbook may hold it.
struct WorksheetText {
    /// Without characters that XML cannot hold; `_x000D_` and the like, which workbooks take for a character, stay as
    /// they are typed.
    let escaped: String

    /// The most characters that a cell of a workbook holds (ECMA-376 leaves it open; Excel's own limit).
    private static let longest = 32_767

    init(_ text: String) {
        var clean = cellText(text)
        if clean.utf16.count > Self.longest { clean = String(clean.prefix(Self.longest / 4)) + " …" }
        var result = String.UnicodeScalarView()
        let scalars = Array(clean.unicodeScalars)
        for (index, scalar) in scalars.enumerated() where scalar.value != 0xFFFE && scalar.value != 0xFFFF {
            if scalar == "_", Self.isEscape(scalars[index...].prefix(7)) {
                result.append(contentsOf: "_x005F".unicodeScalars)
            }
            result.append(scalar)
        }
        escaped = String(result)
    }

    private static func isEscape(_ scalars: ArraySlice<UnicodeScalar>) -> Bool {
        let text = Array(scalars)
        return text.count == 7 && text[1] == "x" && text[6] == "_"
            && text[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
    }
}
