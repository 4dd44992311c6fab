import Records

/// The numbered paragraphs of a report's body with the heading they stand under.
struct ReportSections {
    private(set) var findings: [Finding] = []

    init(_ text: ReportText) {
        var section: String?
        var collecting = false
        for block in text.blocks {
            switch block.kind {
            case .heading:
                section = block.text
                collecting = false
            case .listItem where isParagraphNumber(block.marker):
                let number = block.marker.map { String($0.filter(\.isNumber)) }
                findings.append(
                    Finding(
                        number: number, section: section, text: block.text,
                        evidence: Evidence(startOf: block)))
                collecting = true
            case .listItem where collecting:
                findings[findings.count - 1].add(block)
            case .note: break
            default: collecting = false
            }
        }
    }

    private func isParagraphNumber(_ marker: String?) -> Bool {
        guard let marker, marker.hasSuffix(".") else { return false }
        return marker.dropLast().allSatisfy(\.isNumber)
    }
}

extension Finding {
    /// Adds a list item that belongs to the paragraph.
    fileprivate mutating func add(_ item: Block) {
        if evidence.quote == nil, item.page != evidence.page || item.textOnPage != nil { evidence.quote = text }
        text += " " + item.text
    }
}
