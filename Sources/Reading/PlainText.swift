public import Records

/// Reads a text file: paragraphs between empty lines, list items, and tables written with `|`.
///
/// A form feed begins a new page, as in what `pdftotext` writes; a line that begins with `>` is an item, as in
/// pages copied from the web.
///
/// - Throws: ``ReadingError`` where the bytes hold no text.
public func readPlainText(_ bytes: [UInt8]) throws(ReadingError) -> ReportText {
    var builder = PlainTextBuilder()
    let text = decodeHTML(bytes)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        builder.add(line)
    }
    builder.endBlock()
    guard !builder.blocks.isEmpty else { throw .wrongFormat(found: "nothing but white space", expected: "a report") }
    return ReportText(mediaType: "text/plain", title: nil, pages: builder.page, blocks: builder.blocks)
}

/// Joins the lines of a text file into blocks.
private struct PlainTextBuilder {
    private(set) var blocks: [Block] = []
    private(set) var page = 1
    private var open: Block?

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
                kind: .listItem, text: "", lines: [item.rest], marker: item.marker, level: indent >= 4 ? 1 : 0, page: page)
        } else if open != nil {
            open?.lines.append(text)
        } else {
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
