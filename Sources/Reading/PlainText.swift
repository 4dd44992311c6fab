public import Records

/// Reads a text file: paragraphs between empty lines, list items, and tables written with `|`.
///
/// A form feed begins a new page, as in what `pdftotext` writes; a line that begins with `>` is an item, as in
/// pages copied from the web.
///
/// - Throws: ``ReadingError`` where the bytes hold no text.
public func readPlainText(_ bytes: [UInt8]) throws(ReadingError) -> ReportText {
    let lines = decodeHTML(bytes).split(omittingEmptySubsequences: false, whereSeparator: \.isNewlineInText)
    var builder = PlainTextBuilder(width: lines.map { $0.utf8.count }.filter { $0 <= 200 }.max() ?? 80)
    for line in lines { builder.add(line) }
    builder.endBlock()
    guard !builder.blocks.isEmpty else { throw .wrongFormat(found: "nothing but white space", expected: "a report") }
    return ReportText(mediaType: "text/plain", title: nil, pages: builder.page, blocks: builder.blocks)
}

/// Joins the lines of a text file into blocks.
private struct PlainTextBuilder {
    private(set) var blocks: [Block] = []
    private(set) var page = 1
    private var open: Block?
    /// Bytes of the longest line, at which the text is wrapped.
    private let width: Int

    init(width: Int) { self.width = width }

    mutating func add(_ line: Substring) {
        let pieces = line.split(separator: "\u{0C}", omittingEmptySubsequences: false)
        for (index, piece) in pieces.enumerated() {
            if index > 0 {
                endBlock()
                page += 1
            }
            addPiece(piece)
        }
    }

    mutating func endBlock() {
        guard var block = open else { return }
        block.text = joinLines(block.lines)
        blocks.append(block)
        open = nil
    }

    private mutating func addPiece(_ piece: Substring) {
        let text = String(piece).foldingWhiteSpace()
        if text.isEmpty { return endBlock() }
        if text.hasPrefix("|") { return addRow(text) }
        if let heading = heading(text) {
            endBlock()
            blocks.append(Block(kind: .heading, text: heading.text, level: heading.level, page: page))
        } else if let item = item(text) {
            endBlock()
            let indent = piece.prefix { $0 == " " }.count
            open = Block(
                kind: .listItem, text: "", lines: [item.rest], marker: item.marker, level: indent >= 4 ? 1 : 0,
                page: page)
        } else if let last = open?.lines.last, !ends(last, before: text) {
            open?.lines.append(text)
        } else {
            endBlock()
            open = Block(kind: .paragraph, text: "", lines: [text], page: page)
        }
    }

    /// "| Overall effectiveness | Inadequate |"; the line of dashes under a table's head is none of its rows.
    private mutating func addRow(_ text: String) {
        endBlock()
        let inner = text.dropFirst().last == "|" ? text.dropFirst().dropLast() : text.dropFirst()
        let cells = inner.split(separator: "|", omittingEmptySubsequences: false).map { String($0).foldingWhiteSpace() }
        guard cells.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }) else { return }
        blocks.append(Block(kind: .tableRow, text: cells.joined(separator: "\t"), cells: cells, page: page))
    }

    /// A line much shorter than the text is wide ends its block where the next one begins with a capital.
    private func ends(_ line: String, before next: String) -> Bool {
        line.utf8.count * 10 < width * 6 && next.first?.isUppercase == true
    }

    /// "## Findings".
    private func heading(_ text: String) -> (text: String, level: Int)? {
        let marks = text.prefix { $0 == "#" }.count
        guard (1...6).contains(marks), text.dropFirst(marks).first == " " else { return nil }
        return (String(text.dropFirst(marks + 1)), marks)
    }

    private func item(_ text: String) -> (marker: String, rest: String)? {
        if text.hasPrefix("> ") { return (">", String(text.dropFirst(2))) }
        guard let marked = ListMarker(text), !marked.rest.isEmpty else { return nil }
        return (marked.marker, marked.rest)
    }
}

extension Character {
    /// True for the end of a line, a form feed aside: that ends a page.
    fileprivate var isNewlineInText: Bool { isNewline && self != "\u{0C}" }
}
