public import Records

/// Reads the text of a page: headings, paragraphs, lists and tables, without navigation and banners.
///
/// - Throws: ``ReadingError`` where the bytes hold no page that can be read.
public func readHTML(_ bytes: [UInt8]) throws(ReadingError) -> ReportText {
    let root = try parseHTML(decodeHTML(bytes))
    let metadata = HTMLMetadata(root)
    var builder = HTMLBlockBuilder()
    builder.walk(root.withoutFurniture())
    let text = HTMLFlow(builder.blocks)
    guard !text.blocks.isEmpty else {
        throw .damaged(format: "HTML page", why: "it shows no text")
    }
    return ReportText(
        mediaType: "text/html", title: metadata.title, pages: 1, blocks: text.blocks, furniture: text.furniture,
        published: metadata.published)
}

/// All text inside an element, white space folded, with a space wherever a browser begins a new line.
func plainText(_ element: HTMLElement) -> String {
    var text = ""
    func collect(_ element: HTMLElement) {
        let breaks = element.name == "br" || HTMLBlockBuilder.blockNames.contains(element.name)
        if breaks { text += " " }
        for child in element.children {
            switch child {
            case .text(let piece): text += piece
            case .element(let inner): collect(inner)
            }
        }
        if breaks { text += " " }
    }
    collect(element)
    return text.foldingWhiteSpace()
}
