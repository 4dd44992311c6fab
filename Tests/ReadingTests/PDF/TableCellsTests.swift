import Testing

@testable import Reading

@Suite("Tables of a PDF page")
struct TableCellsTests {
    /// A line of print at a height in points, in the first or second column.
    private struct Line {
        var top: Double
        var first: String?
        var second: String?
        var bold = false
    }

    private func fragment(_ text: String, left: Double, top: Double, bold: Bool) -> Fragment {
        let box = TextBox(left: left, top: top, right: left + 6 * Double(text.count), bottom: top + 14)
        return Fragment(text: text, box: box, size: 12, bold: bold)
    }

    private func rows(_ lines: [Line]) -> [PageRow] {
        lines.map { line in
            let first = line.first.map { fragment($0, left: 62, top: line.top, bold: line.bold) }
            let bullet = line.second?.hasPrefix("• ") == true
            let second = line.second.map { text in
                bullet
                    ? [
                        fragment("•", left: 242, top: line.top, bold: false),
                        fragment(String(text.dropFirst(2)), left: 260, top: line.top, bold: false),
                    ] : [fragment(text, left: 224, top: line.top, bold: line.bold)]
            }
            return PageRow(page: 1, fragments: [first].compactMap { $0 } + (second ?? []))
        }
    }

    private func cells(_ lines: [Line]) -> [[String]] {
        let rows = rows(lines)
        return TableCells(rows[...], second: 224, spacing: LineSpacing(rows)).rows().map(\.cells)
    }

    @Test("a border of half a point parts two rows")
    func borders() {
        let step = 14.5
        let lines = [
            Line(top: 100, first: "Responsible body", second: "Areas", bold: true),
            Line(top: 115.5, first: "The council", second: "Leaders should plan"),
            Line(top: 115.5 + step, first: "and the board", second: "what they do"),
            Line(top: 115.5 + 2 * step, second: "and when."),
            Line(top: 115.5 + 3 * step + 0.5, first: "The board", second: "Leaders should pay"),
            Line(top: 115.5 + 4 * step + 0.5, second: "for it."),
        ]
        #expect(
            cells(lines) == [
                ["Responsible body", "Areas"],
                ["The council and the board", "Leaders should plan what they do and when."],
                ["The board", "Leaders should pay for it."],
            ])
    }

    @Test("the rest of a row from the page before has no neighbour")
    func rest() {
        let lines = [
            Line(top: 92, second: "so that all"), Line(top: 106.5, second: "families know."),
            Line(top: 121.5, first: "The council", second: "Leaders should plan"),
            Line(top: 136, second: "what they do"),
            Line(top: 150.5, second: "and when."),
        ]
        #expect(
            cells(lines) == [
                ["", "so that all families know."], ["The council", "Leaders should plan what they do and when."],
            ])
    }

    @Test("lists and paragraphs inside a cell begin new lines")
    func lists() {
        let lines = [
            Line(top: 100, first: "The council", second: "Leaders should shorten"),
            Line(top: 114.5, second: "the waits for:"),
            Line(top: 135, second: "• therapy;"), Line(top: 149.5, second: "• plans"),
            Line(top: 164, second: "and places."),
            Line(top: 193, second: "They should also report."),
        ]
        #expect(
            cells(lines) == [
                [
                    "The council",
                    "Leaders should shorten the waits for:\n• therapy;\n• plans and places.\nThey should also report.",
                ]
            ])
    }

    @Test("a cell set in the middle of its row stays with it")
    func centred() {
        let lines = [
            Line(top: 100, second: "Leaders should plan"), Line(top: 107, first: "The council"),
            Line(top: 114.5, second: "what they do."), Line(top: 140, second: "Leaders should pay"),
            Line(top: 147, first: "The board"), Line(top: 154.5, second: "for what they plan."),
        ]
        #expect(
            cells(lines) == [
                ["The council", "Leaders should plan what they do."],
                ["The board", "Leaders should pay for what they plan."],
            ])
    }

    @Test func cellsWithoutANeighbourAreKept() {
        let lines = [
            Line(top: 100, second: "Far above"), Line(top: 300, first: "The council"),
            Line(top: 304, second: "Beside it"),
            Line(top: 600, second: "Far below"),
        ]
        #expect(
            cells(lines).flatMap { $0 }.filter { !$0.isEmpty }.sorted() == [
                "Beside it", "Far above", "Far below", "The council",
            ])
    }

    @Test("places that no page has do no harm", arguments: [Double.nan, .infinity, 1e300])
    func hostilePlaces(left: Double) {
        let odd = fragment("Odd", left: left, top: left, bold: false)
        let rows =
            rows([Line(top: 100, first: "The council", second: "Leaders")]) + [PageRow(page: 1, fragments: [odd])]
        let cells = TableCells(rows[...], second: 224, spacing: LineSpacing(rows)).rows().flatMap(\.cells)
        #expect(cells.contains { $0.contains("Leaders") })
    }

    @Test func startsOutOfOrderAreReadByOverlap() {
        let lines = [
            Line(top: 100, first: "One", second: "Alpha"), Line(top: 130, first: "Two"), Line(top: 132, second: "Beta"),
            Line(top: 128, first: "Three"),
        ]
        #expect(cells(lines).flatMap { $0 }.joined(separator: " ").contains("Beta"))
    }

    @Test("two tables never share a row")
    func neighbours() {
        // The second table's columns lie elsewhere, and its text stands close below the first one's.
        func row(_ top: Double, _ first: String, _ second: String?, at left: Double) -> PageRow {
            let cells = [fragment(first, left: 62, top: top, bold: false)]
            return PageRow(
                page: 1, fragments: cells + (second.map { [fragment($0, left: left, top: top, bold: false)] } ?? []))
        }
        let rows = [
            row(100, "One", "Alpha", at: 300), row(114, "Two", "Beta", at: 300),
            row(128, "Three long words", "Gamma", at: 200),
            row(142, "Four", "Delta", at: 200), row(156, "Five", nil, at: 0), row(170, "Six", "Epsilon", at: 400),
            row(184, "Seven", "Zeta", at: 400),
        ]
        var end = 0
        for region in TableFinder(rows: rows).regions() {
            #expect(region.rows.lowerBound >= end)
            end = region.rows.upperBound
        }
        #expect(end > 0)
    }
}
