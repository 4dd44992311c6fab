public import Records

/// Reads the tables of a file: worksheets of a workbook, a CSV file, tables of a document or page.
///
/// The bytes decide what the file is. `named` is used for nothing but telling CSV from plain text that has
/// no columns. Throws ``ReadingError``: `.wrongFormat` with what to save the file as, `.encrypted`,
/// `.damaged`, `.overLimit`.
public func readSheets(_ bytes: [UInt8], named: String) throws(ReadingError) -> [Sheet] {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= SheetLimits.file else { throw .tooLarge(bytes: bytes.count, limit: SheetLimits.file) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
        return try readOfficeArchive(bytes)
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { throw oldOfficeFile(bytes) }
    if bytes.prefix(1024).firstRange(of: "%PDF-".utf8) != nil {
        throw .wrongFormat(
            found: "a PDF", expected: "the action log itself (save the plan from Excel or Word as .xlsx or .docx)")
    }
    if bytes.starts(with: "{\\rtf".utf8) { throw wrong("an RTF document", saveAs: ".docx") }
    if isMarkup(bytes) { return try HTMLTables.read(bytes) }
    return [try CSVTable.read(bytes)]
}

private func readOfficeArchive(_ bytes: [UInt8]) throws(ReadingError) -> [Sheet] {
    let archive = try ZipArchive(bytes, format: "office file", limit: SheetLimits.unpacked)
    if let kind = try archive.bytes(of: "mimetype").map({ String(decoding: $0, as: UTF8.self) }) {
        guard kind.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") else {
            throw wrong("an OpenDocument file that is no spreadsheet", saveAs: ".ods, .xlsx or .docx")
        }
        return try ODSWorkbook.read(archive)
    }
    if archive.holds("xl/workbook.bin") { throw wrong("a binary Excel workbook (.xlsb)", saveAs: ".xlsx") }
    let relations = try OfficeRelations(of: "", in: archive, format: "office file")
    let main = relations.target(ofType: "officeDocument")
    if let main, main.hasPrefix("word/") { return try DOCXTables.read(archive, document: main) }
    if let main, main.hasPrefix("xl/") { return try XLSXWorkbook.read(archive, workbook: main) }
    if archive.holds("xl/workbook.xml") { return try XLSXWorkbook.read(archive, workbook: "xl/workbook.xml") }
    if archive.holds("word/document.xml") { return try DOCXTables.read(archive, document: "word/document.xml") }
    throw wrong(main?.hasPrefix("ppt/") == true ? "a presentation" : "a ZIP archive", saveAs: ".xlsx or .docx")
}

/// Old binary Office files, and new ones inside the container that a password makes (MS-OFFCRYPTO, 2.3.4).
private func oldOfficeFile(_ bytes: [UInt8]) -> ReadingError {
    func holds(stream: String) -> Bool {
        bytes.firstRange(of: stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) != nil
    }
    if holds(stream: "EncryptedPackage") { return .encrypted(format: "workbook or document") }
    if holds(stream: "WordDocument") { return wrong("a Word document of 1997–2003 (.doc)", saveAs: ".docx") }
    return wrong("an Excel workbook of 1997–2003 (.xls)", saveAs: ".xlsx")
}

/// True for HTML and the like.
func isMarkup(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(512).drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }, as: UTF8.self)
        .trimmedCell.lowercased()
    return ["<!doctype", "<html", "<table", "<head", "<body", "<meta", "<?xml", "<!--", "<div"].contains {
        start.hasPrefix($0)
    }
}

/// The error for a file that has to be saved as something else.
func wrong(_ found: String, saveAs format: String) -> ReadingError {
    .wrongFormat(
        found: found, expected: "an action log as .xlsx, .ods, .csv, .docx or .html (open it and save it as \(format))")
}
