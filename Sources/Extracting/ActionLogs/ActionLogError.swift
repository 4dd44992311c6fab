/// Why no action log could be read out of a file's tables.
public enum ActionLogError: Error, Equatable, Sendable {
    /// No table has headings of an action log. Names of the sheets looked at.
    case noTable(sheets: [String])
    /// Two tables could be the log alike.
    case severalTables([LogCandidate])
    /// The sheet asked for is not there.
    case noSuchSheet(name: String, sheets: [String])
    /// The row that a person named holds no headings. Names of the sheets looked at.
    case noHeadings(row: Int, sheets: [String])
    /// A heading given in the mapping is not in the table.
    case noSuchHeading(heading: String, headings: [String])
    /// Headings were found, but no row below them is an action.
    case noActions(sheet: String, headerRow: Int)
    /// The vocabulary that comes with the program cannot be read.
    case badVocabulary(why: String)
}

/// A table that could be the action log.
public struct LogCandidate: Equatable, Sendable {
    /// Name of the worksheet.
    public var sheet: String
    /// Row that holds the headings.
    public var headerRow: Int
    /// Rows below it.
    public var rows: Int

    /// Names a candidate.
    public init(sheet: String, headerRow: Int, rows: Int) {
        self.sheet = sheet
        self.headerRow = headerRow
        self.rows = rows
    }
}

extension ActionLogError: CustomStringConvertible {
    /// What was found and the way out.
    public var description: String {
        switch self {
        case .noTable(let sheets):
            "no row of headings such as Ref, Action, Lead, By when was found in \(ActionLogError.list(sheets)); "
                + "check that it is the action log, or name its columns with --map"
        case .severalTables(let candidates):
            "two tables could be the action log: "
                + candidates.map { "sheet '\($0.sheet)' (headings in row \($0.headerRow), \($0.rows) rows)" }
                .joined(separator: " and ") + "; say which with --sheet"
        case .noSuchSheet(let name, let sheets):
            "there is no sheet '\(name)'; there is \(ActionLogError.list(sheets))"
        case .noHeadings(let row, let sheets):
            "row \(row) of \(ActionLogError.list(sheets)) holds no headings such as Ref, Action, Lead, By when; "
                + "give another row with --header-row"
        case .noSuchHeading(let heading, let headings):
            "there is no column '\(heading)'; the columns are \(ActionLogError.list(headings))"
        case .noActions(let sheet, let row):
            "the headings in row \(row) of sheet '\(sheet)' have no action below them"
        case .badVocabulary(let why): "the program's own vocabulary cannot be read: \(why)"
        }
    }

    private static func list(_ names: [String]) -> String {
        names.isEmpty ? "no table" : names.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    }
}
