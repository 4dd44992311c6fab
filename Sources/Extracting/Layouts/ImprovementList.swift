import Records

/// The bullets under the heading that lists what has to improve.
struct ImprovementList {
    private(set) var recommendations: [Recommendation] = []
    private(set) var review: [ReviewItem] = []
    /// True where the heading is there at all.
    private(set) var hasSection = false

    init(_ text: ReportText, section isSection: (String) -> Bool) {
        var heading: Block?
        var prose: [String] = []
        for block in text.blocks {
            let opensSection = block.text.utf8.count < 200 && isSection(block.text)
            if block.kind == .heading || opensSection {
                heading = opensSection ? block : nil
                hasSection = hasSection || heading != nil
                continue
            }
            guard let heading else { continue }
            switch block.kind {
            case .listItem: add(block, under: heading)
            case .paragraph: prose.append(block.text)
            default: break
            }
        }
        if hasSection, recommendations.isEmpty {
            let found = prose.first.map { "it holds only prose: “\($0.prefix(100))…”" } ?? "it is empty"
            review.append(
                ReviewItem(field: "recommendations", why: "the section on what needs to improve has no list; \(found)"))
        }
        checkTexts()
    }

    private mutating func add(_ block: Block, under heading: Block) {
        if block.level > 0, var last = recommendations.popLast() {
            last.parts.append(block.text)
            last.references += references(in: block.text)
            recommendations.append(last)
            return
        }
        recommendations.append(
            Recommendation(
                id: "", number: nil, text: block.text, section: withoutNoteMark(heading.text),
                references: references(in: block.text),
                evidence: Evidence(page: block.page, quote: block.lines.first)))
    }

    /// "What needs to improve?1" is printed with the mark of a footnote.
    private func withoutNoteMark(_ heading: String) -> String {
        guard let last = heading.last, last.isNumber else { return heading }
        return String(heading.dropLast())
    }

    /// A very short or very long item, or one without letters, is probably not the whole of one bullet.
    private mutating func checkTexts() {
        for (index, item) in recommendations.enumerated() {
            let length = item.text.utf8.count
            if length < 12 || length > 1200 {
                review.append(
                    ReviewItem(
                        field: "recommendations[\(index)]",
                        why:
                            "“\(item.text.prefix(60))” is \(length < 12 ? "very short" : "very long") for one recommendation"
                    ))
            }
        }
    }
}
