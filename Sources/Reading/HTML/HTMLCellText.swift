/// The text of a table's cell; where a list stands in it, its items and paragraphs each begin a new line.
func cellText(_ cell: HTMLElement) -> String {
    guard holdsList(cell) else { return plainText(cell) }
    var lines = [""]
    func collect(_ element: HTMLElement) {
        if element.name == "li" {
            lines.append("• ")
        } else if ["p", "ul", "ol", "div"].contains(element.name) {
            lines.append("")
        }
        for child in element.children {
            switch child {
            case .text(let piece): lines[lines.count - 1] += piece
            case .element(let inner):
                if inner.name == "br" { lines[lines.count - 1] += " " }
                collect(inner)
                if ["p", "ul", "ol", "li", "div"].contains(inner.name) { lines.append("") }
            }
        }
    }
    collect(cell)
    return lines.map { $0.foldingWhiteSpace() }.filter { !$0.isEmpty && $0 != "•" }.joined(separator: "\n")
}

private func holdsList(_ element: HTMLElement) -> Bool {
    element.elements.contains { $0.name == "li" || holdsList($0) }
}
