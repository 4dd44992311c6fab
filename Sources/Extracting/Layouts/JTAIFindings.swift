import Records

/// The paragraphs and bullets of a JTAI letter's findings, each with the heading it stands under.
///
/// Strengths, headline findings and narrative; not the lists of what has to improve, the boxes, the next steps.
struct JTAIFindings {
    private(set) var findings: [Finding] = []
    private var section: String?
    /// Level of the heading of the list of improvements that is being passed over.
    private var list: Int?

    init(_ text: ReportText) {
        for block in text.blocks {
            if block.kind == .heading {
                if foldedLetters(block.text) == "next steps" { return }
                enter(block)
            } else if let section, block.kind == .paragraph || block.kind == .listItem, !block.text.isEmpty {
                let evidence = Evidence(startOf: block)
                findings.append(Finding(number: nil, section: section, text: block.text, evidence: evidence))
            }
        }
    }

    private mutating func enter(_ heading: Block) {
        let words = foldedLetters(heading.text)
        section = nil
        if JTAIHeading.list(heading.text) != nil {
            list = heading.level
        } else if JTAIHeading.isStrengths(heading.text) || words == "headline findings" || words == "main findings" {
            list = nil
            section = heading.text
        } else if !JTAIHeading.isBox(heading.text), list.map({ heading.level <= $0 }) ?? true {
            list = nil
            section = JTAIHeading.isOther(heading.text) ? nil : heading.text
        }
    }
}
