/// Puts a table's fragments into cells and its cells into rows.
struct TableCells {
    /// A cell's lines.
    private struct Cell {
        var lines: [Fragment]
        var box: TextBox { lines.dropFirst().reduce(lines[0].box) { $0.union($1.box) } }
        var text: String { joinLines(lines.map(\.text)) }
    }

    private let left: [Cell]
    private let right: [Cell]

    init(_ rows: ArraySlice<PageRow>, second: Double) {
        let fragments = rows.flatMap(\.fragments)
        left = TableCells.cells(fragments.filter { $0.box.left < second - 24 })
        right = TableCells.cells(fragments.filter { $0.box.left >= second - 24 })
    }

    /// The rows, each with the box around it.
    ///
    /// A cell that no other stands beside has an empty neighbour.
    func rows() -> [(cells: [String], box: TextBox, first: Fragment)] {
        var groups: [(left: [Cell], right: [Cell])] = left.map { ([$0], []) }
        for cell in right {
            let shared = groups.map { group in group.left.first.map { overlap($0, cell) } ?? -.infinity }
            if let best = shared.indices.max(by: { shared[$0] < shared[$1] }), shared[best] > -cell.box.height {
                groups[best].right.append(cell)
            } else {
                groups.append(([], [cell]))
            }
        }
        return groups.map { group in
            let cells = [group.left, group.right].map { joinLines($0.map(\.text)) }
            let all = group.left + group.right
            return (cells, all.dropFirst().reduce(all[0].box) { $0.union($1.box) }, all[0].lines[0])
        }
    }

    /// Height that two cells share; negative where they stand apart.
    private func overlap(_ one: Cell, _ other: Cell) -> Double {
        min(one.box.bottom, other.box.bottom) - max(one.box.top, other.box.top)
    }

    /// Groups lines of one column: a wider step than between lines begins a new cell.
    private static func cells(_ fragments: [Fragment]) -> [Cell] {
        var cells: [Cell] = []
        for fragment in fragments.sorted(by: { $0.box.middle < $1.box.middle }) {
            if let last = cells.last?.lines.last,
                fragment.box.middle - last.box.middle < 1.5 * max(fragment.size, last.size),
                fragment.bold == last.bold
            {
                cells[cells.count - 1].lines.append(fragment)
            } else {
                cells.append(Cell(lines: [fragment]))
            }
        }
        return cells
    }
}
