import Records

/// What a notice or direction requires of the council: the items under a heading or a sentence that says so.
struct RequiredActions {
    private(set) var recommendations: [Recommendation] = []
    /// Nesting of the list's own items; what lies deeper is a part of one.
    private var outerLevel: Int?

    init(_ text: ReportText) {
        var heading: Block?
        var isOpen = false
        /// The item that leads the list in, where that is itself an item ("3. … directs the Council as follows:").
        var leader: Block?
        for block in text.blocks {
            switch block.kind {
            case .heading:
                heading = block
                leader = nil
                isOpen = RequiredActions.isHeading(block.text)
                outerLevel = nil
            case .paragraph:
                if RequiredActions.leadsIn(block.text) {
                    isOpen = true
                    outerLevel = nil
                } else if RequiredActions.endsList(block.text) {
                    isOpen = false
                }
            case .listItem:
                if RequiredActions.leadsIn(block.text), !isOpen {
                    (leader, isOpen, outerLevel) = (block, true, nil)
                } else if let first = leader, RequiredActions.isSibling(block, of: first) {
                    (leader, isOpen) = (nil, false)
                } else if isOpen {
                    add(block, under: heading)
                }
            default: break
            }
        }
    }

    /// True where an item stands beside the leader: nested no deeper, and numbered in the same way.
    ///
    /// One in lower case ends the leader's sentence ("3. The council is directed to:", "4. work with …").
    private static func isSibling(_ item: Block, of leader: Block) -> Bool {
        if leader.text.hasSuffix(":"), item.text.first?.isLowercase == true { return false }
        let isFigure = { (block: Block) in block.marker?.contains { $0.isNumber } ?? false }
        return item.level <= leader.level && isFigure(item) == isFigure(leader)
    }

    private mutating func add(_ block: Block, under heading: Block?) {
        let section = heading.map(\.text) ?? "Required actions"
        let outer = outerLevel ?? block.level
        outerLevel = outer
        if block.level > outer, var last = recommendations.popLast() {
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
            "action the council", "actions the council", "requirements", "what the council must do",
            "improvement measures",
            "measures required", "the council must", "areas of action", "areas for improvement",
        ].contains { words.contains($0) }
    }

    /// "To comply with this notice the council must:", "… hereby directs the Council as follows:".
    private static func leadsIn(_ paragraph: String) -> Bool {
        let words = simplified(paragraph)
        guard words.hasSuffix(":") || words.hasSuffix("as follows") || words.hasSuffix("as follows.") else {
            return false
        }
        return [
            "council must", "council is required", "council shall", "required of the council", "directs the council",
            "council to",
            "directed to", "authority must", "partnership must", "required to", "following action", "must take",
            "council should",
        ]
        .contains { words.contains($0) }
    }

    private static func endsList(_ paragraph: String) -> Bool {
        let words = simplified(paragraph)
        return words.hasPrefix("signed") || words.hasPrefix("dated") || words.hasPrefix("failure to comply")
            || words.hasPrefix("yours ")
    }
}
