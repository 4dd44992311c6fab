import Records

/// Reads the sheets of an OpenDocument spreadsheet.
enum ODSWorkbook {
    static func read(_ archive: ZipArchive) throws(ReadingError) -> [Sheet] {
        // Encrypted packages say so in the manifest (OpenDocument 1.3, part 2, 4.4).
        if let manifest = try archive.bytes(of: "META-INF/manifest.xml"),
            manifest.firstRange(of: "encryption-data".utf8) != nil
        {
            throw .encrypted(format: "ODS")
        }
        let styles = ODSStyles()
        if let entry = try archive.entry("styles.xml") { try scanXML(entry, of: "ODS", into: styles) }
        guard let content = try archive.entry("content.xml") else {
            throw .damaged(format: "ODS", why: "content.xml is missing in it")
        }
        let document = ODSContent(styles: styles)
        try scanXML(content, of: "ODS", into: document)
        guard !document.sheets.isEmpty else { throw .damaged(format: "ODS", why: "it has no sheet") }
        return document.sheets
    }
}

/// The looks that styles give to cells, stretches of text and sheets, by name.
private final class ODSStyles: XMLHandler {
    private(set) var failure: ReadingError?
    private var styles: [String: ODSStyle] = [:]
    private var current: String?

    struct ODSStyle {
        var parent: String?
        var fill: String?
        var struck: Bool?
        var hidden = false
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "style":
            current = attributes["name"]
            if let current { styles[current] = ODSStyle(parent: attributes["parent-style-name"]) }
        case "table-cell-properties": take(attributes["background-color"])
        case "text-properties":
            guard let current, let line = attributes["text-line-through-style"] ?? attributes["text-line-through-type"]
            else { break }
            styles[current]?.struck = line != "none"
        case "table-properties":
            if let current, attributes["display"] == "false" { styles[current]?.hidden = true }
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func end(_ name: XMLName) {
        if name == "style" { current = nil }
    }

    func fill(_ name: String?) -> String? { look(name) { $0.fill }.flatMap { $0 == "transparent" ? nil : $0 } }

    func isStruck(_ name: String?) -> Bool { look(name) { $0.struck } ?? false }

    func isHidden(_ name: String?) -> Bool { look(name) { $0.hidden ? true : nil } ?? false }

    private func take(_ colour: String?) {
        guard let current, let colour else { return }
        styles[current]?.fill = colour.hasPrefix("#") ? colour.dropFirst().uppercased() : colour
    }

    /// What a style or the nearest of its parents says; parents may form a loop in a broken file.
    private func look<Look>(_ name: String?, _ get: (ODSStyle) -> Look?) -> Look? {
        var name = name
        for _ in 0..<10 {
            guard let found = name.flatMap({ styles[$0] }) else { return nil }
            if let look = get(found) { return look }
            name = found.parent
        }
        return nil
    }
}

/// Follows the content part: its own styles first, then sheet by sheet.
private final class ODSContent: XMLHandler {
    private(set) var failure: ReadingError?
    private(set) var sheets: [Sheet] = []

    private let styles: ODSStyles
    private let limits = SheetLimits()
    private var sheet: Sheet?
    private var row = SheetRow(number: 1, cells: [])
    private var rowNumber = 1
    private var rowRepeats = 1
    private var column = 0
    private var columnsDefined = 0
    private var columnStyles: [(columns: Range<Int>, style: String)] = []
    private var rowStyle: String?

    private var cell: SheetCell?
    private var cellRepeats = 1
    private var cellStruck = false
    private var text = RichText()
    private var paragraphs = 0
    private var inParagraph = false
    private var spans: [Bool] = []
    /// How deep inside comments, drawings or recorded changes, none of which are in the sheet.
    private var aside = 0

    init(styles: ODSStyles) { self.styles = styles }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if ODSContent.isAside(name) { aside += 1 }
        guard aside == 0 else { return }
        guard sheet != nil || name == "table" else { return styles.start(name, attributes) }
        switch name {
        case "table": startSheet(attributes)
        case "table-column": defineColumns(attributes)
        case "table-row":
            row = SheetRow(
                number: rowNumber, hidden: attributes["visibility"].map { $0 != "visible" } ?? false, cells: [])
            rowRepeats = max(1, attributes.int("number-rows-repeated") ?? 1)
            rowStyle = attributes["default-cell-style-name"]
            column = 0
        case "table-cell", "covered-table-cell": startCell(attributes)
        case "p":
            if paragraphs > 0 { text.append("\n", struck: false) }
            paragraphs += 1
            inParagraph = true
        case "span": spans.append(styles.isStruck(attributes["style-name"]))
        case "s": add(String(repeating: " ", count: min(100, max(1, attributes.int("c") ?? 1))))
        case "tab": add("\t")
        case "line-break": add("\n")
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if inParagraph && aside == 0 { add(cellText(String(decoding: bytes, as: UTF8.self))) }
    }

