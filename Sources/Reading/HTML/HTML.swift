public import Records

/// Reads the text of a page: headings, paragraphs, lists and tables, without navigation and banners.
///
/// - Throws: ``ReadingError`` where the bytes hold no page that can be read.
public func readHTML(_ bytes: [UInt8]) throws(ReadingError) -> ReportText {
    let root = try parseHTML(decodeHTML(bytes))
    var builder = HTMLBlockBuilder()
    builder.walk(root)
    guard !builder.blocks.isEmpty else {
        throw .damaged(format: "HTML page", why: "it shows no text")
    }
    return ReportText(mediaType: "text/html", title: title(of: root), pages: 1, blocks: builder.blocks)
}

private func title(of root: HTMLElement) -> String? {
    for element in root.elements where element.name == "head" || element.name == "html" {
        if let title = element.elements.first(where: { $0.name == "title" }) {
            return plainText(HTMLElement(name: "span", attributes: [:], children: title.children))
        }
        if let inner = title(of: element) { return inner }
    }
    return nil
}

/// All text inside an element, white space folded.
func plainText(_ element: HTMLElement) -> String {
    var text = ""
    func collect(_ element: HTMLElement) {
        guard !HTMLBlockBuilder.isSilent(element) else { return }
        for child in element.children {
            switch child {
            case .text(let piece): text += piece
            case .element(let inner):
                if inner.name == "br" { text += " " }
                collect(inner)
            }
        }
    }
    collect(element)
    return text.foldingWhiteSpace()
}
