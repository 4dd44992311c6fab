import Records

/// What a SIF report asks of the local authority and of the Local Safeguarding Children Board.
///
/// Until June 2015 "What does the local authority need to improve?" with "Priority and immediate action" and
/// "Areas for improvement" (the Board's part of early 2014 has only the latter two); after it "Recommendations",
/// once in the part on the authority and once in the part on the Board.
struct SIFRecommendations {
    private(set) var recommendations: [Recommendation] = []
    private(set) var review: [ReviewItem] = []
    /// Places of the blocks that were read as recommendations.
    private(set) var places: Set<Int> = []

    private var part: Part
    private var section: Section?
    private var sections: [Section] = []

    private enum Part { case authority, board }

    /// A list of recommendations and what has been found under its heading.
    private struct Section {
        var heading: Block
        var addressee: String
        var group: String?
        var priority = false
        /// True where the items of the sub-section are numbered, so that bullets among them are parts.
        var isNumbered = false
        var found = 0
        /// True where the report says that there is nothing to list.
        var saysNone = false
        var prose: String?
    }

    /// Reads the lists; a review of a Board alone has `boardOnly`.
    init(_ blocks: [Block], boardOnly: Bool = false) {
        part = boardOnly ? .board : .authority
        for (place, block) in blocks.enumerated() {
            let title = SIFHeading(block, inBoardPart: part == .board)
            if let title, block.kind == .heading || title.standsAlone {
                open(title, block)
            } else if section != nil {
                if read(block) { places.insert(place) }
            }
        }
        close()
        checkSections(boardOnly: boardOnly)
    }

    // MARK: Headings

    private mutating func open(_ title: SIFHeading, _ block: Block) {
        switch title {
        case .authorityPart:
            close()
            part = .authority
        case .boardPart:
            close()
            part = .board
        case .list(let addressee):
            close()
            section = Section(heading: block, addressee: addressee ?? (part == .board ? "LSCB" : "local authority"))
        case .subsection(let priority):
            if section == nil || section.map({ SIFHeading.isSubsection($0.heading.text) }) == true {
                close()
                section = Section(heading: block, addressee: part == .board ? "LSCB" : "local authority")
            }
            section?.priority = priority
            section?.group = nil
            section?.isNumbered = false
        case .other:
            if let heading = section?.heading, isInside(block, heading), SIFHeading.isGroup(block.text) {
                section?.group = SIFHeading.withoutColon(block.text)
                section?.isNumbered = false
            } else {
                close()
            }
        }
    }

    /// Level 4 are lines that a page sets in bold and does not mark as headings: their levels tell nothing.
    private func isInside(_ block: Block, _ heading: Block) -> Bool {
        block.level > heading.level || block.level == 4
    }

    private mutating func close() {
        if let section { sections.append(section) }
        section = nil
    }

    // MARK: Items

    /// Reads a block under a heading; true where it is a recommendation or part of one.
    private mutating func read(_ block: Block) -> Bool {
        if SIFHeading.saysNone(block.text) {
            section?.saysNone = true
            return false
        }
        switch block.kind {
        case .listItem: return add(block)
        case .paragraph: return readParagraph(block)
        default: return false
        }
    }

    private mutating func add(_ block: Block) -> Bool {
        guard let current = section else { return false }
        let number = paragraphNumber(block.marker)
        let isPart = number == nil && (block.level > 0 || current.isNumbered)
        if isPart, current.found > 0, var last = recommendations.popLast() {
            last.parts.append(block.text)
            last.references += references(in: block.text)
            recommendations.append(last)
            return true
        }
        recommendations.append(
            Recommendation(
                id: "", number: number, text: block.text, section: SIFHeading.withoutColon(current.heading.text),
                group: current.group, priority: current.priority, addressee: current.addressee,
                references: references(in: block.text),
                evidence: Evidence(page: block.page, quote: block.lines.first)))
        section?.found += 1
        section?.isNumbered = number != nil
        return true
    }

    /// "12." is paragraph 12; "(i)" numbers a part.
    private func paragraphNumber(_ marker: String?) -> String? {
        guard let marker, marker.hasSuffix("."), marker.dropLast().allSatisfy(\.isNumber) else { return nil }
        return String(marker.dropLast())
    }

    /// A short line without a stop names a group; one that goes on in lower case belongs to the item before it.
    private mutating func readParagraph(_ block: Block) -> Bool {
        if block.text.first?.isLowercase == true, let found = section?.found, found > 0,
            var last = recommendations.popLast()
        {
            if last.parts.isEmpty { last.text += " " + block.text } else { last.parts.append(block.text) }
            recommendations.append(last)
            return true
        }
        if SIFHeading.isGroup(block.text) {
            section?.group = SIFHeading.withoutColon(block.text)
            section?.isNumbered = false
        } else if section?.prose == nil {
            section?.prose = block.text
        }
        return false
    }

    // MARK: Checks

    private mutating func checkSections(boardOnly: Bool) {
        if !sections.contains(where: { boardOnly || $0.addressee == "local authority" }) {
            review.append(ReviewItem(field: "recommendations", why: "no list of recommendations was found"))
        }
        for section in sections where section.found == 0 && !section.saysNone && !isRepeated(section) {
            let found = section.prose.map { "it holds only prose: “\($0.prefix(100))…”" } ?? "it is empty"
            review.append(
                ReviewItem(
                    field: "recommendations",
                    why: "“\(section.heading.text)” on page \(section.heading.page) has no list; \(found)"))
        }
        for section in sections where section.found > 0 {
            guard let prose = section.prose, !prose.hasSuffix(":") else { continue }
            review.append(
                ReviewItem(
                    field: "recommendations",
                    why:
                        "“\(prose.prefix(100))…” stands under “\(section.heading.text)” and was not read as a recommendation"
                ))
        }
        for (index, item) in recommendations.enumerated() where !(12...1500).contains(item.text.utf8.count) {
            review.append(
                ReviewItem(
                    field: "recommendations[\(index)]",
                    why: "“\(item.text.prefix(60))” is \(item.text.utf8.count < 12 ? "very short" : "very long") "
                        + "for one recommendation"))
        }
        checkAddressees()
        checkNumbers()
    }

    /// The list of contents may name a list that stands elsewhere.
    private func isRepeated(_ section: Section) -> Bool {
        sections.contains {
            $0.found > 0 && $0.addressee == section.addressee && $0.heading.text == section.heading.text
        }
    }

    /// One list for each addressee: a second one is probably another's.
    private mutating func checkAddressees() {
        let filled = sections.filter { $0.found > 0 && !SIFHeading.isSubsection($0.heading.text) }
        for (index, section) in filled.enumerated()
        where filled[..<index].contains(where: { $0.addressee == section.addressee }) {
            review.append(
                ReviewItem(
                    field: "recommendations",
                    why: "“\(section.heading.text)” on page \(section.heading.page) is a second list for the "
                        + "\(section.addressee); it may be addressed to another"))
        }
    }

    /// Paragraphs are numbered without a gap, so a gap inside one list shows an item that was not read.
    private mutating func checkNumbers() {
        for (one, next) in zip(recommendations, recommendations.dropFirst())
        where one.addressee == next.addressee && one.section == next.section {
            guard let number = one.number.flatMap(Int.init), let after = next.number.flatMap(Int.init),
                after != number + 1
            else { continue }
            review.append(
                ReviewItem(
                    field: "recommendations",
                    why: "paragraph \(after) follows paragraph \(number) in “\(one.section)” on page "
                        + "\(next.evidence.page ?? 1)"))
        }
    }
}
