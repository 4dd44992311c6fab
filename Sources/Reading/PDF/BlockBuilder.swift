import Records

/// Joins rows into headings, paragraphs, list items and table rows.
struct BlockBuilder {
    private let bodySize: Double
    private var blocks: [Block] = []
    /// Of the page that is being read.
    private var spacing = LineSpacing([])
    /// The row that was added last, and where its text begins.
    private var last: PageRow?
    private var textLeft = 0.0
    private var markerLefts: [Double] = []

    init(bodySize: Double) { self.bodySize = bodySize }

    /// All blocks of a report, in reading order.
    static func blocks(of furniture: Furniture) -> [Block] {
        var builder = BlockBuilder(bodySize: furniture.bodySize)
        for page in furniture.text { builder.add(page) }
        return builder.blocks.map { builder.finished($0) }
    }

    /// Blocks of rows that stand apart from the text: footnotes, running lines.
    static func apart(_ rows: [PageRow], kind: BlockKind) -> [Block] {
        rows.map {
            Block(
                kind: kind, text: $0.text, page: $0.page, box: Box($0.box), size: $0.size, bold: $0.bold)
        }
    }

    private mutating func add(_ page: [PageRow]) {
        let rows = TableFinder.parted(page)
        spacing = LineSpacing(rows)
        var index = 0
        for region in TableFinder(rows: rows).regions() {
            for row in rows[index..<region.rows.lowerBound] { add(row) }
            addTable(rows[region.rows], second: region.second)
            index = region.rows.upperBound
        }
        for row in rows[index...] { add(row) }
    }

    private mutating func addTable(_ rows: ArraySlice<PageRow>, second: Double) {
        for row in TableCells(rows, second: second, spacing: spacing).rows() {
            blocks.append(
                Block(
                    kind: .tableRow, text: row.cells.joined(separator: "\t"), cells: row.cells,
                    page: rows.first?.page ?? 1, box: Box(row.box), size: row.first.size, bold: row.first.bold))
        }
        last = nil
        markerLefts = []
    }

    private mutating func add(_ row: PageRow) {
        let line = MarkedLine(row)
        if let marker = line.marker, begins(line, marker) {
            begin(line, kind: .listItem, marker: marker)
        } else if continues(line) {
            let index = blocks.count - 1
            if blocks[index].page != row.page, blocks[index].textOnPage == nil {
                blocks[index].textOnPage = joinLines(blocks[index].lines)
            }
            blocks[index].lines.append(row.text)
            if blocks[index].page == row.page { blocks[index].box = blocks[index].box.union(Box(row.box)) }
            if blocks[index].kind == .listItem, blocks[index].lines.count == 2 { textLeft = line.left }
        } else {
            begin(line, kind: isHeading(row) ? .heading : .paragraph, marker: nil)
        }
        last = row
    }

    private mutating func begin(_ line: MarkedLine, kind: BlockKind, marker: ListMarker?) {
        var block = Block(
            kind: kind, text: "", lines: [marker == nil ? line.row.text : line.text], marker: marker?.marker,
            page: line.row.page,
            box: Box(line.row.box), size: line.row.size, bold: line.row.bold)
        if marker != nil {
            block.level = nesting(of: line.row.box.left)
        } else if kind != .listItem {
            markerLefts = []
        }
        textLeft = line.left
        blocks.append(block)
    }

    /// 0 for the outer list, 1 for a list inside it, by where the markers stand.
    private mutating func nesting(of left: Double) -> Int {
        while let inner = markerLefts.last, inner > left + 6 { markerLefts.removeLast() }
        if markerLefts.last.map({ left > $0 + 6 }) ?? true { markerLefts.append(left) }
        return markerLefts.count - 1
    }

    /// A dash or number inside running text begins no item.
    private func begins(_ line: MarkedLine, _ marker: ListMarker) -> Bool {
        guard let last else { return true }
        if line.hasGap { return true }
        if ["–", "-", "—", "\u{2212}", "*"].contains(marker.marker) {
            let left = line.row.box.left
            let isSibling = markerLefts.last.map { abs(left - $0) < 3 } ?? false
            return isSibling || (left > (blocks.last?.box.left ?? 0) + 4 && !continuesLine(line, after: last))
        }
        return marker.isBullet || !continuesLine(line, after: last)
    }

