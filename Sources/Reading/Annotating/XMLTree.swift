import CLibXML2

/// A part of an office file as a tree that can be changed and written again, with all that is not understood kept.
final class XMLTree {
    private let document: xmlDocPtr
    let root: XMLElement

    /// Parses a part; `name` names it in errors.
    init(_ bytes: [UInt8], part name: String) throws(ReadingError) {
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let parsed = bytes.withUnsafeBytes {
            xmlReadMemory(
                $0.baseAddress?.assumingMemoryBound(to: CChar.self), CInt($0.count), nil, nil, CInt(options))
        }
        guard let parsed else { throw .damaged(format: "XLSX", why: "\(name) is no well-formed XML") }
        guard xmlGetIntSubset(parsed) == nil, let element = xmlDocGetRootElement(parsed) else {
            xmlFreeDoc(parsed)
            throw .damaged(format: "XLSX", why: "\(name) declares a document type, which no program writes")
        }
        document = parsed
        root = XMLElement(node: element)
    }

    deinit { xmlFreeDoc(document) }

    /// The tree as UTF-8 text, white space as it was.
    var bytes: [UInt8] {
        guard let buffer = xmlBufferCreate() else { return [] }
        defer { xmlBufferFree(buffer) }
        guard let save = xmlSaveToBuffer(buffer, "UTF-8", 0) else { return [] }
        xmlSaveDoc(save, document)
        xmlSaveClose(save)
        return Array(UnsafeBufferPointer(start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer))))
    }
}

/// An element of a tree; valid as long as the tree.
struct XMLElement {
    fileprivate let node: xmlNodePtr

    /// Local name.
    var name: String { String(cString: node.pointee.name) }

    /// The elements right below, in order.
    var children: [XMLElement] {
        var children: [XMLElement] = []
        var next = node.pointee.children
        while let child = next {
            if child.pointee.type == XML_ELEMENT_NODE { children.append(XMLElement(node: child)) }
            next = child.pointee.next
        }
        return children
    }

    /// The first element of a name right below.
    func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    /// An attribute that stands in no namespace.
    subscript(_ attribute: String) -> String? {
        get {
            guard let found = xmlHasNsProp(node, attribute, nil) else { return nil }
            return found.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
        }
        nonmutating set {
            if let newValue { xmlSetProp(node, attribute, newValue) } else { xmlUnsetProp(node, attribute) }
        }
    }

    /// An attribute as a whole number.
    func int(_ attribute: String) -> Int? { self[attribute].flatMap { Int($0) } }

    /// Adds an element of the same namespace at the end.
    @discardableResult
    func append(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> XMLElement {
        XMLElement.filled(xmlAddChild(node, xmlNewNode(node.pointee.ns, name)), attributes)
    }

    /// Adds an element of the same namespace right before this one.
    @discardableResult
    func insertBefore(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> XMLElement {
        XMLElement.filled(xmlAddPrevSibling(node, xmlNewNode(node.pointee.ns, name)), attributes)
    }

    /// Adds a copy of another element with all it holds at the end.
    func append(copyOf other: XMLElement) { xmlAddChild(node, xmlDocCopyNode(other.node, node.pointee.doc, 1)) }

    /// Adds text whose white space counts.
    func add(text: String) {
        xmlNodeSetSpacePreserve(node, 1)
        xmlNodeAddContent(node, text)
    }

    /// Takes out all that stands within it.
    func removeChildren() {
        while let child = node.pointee.children {
            xmlUnlinkNode(child)
            xmlFreeNode(child)
        }
    }

    /// libxml2 answers null only where no memory is left, where the reader is lost anyway.
    private static func filled(_ node: xmlNodePtr?, _ attributes: KeyValuePairs<String, String>) -> XMLElement {
        guard let node else { fatalError("libxml2 has no memory left") }
        for (name, value) in attributes { xmlSetProp(node, name, value) }
        return XMLElement(node: node)
    }
}
