import CLibZip
import Foundation

/// A ZIP archive could not be made.
public struct NoArchive: Error {}

/// A ZIP archive of these parts.
public func zipped(_ parts: [(name: String, text: String)]) throws -> [UInt8] {
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
    return try written(archive, to: source)
}

/// Closes an archive and gives its bytes.
private func written(_ archive: OpaquePointer, to source: OpaquePointer) throws -> [UInt8] {
    guard zip_close(archive) == 0, zip_source_open(source) == 0 else { throw NoArchive() }
    defer { zip_source_close(source) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = zip_source_read(source, &buffer, 1 << 16), count > 0 { bytes += buffer[..<Int(count)] }
    return bytes
}

/// The bytes of one part of an archive; nil where it holds none of that name.
public func part(_ name: String, of bytes: [UInt8]) throws -> [UInt8]? {
    var error = zip_error_t()
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    guard let source = zip_source_buffer_create(copy.baseAddress, UInt64(bytes.count), 1, &error),
        let archive = zip_open_from_source(source, ZIP_RDONLY, &error)
    else { throw NoArchive() }
    defer { zip_discard(archive) }
    guard let file = zip_fopen(archive, name, 0) else { return nil }
    defer { zip_fclose(file) }
    var part: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = zip_fread(file, &buffer, 1 << 16), count > 0 { part += buffer[..<Int(count)] }
    return part
}

/// An XLSX file whose worksheet unpacks to so many bytes of zeros.
public func xlsxOfZeros(bytes: Int64) throws -> [UInt8] {
    var error = zip_error_t()
    let plain = try xlsx(sheet: "<worksheet/>")
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: plain.count, alignment: 1)
    copy.copyBytes(from: plain)
    let folder = FileManager.default.temporaryDirectory
    let zeros = folder.appendingPathComponent("heed-zeros-\(UUID().uuidString)").path
    _ = FileManager.default.createFile(atPath: zeros, contents: nil)
    defer { try? FileManager.default.removeItem(atPath: zeros) }
    // A file with a hole: it takes no room on the disk.
    guard truncate(zeros, Int(bytes)) == 0,
        let source = zip_source_buffer_create(copy.baseAddress, UInt64(plain.count), 1, &error)
    else { throw NoArchive() }
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, 0, &error) else { throw NoArchive() }
    let index = zip_name_locate(archive, "xl/worksheets/sheet1.xml", 0)
    guard index >= 0, let piece = zip_source_file(archive, zeros, 0, bytes),
        zip_file_replace(archive, UInt64(index), piece, 0) == 0
    else { throw NoArchive() }
    zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 1)
    return try written(archive, to: source)
}

/// An XLSX file of one worksheet.
public func xlsx(
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
