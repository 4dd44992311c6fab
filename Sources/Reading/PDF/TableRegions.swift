/// A stretch of rows on one page that form a table of two columns.
///
/// Reports hold no other tables that matter: grades (judgement, grade) and the areas for priority action
/// of SEND reports (responsible body, area).
struct TableRegion {
    /// Rows of the page that belong to the table.
    var rows: Range<Int>
    /// Left edge of the second column, in points.
    var second: Double
}

/// Finds the tables among a page's rows.
struct TableFinder {
    let rows: [PageRow]

    /// Widest space between two rows of a table, in points.
    private static let widestGap = 48.0
    /// Narrowest space between two columns, in points.
    private static let narrowestColumnGap = 14.0

    /// The rows, where a row whose columns stand close is parted at the column that the row above or below it has.
    static func parted(_ rows: [PageRow]) -> [PageRow] {
        var rows = rows
        let fromAbove = rows.indices.dropFirst().map { (row: $0, beside: $0 - 1) }
        let fromBelow = rows.indices.dropLast().reversed().map { (row: $0, beside: $0 + 1) }
        for (row, beside) in fromAbove + fromBelow {
            guard rows[row].fragments.count == 1, rows[beside].fragments.count == 2,
                abs(rows[row].box.top - rows[beside].box.top) < widestGap,
                let (left, right) = rows[row].fragments[0].split(at: rows[beside].fragments[1].box.left)
            else { continue }
            rows[row].fragments = [left, right]
        }
        return rows
    }

    func regions() -> [TableRegion] {
        var found: [TableRegion] = []
        var index = 0
        while index < rows.count {
            if let second = split(rows[index]) ?? offsetSplit(index), let region = grow(from: index, second: second) {
                // A table grows upwards too, but not into the one above.
                let first = max(region.rows.lowerBound, found.last?.rows.upperBound ?? 0)
                found.append(TableRegion(rows: first..<region.rows.upperBound, second: region.second))
                index = region.rows.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// Left edge of the second column, where a row is split in two by a wide gap and is no list item or a
    /// label with its value ("Lead inspector:").
    private func split(_ row: PageRow) -> Double? {
        let isNumbered = row.fragments.count == 3 && ListMarker(row.fragments[0].text)?.rest.isEmpty == true
        let columns = row.fragments.dropFirst(isNumbered ? 1 : 0)
        guard columns.count == 2, let left = columns.first, let right = columns.last,
            right.box.left - left.box.right > TableFinder.narrowestColumnGap,
            ListMarker(left.text)?.rest.isEmpty != true, left.text.utf8.count > 2, !left.text.hasSuffix(":")
        else { return nil }
        return right.box.left
    }

    /// Left edge of the second column, where label and grade have not the same number of lines, so that the one
    /// stands half a line above or below the other.
    private func offsetSplit(_ index: Int) -> Double? {
        guard index + 1 < rows.count, rows[index].fragments.count == 1, rows[index + 1].fragments.count == 1 else {
            return nil
        }
        let (one, other) = (rows[index].fragments[0], rows[index + 1].fragments[0])
        let (left, right) = one.box.left < other.box.left ? (one, other) : (other, one)
        let shared = min(left.box.bottom, right.box.bottom) - max(left.box.top, right.box.top)
        guard shared > 0.25 * left.box.height,
            right.box.left - left.box.right > TableFinder.narrowestColumnGap
        else { return nil }
        return right.box.left
    }

    /// The table that begins at a split row; nil where no second row confirms it.
    private func grow(from start: Int, second: Double) -> TableRegion? {
        var column = second
        var last = start
        var confirming = 0
        var index = start + 1
        while index < rows.count, rows[index].box.top - rows[index - 1].box.bottom < TableFinder.widestGap,
            rows[index].size < rows[start].size + 0.9,
            let place = placement(rows[index], second: column)
        {
            if place != .left {
                last = index
                confirming += 1
                column = min(column, rows[index].fragments.last?.box.left ?? column)
            }
            index += 1
        }
        guard confirming > 0 else { return boxed(start, second: second) }
        var end = last + 1
        while end < rows.count, isContinuation(end), placement(rows[end], second: column) != nil { end += 1 }
        var begin = start
        while begin > 0, isContinuation(begin), let place = placement(rows[begin - 1], second: column), place != .both,
            place == .right || !rows[begin].bold
        {
            begin -= 1
        }
        return TableRegion(rows: closeRows(above: begin, second: column)..<end, second: column)
    }

    /// The first of the rows above that were parted at the column, with the further lines of their labels.
    private func closeRows(above begin: Int, second: Double) -> Int {
        var first = begin
        var row = begin - 1
        while row >= 0, rows[row + 1].box.top - rows[row].box.bottom < TableFinder.widestGap,
            let place = placement(rows[row], second: second)
        {
            if place == .both, rows[row].fragments.count == 2, abs(rows[row].fragments[1].box.left - second) < 2 {
                first = row
            } else if place != .left || row == 0 || !isContinuation(row) {
                break
            }
            row -= 1
        }
        return first
    }

    /// A bold label of three lines with its grade beside the middle one is a table of one row.
    private func boxed(_ middle: Int, second: Double) -> TableRegion? {
        guard middle > 0, middle + 1 < rows.count, rows[(middle - 1)...(middle + 1)].allSatisfy(\.bold),
            isContinuation(middle), isContinuation(middle + 1),
            placement(rows[middle - 1], second: second) == .left,
            placement(rows[middle + 1], second: second) == .left
        else { return nil }
        return TableRegion(rows: (middle - 1)..<(middle + 2), second: second)
    }

    private enum Placement { case left, right, both }

    /// In which columns a row stands; nil where it crosses the border between them.
    private func placement(_ row: PageRow, second: Double) -> Placement? {
        let border = second - 24
        let left = row.fragments.filter { $0.box.left < border }
        guard left.allSatisfy({ $0.box.right < second - 2 }) else { return nil }
        if left.isEmpty { return .right }
        return left.count == row.fragments.count ? .left : .both
    }

    /// True where a row follows the one above at the distance of lines within a paragraph.
    private func isContinuation(_ index: Int) -> Bool {
        let step = rows[index].box.top - rows[index - 1].box.top
        return step < 1.35 * max(rows[index].size, rows[index - 1].size) && step > 0
    }
}
