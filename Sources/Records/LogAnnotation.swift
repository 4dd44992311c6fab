/// What is to be written beside the rows of a worksheet of a council's workbook.
public struct LogAnnotation: Codable, Equatable, Sendable {
    /// Name of the worksheet.
    public var sheet: String
    /// Row that holds the headings, as ``SheetRow/number``.
    public var headerRow: Int
    /// Headings of the new columns, from the left.
    public var headings: [String]
    /// Rows in any order.
    public var rows: [AnnotatedRow]

    /// Names what is to be written.
    public init(sheet: String, headerRow: Int, headings: [String], rows: [AnnotatedRow]) {
        self.sheet = sheet
        self.headerRow = headerRow
        self.headings = headings
        self.rows = rows
    }
}

/// What is to be written beside one row.
public struct AnnotatedRow: Codable, Equatable, Sendable {
    /// See ``SheetRow/number``.
    public var row: Int
    /// One text a column, in the order of the headings.
    public var texts: [String]
    /// Colours the last cell; nil for no colour.
    public var severity: Severity?

    /// Names what is to be written.
    public init(row: Int, texts: [String], severity: Severity? = nil) {
        self.row = row
        self.texts = texts
        self.severity = severity
    }
}
