import Records

/// A sheet of the workbook: a table with one heading row.
struct WorkbookSheet {
    /// Name of its tab, at most 31 characters without `[]:*?/\`.
    var name: String
    var columns: [WorkbookColumn]
    var rows: [[WorkbookCell]]
}

/// A column of a sheet.
struct WorkbookColumn {
    var title: String
    /// Width in characters.
    var width: Double

    init(_ title: String, _ width: Double) {
        self.title = title
        self.width = width
    }
}

/// What a cell holds; nothing in a workbook is a formula.
enum WorkbookCell: Equatable {
    case text(String)
    case number(Int)
    case date(Day)
    case empty

    /// Lines that the cell takes, wrapped in a column of so many characters.
    func lines(inWidth width: Double) -> Int {
        guard case .text(let text) = self else { return 1 }
        return text.prefix(8000).split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + max(1, Int((Double($1.count) * 1.12 / width).rounded(.up))) }
    }

    init(_ text: String?) { self = text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
    init(_ number: Int?) { self = number.map { .number($0) } ?? .empty }
    init(_ day: Day?) { self = day.map { .date($0) } ?? .empty }
}
