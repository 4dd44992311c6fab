import Extracting
import Records

/// A report's text from lines: `# heading`, `- item`, `-- item inside an item`, `3. item`, `a | b` a row, else a paragraph.
///
/// `/` parts the lines of a paragraph, as in an address.
func written(
    _ lines: String, mediaType: String = "application/pdf", title: String? = nil, running: [String] = [],
    published: Day? = nil
) -> ReportText {
    let blocks = lines.split(separator: "\n").map { line -> Block in
        let (mark, rest) = split(String(line))
        switch mark {
        case "#": return Block(kind: .heading, text: rest, level: 1, bold: true)
        case "-": return Block(kind: .listItem, text: rest, marker: "•")
        case "--": return Block(kind: .listItem, text: rest, marker: "–", level: 1)
        case let number where number.hasSuffix(".") && Int(number.dropLast()) != nil:
            return Block(kind: .listItem, text: rest, marker: number)
        default: break
        }
        let cells = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
        if cells.count > 1 { return Block(kind: .tableRow, text: cells.joined(separator: "\t"), cells: cells) }
        let parts = line.split(separator: "/").map { $0.split(separator: " ").joined(separator: " ") }
        return Block(kind: .paragraph, text: parts.joined(separator: " "), lines: parts)
    }
    return ReportText(
        mediaType: mediaType, title: title, pages: 1, blocks: blocks,
        furniture: running.map { Block(kind: .paragraph, text: $0) }, published: published)
}

private func split(_ line: String) -> (mark: String, rest: String) {
    guard let space = line.firstIndex(of: " ") else { return ("", line) }
    return (String(line[..<space]), String(line[line.index(after: space)...]))
}

/// The report that is extracted from a text.
func extracted(_ text: ReportText) -> Report {
    extractReport(
        from: text, source: ReportSource(file: "x", sha256: "0", mediaType: text.mediaType, pages: text.pages))
}

/// The fields put to review, in order.
func reviewed(_ report: Report) -> [String] { report.review.map(\.field) }
