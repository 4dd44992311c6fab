import Records

/// What an area SEND report asks for: the rows of its two tables.
///
/// Areas for priority action have the responsible body as addressee; a cell that goes on over the page is
/// joined again. What the print leaves open goes to review.
struct AreaSENDTables {
    private(set) var recommendations: [Recommendation] = []
    private(set) var review: [ReviewItem] = []
    /// True where areas for priority action are printed at all.
    private(set) var hasPriorityTable = false

    private struct Section {
        var name: String
        var priority: Bool
        var page: Int
        var rows = 0
    }

    private var section: Section?
    private var sections = 0
    private var lastPage = 1

    init(_ text: ReportText) {
        for block in text.blocks where block.kind != .note { read(block) }
        close()
        for index in recommendations.indices { checkItem(index) }
        if sections == 0 {
            review.append(ReviewItem(field: "recommendations", why: "no heading “Areas for improvement” was found"))
        }
    }

    private mutating func read(_ block: Block) {
        if let header = header(block) {
            enter(header, page: block.page)
        } else if block.kind == .heading || endsTables(block) {
            close()
        } else if section != nil, !block.text.isEmpty {
            switch block.kind {
            case .tableRow: addRow(block)
            case .listItem: addItem(block)
            default: addParagraph(block.text, block)
            }
            lastPage = block.page
        }
    }

    /// A heading, or a table's header row, that opens a section.
    private func header(_ block: Block) -> (priority: Bool, name: String)? {
        if block.kind == .heading { return AreaSENDHeading.section(block.text) }
        guard block.kind == .tableRow, let last = block.cells.last(where: { !$0.isEmpty }) else { return nil }
        if block.cells.count == 1 { return AreaSENDHeading.section(last) }
        guard foldedLetters(block.cells[0]).hasPrefix("responsible bod") else { return nil }
        return AreaSENDHeading.section(last) ?? (true, section?.name ?? "Areas for priority action")
    }

    private mutating func enter(_ header: (priority: Bool, name: String), page: Int) {
        // The heading above a table is printed again as its header row, and on each page it goes on to.
        if let open = section, open.priority == header.priority { return }
        close()
        section = Section(name: header.name, priority: header.priority, page: page)
        hasPriorityTable = hasPriorityTable || header.priority
        sections += 1
    }

    private func endsTables(_ block: Block) -> Bool {
        guard block.kind == .tableRow, block.cells.count > 1 else { return false }
        return foldedLetters(block.cells[0]).hasPrefix("local authorit")
            && foldedLetters(block.cells[1]).hasPrefix("integrated care b")
    }

    private mutating func close() {
        if let open = section, open.rows == 0 {
            review.append(
                ReviewItem(
                    field: "recommendations",
                    why: "“\(open.name)” on page \(open.page) has no rows that were understood"))
        }
        section = nil
    }

    // MARK: - Rows

    private mutating func addRow(_ block: Block) {
        let pieces = (block.cells.last ?? "").split(separator: "\n").map(String.init)
        let body = block.cells.count > 1 ? block.cells[0] : ""
        guard let first = pieces.first else {
            extendAddressee(body, block)
            return
        }
        let goesOn = isOpen && (block.page != lastPage || body.isEmpty)
        if goesOn, continues(first) || bodyGoesOn(body) {
            extendAddressee(body, block)
            extend(first)
        } else if body.isEmpty, block.cells.count > 1 {
            addParagraph(first, block)
        } else {
            // A row of one cell in a table of two columns stands beside a body that spans several rows.
            let isSpanned = block.cells.count == 1 && section?.priority == true && isOpen
            append(first, addressee: isSpanned ? recommendations.last?.addressee : body.isEmpty ? nil : body, block)
        }
        for piece in pieces.dropFirst() { addPiece(piece, block) }
    }

    /// A list item or a further paragraph inside a cell.
    private mutating func addPiece(_ piece: String, _ block: Block) {
        if let text = AreaSENDWords.afterBullet(piece) {
            addPart(text, block)
        } else if let last = recommendations.last, !last.parts.isEmpty || !AreaSENDWords.asksAnew(piece) {
            addPart(piece, block)
        } else {
            addParagraph(piece, block)
        }
    }

    private mutating func addItem(_ block: Block) {
        if let number = block.marker, number.contains(where: \.isNumber) {
            append(block.text, number: String(number.filter(\.isNumber)), addressee: nil, block)
        } else if isOpen, let last = recommendations.last,
            last.text.hasSuffix(":") || !last.parts.isEmpty || block.level > 0
        {
            addPart(block.text, block)
        } else {
            append(block.text, addressee: nil, block)
        }
    }

