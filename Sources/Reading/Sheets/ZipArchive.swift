import CLibZip

/// A ZIP archive in memory, read entry by entry with a limit on what may come out of it.
///
/// XLSX, ODS and DOCX files are such archives. The limit is what stops a small file that inflates to
/// gigabytes; it counts over all entries together.
final class ZipArchive {
    private let archive: OpaquePointer
    private let format: String
    private let limit: Int
    private var inflated = 0

    /// Opens an archive; `format` names the file in errors, `limit` is in bytes.
    init(_ bytes: [UInt8], format: String, limit: Int) throws(ReadingError) {
        // libzip owns the copy and frees it, so that no Swift array has to stay pinned while it reads.
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        copy.copyBytes(from: bytes)
        var error = zip_error_t()
        guard let source = zip_source_buffer_create(copy.baseAddress, UInt64(bytes.count), 1, &error) else {
            copy.deallocate()
            throw .damaged(format: format, why: "its archive does not open")
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .damaged(format: format, why: "its archive does not open")
        }
        archive = opened
        self.format = format
        self.limit = limit
    }

    deinit { zip_discard(archive) }

    /// True where the archive holds an entry of that name.
    func holds(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

    /// Opens an entry for reading; nil where there is none of that name.
    func entry(_ name: String) throws(ReadingError) -> ZipEntry? {
        let index = zip_name_locate(archive, name, 0)
        guard index >= 0 else { return nil }
        var facts = zip_stat_t()
        zip_stat_index(archive, UInt64(index), 0, &facts)
        if facts.encryption_method != UInt16(ZIP_EM_NONE) { throw .encrypted(format: format) }
        guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
            throw .damaged(format: format, why: "\(name) inside it does not open")
        }
        return ZipEntry(file: file, name: name, archive: self)
    }

    /// Reads a whole entry; nil where there is none of that name.
    func bytes(of name: String) throws(ReadingError) -> [UInt8]? {
        guard let entry = try entry(name) else { return nil }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
        defer { buffer.deallocate() }
        var bytes: [UInt8] = []
        while case let count = try entry.read(into: buffer), count > 0 { bytes += buffer[..<count] }
        return bytes
    }

    fileprivate func read(_ file: OpaquePointer, _ name: String, into buffer: UnsafeMutableRawBufferPointer)
        throws(ReadingError) -> Int
    {
        let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
        guard count >= 0 else { throw .damaged(format: format, why: "\(name) inside it does not unpack") }
        inflated += Int(count)
        guard inflated <= limit else { throw .overLimit(what: "\(limit / 1_000_000) MB unpacked") }
        return Int(count)
    }
}

/// One entry of an archive while it is read.
final class ZipEntry {
    let name: String
    private let file: OpaquePointer
    private let archive: ZipArchive

    fileprivate init(file: OpaquePointer, name: String, archive: ZipArchive) {
        self.file = file
        self.name = name
        self.archive = archive
    }

    deinit { zip_fclose(file) }

    /// Fills the buffer with what comes next and returns how many bytes; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        try archive.read(file, name, into: buffer)
    }
}
