import Records

/// Turns a page's elements into blocks.
struct HTMLBlockBuilder {
    private(set) var blocks: [Block] = []
    private var listDepth = 0

    /// Elements that begin a new line.
    static let blockNames: Set<String> = [
        "html", "body", "main", "article", "section", "div", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead",
        "tbody", "tfoot", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption",
        "header", "footer", "aside", "nav", "address", "pre", "form", "fieldset", "details", "summary", "caption", "hr",
        "center",
    ]

    /// Adds the blocks of an element and all inside it.
    mutating func walk(_ element: HTMLElement) {
        switch element.name {
        case "h1", "h2", "h3", "h4", "h5", "h6":
            addHeading(plainText(element), level: Int(element.name.dropFirst()) ?? 2)
        case "ul", "ol": walkList(element)
        case "dl": walkDefinitions(element)
        case "tr": walkRow(element)
        default:
            if isSoupTable(element) {
                for row in element.elements { addRow(row.elements) }
            } else {
                walkChildren(element)
            }
        }
    }

    /// Adds blocks of the children: runs of inline content become paragraphs of their own.
    private mutating func walkChildren(_ element: HTMLElement) {
        var inline: [HTMLNode] = []
        for child in element.children {
            if case .element(let inner) = child, isBlock(inner) {
                addInline(inline)
                inline = []
                walk(inner)
            } else {
                inline.append(child)
            }
        }
        addInline(inline)
    }

    private func isBlock(_ element: HTMLElement) -> Bool {
        HTMLBlockBuilder.blockNames.contains(element.name)
            || element.elements.contains { HTMLBlockBuilder.blockNames.contains($0.name) }
    }

    private mutating func walkList(_ list: HTMLElement) {
        listDepth += 1
        defer { listDepth -= 1 }
        var number = list.attributes["start"].flatMap { Int($0) } ?? 1
        for item in list.elements {
            guard item.name == "li" else {
                walk(item)
                continue
            }
            addItem(item, marker: list.name == "ol" ? "\(number)." : "•")
            number += 1
        }
    }

    /// "Lead inspector" and the name: a term and its value stand beside each other like the cells of a row.
    private mutating func walkDefinitions(_ list: HTMLElement) {
        var term: HTMLElement?
        for element in list.elements {
            if element.name == "dt" {
                if let term { addInline([.element(term)]) }
                term = element
            } else if element.name == "dd", let named = term, !element.elements.contains(where: isBlock) {
                addRow([named, element])
                term = nil
            } else {
                if let named = term { addHeading(plainText(named), level: 4) }
                term = nil
                walk(element)
            }
        }
        if let term { addInline([.element(term)]) }
    }

    /// A row of a table; a table that only lays out the page is walked through.
    private mutating func walkRow(_ row: HTMLElement) {
        let cells = row.elements.filter { ["td", "th"].contains($0.name) }
        let isLayout = cells.contains { cell in
            cell.holdsAny(["h1", "h2", "h3", "h4", "table"])
                || (cells.count == 1 && cell.elements.contains { isBlock($0) || $0.name == "br" })
        }
        if isLayout {
            for cell in cells { walkChildren(cell) }
        } else {
            addRow(cells)
        }
    }

    private mutating func addItem(_ item: HTMLElement, marker: String) {
        guard !item.holdsAny(["h1", "h2", "h3", "h4", "h5", "h6"]) else { return walkChildren(item) }
        let own = item.children.filter { child in
            if case .element(let inner) = child { return !["ul", "ol", "table"].contains(inner.name) }
            return true
        }
        let line = HTMLElement(name: "li", attributes: [:], children: own)
        let text = plainText(line)
        let anchors = line.anchors
        if !text.isEmpty {
            let marked = ListMarker(text)
            blocks.append(
                Block(
                    kind: .listItem, text: marked?.rest.isEmpty == false ? marked?.rest ?? text : text,
                    marker: marked?.rest.isEmpty == false ? marked?.marker : marker, level: listDepth - 1,
                    links: anchors.map(\.target), linkWords: anchors.map(\.words)))
        }
        for inner in item.elements where ["ul", "ol", "table"].contains(inner.name) { walk(inner) }
    }

    private mutating func addHeading(_ text: String, level: Int) {
        guard !text.isEmpty else { return }
        blocks.append(Block(kind: .heading, text: text, level: level, size: 26 - 2 * Double(level), bold: true))
    }

    private mutating func addRow(_ cells: [HTMLElement]) {
        let texts = cells.map(cellText)
        guard texts.contains(where: { !$0.isEmpty }) else { return }
        let anchors = cells.flatMap(\.anchors)
        if texts.count == 2, let marked = ListMarker(texts[0]), marked.rest.isEmpty, marked.isBullet {
            blocks.append(Block(kind: .listItem, text: texts[1], marker: texts[0]))
            return
        }
        blocks.append(
            Block(
                kind: .tableRow, text: texts.joined(separator: "\t"), cells: texts,
                bold: cells.allSatisfy { $0.name == "th" }, links: anchors.map(\.target),
                linkWords: anchors.map(\.words)))
    }

