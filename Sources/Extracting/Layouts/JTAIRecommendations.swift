import Records

/// Headings of a JTAI letter that are known by their words.
enum JTAIHeading {
    /// "Areas for improvement", "What needs to improve?" or, with `priority`, "Areas for priority action".
    static func list(_ heading: String) -> (priority: Bool, section: String)? {
        let section = String(heading.reversed().drop { $0.isNumber || $0 == ":" || $0.isWhitespace }.reversed())
        switch foldedLetters(section) {
        case "areas for improvement", "area for improvement", "what needs to improve", "what needs to be improved",
            "areas that need to improve", "key areas for improvement", "areas for further improvement",
            "areas for development", "what needs improving", "areas to improve", "what do partners need to improve",
            "what does the partnership need to improve":
            return (false, section)
        case "areas for priority action", "area for priority action", "priority actions", "priority action",
            "area s for priority action", "areas requiring priority action", "areas for urgent action":
            return (true, section)
        default: return nil
        }
    }

    static func isStrengths(_ heading: String) -> Bool {
        ["key strengths", "strengths", "key strength"].contains(foldedLetters(heading))
    }

    /// Boxes with examples; what stands in them asks for nothing.
    static func isBox(_ heading: String) -> Bool {
        let words = foldedLetters(heading)
        return ["case study", "practice study", "places and spaces", "practice example", "good practice"]
            .contains { words.hasPrefix($0) }
    }

    /// Headings of sections that hold neither strengths nor recommendations.
    static func isOther(_ heading: String) -> Bool {
        let words = foldedLetters(heading)
        return ["next steps", "headline findings", "main findings", "context", "summary", "summary of key findings"]
            .contains(words) || words.hasPrefix("yours ") || words.hasPrefix("ofsted ") || JTAITitle.isTitle(heading)
            || words.hasPrefix("dear ")
    }

    /// Lines that are headings by their words, where the page marks none.
    static func isKnown(_ line: String) -> Bool {
        list(line) != nil || isStrengths(line) || isBox(line) && line.utf8.count < 80
            || ["next steps", "headline findings", "main findings"].contains(foldedLetters(line))
    }
}

/// What a JTAI letter asks for: the bullets under its lists, with the aspect's heading as group.
struct JTAIRecommendations {
    private(set) var recommendations: [Recommendation] = []
    private(set) var review: [ReviewItem] = []

    private struct Section {
        var heading: Block
        var name: String
        var priority: Bool
        var group: String?
        var count = 0
        var prose: [Block] = []
        /// Left edge of its bullets, to know them again after a box.
        var left: Double?
    }

    private var section: Section?
    private var box: Block?
    private var aspect: Block?
    private var sections = 0
    /// True where one letter holds the list of improvements more than once: then aspects part them.
    private let isByAspect: Bool

    init(_ text: ReportText) {
        let lists = text.blocks.filter { $0.kind == .heading && JTAIHeading.list($0.text)?.priority == false }
        isByAspect = lists.count > 1
        for block in text.blocks {
            switch block.kind {
            case .heading: enter(block)
            case .listItem: add(block)
            case .paragraph where box == nil && section?.count == 0: section?.prose.append(block)
            default: break
            }
        }
        close()
        if sections == 0 {
            review.append(
                ReviewItem(
                    field: "recommendations",
                    why: "no heading “Areas for improvement” or “What needs to improve?” was found"))
        }
    }

    private mutating func enter(_ heading: Block) {
        if JTAIHeading.isBox(heading.text) {
            box = heading
            return
        }
        if let list = JTAIHeading.list(heading.text) {
            close()
            let isParted = isByAspect || aspect.map { $0.level < heading.level } ?? false
            section = Section(
                heading: heading, name: list.section, priority: list.priority, group: isParted ? aspect?.text : nil)
            sections += 1
        } else if let open = section, heading.level > open.heading.level, !JTAIHeading.isOther(heading.text),
            !JTAIHeading.isStrengths(heading.text)
        {
            section?.group = heading.text
        } else {
            close()
            if !JTAIHeading.isOther(heading.text), !JTAIHeading.isStrengths(heading.text) { aspect = heading }
        }
        box = nil
    }

    private mutating func add(_ item: Block) {
        guard let open = section, !item.text.isEmpty else { return }
        if box != nil {
            // The list goes on below a box where the bullets stand at the list's own edge again.
            guard let left = open.left, left > 0, abs(item.box.left - left) < 2,
                open.heading.box.left < (box?.box.left ?? 0) - 4
            else { return }
            box = nil
        }
        if item.level > 0, open.count > 0, !recommendations.isEmpty {
            recommendations[recommendations.count - 1].parts.append(item.text)
            return
        }
        guard !saysNone(item.text) else { return }
        section?.count += 1
        section?.left = open.left ?? item.box.left
        append(item, of: open)
    }

    private mutating func append(_ block: Block, of section: Section) {
        recommendations.append(
            Recommendation(
                id: "", text: block.text, section: section.name, group: section.group, priority: section.priority,
                references: references(in: block.text), evidence: Evidence(page: block.page, quote: block.lines.first)))
    }

    /// A list without bullets is taken paragraph by paragraph, for a person to look at.
    private mutating func close() {
        defer { section = nil }
        guard let open = section, open.count == 0 else { return }
        let prose = open.prose.filter { !saysNone($0.text) }
        if prose.isEmpty, !open.prose.isEmpty { return }
        for block in prose { append(block, of: open) }
        let found = prose.isEmpty ? "it is empty" : "its paragraphs were taken for what has to improve"
        review.append(
            ReviewItem(
                field: "recommendations", why: "“\(open.name)” on page \(open.heading.page) has no bullets; \(found)"))
    }

    /// True for a sentence such as "There are no areas for priority action".
    private func saysNone(_ text: String) -> Bool {
        let words = foldedLetters(text)
        return words.utf8.count < 160
            && (words.hasPrefix("there are no ") || words.hasPrefix("no areas for ") || words == "none")
    }
}
