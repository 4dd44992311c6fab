import Records

/// What a notice or direction requires of the council: the items under a heading or a sentence that says so.
struct RequiredActions {
    private(set) var recommendations: [Recommendation] = []

    init(_ text: ReportText) {
        var heading: Block?
        var isOpen = false
        for block in text.blocks {
            switch block.kind {
            case .heading:
                heading = block
                isOpen = RequiredActions.isHeading(block.text)
            case .paragraph:
                if RequiredActions.leadsIn(block.text) {
                    isOpen = true
                } else if RequiredActions.endsList(block.text) {
                    isOpen = false
                }
            case .listItem where isOpen || RequiredActions.leadsIn(block.text) && recommendations.isEmpty:
                if RequiredActions.leadsIn(block.text), !isOpen {
                    isOpen = true
                } else {
                    add(block, under: heading)
                }
            default: break
            }
        }
    }

    private mutating func add(_ block: Block, under heading: Block?) {
        let section = heading.map(\.text) ?? "Required actions"
        if block.level > 0, var last = recommendations.popLast() {
            last.parts.append(block.text)
            recommendations.append(last)
            return
        }
        let number = block.marker.map { $0.filter(\.isNumber) }.flatMap { $0.isEmpty ? nil : $0 }
        recommendations.append(
            Recommendation(
                id: "", number: number, text: block.text, section: section, references: references(in: block.text),
                evidence: Evidence(page: block.page, quote: block.lines.first)))
    }

    private static func isHeading(_ line: String) -> Bool {
        let words = foldedLetters(line)
        return [
            "actions required", "action required", "required action", "action to be taken", "actions to be taken",
            "action the council", "actions the council", "requirements", "what the council must do", "improvement measures",
            "measures required", "the council must", "areas of action", "areas for improvement",
        ].contains { words.contains($0) }
    }

    /// "To comply with this notice the council must:", "… hereby directs the Council as follows:".
    private static func leadsIn(_ paragraph: String) -> Bool {
        let words = simplified(paragraph)
        guard words.hasSuffix(":") || words.hasSuffix("as follows") || words.hasSuffix("as follows.") else { return false }
        return ["council must", "council is required", "council shall", "required of the council", "directs the council", "council to",
            "directed to", "authority must", "partnership must", "required to", "following action", "must take", "council should"]
            .contains { words.contains($0) }
    }

    private static func endsList(_ paragraph: String) -> Bool {
        let words = simplified(paragraph)
        return words.hasPrefix("signed") || words.hasPrefix("dated") || words.hasPrefix("failure to comply")
            || words.hasPrefix("yours ")
    }
}
