import Records

/// How much a log may hold.
///
/// Far above any real one: the largest known have a few thousand rows.
final class SheetLimits {
    /// What a file's parts may unpack to, in bytes.
    static let unpacked = 600_000_000
    /// Size of a file, in bytes.
    static let file = 100_000_000
    /// Text between two tags, in bytes.
    static let textInARow = 4_000_000
    /// Columns of a worksheet, the most that Excel has.
    static let columns = 16_384
    /// Merged ranges of a worksheet.
    static let merges = 200_000

    private static let cells = 3_000_000
    private static let text = 300_000_000
    private static let textOfACell = 1_000_000

    private var cellsTaken = 0
    private var textTaken = 0
    /// What was exceeded.
    private(set) var failure: ReadingError?

    /// Counts a cell; false where it is one too many.
    func take(_ cell: SheetCell) -> Bool {
        cellsTaken += 1
        textTaken += cell.text.utf8.count
        if cellsTaken > SheetLimits.cells {
            failure = .overLimit(what: "\(SheetLimits.cells / 1_000_000) million cells")
        }
        if textTaken > SheetLimits.text { failure = .overLimit(what: "\(SheetLimits.text / 1_000_000) MB of text") }
        if cell.text.utf8.count > SheetLimits.textOfACell { failure = .overLimit(what: "1 MB of text in a cell") }
        return failure == nil
    }
}
