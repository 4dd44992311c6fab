/// Puts a table's rows of print into cells and its cells into rows.
///
/// A cell's lines are joined; a list item or a paragraph inside a cell begins a new line of its text.
struct TableCells {
    typealias Row = (cells: [String], box: TextBox, first: Fragment)

    /// One line of print in one column.
    private struct Line {
        var fragments: [Fragment]
        /// Distance from the line above in the same column; nil for the first.
        var step: Double?

        var text: String { fragments.map(\.text).joined(separator: " ") }
        var box: TextBox { fragments.dropFirst().reduce(fragments[0].box) { $0.union($1.box) } }
        /// The longest stretch of text tells best where the line stands: bullets sit lower or higher.
        var body: Fragment { fragments.max { $0.text.utf8.count < $1.text.utf8.count } ?? fragments[0] }
        var middle: Double { body.box.middle }
        var isItem: Bool { ListMarker(text).map { $0.isBullet || fragments.count > 1 } ?? false }
    }

    private let left: [Line]
    private let right: [Line]
    private let spacing: LineSpacing

    init(_ rows: ArraySlice<PageRow>, second: Double, spacing: LineSpacing) {
        self.spacing = spacing
        left = TableCells.lines(rows) { $0.box.left < second - 24 }
        right = TableCells.lines(rows) { $0.box.left >= second - 24 }
    }

    /// The rows, each with the box around it.
    ///
    /// A cell that no other stands beside has an empty neighbour.
    func rows() -> [Row] { singleLineRows() ?? topAlignedRows() ?? overlappingRows() }

    private static func lines(_ rows: ArraySlice<PageRow>, in column: (Fragment) -> Bool) -> [Line] {
        var lines: [Line] = []
        for row in rows {
            let fragments = row.fragments.filter(column)
            guard !fragments.isEmpty else { continue }
            var line = Line(fragments: fragments, step: nil)
            line.step = lines.last.map { line.middle - $0.middle }
            lines.append(line)
        }
        return lines
    }

    // MARK: - Cells of one line each

    /// Most bytes that a grade or another short value has.
    private static let shortValue = 40

    /// Rows of a table, set as close as running text, of three labels or more each with a short value beside it.
    private func singleLineRows() -> [Row]? {
        let isWhole = { (line: Line) in line.text.first.map { $0.isUppercase || $0.isNumber } ?? false }
        guard left.count >= 3, left.count == right.count, (left + right).allSatisfy(isWhole),
            right.allSatisfy({ $0.text.utf8.count <= TableCells.shortValue }),
            zip(left, right).allSatisfy({ abs($0.middle - $1.middle) < 3 })
        else { return nil }
        return left.indices.map { row(left: left[$0...$0], right: right[$0...$0]) }
    }

    // MARK: - Cells that begin at the top of their row

    /// Rows of a table whose cells all begin on their row's first line; nil where some cell does not.
    private func topAlignedRows() -> [Row]? {
        let starts = left.indices.filter { begins(left, $0) }
        guard !starts.isEmpty else { return nil }
        var rightStarts: [Int] = []
        for start in starts {
            guard let beside = right.firstIndex(where: { abs($0.middle - left[start].middle) < 3 }) else { return nil }
            // Text that goes on from the page before stands beside the rest of its neighbour.
            guard beside == 0 || begins(right, beside) else { return nil }
            guard rightStarts.last.map({ $0 < beside }) ?? true else { return nil }
            rightStarts.append(beside)
        }
        var rows: [Row] = []
        if let first = rightStarts.first, first > 0 { rows.append(row(left: [], right: right[..<first])) }
        for (index, start) in starts.enumerated() {
            let last = index + 1 == starts.count
            let leftEnd = last ? left.count : starts[index + 1]
            let rightEnd = last ? right.count : rightStarts[index + 1]
            rows.append(row(left: left[start..<leftEnd], right: right[rightStarts[index]..<rightEnd]))
        }
        return rows
    }

    /// True where a line stands further from the one above than lines of one cell do.
    private func begins(_ lines: [Line], _ index: Int) -> Bool {
        guard let step = lines[index].step else { return true }
        return spacing.isWider(step) || lines[index].body.bold != lines[index - 1].body.bold
    }

    private func row(left: ArraySlice<Line>, right: ArraySlice<Line>) -> Row {
        let all = Array(left) + Array(right)
        let box = all.dropFirst().reduce(all[0].box) { $0.union($1.box) }
        return ([joinLines(left.map(\.text)), paragraphs(right)], box, all[0].fragments[0])
    }

    /// The text of a cell: list items, and paragraphs that stand apart, begin a new line.
    private func paragraphs(_ lines: ArraySlice<Line>) -> String {
        var paragraphs: [[String]] = []
        for line in lines {
            let text = line.text
            let ended = paragraphs.last?.last?.last.map { ".:;?!".contains($0) } ?? true
            let apart = line.step.map { spacing.isWider($0) } ?? true
            if paragraphs.isEmpty || line.isItem || (apart && ended && text.first?.isUppercase == true) {
                paragraphs.append([text])
            } else {
                paragraphs[paragraphs.count - 1].append(text)
            }
        }
        return paragraphs.map { joinLines($0) }.joined(separator: "\n")
    }

    // MARK: - Cells that stand at any height of their row

    /// Rows of a table where a cell may be centred beside its neighbour: cells that overlap share a row.
    private func overlappingRows() -> [Row] {
        var groups: [(left: [[Line]], right: [[Line]])] = cells(left).map { ([$0], []) }
        for cell in cells(right) {
            let best = groups.indices.filter { !groups[$0].left.isEmpty }.max {
                overlap(groups[$0].left[0], cell) < overlap(groups[$1].left[0], cell)
            }
            if let best, overlap(groups[best].left[0], cell) > -height(cell) {
                groups[best].right.append(cell)
            } else {
                groups.append(([], [cell]))
            }
        }
        return groups.map { group in
            let cells = [joinLines(group.left.joined().map(\.text)), paragraphs(Array(group.right.joined())[...])]
            let all = (group.left + group.right).flatMap { $0 }
            return (cells, all.dropFirst().reduce(all[0].box) { $0.union($1.box) }, all[0].fragments[0])
        }
    }

    /// Height that two cells share; negative where they stand apart.
    private func overlap(_ one: [Line], _ other: [Line]) -> Double {
        min(one[one.count - 1].box.bottom, other[other.count - 1].box.bottom) - max(one[0].box.top, other[0].box.top)
    }

    private func height(_ cell: [Line]) -> Double { cell[cell.count - 1].box.bottom - cell[0].box.top }

    private func startsSentence(_ line: Line, after last: Line) -> Bool {
        line.text.first?.isUppercase ?? false && last.text.last.map { ".?!".contains($0) } ?? false
    }

    /// Groups lines of one column: a wider step than between lines begins a new cell.
    private func cells(_ lines: [Line]) -> [[Line]] {
        var cells: [[Line]] = []
        for line in lines {
            if let last = cells.last?.last, let step = line.step, step < 1.5 * max(line.body.size, last.body.size),
                line.body.bold == last.body.bold, !(spacing.isWider(step) && startsSentence(line, after: last))
            {
                cells[cells.count - 1].append(line)
            } else {
                cells.append([line])
            }
        }
        return cells
    }
}
