import CLibXML2

/// Takes the elements of an XML document as they are read.
protocol XMLHandler: AnyObject {
    /// Set to end the scan with an error.
    var failure: ReadingError? { get }
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    func end(_ name: XMLName)
}

/// Local name of an element, valid during the call that hands it over.
struct XMLName {
    fileprivate let bytes: UnsafePointer<UInt8>

    /// Compares without making a string: a large worksheet has millions of elements.
    static func == (name: XMLName, text: StaticString) -> Bool {
        let wanted = text.utf8Start
        let count = text.utf8CodeUnitCount
        for index in 0..<count where name.bytes[index] != wanted[index] { return false }
        return name.bytes[count] == 0
    }

    static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }
}

/// Attributes of an element by local name, valid during the call that hands them over.
struct XMLAttributes {
    /// Five pointers each: local name, prefix, namespace, first byte of the value, its end (libxml2, SAX2).
    fileprivate let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    fileprivate let count: Int

    /// Bytes of a value; nil where there is no such attribute.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard let pointers else { return nil }
        for index in 0..<count {
            guard let local = pointers[index * 5], XMLName(bytes: local) == name else { continue }
            guard let first = pointers[index * 5 + 3], let end = pointers[index * 5 + 4] else { return nil }
            return UnsafeBufferPointer(start: first, count: end - first)
        }
        return nil
    }

    /// The value as text.
    subscript(_ name: StaticString) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

    /// The value as a whole number from 0 up.
    func int(_ name: StaticString) -> Int? { bytes(name).flatMap { wholeNumber($0) } }

    /// True where the value is these bytes.
    func has(_ name: StaticString, _ value: StaticString) -> Bool {
        guard let bytes = bytes(name), bytes.count == value.utf8CodeUnitCount else { return false }
        return (0..<bytes.count).allSatisfy { bytes[$0] == value.utf8Start[$0] }
    }

    /// True for `1`, `true` and `on`, the forms that office files use.
    func flag(_ name: StaticString) -> Bool {
        guard let value = self[name] else { return false }
        return value == "1" || value == "true" || value == "on"
    }

    /// True for an element such as `<strike/>` whose missing value means yes.
    func isOn(_ name: StaticString) -> Bool {
        guard let value = self[name] else { return true }
        return value != "0" && value != "false" && value != "off" && value != "none"
    }
}

/// Digits as a number without making a string; nil for anything else.
func wholeNumber(_ bytes: some Sequence<UInt8>) -> Int? {
    var number = 0
    var digits = 0
    for byte in bytes {
        guard (0x30...0x39).contains(byte), digits < 15 else { return nil }
        number = number * 10 + Int(byte - 0x30)
        digits += 1
    }
    return digits > 0 ? number : nil
}

/// Reads an entry of an archive as XML and hands its elements over one by one.
///
/// A document type is refused: office files never have one, and without it there is no entity to expand
/// and nothing to fetch.
func scanXML(_ entry: ZipEntry, of format: String, into handler: any XMLHandler) throws(ReadingError) {
    let scan = XMLScan(handler)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { buffer.deallocate() }
    guard let parser = scan.makeParser() else { throw .damaged(format: format, why: "no XML parser") }
    defer { xmlFreeParserCtxt(parser) }
    scan.parser = parser
    var more = true
    while more {
        let count = try entry.read(into: buffer)
        more = count > 0
        xmlParseChunk(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(count), more ? 0 : 1)
        if scan.sawDocumentType {
            throw .damaged(format: format, why: "\(entry.name) declares a document type, which no program writes")
        }
        if let failure = scan.failure ?? handler.failure { throw failure }
        if parser.pointee.wellFormed == 0 {
            throw .damaged(format: format, why: "\(entry.name) is no well-formed XML at line \(scan.line)")
        }
    }
}

/// What libxml2's callbacks get back as their context.
private final class XMLScan {
    let handler: any XMLHandler
    var sawDocumentType = false
    /// Bytes of text since the last tag.
    private var textInARow = 0
    /// Set where one stretch of text is longer than any cell of a log.
    private(set) var failure: ReadingError?
    var parser: xmlParserCtxtPtr?

    init(_ handler: any XMLHandler) { self.handler = handler }

    var line: Int { parser.map { Int(xmlCtxtGetLastError($0)?.pointee.line ?? 0) } ?? 0 }

    func makeParser() -> xmlParserCtxtPtr? {
        var events = xmlSAXHandler()
        events.initialized = UInt32(XML_SAX2_MAGIC)
        events.startElementNs = { context, name, _, _, _, _, count, _, attributes in
            guard let context, let name else { return }
            let scan = XMLScan.at(context)
            scan.textInARow = 0
            scan.handler.start(XMLName(bytes: name), XMLAttributes(pointers: attributes, count: Int(count)))
        }
        events.endElementNs = { context, name, _, _ in
            guard let context, let name else { return }
            let scan = XMLScan.at(context)
            scan.textInARow = 0
            scan.handler.end(XMLName(bytes: name))
        }
        events.characters = { context, bytes, count in
            guard let context else { return }
            XMLScan.at(context).take(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        events.cdataBlock = events.characters
        events.ignorableWhitespace = events.characters
        events.internalSubset = { context, _, _, _ in
            guard let context else { return }
            let scan = XMLScan.at(context)
            scan.sawDocumentType = true
            xmlStopParser(scan.parser)
        }
        // Without this libxml2 writes what it finds to standard error.
        events.serror = { _, _ in }
        let parser = xmlCreatePushParserCtxt(&events, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        // "Replace entities" concerns the five of XML itself: with no document type there are no others.
        xmlCtxtUseOptions(parser, CInt(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
        return parser
    }

    private func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        textInARow += bytes.count
        guard textInARow <= SheetLimits.textInARow else {
            failure = .overLimit(what: "\(SheetLimits.textInARow / 1_000_000) MB of text in one place")
            xmlStopParser(parser)
            return
        }
        handler.text(bytes)
    }

    static func at(_ context: UnsafeMutableRawPointer) -> XMLScan {
        Unmanaged<XMLScan>.fromOpaque(context).takeUnretainedValue()
    }
}
