import Archiving
public import Records

/// A copy of an XLSX workbook with new columns beside the rows of one sheet.
///
/// Everything else in the file stays as it is, byte for byte where the part is not touched: styles, merged cells,
/// formulas, colours, hidden rows, other sheets. Columns that an earlier copy added are written anew.
public struct AnnotatedWorkbook: Sendable {
    /// The copy's bytes.
    public let bytes: [UInt8]
    /// Letters of the new columns, from the left ("L", "M", "N").
    public let columns: [String]

    /// The most that the sheet's part may have, in bytes: as a tree it takes ten times as much memory.
    private static let largestPart = 80_000_000
    /// Width of the new columns, in characters; those after the last one given are narrow.
    private static let widths = [48.0, 40.0]
    private static let narrow = 16.0

    /// Writes an annotation beside the rows of a workbook.
    ///
    /// - Throws: ``ReadingError`` where the bytes are no XLSX, or the sheet or its rows are not in it.
    public init(_ original: [UInt8], adding annotation: LogAnnotation) throws(ReadingError) {
        try Self.requireWorkbook(original)
        let sheets = try readSheets(original, named: "")
        guard let sheet = sheets.first(where: { $0.name == annotation.sheet }) else {
            throw .damaged(format: "XLSX", why: "it has no sheet '\(annotation.sheet)'")
        }
        let first = try Self.firstColumn(of: annotation, in: sheet)
        let archive = try ZipArchive(original, format: "XLSX", limit: SheetLimits.unpacked)
        let part = try XLSXWorkbook.worksheetPart(named: annotation.sheet, in: archive)
        let tree = try Self.tree(part, in: archive)
        let stylesPart = try XLSXWorkbook.stylesPart(in: archive)
        let stylesTree = try stylesPart.map { part throws(ReadingError) in try Self.tree(part, in: archive) }
        let cells = WorksheetCells(tree)
        let styles = stylesTree.map { AnnotationStyles($0) }
        Self.makeRoom(for: annotation, beside: sheet, in: cells, styles: styles)
        try Self.write(annotation, from: first, to: cells, styles: styles)
        var parts = [part: tree.bytes]
        if let stylesPart, let stylesTree { parts[stylesPart] = stylesTree.bytes }
        do {
            bytes = try replacingParts(parts, in: original)
        } catch {
            throw .damaged(format: "XLSX", why: "its archive cannot be written again")
        }
        columns = annotation.headings.indices.map { WorksheetCells.letters(of: first + $0) }
    }

    private static func tree(_ part: String, in archive: ZipArchive) throws(ReadingError) -> XMLTree {
        guard let bytes = try archive.bytes(of: part) else {
            throw .damaged(format: "XLSX", why: "\(part) is missing in it")
        }
        guard bytes.count <= largestPart else { throw .overLimit(what: "\(largestPart / 1_000_000) MB in a sheet") }
        return try XMLTree(bytes, part: part)
    }

    private static func write(
        _ annotation: LogAnnotation, from first: Int, to cells: WorksheetCells, styles: AnnotationStyles?
    ) throws(ReadingError) {
        let heading = AnnotatedRow(row: annotation.headerRow, texts: annotation.headings)
        for row in [heading] + annotation.rows {
            let beside = cells.style(inRow: row.row, before: first)
            for (index, text) in row.texts.prefix(annotation.headings.count).enumerated() {
                let look = look(of: row, index, isHeading: row.row == annotation.headerRow)
                let style = styles?.style(look, beside: beside)
                guard cells.write(text, row: row.row, column: first + index, style: style) else {
                    throw .damaged(format: "XLSX", why: "sheet '\(annotation.sheet)' has no row \(row.row)")
                }
            }
        }
        let wanted = annotation.headings.indices.map { (first + $0, width(ofColumn: $0)) }
        cells.show(columns: Dictionary(wanted, uniquingKeysWith: { first, _ in first }))
        cells.extendDimension(to: first + annotation.headings.count - 1)
    }

    private static func look(of row: AnnotatedRow, _ index: Int, isHeading: Bool) -> AnnotationStyles.Look {
        if isHeading { return .heading }
        guard index == row.texts.count - 1, let severity = row.severity else { return .text }
        return .severity(severity)
    }

    private static func width(ofColumn index: Int) -> Double { widths.indices.contains(index) ? widths[index] : narrow }

    /// Makes the rows high enough for the new texts, and for what stood there where the file has no height for a row.
    private static func makeRoom(
        for annotation: LogAnnotation, beside sheet: Sheet, in cells: WorksheetCells, styles: AnnotationStyles?
    ) {
        let old = Dictionary(sheet.rows.map { ($0.number, $0) }) { first, _ in first }
        let widths = Dictionary(
            uniqueKeysWithValues: Set(annotation.rows.flatMap { old[$0.row]?.cells.map(\.column) ?? [] })
                .map { ($0, cells.width(of: $0)) })
        for row in annotation.rows {
            var most = row.texts.enumerated().map { lines(of: $1, width: width(ofColumn: $0)) }.max() ?? 1
            if !cells.hasHeight(row: row.row), let styles {
                let looks = cells.styles(inRow: row.row)
                for cell in old[row.row]?.cells ?? [] where styles.wraps(looks[cell.column] ?? 0) {
                    most = max(most, lines(of: cell.text, width: widths[cell.column] ?? narrow))
                }
            }
            cells.makeRoom(for: most, inRow: row.row)
        }
    }

    /// Lines that a text breaks into, on the safe side.
    private static func lines(of text: String, width: Double) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, line in
            count + Int(Double(line.count) * 1.1 / max(width, 1)) + 1
        }
    }

    /// Where the new columns begin: after the last one that is used, or where an earlier copy has them.
    private static func firstColumn(of annotation: LogAnnotation, in sheet: Sheet) throws(ReadingError) -> Int {
        let header = sheet.rows.first { $0.number == annotation.headerRow }
        if let there = header?.cells.first(where: { $0.text == annotation.headings.first }),
            annotation.headings.enumerated().allSatisfy({ header?[there.column + $0.offset]?.text == $0.element })
        {
            return there.column
        }
        let rows = Set(annotation.rows.map(\.row) + [annotation.headerRow])
        let used = sheet.rows.reduce(-1) { last, row in
            max(last, row.cells.last { !$0.text.isBlankCell || $0.value == .error }?.column ?? -1)
        }
        let merged = sheet.merges.filter { merge in rows.contains { merge.rows.contains($0) } }
            .reduce(-1) { max($0, $1.columns.upperBound) }
        let first = max(used, merged) + 1
        guard first + annotation.headings.count <= SheetLimits.columns else {
            throw .overLimit(what: "the \(SheetLimits.columns) columns of a sheet; none is left for the gaps")
        }
        return first
    }

    /// Throws where new columns cannot be written into a file of this kind.
    private static func requireWorkbook(_ bytes: [UInt8]) throws(ReadingError) {
        guard bytes.starts(with: [0x50, 0x4B]) else {
            throw .notAWorkbook(found: isMarkup(bytes) ? "a page (HTML)" : "a text file (CSV)")
        }
        let archive = try ZipArchive(bytes, format: "office file", limit: SheetLimits.unpacked)
        if archive.holds("mimetype") { throw .notAWorkbook(found: "an OpenDocument file (.ods)") }
        if archive.holds("word/document.xml") { throw .notAWorkbook(found: "a Word document (.docx)") }
    }
}