    func end(_ name: XMLName) {
        if ODSContent.isAside(name) { aside -= 1 }
        guard aside == 0 else { return }
        guard sheet != nil else { return styles.end(name) }
        switch name {
        case "table":
            if let sheet { sheets.append(sheet) }
            sheet = nil
        case "table-row": endRow()
        case "table-cell", "covered-table-cell": endCell()
        case "p": inParagraph = false
        case "span": _ = spans.popLast()
        default: break
        }
    }

    private static func isAside(_ name: XMLName) -> Bool {
        name == "annotation" || name == "shapes" || name == "tracked-changes" || name == "frame"
            || name == "custom-shape"
    }

    private func add(_ more: String) { text.append(more, struck: cellStruck || spans.contains(true)) }

    private func startSheet(_ attributes: XMLAttributes) {
        sheet = Sheet(
            name: cellText(attributes["name"] ?? "Sheet\(sheets.count + 1)"),
            hidden: styles.isHidden(attributes["style-name"]), rows: [])
        rowNumber = 1
        columnsDefined = 0
        columnStyles = []
    }

    private func defineColumns(_ attributes: XMLAttributes) {
        let count = max(1, attributes.int("number-columns-repeated") ?? 1)
        let columns = columnsDefined..<min(columnsDefined + count, SheetLimits.columns)
        guard columnsDefined < SheetLimits.columns else { return }
        if let visibility = attributes["visibility"], visibility != "visible" {
            sheet?.hiddenColumns.formUnion(columns)
        }
        if let style = attributes["default-cell-style-name"] { columnStyles.append((columns, style)) }
        columnsDefined = columns.upperBound
    }

    private func startCell(_ attributes: XMLAttributes) {
        let style = attributes["style-name"] ?? rowStyle ?? columnStyles.first { $0.columns.contains(column) }?.style
        text = RichText()
        paragraphs = 0
        spans = []
        cellRepeats = max(1, attributes.int("number-columns-repeated") ?? 1)
        cellStruck = styles.isStruck(style)
        var new = SheetCell(column: column, text: "", fill: styles.fill(style))
        switch attributes["value-type"] {
        case "percentage": new.value = attributes["value"].flatMap { Double($0) }.map { .percentage($0) } ?? .text
        case "float", "currency": new.value = attributes["value"].flatMap { Double($0) }.map { .number($0) } ?? .text
        case "date":
            new.value = (attributes["date-value"]?.prefix(10)).flatMap { Day(iso: $0) }.map { .date($0) } ?? .text
        case "boolean": new.value = .boolean(attributes["boolean-value"] == "true")
        default: break
        }
        cell = new
        let columns = attributes.int("number-columns-spanned") ?? 1
        let rows = attributes.int("number-rows-spanned") ?? 1
        guard columns > 1 || rows > 1, columns < SheetLimits.columns, rows < 1_048_576, columns > 0, rows > 0 else {
            return
        }
        sheet?.merges.append(
            SheetRange(rows: rowNumber...(rowNumber + rows - 1), columns: column...(column + columns - 1)))
    }

    private func endCell() {
        guard var cell else { return }
        cell.text = text.text.isBlankCell ? "" : text.text
        cell.runs = text.runsIfStruck
        // Programs repeat empty cells to the edge of the sheet.
        let isWorthKeeping = !cell.text.isEmpty || (cell.fill != nil && cellRepeats < 64)
        for offset in 0..<(isWorthKeeping ? cellRepeats : 0) where column + offset < SheetLimits.columns {
            cell.column = column + offset
            row.cells.append(cell)
        }
        column = min(column + cellRepeats, SheetLimits.columns)
        self.cell = nil
    }

    private func endRow() {
        let hasText = row.cells.contains { !$0.text.isEmpty }
        for offset in 0..<(hasText ? rowRepeats : 0) {
            for cell in row.cells where !limits.take(cell) {
                failure = limits.failure
                return
            }
            row.number = rowNumber + offset
            sheet?.rows.append(row)
        }
        rowNumber += min(rowRepeats, 10_000_000)
    }
}
