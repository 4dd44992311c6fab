import CLibXML2

/// An element of a page, or a piece of its text.
indirect enum HTMLNode {
    case element(HTMLElement)
    case text(String)
}

/// An element with what the reader needs of it.
struct HTMLElement {
    /// In lower case.
    var name: String
    var attributes: [String: String]
    var children: [HTMLNode]
    /// Bytes of text inside that are no white space; scripts and the like count nothing.
    let letters: Int
    /// True where it is or holds `main`, `article` or a heading of the first rank.
    let holdsMain: Bool

    init(name: String, attributes: [String: String], children: [HTMLNode]) {
        self.name = name
        self.attributes = attributes
        self.children = children
        var letters = 0
        var holdsMain = ["main", "article", "h1"].contains(name)
        for child in children {
            switch child {
            case .text(let piece): letters += piece.utf8.count { $0 > 0x20 }
            case .element(let element):
                letters += element.letters
                holdsMain = holdsMain || element.holdsMain
            }
        }
        self.letters = HTMLElement.silentNames.contains(name) ? 0 : letters
        self.holdsMain = holdsMain
    }

    var elements: [HTMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }
    /// The words of class and id, in lower case.
    var labels: [String] {
        ["class", "id", "role"].compactMap { attributes[$0]?.lowercased() }
            .flatMap { $0.split { !$0.isLetter && !$0.isNumber }.map(String.init) }
    }
}

/// Parses a page as browsers do, mending what is broken; nothing outside the bytes is ever read.
///
/// - Throws: ``ReadingError/damaged(format:why:)`` where it nests deeper than any page made for people.
func parseHTML(_ text: String) throws(ReadingError) -> HTMLElement {
    let options = Int32(
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue)
    guard let context = htmlNewParserCtxt() else {
        throw .damaged(format: "HTML page", why: "the parser could not be started")
    }
    defer { htmlFreeParserCtxt(context) }
    var bytes = Array(text.utf8).map { CChar(bitPattern: $0) }
    let document = htmlCtxtReadMemory(context, &bytes, Int32(bytes.count), nil, "UTF-8", options)
    defer { if let document { xmlFreeDoc(document) } }
    guard context.pointee.disableSAX == 0 || context.pointee.wellFormed != 0,
        let document, let root = xmlDocGetRootElement(document)
    else {
        throw .damaged(format: "HTML page", why: "it holds no elements, or nests too deep to be read")
    }
    return try HTMLElement(copying: root, depth: 0)
}

extension HTMLElement {
    private static let deepest = 300

    fileprivate init(copying node: xmlNodePtr, depth: Int) throws(ReadingError) {
        guard depth < HTMLElement.deepest else {
            throw .damaged(format: "HTML page", why: "it nests more than \(HTMLElement.deepest) elements")
        }
        var attributes: [String: String] = [:]
        var children: [HTMLNode] = []
        var attribute = node.pointee.properties
        while let current = attribute {
            if let value = current.pointee.children?.pointee.content {
                attributes[String(cString: current.pointee.name).lowercased()] = String(cString: value)
            } else {
                attributes[String(cString: current.pointee.name).lowercased()] = ""
            }
            attribute = current.pointee.next
        }
        var child = node.pointee.children
        while let current = child {
            switch current.pointee.type {
            case XML_ELEMENT_NODE: children.append(.element(try HTMLElement(copying: current, depth: depth + 1)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                if let content = current.pointee.content { children.append(.text(String(cString: content))) }
            default: break
            }
            child = current.pointee.next
        }
        self.init(
            name: String(cString: node.pointee.name).lowercased(), attributes: attributes, children: children)
    }
}
