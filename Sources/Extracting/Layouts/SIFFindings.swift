import Records

/// The numbered paragraphs of a SIF report under the area that they are about.
struct SIFFindings {
    let findings: [Finding]

    /// Reads all numbered paragraphs but those at `places`, which are recommendations.
    init(_ text: ReportText, without places: Set<Int>) {
        var text = text
        text.blocks = text.blocks.enumerated().filter { !places.contains($0.offset) }.map { SIFFindings.asHeading($0.element) }
        findings = ReportSections(text).findings
    }

    /// A row that repeats an area's grade opens the area's section; "Summary" inside it opens none.
    private static func asHeading(_ block: Block) -> Block {
        var block = block
        if block.kind == .tableRow, let label = block.cells.first, SIFArea.inBody(label) != nil,
            block.cells.count == 2, grade(inCell: block.cells[1]) != nil
        {
            block.kind = .heading
            block.text = label
        } else if block.kind == .heading, ["summary", "inspection findings"].contains(foldedLetters(block.text)) {
            block.kind = .paragraph
        }
        return block
    }
}
