import CLibXML2
import Records

/// Reads the tables of an HTML page.
///
/// A table inside a cell is text of that cell.
enum HTMLTables {
    static func read(_ bytes: [UInt8]) throws(ReadingError) -> [Sheet] {
        let text = TextCharacterSet(of: bytes).utf8(of: bytes)
        if text.prefix(600).firstRange(of: "progid=\"Excel.Sheet\"".utf8) != nil {
            throw wrong("an Excel workbook of 2003 in XML", saveAs: ".xlsx")
        }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue
        let page = text.withUnsafeBytes { buffer in
            htmlReadMemory(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(buffer.count), nil, "UTF-8", CInt(options)
            )
        }
        guard let page else { throw .damaged(format: "HTML", why: "nothing can be read of it") }
        defer { xmlFreeDoc(page) }
        let walk = HTMLTableWalk()
        walk.walk(from: xmlDocGetRootElement(page))
        if let failure = walk.failure { throw failure }
        return walk.sheets
    }
}

/// Walks a page without recursion, so that deep nesting costs no stack, and keeps its tables.
private final class HTMLTableWalk {
    private(set) var sheets: [Sheet] = []
    private(set) var failure: ReadingError?

    private let limits = SheetLimits()
    private var setting = TableSetting()
    private var table: DocumentTable?
    private var depth = 0
    private var cell: DocumentCell?
    private var struck = 0
    private var outside = ""

    func walk(from root: xmlNodePtr?) {
        var node = root
        while let current = node, failure == nil {
            open(current)
            if let child = current.pointee.children, !isSkipped(current) {
                node = child
                continue
            }
            close(current)
            var last = current
            while last.pointee.next == nil, let parent = last.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE {
                close(parent)
                last = parent
            }
            node = last.pointee.next
        }
    }

    private func isSkipped(_ node: xmlNodePtr) -> Bool {
        ["script", "style", "head", "noscript"].contains(name(of: node))
    }

    private func open(_ node: xmlNodePtr) {
        if node.pointee.type == XML_TEXT_NODE {
            add(node.pointee.content.map { String(cString: $0) } ?? "")
            return
        }
        switch name(of: node) {
        case "table":
            depth += 1
            if depth == 1 {
                endBlock(asHeading: false)
                table = DocumentTable()
            }
        case "tr" where depth == 1: table?.startRow()
        case "td" where depth == 1, "th" where depth == 1:
            cell = DocumentCell(
                columns: span("colspan", of: node, atMost: 1000), rows: span("rowspan", of: node, atMost: 65_534),
                fill: fill(of: node))
        case "s", "strike", "del": struck += 1
        case "br": addBreak()
        case "p", "div", "li", "ul", "h1", "h2", "h3", "h4", "h5", "h6":
            if cell != nil { addBreak() } else { endBlock(asHeading: false) }
        default: break
        }
    }

    private func close(_ node: xmlNodePtr) {
        guard node.pointee.type == XML_ELEMENT_NODE else { return }
        let name = name(of: node)
        switch name {
        case "table":
            depth -= 1
            if depth == 0 { endTable() }
        case "tr" where depth == 1:
            for cell in table?.lastRow?.cells ?? [] where !limits.take(cell) { failure = limits.failure }
        case "td" where depth == 1, "th" where depth == 1:
            if let cell { table?.add(cell) }
            cell = nil
        case "s", "strike", "del": struck -= 1
        case "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "caption":
            if cell == nil { endBlock(asHeading: name.hasPrefix("h") || name == "caption") }
        default: break
        }
    }

    private func add(_ text: String) {
        let folded = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let lead = text.first?.isWhitespace == true ? " " : ""
        let trail = text.last?.isWhitespace == true && !folded.isEmpty ? " " : ""
        let words = cellText(lead + folded + trail)
        if cell != nil { cell?.text.append(words, struck: struck > 0) } else { outside += words }
    }

    private func addBreak() {
        guard let cell, !cell.text.text.isBlankCell else { return }
        self.cell?.text.append("\n", struck: false)
    }

    private func endBlock(asHeading: Bool) {
        let text = outside.trimmedCell
        outside = ""
        guard !text.isEmpty else { return }
        if asHeading { setting.heading = text } else { setting.paragraphs.append(text) }
    }

    private func endTable() {
        guard let table else { return }
        sheets.append(table.sheet(name: "table \(sheets.count + 1)", setting: setting))
        self.table = nil
        setting = TableSetting()
    }

    private func name(of node: xmlNodePtr) -> String {
        guard node.pointee.type == XML_ELEMENT_NODE, let name = node.pointee.name else { return "" }
        return String(cString: name).lowercased()
    }

    private func attribute(_ name: String, of node: xmlNodePtr) -> String? {
        var attribute = node.pointee.properties
        while let current = attribute {
            if let own = current.pointee.name, String(cString: own) == name {
                return current.pointee.children?.pointee.content.map { String(cString: $0) }
            }
            attribute = current.pointee.next
        }
        return nil
    }

    private func span(_ name: String, of node: xmlNodePtr, atMost most: Int) -> Int {
        min(most, max(1, attribute(name, of: node).flatMap { Int($0) } ?? 1))
    }

    /// `bgcolor`, or the background in `style`, where it is given as `#rrggbb`.
    private func fill(of node: xmlNodePtr) -> String? {
        let style = attribute("style", of: node) ?? ""
        let places = [
            attribute("bgcolor", of: node) ?? "", style.range(after: "background-color:"),
            style.range(after: "background:"),
        ]
        for place in places {
            let digits = place.trimmedCell.drop { $0 != "#" }.dropFirst().prefix { $0.isHexDigit }
            if digits.count == 6 { return digits.uppercased() }
        }
        return nil
    }
}

extension String {
    /// What follows a word up to the next semicolon; empty where the word is missing.
    fileprivate func range(after word: String) -> String {
        guard let found = lowercased().firstRange(of: word) else { return "" }
        return String(lowercased()[found.upperBound...].prefix { $0 != ";" })
    }
}
