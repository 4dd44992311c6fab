import Records

/// The numbered paragraphs of a SIF report under the area that they are about.
struct SIFFindings {
    let findings: [Finding]

    /// Reads all numbered paragraphs but those at `places`, which are recommendations.
    init(_ text: ReportText, without places: Set<Int>) {
        var text = text.demotingHeadings { ["summary", "inspection findings"].contains(foldedLetters($0)) }
        text.blocks = text.blocks.enumerated().filter { !places.contains($0.offset) }
            .map { SIFFindings.withRowAsHeading($0.element) }
        findings = ReportSections(text).findings
    }

    /// A row that repeats an area's grade opens the area's section.
    private static func withRowAsHeading(_ block: Block) -> Block {
        var block = block
        if block.kind == .tableRow, let label = block.cells.first, SIFArea.inBody(label) != nil,
            block.cells.count == 2, grade(inCell: block.cells[1]) != nil
        {
            block.kind = .heading
            block.text = label
        }
        return block
    }
}
