import CSQLite

/// A fault that SQLite reports, in its own words, with the place in the statement where it knows it.
struct SQLiteFault: Error, Equatable {
    /// SQLite's result code.
    let code: Int32
    let words: String
    /// Byte of the statement at which the fault was noticed.
    let offset: Int?

    /// A statement that is compiled but would change something.
    static let write = SQLiteFault(code: SQLITE_READONLY, words: "a statement that writes", offset: nil)
}
