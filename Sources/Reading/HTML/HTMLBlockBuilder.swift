import Records

/// Turns a page's elements into blocks.
struct HTMLBlockBuilder {
    private(set) var blocks: [Block] = []
    private var listDepth = 0
    private var inArticle = false

    private static let blockNames: Set<String> = [
        "html", "body", "main", "article", "section", "div", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead",
        "tbody", "tfoot", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption",
        "header", "footer", "aside", "nav", "address", "pre", "form", "fieldset", "details", "summary", "caption", "hr",
        "center",
    ]
    private static let silentNames: Set<String> = [
        "script", "style", "noscript", "template", "svg", "iframe", "object", "nav", "form", "button", "select", "head",
        "title", "audio", "video", "canvas", "input", "textarea",
    ]
    private static let silentLabels: Set<String> = [
        "cookie", "cookies", "breadcrumb", "breadcrumbs", "navigation", "menu", "newsletter", "signup", "skip",
        "skiplink",
        "banner", "advert", "advertisement", "sidebar", "related", "promo", "share", "social", "contentinfo", "search",
    ]

    /// True for what a reader of the page does not count as its text.
    static func isSilent(_ element: HTMLElement) -> Bool {
        if silentNames.contains(element.name) { return true }
        if element.attributes["hidden"] != nil { return true }
        if element.attributes["style"]?.replacing(" ", with: "").contains("display:none") == true { return true }
        guard !["html", "body", "main", "article"].contains(element.name) else { return false }
        return element.labels.contains { silentLabels.contains($0) }
    }

    /// Adds the blocks of an element and all inside it.
    mutating func walk(_ element: HTMLElement) {
        guard !HTMLBlockBuilder.isSilent(element) else { return }
        switch element.name {
        case "main", "article":
            let outside = inArticle
            inArticle = true
            walkChildren(element)
            inArticle = outside
        case "header", "footer", "aside":
            if inArticle && element.name == "header" { walkChildren(element) }
        case "h1", "h2", "h3", "h4", "h5", "h6":
            addHeading(plainText(element), level: Int(element.name.dropFirst()) ?? 2)
        case "ul", "ol": walkList(element)
        case "tr": addRow(element.elements.filter { ["td", "th"].contains($0.name) })
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
        for item in list.elements where !HTMLBlockBuilder.isSilent(item) {
            guard item.name == "li" else {
                walk(item)
                continue
            }
            addItem(item, marker: list.name == "ol" ? "\(number)." : "•")
            number += 1
        }
    }

    private mutating func addItem(_ item: HTMLElement, marker: String) {
        let own = item.children.filter { child in
            if case .element(let inner) = child { return !["ul", "ol", "table"].contains(inner.name) }
            return true
        }
        let text = plainText(HTMLElement(name: "li", attributes: [:], children: own))
        if !text.isEmpty {
            let marked = ListMarker(text)
            blocks.append(
                Block(
                    kind: .listItem, text: marked?.rest.isEmpty == false ? marked?.rest ?? text : text,
                    marker: marked?.rest.isEmpty == false ? marked?.marker : marker, level: listDepth - 1,
                    links: links(in: item)))
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
        blocks.append(
            Block(
                kind: .tableRow, text: texts.joined(separator: "\t"), cells: texts,
                bold: cells.allSatisfy { $0.name == "th" }, links: cells.flatMap { links(in: $0) }))
    }

    /// Pages made of `div`s alone: two or more children, each of which holds just two leaves.
    private func isSoupTable(_ element: HTMLElement) -> Bool {
        guard element.name == "div", element.elements.count >= 2 else { return false }
        return element.elements.allSatisfy { row in
            row.name == "div" && row.elements.count == 2
                && row.elements.allSatisfy { $0.name == "div" && !$0.elements.contains(where: isBlock) }
        }
    }

    private func links(in element: HTMLElement) -> [String] {
        (element.name == "a" ? [element.attributes["href"]].compactMap { $0 } : [])
            + element.elements.flatMap { links(in: $0) }
    }

    /// Adds inline content: lines between `<br>`s that begin with bullets become items, the rest a paragraph.
    private mutating func addInline(_ nodes: [HTMLNode]) {
        let lines = inlineLines(nodes).filter { !$0.text.isEmpty }
        var paragraph: [InlineLine] = []
        for line in lines {
            guard let marked = ListMarker(line.text), !marked.rest.isEmpty else {
                paragraph.append(line)
                continue
            }
            addParagraph(paragraph)
            paragraph = []
            blocks.append(Block(kind: .listItem, text: marked.rest, marker: marked.marker))
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
                bold: bold, links: lines.flatMap(\.links)))
    }

    private func inlineLines(_ nodes: [HTMLNode]) -> [InlineLine] {
        var lines = [InlineLine()]
        func collect(_ node: HTMLNode, bold: Bool) {
            switch node {
            case .text(let piece): lines[lines.count - 1].add(piece, bold: bold)
            case .element(let element):
                if HTMLBlockBuilder.isSilent(element) { return }
                if element.name == "br" { lines.append(InlineLine()) }
                if element.name == "a", let target = element.attributes["href"] {
                    lines[lines.count - 1].links.append(target)
                }
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
    var links: [String] = []
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
}