    /// Pages made of `div`s alone: two or more children, each of which holds just two leaves.
    private func isSoupTable(_ element: HTMLElement) -> Bool {
        guard element.name == "div", element.elements.count >= 2 else { return false }
        return element.elements.allSatisfy { row in
            row.name == "div" && row.elements.count == 2
                && row.elements.allSatisfy { $0.name == "div" && !$0.elements.contains(where: isBlock) }
        }
    }

    /// Adds inline content: lines between `<br>`s that begin with bullets become items, the rest paragraphs.
    private mutating func addInline(_ nodes: [HTMLNode]) {
        let lines = inlineLines(nodes)
        let widest = lines.map { $0.text.utf8.count }.max() ?? 0
        var paragraph: [InlineLine] = []
        for line in lines {
            if let last = paragraph.last, line.text.isEmpty || last.ends(before: line, widest: widest) {
                addParagraph(paragraph)
                paragraph = []
            }
            if line.text.isEmpty { continue }
            guard let marked = ListMarker(line.text), !marked.rest.isEmpty else {
                paragraph.append(line)
                continue
            }
            addParagraph(paragraph)
            paragraph = []
            blocks.append(
                Block(
                    kind: .listItem, text: marked.rest, marker: marked.marker, links: line.anchors.map(\.target),
                    linkWords: line.anchors.map(\.words)))
        }
        addParagraph(paragraph)
    }

    private mutating func addParagraph(_ lines: [InlineLine]) {
        guard !lines.isEmpty else { return }
        let text = joinLines(lines.map(\.text))
        let bold = lines.allSatisfy(\.bold)
        let isHeading = bold && text.utf8.count < 160 && text.last.map { !".;,".contains($0) } ?? false
        blocks.append(
            Block(
                kind: isHeading ? .heading : .paragraph, text: text, lines: lines.map(\.text), level: isHeading ? 4 : 0,
                bold: bold, links: lines.flatMap(\.anchors).map(\.target),
                linkWords: lines.flatMap(\.anchors).map(\.words)))
    }

    private func inlineLines(_ nodes: [HTMLNode]) -> [InlineLine] {
        var lines = [InlineLine()]
        func collect(_ node: HTMLNode, bold: Bool) {
            switch node {
            case .text(let piece): lines[lines.count - 1].add(piece, bold: bold)
            case .element(let element):
                if element.name == "br" { lines.append(InlineLine()) }
                if element.name == "a" { lines[lines.count - 1].anchors += element.anchors }
                for child in element.children { collect(child, bold: bold || ["b", "strong"].contains(element.name)) }
            }
        }
        for node in nodes { collect(node, bold: false) }
        return lines.map { $0.folded() }
    }
}

/// One line of inline content.
private struct InlineLine {
    var text = ""
    var anchors: [HTMLAnchor] = []
    private var letters = 0
    private var boldLetters = 0

    /// True where all of it is bold.
    var bold: Bool { letters > 0 && boldLetters == letters }

    mutating func add(_ piece: String, bold: Bool) {
        text += piece
        let count = piece.count { !$0.isWhitespace }
        letters += count
        if bold { boldLetters += count }
    }

    func folded() -> InlineLine {
        var line = self
        line.text = text.foldingWhiteSpace()
        return line
    }

    /// True where the next line begins a paragraph of its own: it turns to bold print or back, or bears a label
    /// ("Lead inspector: …"), or a sentence or a line much shorter than the widest ends before a capital.
    func ends(before next: InlineLine, widest: Int) -> Bool {
        guard next.text.first?.isUppercase == true || next.text.first?.isNumber == true else { return false }
        let isWhole = text.last.map { ".:?!".contains($0) } ?? false
        return bold != next.bold || isWhole || next.hasLabel || text.utf8.count * 10 < widest * 6
    }

    /// True for one to three words before a colon.
    private var hasLabel: Bool {
        let label = text.prefix { $0 != ":" }
        return label.utf8.count < text.utf8.count && label.utf8.count < 30 && label.split(separator: " ").count <= 3
    }
}

/// A link of a page.
struct HTMLAnchor {
    /// Where it points, as written.
    var target: String
    /// What it says.
    var words: String
}

extension HTMLElement {
    /// The links inside, in order.
    var anchors: [HTMLAnchor] {
        if name == "a", let target = attributes["href"] { return [HTMLAnchor(target: target, words: plainText(self))] }
        return elements.flatMap(\.anchors)
    }

    /// True where an element of one of these names stands inside.
    func holdsAny(_ names: Set<String>) -> Bool {
        elements.contains { names.contains($0.name) || $0.holdsAny(names) }
    }
}
