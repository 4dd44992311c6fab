/// A table as a file holds it, before anything is understood: a worksheet, a CSV file, a table of a document.
public struct Sheet: Codable, Equatable, Sendable {
    /// Name of the worksheet; of a file without worksheets, "Sheet1".
    public var name: String
    /// True where the file hides the whole sheet.
    public var hidden: Bool
    /// Rows that hold anything, in order.
    public var rows: [SheetRow]
    /// Merged ranges.
    public var merges: [SheetRange]
    /// Columns that the file hides, by index.
    public var hiddenColumns: Set<Int>
    /// Set for a table of a document or page: what stands above it.
    public var setting: TableSetting?

    /// Creates a sheet.
    public init(
        name: String, hidden: Bool = false, rows: [SheetRow], merges: [SheetRange] = [], hiddenColumns: Set<Int> = [],
        setting: TableSetting? = nil
    ) {
        self.name = name
        self.hidden = hidden
        self.rows = rows
        self.merges = merges
        self.hiddenColumns = hiddenColumns
        self.setting = setting
    }
}

/// Where a table of a document or page stands.
///
/// One plan may run over several of them.
public struct TableSetting: Codable, Equatable, Sendable {
    /// The nearest heading above the table, below the table before it.
    public var heading: String?
    /// The other paragraphs there, in order.
    public var paragraphs: [String]

    /// Creates a setting.
    public init(heading: String? = nil, paragraphs: [String] = []) {
        self.heading = heading
        self.paragraphs = paragraphs
    }
}

/// One row of a sheet.
public struct SheetRow: Codable, Equatable, Sendable {
    /// The row's own number: the sheet's (XLSX, ODS), the record's (CSV), the table row's (DOCX); first 1.
    public var number: Int
    /// True where the file hides it.
    public var hidden: Bool
    /// Cells that hold anything, by column.
    public var cells: [SheetCell]

    /// Creates a row.
    public init(number: Int, hidden: Bool = false, cells: [SheetCell]) {
        self.number = number
        self.hidden = hidden
        self.cells = cells
    }

    /// The cell in a column, first column 0.
    public subscript(column: Int) -> SheetCell? { cells.first { $0.column == column } }
}

/// One cell that holds anything.
public struct SheetCell: Codable, Equatable, Sendable {
    /// First column 0.
    public var column: Int
    /// What a person sees, line breaks kept.
    public var text: String
    /// What the file holds.
    public var value: SheetValue
    /// Fill colour as `RRGGBB`, where the cell has one.
    public var fill: String?
    /// The parts of `text` in order, where some of it is struck through; else empty.
    public var runs: [SheetRun]

    /// Creates a cell.
    public init(column: Int, text: String, value: SheetValue = .text, fill: String? = nil, runs: [SheetRun] = []) {
        self.column = column
        self.text = text
        self.value = value
        self.fill = fill
        self.runs = runs
    }
}

extension SheetCell {
    /// True for a spot or a square that stands alone and says something by its colour only.
    public var isMark: Bool {
        guard text.utf8.count <= 12 else { return false }
        let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        return scalars.count == 1 && scalars.allSatisfy("●•⬤■◼▪▲▼◆★⚑".unicodeScalars.contains)
    }
}

/// What a cell holds beside its text.
public enum SheetValue: Codable, Equatable, Sendable {
    case text
    case number(Double)
    /// A number whose style is a percentage: 0.6 is 60 %.
    case percentage(Double)
    case date(Day)
    case boolean(Bool)
    /// A formula's error (`#REF!`).
    case error
}

/// A stretch of a cell's text.
public struct SheetRun: Codable, Equatable, Sendable {
    /// The words of the stretch.
    public var text: String
    /// True where it is struck through.
    public var struck: Bool

    /// Creates a run.
    public init(text: String, struck: Bool) {
        self.text = text
        self.struck = struck
    }
}

/// A rectangle of cells, rows as the sheet numbers them, first column 0, ends included.
public struct SheetRange: Codable, Equatable, Hashable, Sendable {
    /// Rows as the sheet numbers them.
    public var rows: ClosedRange<Int>
    /// Columns, first 0.
    public var columns: ClosedRange<Int>

    /// Creates a range.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }
}
