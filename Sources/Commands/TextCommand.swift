import ArgumentParser
import Records
import Reporting
import Running

/// `heed text`.
struct TextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "Shows a report's text as the layouts see it, for whoever adds a layout.",
        discussion: "One block a line: page, kind, level, marker, size, left edge, text.")

    @Argument(help: "A report as PDF or HTML.")
    var file: String

    @Flag(help: "Print one block a line as JSON.")
    var json = false

    func run() async throws {
        try await reportingErrors {
            let text: ReportText
            do {
                text = try await reportText(of: file)
            } catch let failure as InputFailure {
                printNote("\(shownOnOneLine(file)): \(failure)")
                throw Status.needsReview
            }
            for block in text.blocks { printResult(json ? try jsonLine(block) : line(block)) }
        }
    }

    private func line(_ block: Block) -> String {
        let kind = "\(block.kind.rawValue) \(block.level)\(block.marker.map { " [\($0)]" } ?? "")"
        let print = "\(block.size.rounded())\(block.bold ? " bold" : "")"
        let words = block.kind == .tableRow ? block.cells.joined(separator: " | ") : block.text
        return "p\(block.page) \(kind) \(print) x\(Int(block.box.left)): \(shownOnOneLine(words))"
    }
}
