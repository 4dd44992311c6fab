import Testing

@testable import Reading

@Suite("Tables in PDFs") struct TableFinderTests {
    private func row(_ top: Double, _ texts: (Double, String)..., bold: Bool = true) -> PageRow {
        PageRow(
            page: 1,
            fragments: texts.map { left, text in
                let right = left + 6 * Double(text.utf8.count)
                return Fragment(
                    text: text, box: TextBox(left: left, top: top, right: right, bottom: top + 14), size: 12, bold: bold
                )
            })
    }

    private func cells(_ rows: [PageRow]) -> [[String]] {
        TableFinder(rows: rows).regions().flatMap { region in
            TableCells(rows[region.rows], second: region.second, spacing: LineSpacing(rows)).rows().map(\.cells)
        }
    }

    @Test("a grade half a line below or above its label stands in the label's row", arguments: [10.0, -10.0])
    func offset(step: Double) {
        let first = [row(374, (70, "1. Children who need help")), row(374 + step, (410, "Good"))]
        let rows =
            first.sorted { $0.box.top < $1.box.top } + [row(422, (70, "2. Children looked after"), (410, "Inadequate"))]
        #expect(cells(rows) == [["1. Children who need help", "Good"], ["2. Children looked after", "Inadequate"]])
    }

    @Test("a grade between the two lines of its label stands in one row with them") func between() {
        let rows = [
            row(100, (70, "Leadership, management and")), row(108, (360, "Requires improvement")),
            row(116, (70, "governance")),
        ]
        #expect(cells(rows) == [["Leadership, management and governance", "Requires improvement"]])
    }

    @Test("a grade beside the middle line of three stands in one row with them") func boxed() {
        let rows = [
            row(100, (70, "The experiences and progress of")),
            row(116, (70, "children who need help and"), (360, "Good")),
            row(132, (70, "protection")),
        ]
        #expect(cells(rows) == [["The experiences and progress of children who need help and protection", "Good"]])
    }

    @Test("short values beside labels of one line are rows, however close the lines stand") func singleLines() {
        let labels = ["Leaders and managers", "Help and protection", "Children in care", "Care leavers"]
        let rows = labels.enumerated().map { place, label in
            row(100 + 14 * Double(place), (70, label), (360, place == 1 ? "Good" : "Outstanding"), bold: false)
        }
        #expect(cells(rows).map(\.first) == labels)
        #expect(cells(rows).map(\.last) == ["Outstanding", "Good", "Outstanding", "Outstanding"])
    }

    @Test("a row whose columns stand close is parted at its neighbour's column", arguments: [true, false])
    func closeColumns(isAbove: Bool) {
        let close = Fragment(
            text: "The impact of leaders Good", box: TextBox(left: 70, top: 0, right: 234, bottom: 14), size: 12,
            bold: false, wideSpaces: [WideSpace(offset: 21, before: 196, after: 205)])
        let apart = [row(20, (70, "Care leavers"), (205, "Good")), row(40, (70, "Overall"), (205, "Good"))]
        var tight = PageRow(page: 1, fragments: [close])
        if !isAbove {
            tight.fragments[0].box.top = 60
            tight.fragments[0].box.bottom = 74
        }
        let rows = TableFinder.parted(isAbove ? [tight] + apart : apart + [tight])
        #expect(cells(rows).contains(["The impact of leaders", "Good"]))
    }

    @Test("a wide space that is at no column parts nothing") func noColumn() {
        let prose = Fragment(
            text: "The plan is sound", box: TextBox(left: 70, top: 0, right: 180, bottom: 14), size: 12, bold: false,
            wideSpaces: [WideSpace(offset: 8, before: 118, after: 125)])
        let rows = [PageRow(page: 1, fragments: [prose]), row(20, (70, "Care leavers"), (205, "Good"))]
        #expect(TableFinder.parted(rows)[0].fragments.count == 1)
    }

    @Test("a wide gap in ordinary print is no table") func ordinaryPrint() {
        let rows = [
            row(100, (70, "The plan is sound and"), bold: false),
            row(114, (70, "shared with"), (360, "families"), bold: false),
            row(128, (70, "and partners."), bold: false),
        ]
        #expect(cells(rows).isEmpty)
    }
}