    /// True where a line belongs to the block above.
    private func continues(_ line: MarkedLine) -> Bool {
        guard let block = blocks.last, let last, block.kind != .tableRow else { return false }
        guard abs(line.row.size - last.size) < 0.6 else { return false }
        guard line.row.bold == last.bold else { return false }
        if line.row.page != last.page { return continuesOverPage(line, block) }
        if continuesItem(line, block, after: last) { return true }
        return continuesLine(line, after: last) && isInPlace(line, block) && !beginsCell(line, block, after: last)
    }

    /// A list item that goes on in the middle of its sentence does so at a wider step too.
    private func continuesItem(_ line: MarkedLine, _ block: Block, after last: PageRow) -> Bool {
        guard block.kind == .listItem, line.text.first?.isLowercase ?? false, abs(line.left - textLeft) < 3 else {
            return false
        }
        let step = line.row.box.bottom - last.box.bottom
        let ends = block.lines.last?.last.map { ".:;?!".contains($0) } ?? true
        return step > 0 && step < 1.7 * line.row.size && !ends
    }

    /// A sentence that stands apart from the one above by a table's border begins a cell of its own.
    private func beginsCell(_ line: MarkedLine, _ block: Block, after last: PageRow) -> Bool {
        guard block.kind == .paragraph, line.text.first?.isUppercase ?? false,
            block.lines.last?.last.map({ ".?!".contains($0) }) ?? false
        else { return false }
        return spacing.isWider(line.row.box.bottom - last.box.bottom)
    }

    private func continuesLine(_ line: MarkedLine, after last: PageRow) -> Bool {
        let step = line.row.box.bottom - last.box.bottom
        return line.row.page == last.page && step > 0 && step < 1.52 * max(line.row.size, 8)
    }

    /// Left edge fits the block: under the item's text, or under the paragraph's first or second line.
    private func isInPlace(_ line: MarkedLine, _ block: Block) -> Bool {
        guard block.kind == .listItem else { return abs(line.left - textLeft) < 30 }
        return line.left > textLeft - 9 || goesOnUnderNumber(line, block)
    }

    /// A numbered item whose lines do not hang goes on under its number, at the distance of running text.
    private func goesOnUnderNumber(_ line: MarkedLine, _ block: Block) -> Bool {
        let isNumbered = block.marker.map { $0.hasSuffix(".") || $0.hasSuffix(")") } ?? false
        guard let last, isNumbered, abs(line.left - block.box.left) < 3 else { return false }
        let ended = block.lines.last?.last.map { ".:;?!".contains($0) } ?? true
        return !ended && !spacing.isWider(line.row.box.bottom - last.box.bottom)
    }

    /// A block goes on over the page where its last line did not end a sentence and the next one fits.
    private func continuesOverPage(_ line: MarkedLine, _ block: Block) -> Bool {
        guard block.kind != .heading, !isHeading(line.row) else { return false }
        let ends = block.lines.last?.last.map { ".:;?!".contains($0) } ?? true
        let small = line.text.first?.isLowercase ?? false
        if block.kind == .listItem {
            return abs(line.left - textLeft) < 9 && (small || !ends || line.left > block.box.left + 8)
        }
        return abs(line.left - textLeft) < 30 && (small || !ends)
    }

    /// Larger or bold print that is no sentence.
    private func isHeading(_ row: PageRow) -> Bool {
        row.size > bodySize + 0.9 || row.bold
    }

    private func finished(_ block: Block) -> Block {
        var block = block
        if block.kind != .tableRow { block.text = joinLines(block.lines) }
        if block.kind == .heading { block.level = block.size > bodySize + 7 ? 1 : block.size > bodySize + 0.9 ? 2 : 3 }
        return block
    }
}

/// A row with its list marker taken off.
private struct MarkedLine {
    let row: PageRow
    let marker: ListMarker?
    /// The text after the marker, or the whole text.
    let text: String
    /// Where that text begins.
    let left: Double
    /// True where the marker stands apart from the text.
    let hasGap: Bool

    init(_ row: PageRow) {
        self.row = row
        marker = ListMarker(row.fragments[0].text)
        let rest = row.fragments.dropFirst()
        let others = rest.map(\.text)
        if let marker {
            text = ([marker.rest] + others).filter { !$0.isEmpty }.joined(separator: " ")
            hasGap = marker.rest.isEmpty && !rest.isEmpty
            left = hasGap ? rest.first?.box.left ?? row.box.left : row.box.left + (marker.rest.isEmpty ? 0 : 12)
        } else {
            text = row.text
            left = row.box.left
            hasGap = false
        }
    }
}

extension Box {
    init(_ box: TextBox) { self.init(left: box.left, top: box.top, right: box.right, bottom: box.bottom) }
}