    /// A table whose columns stand close is read as text: its header row may be a paragraph, or joined to the row below.
    private static func withoutHeader(_ text: String, name: String) -> String {
        for header in ["Responsible body " + name, "Responsible bodies " + name, name] {
            guard let rest = text.after(prefix: header), rest.first.map({ $0 == " " }) ?? true else { continue }
            return String(rest).trimmed
        }
        return text
    }

    /// A paragraph of its own: the rest of a row from the page before, a row, or a row under a merged body.
    private mutating func addParagraph(_ printed: String, _ block: Block) {
        guard let open = section else { return }
        let text = open.rows == 0 ? AreaSENDTables.withoutHeader(printed, name: open.name) : printed
        guard !text.isEmpty else { return }
        if isOpen, block.page != lastPage || open.priority, continues(text) {
            extend(text)
            return
        }
        if isOpen, block.page != lastPage, AreaSENDWords.pointsBack(text) {
            extend(text)
            doubt("“\(text.prefix(60))…” at the top of page \(block.page) was taken as the end of the item before it")
            return
        }
        guard isOpen, let last = recommendations.last else {
            append(text, addressee: nil, block)
            return
        }
        if !last.parts.isEmpty, AreaSENDWords.saysAlso(text) {
            addPart(text, block)
            if !open.priority {
                doubt("“\(text.prefix(60))…” on page \(block.page) was taken as the end of the item before it")
            }
            return
        }
        append(text, addressee: open.priority ? last.addressee : nil, block)
        if open.priority {
            doubt(
                "“\(text.prefix(60))…” on page \(block.page) has no responsible body beside it; that of the row above was taken"
            )
        }
    }

    // MARK: - The last item

    /// True where the section has an item already that could go on.
    private var isOpen: Bool { (section?.rows ?? 0) > 0 }

    private mutating func append(_ text: String, number: String? = nil, addressee: String?, _ block: Block) {
        guard let open = section, !AreaSENDWords.saysNone(text) else {
            section?.rows += 1
            return
        }
        section?.rows += 1
        recommendations.append(
            Recommendation(
                id: "", number: number, text: text, section: open.name, priority: open.priority, addressee: addressee,
                references: references(in: text), evidence: Evidence(page: block.page, quote: block.lines.first)))
    }

    private mutating func extend(_ text: String) {
        guard var last = recommendations.popLast() else { return }
        if let part = last.parts.popLast() {
            last.parts.append(joined(part, text))
        } else {
            last.text = joined(last.text, text)
        }
        recommendations.append(last)
    }

    private mutating func addPart(_ text: String, _ block: Block) {
        guard var last = recommendations.popLast() else {
            append(text, addressee: nil, block)
            return
        }
        last.parts.append(text)
        recommendations.append(last)
    }

    /// A responsible body that goes on over the page.
    private mutating func extendAddressee(_ text: String, _ block: Block) {
        guard !text.isEmpty, isOpen, var last = recommendations.popLast() else { return }
        last.addressee = last.addressee.map { joined($0, text) } ?? text
        recommendations.append(last)
        if block.page == lastPage {
            doubt(
                "“\(text.prefix(60))” on page \(block.page) stands in the column of responsible bodies with nothing beside it"
            )
        }
    }

    /// True where the last item stops in mid-sentence or this text begins in one.
    private func continues(_ text: String) -> Bool {
        guard let last = recommendations.last else { return false }
        return text.first?.isLowercase ?? false || (isUnfinished(last.text) && last.parts.isEmpty)
    }

    /// True where the responsible body of the row above is cut in the middle of a name.
    private func bodyGoesOn(_ body: String) -> Bool {
        guard !body.isEmpty, let above = recommendations.last?.addressee else { return false }
        let last = foldedLetters(above).split(separator: " ").last ?? ""
        return above.hasSuffix(",") || ["and", "of", "nhs", "the", "for"].contains(last)
            || body.first?.isLowercase ?? false
    }

    /// What looks like half an item, or like two, is for a person to see.
    private mutating func checkItem(_ index: Int) {
        let item = recommendations[index]
        let start = "“\(item.text.prefix(60))…” on page \(item.evidence.page ?? 1)"
        let asking = ([item.text] + item.parts).contains { AreaSENDWords.asks($0) }
        if !asking { doubt("\(start) asks nobody for anything") }
        if item.text.first?.isLowercase ?? true { doubt("\(start) begins in mid-sentence") }
        if isUnfinished(item.text) { doubt("\(start) stops in mid-sentence") }
        if AreaSENDWords.beginsTwice(item.text) { doubt("\(start) may be two items in one") }
    }

    private func joined(_ one: String, _ other: String) -> String {
        one.hasSuffix("-") ? one + other : one + " " + other
    }

    private mutating func doubt(_ why: String) { review.append(ReviewItem(field: "recommendations", why: why)) }
}
