import Records

/// Reads one worksheet of a workbook.
final class XLSXWorksheet: XMLHandler {
    private(set) var failure: ReadingError?
    private(set) var rows: [SheetRow] = []
    private(set) var merges: [SheetRange] = []
    private(set) var hiddenColumns: Set<Int> = []

    private let styles: XLSXStyles
    private let strings: [XLSXString]
    private let from1904: Bool
    private let limits: SheetLimits

    private var row = SheetRow(number: 0, cells: [])
    private var rowHasText = false
    private var column = -1
    private var style = XLSXStyle()
    private var styleNumber = 0
    /// Dates as shown, by style and day: a log holds the same ones over and over.
    private var shown: [Int: [Day: String]] = [:]
    private var type = CellType.number
    private var value: [UInt8] = []
    private var inValue = false
    private var hasFormula = false
    private var inline: XLSXStringReader?

    private enum CellType { case number, shared, inline, text, boolean, error, date }

    init(styles: XLSXStyles, strings: [XLSXString], from1904: Bool, limits: SheetLimits) {
        self.styles = styles
        self.strings = strings
        self.from1904 = from1904
        self.limits = limits
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "c": startCell(attributes)
        case "v":
            inValue = true
            value.removeAll(keepingCapacity: true)
        case "row":
            row = SheetRow(
                number: attributes.int("r") ?? row.number + 1, hidden: attributes.flag("hidden"), cells: [])
            rowHasText = false
            column = -1
        case "f": hasFormula = true
        case "is": inline = XLSXStringReader()
        case "col": hide(attributes)
        case "mergeCell": merge(attributes)
        default: inline?.start(name, attributes)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if inValue { value += bytes } else { inline?.text(bytes) }
    }

    func end(_ name: XMLName) {
        switch name {
        case "v": inValue = false
        case "c": endCell()
        case "row":
            if rowHasText { rows.append(row) }
        default: inline?.end(name)
        }
    }

    private func startCell(_ attributes: XMLAttributes) {
        column = attributes.bytes("r").flatMap(XLSXWorksheet.column) ?? column + 1
        styleNumber = attributes.int("s") ?? 0
        style = styles[styleNumber]
        value.removeAll(keepingCapacity: true)
        inValue = false
        hasFormula = false
        inline = nil
        type = XLSXWorksheet.type(attributes)
    }

    private static func type(_ attributes: XMLAttributes) -> CellType {
        guard attributes.bytes("t") != nil, !attributes.has("t", "n") else { return .number }
        if attributes.has("t", "s") { return .shared }
        if attributes.has("t", "inlineStr") { return .inline }
        if attributes.has("t", "b") { return .boolean }
        if attributes.has("t", "e") { return .error }
        return attributes.has("t", "d") ? .date : .text
    }

    private func endCell() {
        guard var cell = content() else { return }
        // A spot of colour is as good as a filled cell.
        cell.fill = style.fill ?? style.ink.flatMap { cell.isMark ? $0 : nil }
        if style.struck && cell.runs.isEmpty && !cell.text.isBlankCell {
            cell.runs = [SheetRun(text: cell.text, struck: true)]
        }
        inline = nil
        guard limits.take(cell) else {
            failure = limits.failure
            return
        }
        if !cell.text.isEmpty || cell.value == .error { rowHasText = true }
        row.cells.append(cell)
    }

    /// The cell without its looks; nil where it holds neither text nor fill.
    private func content() -> SheetCell? {
        switch type {
        case .inline:
            let string = inline?.string ?? XLSXString(text: "", runs: [])
            return filled(SheetCell(column: column, text: string.text, runs: string.runs))
        case .shared:
            guard let number = wholeNumber(value), strings.indices.contains(number) else {
                return filled(SheetCell(column: column, text: ""))
            }
            let string = strings[number]
            return filled(SheetCell(column: column, text: string.text, runs: string.runs))
        case .text: return filled(SheetCell(column: column, text: cellText(unescaped(value))))
        case .boolean:
            let isTrue = value == [0x31]
            return SheetCell(column: column, text: isTrue ? "TRUE" : "FALSE", value: .boolean(isTrue))
        case .error: return SheetCell(column: column, text: String(decoding: value, as: UTF8.self), value: .error)
        case .date:
            let text = String(decoding: value, as: UTF8.self)
            return SheetCell(column: column, text: text, value: Day(iso: text.prefix(10)).map { .date($0) } ?? .text)
        case .number:
            guard !value.isEmpty else {
                // A formula that no program has worked out: its result is not known.
                return hasFormula
                    ? SheetCell(column: column, text: "", value: .error) : filled(.init(column: column, text: ""))
            }
            return number()
        }
    }

    private func filled(_ cell: SheetCell) -> SheetCell? { cell.text.isEmpty && style.fill == nil ? nil : cell }

    private func number() -> SheetCell {
        let text = String(decoding: value, as: UTF8.self)
        guard let number = Double(text) else { return SheetCell(column: column, text: cellText(text)) }
        switch style.format {
        case .general: return SheetCell(column: column, text: CellNumber.general(number), value: .number(number))
        case .decimals(let count):
            return SheetCell(column: column, text: CellNumber.fixed(number, decimals: count), value: .number(number))
        case .percentage(let decimals):
            let shown = CellNumber.fixed(number * 100, decimals: decimals) + "%"
            return SheetCell(column: column, text: shown, value: .percentage(number))
        case .date(let pattern):
            guard let day = CellNumber.day(serial: number, from1904: from1904) else {
                return SheetCell(column: column, text: CellNumber.general(number), value: .number(number))
            }
            let text = shown[styleNumber]?[day] ?? CellNumber.text(of: day, pattern: pattern)
            shown[styleNumber, default: [:]][day] = text
            return SheetCell(column: column, text: text, value: .date(day))
        case .time: return SheetCell(column: column, text: CellNumber.general(number), value: .number(number))
        }
    }

    private func hide(_ attributes: XMLAttributes) {
        guard attributes.flag("hidden"), let first = attributes.int("min"), let last = attributes.int("max"),
            first >= 1, last >= first
        else { return }
        hiddenColumns.formUnion((first - 1)..<min(last, SheetLimits.columns))
    }

    private func merge(_ attributes: XMLAttributes) {
        guard let range = attributes["ref"].flatMap(XLSXWorksheet.range), merges.count < SheetLimits.merges else {
            return
        }
        merges.append(range)
    }

    /// The column of `AB12`, first 0; nil where there is none or it lies outside of any sheet.
    static func column(_ reference: UnsafeBufferPointer<UInt8>) -> Int? {
        var column = 0
        for byte in reference {
            guard (0x41...0x5A).contains(byte) else { break }
            column = column * 26 + Int(byte - 0x40)
            guard column <= SheetLimits.columns else { return nil }
        }
        return column > 0 ? column - 1 : nil
    }

    /// Reads `A7:H7`.
    static func range(_ reference: String) -> SheetRange? {
        let corners = reference.split(separator: ":").compactMap { corner -> (row: Int, column: Int)? in
            let bytes = Array(corner.utf8)
            guard let column = bytes.withUnsafeBufferPointer({ column($0) }),
                let row = Int(String(decoding: bytes.drop { $0 >= 0x41 }, as: UTF8.self))
            else { return nil }
            return (row, column)
        }
        guard corners.count == 2, corners[0].row <= corners[1].row, corners[0].column <= corners[1].column else {
            return nil
        }
        return SheetRange(rows: corners[0].row...corners[1].row, columns: corners[0].column...corners[1].column)
    }
}
