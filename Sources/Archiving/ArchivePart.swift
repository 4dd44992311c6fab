import CLibZip

/// The unpacked bytes of one entry of an archive of the program's own; a stranger's archive needs limits.
public func archivePart(_ name: String, of archive: [UInt8]) throws(ArchiveNotWritable) -> [UInt8] {
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(ownedCopy(of: archive), UInt64(archive.count), 1, &error) else {
        throw ArchiveNotWritable()
    }
    guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
        zip_source_free(source)
        throw ArchiveNotWritable()
    }
    defer { zip_discard(opened) }
    var facts = zip_stat_t()
    guard zip_stat(opened, name, 0, &facts) == 0, let entry = zip_fopen(opened, name, 0) else {
        throw ArchiveNotWritable()
    }
    defer { zip_fclose(entry) }
    var bytes = [UInt8](repeating: 0, count: Int(facts.size))
    let read = bytes.withUnsafeMutableBytes { zip_fread(entry, $0.baseAddress, UInt64($0.count)) }
    guard read == Int64(bytes.count) else { throw ArchiveNotWritable() }
    return bytes
}
