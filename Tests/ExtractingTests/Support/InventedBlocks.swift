import Records

/// Blocks of invented reports, as reading gives them.
enum InventedBlocks {
    static func heading(_ text: String, level: Int = 3, page: Int = 1, left: Double = 70) -> Block {
        Block(
            kind: .heading, text: text, level: level, page: page, box: box(left), size: level == 3 ? 12 : 14, bold: true
        )
    }

    static func paragraph(_ text: String, page: Int = 1, lines: [String] = []) -> Block {
        Block(kind: .paragraph, text: text, lines: lines, page: page, box: box(70))
    }

    static func item(_ text: String, marker: String = "•", level: Int = 0, page: Int = 1, left: Double = 70) -> Block {
        Block(kind: .listItem, text: text, marker: marker, level: level, page: page, box: box(left))
    }

    static func row(_ cells: String..., page: Int = 1) -> Block {
        Block(kind: .tableRow, text: cells.joined(separator: "\t"), cells: cells, page: page, box: box(62))
    }

    static func text(_ blocks: [Block], furniture: [String] = []) -> ReportText {
        ReportText(
            mediaType: "application/pdf", title: nil, pages: blocks.map(\.page).max() ?? 1, blocks: blocks,
            furniture: furniture.map { Block(kind: .paragraph, text: $0) })
    }

    static let source = ReportSource(file: "report.pdf", sha256: "", mediaType: "application/pdf", pages: 1)

    private static func box(_ left: Double) -> Box { Box(left: left, top: 0, right: 500, bottom: 14) }
}

extension Report {
    /// The fields put to review, each once, in order.
    var reviewed: [String] {
        review.map(\.field).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
