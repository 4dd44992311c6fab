import Records

/// Bullets under one heading, in groups by the time that the report gives for them.
///
/// The form of reports before the single inspection framework: "Immediately:", "Within three months:".
struct TimedImprovements {
    private(set) var recommendations: [Recommendation] = []
    private(set) var review: [ReviewItem] = []

    init(_ blocks: [Block], section isSection: (String) -> Bool) {
        var heading: Block?
        var group: String?
        var level = 0
        for block in blocks {
            // The list of contents names the section too, but nothing stands under it.
            if block.kind == .heading, isSection(block.text) {
                (heading, group) = (block, nil)
            } else if let limit = TimedImprovements.timeLimit(block) {
                group = limit
            } else if block.kind == .heading {
                heading = nil
            } else if let heading, block.kind == .listItem, isBullet(block) {
                if recommendations.isEmpty { level = block.level }
                add(block, isPart: block.level > level, under: heading, group: group)
            }
        }
        if recommendations.isEmpty {
            review.append(ReviewItem(field: "recommendations", why: "no list of improvements was found"))
        }
    }

    private mutating func add(_ block: Block, isPart: Bool, under heading: Block, group: String?) {
        if isPart, var last = recommendations.popLast() {
            last.parts.append(block.text)
            recommendations.append(last)
            return
        }
        recommendations.append(
            Recommendation(
                id: "", text: block.text, section: SIFHeading.withoutColon(heading.text), group: group,
                references: references(in: block.text),
                evidence: Evidence(page: block.page, quote: block.lines.first)))
    }

    /// The numbered paragraph that introduces the bullets is none of them.
    private func isBullet(_ block: Block) -> Bool {
        !(block.marker?.dropLast().contains(where: \.isNumber) ?? false)
    }

    /// "Immediately", "Within six months", "Over the next six months", "In the longer term"; nil for other lines.
    private static func timeLimit(_ block: Block) -> String? {
        guard block.kind == .heading || block.kind == .paragraph, block.text.utf8.count < 60 else { return nil }
        let words = foldedLetters(block.text)
        let openings = [
            "immediately", "for immediate action", "immediate action", "within ", "over the next ",
            "in the longer term",
        ]
        return openings.contains { words.hasPrefix($0) } ? SIFHeading.withoutColon(block.text) : nil
    }
}
