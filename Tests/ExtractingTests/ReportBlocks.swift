import Extracting
import Records

/// Short names for building the blocks of a report in the tests of layouts.
enum Line {
    static func heading(_ text: String, level: Int = 2, page: Int = 3) -> Block {
        Block(kind: .heading, text: text, level: level, page: page, bold: true)
    }

    static func prose(_ text: String, page: Int = 3) -> Block { Block(kind: .paragraph, text: text, page: page) }

    static func numbered(_ number: Int, _ text: String, page: Int = 3) -> Block {
        Block(kind: .listItem, text: text, marker: "\(number).", page: page)
    }

    static func bullet(_ text: String, level: Int = 0, marker: String = "•", page: Int = 3) -> Block {
        Block(kind: .listItem, text: text, marker: marker, level: level, page: page)
    }

    static func row(_ cells: String..., page: Int = 1) -> Block {
        Block(kind: .tableRow, text: cells.joined(separator: "\t"), cells: cells, page: page)
    }

    static func note(_ text: String, page: Int = 1) -> Block { Block(kind: .note, text: text, page: page) }
}

/// What the program makes of a report that consists of these blocks.
func report(of blocks: [Block]) -> Report {
    extractReport(
        from: ReportText(mediaType: "application/pdf", title: nil, pages: 40, blocks: blocks),
        source: ReportSource(file: "report.pdf", sha256: "", mediaType: "application/pdf", pages: 40))
}

extension Report {
    /// The fields that are put to review, in order.
    var doubted: [String] { review.map(\.field) }
}
