import Records

/// Reads the tables of a DOCX file.
enum DOCXTables {
    static func read(_ archive: ZipArchive, document path: String) throws(ReadingError) -> [Sheet] {
        guard let entry = try archive.entry(path) else {
            throw .damaged(format: "DOCX", why: "\(path) is missing in it")
        }
        let document = DOCXDocument()
        try scanXML(entry, of: "DOCX", into: document)
        return document.sheets
    }
}

/// Follows a document paragraph by paragraph and keeps its tables.
///
/// A table inside a cell is text of that cell.
private final class DOCXDocument: XMLHandler {
    private(set) var failure: ReadingError?
    private(set) var sheets: [Sheet] = []

    private let limits = SheetLimits()
    private var setting = TableSetting()
    private var table: DocumentTable?
    private var depth = 0
    private var cell = DocumentCell()
    private var mergesUp = false
    private var skipped = 0

    private var paragraph = RichText()
    private var style = ""
    private var paragraphIsBold = true
    private var inRun = false
    private var struck = false
    private var bold = false
    private var inText = false
    private var bytes: [UInt8] = []

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        // Word writes pictures and boxes twice, the second time for old programs.
        if name == "Fallback" { skipped += 1 }
        guard skipped == 0 else { return }
        switch name {
        case "t":
            inText = true
            bytes.removeAll(keepingCapacity: true)
        case "r":
            inRun = true
            struck = false
            bold = false
        case "strike", "dstrike": struck = inRun ? attributes.isOn("val") : struck
        case "b": bold = inRun ? attributes.isOn("val") : bold
        case "tab": if inRun { add("\t") }
        case "br", "cr": add("\n")
        case "noBreakHyphen": add("-")
        case "p": startParagraph()
        case "pStyle": style = attributes["val"] ?? ""
        case "tbl":
            depth += 1
            if depth == 1 { table = DocumentTable() }
        case "tr" where depth == 1: table?.startRow()
        case "gridBefore" where depth == 1: table?.skip(columns: attributes.int("val") ?? 0)
        case "tc" where depth == 1:
            cell = DocumentCell()
            mergesUp = false
        case "gridSpan" where depth == 1: cell.columns = max(1, attributes.int("val") ?? 1)
        case "vMerge" where depth == 1: mergesUp = attributes["val"] != "restart"
        case "shd" where depth == 1 && !inRun: cell.fill = colour(attributes["fill"])
        default: break
        }
    }

    func text(_ more: UnsafeBufferPointer<UInt8>) {
        if inText { bytes += more }
    }

    func end(_ name: XMLName) {
        if name == "Fallback" { skipped -= 1 }
        guard skipped == 0 else { return }
        switch name {
        case "t":
            if inText { add(cellText(String(decoding: bytes, as: UTF8.self))) }
            inText = false
        case "r": inRun = false
        case "p": endParagraph()
        case "tc" where depth == 1:
            if mergesUp { table?.addMergedUp(cell) } else { table?.add(cell) }
        case "tr" where depth == 1: endRow()
        case "tbl":
            depth -= 1
            if depth == 0 { endTable() }
        default: break
        }
    }

    private func add(_ text: String) {
        paragraph.append(text, struck: struck)
        if !bold && !text.isBlankCell { paragraphIsBold = false }
    }

    private func startParagraph() {
        paragraph = RichText()
        style = ""
        paragraphIsBold = true
    }

    private func endParagraph() {
        if depth > 0 {
            if !cell.text.isEmpty { cell.text.append("\n", struck: false) }
            for run in paragraph.runs { cell.text.append(run.text, struck: run.struck) }
        } else if !paragraph.text.isBlankCell {
            let text = paragraph.text.trimmedCell
            if style.lowercased().hasPrefix("heading") || (paragraphIsBold && text.utf8.count < 200) {
                setting.heading = text
            } else {
                setting.paragraphs.append(text)
            }
        }
        paragraph = RichText()
    }

    private func endRow() {
        guard let table, let row = table.lastRow else { return }
        for cell in row.cells where !limits.take(cell) { failure = limits.failure }
    }

    private func endTable() {
        guard let table else { return }
        sheets.append(table.sheet(name: "table \(sheets.count + 1)", setting: setting))
        self.table = nil
        setting = TableSetting()
    }

    private func colour(_ fill: String?) -> String? {
        guard let fill, fill.utf8.count == 6, fill.allSatisfy(\.isHexDigit) else { return nil }
        return fill.uppercased()
    }
}
