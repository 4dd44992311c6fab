import CLibZip

/// A ZIP archive could not be made.
struct NoArchive: Error {}

/// A ZIP archive of these parts.
func zipped(_ parts: [(name: String, text: String)]) throws -> [UInt8] {
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(nil, 0, 0, &error) else { throw NoArchive() }
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, &error) else { throw NoArchive() }
    for part in parts {
        // libzip frees the copy.
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, part.text.utf8.count), alignment: 1)
        copy.copyBytes(from: part.text.utf8)
        let piece = zip_source_buffer(archive, copy.baseAddress, UInt64(part.text.utf8.count), 1)
        guard zip_file_add(archive, part.name, piece, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0 else { throw NoArchive() }
    }
    guard zip_close(archive) == 0, zip_source_open(source) == 0 else { throw NoArchive() }
    defer { zip_source_close(source) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = zip_source_read(source, &buffer, 1 << 16), count > 0 { bytes += buffer[..<Int(count)] }
    return bytes
}

/// An XLSX file of one worksheet.
func xlsx(
    sheet: String, strings: String? = nil, styles: String = "", workbook: String = "",
    extra: [(name: String, text: String)] = []
) throws -> [UInt8] {
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func relation(_ id: String, _ type: String, _ target: String) -> String {
        "<Relationship Id='\(id)' Type='\(relations)/\(type)' Target='\(target)'/>"
    }
    var parts = [
        ("_rels/.rels", "<Relationships>\(relation("r1", "officeDocument", "xl/workbook.xml"))</Relationships>"),
        (
            "xl/workbook.xml",
            "<workbook xmlns:r='\(relations)'>\(workbook)<sheets><sheet name='Plan' sheetId='1' r:id='r1'/></sheets></workbook>"
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships>\(relation("r1", "worksheet", "worksheets/sheet1.xml"))\(relation("r2", "styles", "styles.xml"))"
                + "\(relation("r3", "sharedStrings", "/xl/sharedStrings.xml"))</Relationships>"
        ),
        ("xl/worksheets/sheet1.xml", sheet), ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
    ]
    if let strings { parts.append(("xl/sharedStrings.xml", "<sst>\(strings)</sst>")) }
    return try zipped(parts + extra)
}
