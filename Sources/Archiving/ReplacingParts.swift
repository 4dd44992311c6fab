import CLibZip

/// An archive cannot be read, lacks an entry that is to be replaced, or cannot be written again.
public struct ArchiveNotWritable: Error {}

/// A copy of an archive with some of its entries replaced; the rest is copied as it is packed.
///
/// Times of entries are kept, so that the same change gives the same bytes.
public func replacingParts(
    _ parts: [String: [UInt8]], in original: [UInt8]
) throws(ArchiveNotWritable) -> [UInt8] {
    let failure = ArchiveNotWritable()
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(ownedCopy(of: original), UInt64(original.count), 1, &error) else {
        throw failure
    }
    // The archive takes one hold on the source; this one is for reading what it wrote.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, 0, &error) else {
        zip_source_free(source)
        throw failure
    }
    for name in parts.keys.sorted() {
        let bytes = parts[name] ?? []
        let index = zip_name_locate(archive, name, 0)
        let time = index < 0 ? nil : timeOfEntry(index, in: archive)
        guard index >= 0, let piece = zip_source_buffer(archive, ownedCopy(of: bytes), UInt64(bytes.count), 1) else {
            zip_discard(archive)
            throw failure
        }
        guard zip_file_replace(archive, UInt64(index), piece, 0) == 0 else {
            zip_source_free(piece)
            zip_discard(archive)
            throw failure
        }
        if let time { zip_file_set_mtime(archive, UInt64(index), time, 0) }
    }
    guard zip_close(archive) == 0 else {
        zip_discard(archive)
        throw failure
    }
    return try contents(of: source, or: failure)
}

/// Memory that libzip frees.
func ownedCopy(of bytes: [UInt8]) -> UnsafeMutableRawPointer? {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    copy.copyBytes(from: bytes)
    return copy.baseAddress
}

private func timeOfEntry(_ index: Int64, in archive: OpaquePointer) -> time_t? {
    var facts = zip_stat_t()
    guard zip_stat_index(archive, UInt64(index), 0, &facts) == 0 else { return nil }
    return facts.mtime
}

private func contents(of source: OpaquePointer, or failure: ArchiveNotWritable) throws(ArchiveNotWritable) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw failure }
    defer { zip_source_close(source) }
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { buffer.deallocate() }
    while case let count = zip_source_read(source, buffer.baseAddress, UInt64(buffer.count)), count != 0 {
        guard count > 0 else { throw failure }
        bytes += buffer[..<Int(count)]
    }
    return bytes
}
