import CSQLite

/// The filled database of a check as bytes, which several connections read at once without a copy each.
final class CheckImage: @unchecked Sendable {
    // Unchecked: the bytes are written before anybody else knows of them, and only read from then on.
    fileprivate let bytes: UnsafeMutablePointer<UInt8>
    fileprivate let count: Int64

    fileprivate init(_ bytes: UnsafeMutablePointer<UInt8>, count: Int64) {
        self.bytes = bytes
        self.count = count
    }

    deinit { sqlite3_free(bytes) }
}

extension CheckDatabase {
    /// The whole database as bytes; nil where there is no memory for them.
    func image() -> CheckImage? {
        var count: sqlite3_int64 = 0
        return sqlite3_serialize(connection, "main", &count, 0).map { CheckImage($0, count: count) }
    }

    /// Opens an image, which must outlive the connection, for readers only.
    convenience init(reading image: CheckImage) throws(SQLiteFault) {
        try self.init()
        let code = sqlite3_deserialize(
            connection, "main", image.bytes, image.count, image.count, UInt32(SQLITE_DESERIALIZE_READONLY))
        guard code == SQLITE_OK else { throw fault(code) }
        // Pages are read where they lie instead of being copied into a cache first.
        try execute("PRAGMA mmap_size = \(image.count); PRAGMA temp_store = MEMORY; PRAGMA query_only = 1")
        admitReadersOnly()
    }
}
