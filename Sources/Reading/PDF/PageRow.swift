/// The fragments that stand on one line of a page, from left to right.
struct PageRow {
    var page: Int
    var fragments: [Fragment]

    var box: TextBox {
        fragments.dropFirst().reduce(fragments[0].box) { $0.union($1.box) }
    }
    /// Size of the widest fragment.
    var size: Double { fragments.max { $0.text.utf8.count < $1.text.utf8.count }?.size ?? 12 }
    var bold: Bool { fragments.allSatisfy(\.bold) }
    var text: String { fragments.map(\.text).joined(separator: " ") }
}

extension PageGlyphs {
    /// The page's rows from top to bottom.
    ///
    /// Fragments share a row where their middles lie within a third of a line of each other, so that a
    /// grade set between two lines of its label stays a row of its own.
    func rows() -> [PageRow] {
        let sorted = fragments().sorted { $0.box.middle < $1.box.middle }
        var rows: [PageRow] = []
        for fragment in sorted {
            if let last = rows.indices.last, let anchor = rows[last].fragments.first,
                abs(anchor.box.middle - fragment.box.middle) < 0.3 * max(anchor.box.height, fragment.box.height)
            {
                rows[last].fragments.append(fragment)
            } else {
                rows.append(PageRow(page: number, fragments: [fragment]))
            }
        }
        for index in rows.indices {
            rows[index].fragments.sort { $0.box.left < $1.box.left }
        }
        return rows
    }
}
