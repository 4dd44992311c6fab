import Records

/// The bullets under the heading that lists what has to improve.
///
/// A section of priority actions that holds no list states them in prose: each of its paragraphs is one.
struct ImprovementList {
    private(set) var recommendations: [Recommendation] = []
    private(set) var review: [ReviewItem] = []
    /// True where the heading is there at all.
    private(set) var hasSection = false

    init(
        _ text: ReportText, section isSection: (String) -> Bool, priority isPriority: (String) -> Bool = { _ in false }
    ) {
        var heading: Block?
        var prose: [Block] = []
        var open: [Block] = []
        for block in text.blocks {
            let opensSection = block.text.utf8.count < 200 && isSection(block.text)
            if block.kind == .heading || opensSection {
                if let heading, isPriority(heading.text) { addProse(open, under: heading) }
                open = []
                heading = opensSection ? block : nil
                hasSection = hasSection || heading != nil
                continue
            }
            guard let heading else { continue }
            switch block.kind {
            case .listItem:
                add(block, under: heading, priority: isPriority(heading.text))
                open = []
            case .paragraph:
                prose.append(block)
                if recommendations.last?.section != withoutNoteMark(heading.text) { open.append(block) }
            default: break
            }
        }
        if let heading, isPriority(heading.text) { addProse(open, under: heading) }
        if hasSection, recommendations.isEmpty {
            let found = prose.first.map { "it holds only prose: “\($0.text.prefix(100))…”" } ?? "it is empty"
            review.append(
                ReviewItem(field: "recommendations", why: "the section on what needs to improve has no list; \(found)"))
        }
        checkTexts()
    }

    /// Paragraphs of a priority section without a list; one that says there are none, or leads in, is passed over.
    private mutating func addProse(_ paragraphs: [Block], under heading: Block) {
        for block in paragraphs where !block.text.hasSuffix(":") && !deniesPriorityAction(block.text) {
            add(block, under: heading, priority: true)
        }
    }

    private mutating func add(_ block: Block, under heading: Block, priority: Bool) {
        if block.level > 0 || isLedIn(block), var last = recommendations.popLast() {
            last.parts.append(block.text)
            last.references += references(in: block.text)
            recommendations.append(last)
            return
        }
        recommendations.append(
            Recommendation(
                id: "", number: nil, text: block.text, section: withoutNoteMark(heading.text),
                priority: priority,
                references: references(in: block.text),
                evidence: Evidence(page: block.page, quote: block.lines.first)))
    }

    /// True for an item in lower case below one that ends with a colon, where a page shows no nesting.
    private func isLedIn(_ block: Block) -> Bool {
        guard let last = recommendations.last, last.text.hasSuffix(":") else { return false }
        return block.text.first?.isLowercase == true
    }

    /// "What needs to improve?1" is printed with the mark of a footnote.
    private func withoutNoteMark(_ heading: String) -> String {
        let marks = heading.reversed().prefix { $0.isNumber || "*†:".contains($0) }
        return String(heading.dropLast(marks.count)).trimmed
    }

    /// A very short or very long item, or one without letters, is probably not the whole of one bullet.
    private mutating func checkTexts() {
        for (index, item) in recommendations.enumerated() {
            if item.text.hasSuffix(":"), item.parts.isEmpty {
                review.append(
                    ReviewItem(
                        field: "recommendations[\(index)]",
                        why: "“\(item.text.prefix(60))” leads in a list, but no part of it was told apart"))
            }
            let length = item.text.utf8.count
            if length < 10 || length > 1200 {
                review.append(
                    ReviewItem(
                        field: "recommendations[\(index)]",
                        why:
                            "“\(item.text.prefix(60))” is \(length < 10 ? "very short" : "very long") for one recommendation"
                    ))
            }
        }
    }
}

/// True for "There are no areas for priority action", "Inspectors did not identify any …".
func deniesPriorityAction(_ sentence: String) -> Bool {
    let words = foldedLetters(sentence).split(separator: " ")
    return words.contains { ["no", "not", "none", "without", "neither", "nor"].contains($0) }
        && foldedLetters(sentence).contains("for priority action")
}
