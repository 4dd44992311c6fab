import CSQLite

/// The filled database of a check as bytes, which several connections read at once without a copy each.
final class CheckImage: @unchecked Sendable {
    // Unchecked: the bytes are written before anybody else knows of them, and only read from then on.
    fileprivate let bytes: UnsafeMutablePointer<UInt8>
    fileprivate let count: Int64
    /// Owns the bytes; nobody writes to it any more.
    private let database: CheckDatabase

    /// - Throws: ``SQLiteFault`` where the database does not lie in one piece.
    init(of database: CheckDatabase) throws(SQLiteFault) {
        var count: sqlite3_int64 = 0
        let bytes = sqlite3_serialize(database.connection, "main", &count, UInt32(SQLITE_SERIALIZE_NOCOPY))
        guard let bytes else { throw SQLiteFault(code: SQLITE_NOMEM, words: "no memory", offset: nil) }
        self.bytes = bytes
        self.count = count
        self.database = database
    }
}

extension CheckDatabase {
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
