import CSQLite
import Records

/// The in-memory database that rules query.
///
/// SQLite is used as it is, without GRDB: the check owns the authorizer, the progress handler and the place of a
/// fault inside a statement, all of which GRDB keeps to itself.
final class CheckDatabase {
    /// Watches what the rules do; the C callbacks hold it unretained, and it lives as long as the connection.
    let warden = RuleWarden()
    let connection: OpaquePointer

    /// Opens an empty database in memory, in one piece that other connections can read where it lies.
    init() throws(SQLiteFault) {
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(
            "check", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, "memdb")
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw SQLiteFault(code: code, words: "no database in memory", offset: nil)
        }
        connection = opened
        // SQLite's own limit is one gibibyte; it takes no more than two in one piece, and says when that is too little.
        var bytes = sqlite3_int64.max
        sqlite3_file_control(opened, "main", SQLITE_FCNTL_SIZE_LIMIT, &bytes)
        let added = WordListFunction.add(to: opened)
        guard added == SQLITE_OK else { throw fault(added) }
    }

    deinit { sqlite3_close_v2(connection) }

    /// Creates the views as tables and fills those that the rules name.
    func fill(with facts: DerivedFacts, for rules: [Rule]) throws(SQLiteFault) {
        let names = rules.map(\.namesUsed)
        // Rows of the widest view take most of a small page. Neither a journal nor a sort may leave a file behind.
        try execute("PRAGMA page_size = 32768; PRAGMA journal_mode = OFF; PRAGMA temp_store = MEMORY; BEGIN")
        for view in RuleView.all {
            let columns = view.columns.map { column in
                "\(column.name) \(column.type.sql)\(column.name == view.rowNumber ? " PRIMARY KEY" : "")"
            }.joined(separator: ", ")
            try execute("CREATE TABLE \(view.name) (\(columns))")
            // No statement reads a view without naming it, nor looks rows up by a column that it does not name.
            guard names.contains(where: { $0.contains(view.name) }) else { continue }
            let places = view.columns.map { _ in "?" }.joined(separator: ", ")
            let statement = try prepare("INSERT INTO \(view.name) VALUES (\(places))")
            try view.eachRow(facts) { (values) throws(SQLiteFault) in
                for (index, value) in values.enumerated() { try statement.bind(value, at: Int32(index + 1)) }
                _ = try statement.step()
                statement.reset()
            }
            for column in view.indexes
            where names.contains(where: { $0.contains(view.name) && $0.contains(column) }) {
                try execute("CREATE INDEX \(view.name)_\(column) ON \(view.name) (\(column))")
            }
        }
        try execute("COMMIT; ANALYZE")
    }

    /// Lets nobody but readers in from now on.
    func admitReadersOnly() {
        limit()
        warden.watch(connection)
    }

    /// Compiles one statement.
    func prepare(_ sql: String) throws(SQLiteFault) -> CheckStatement {
        var statement: OpaquePointer?
        var rest = 0
        let code = sql.withCString { text in
            var tail: UnsafePointer<CChar>?
            let code = sqlite3_prepare_v2(connection, text, -1, &statement, &tail)
            rest = tail.map { afterBlanks(text, from: text.distance(to: $0)) } ?? 0
            return code
        }
        guard code == SQLITE_OK else { throw fault(code) }
        guard let statement else { throw SQLiteFault(code: SQLITE_MISUSE, words: "no statement", offset: 0) }
        let compiled = CheckStatement(statement, of: self)
        if rest < sql.utf8.count {
            throw SQLiteFault(code: SQLITE_MISUSE, words: "a second statement", offset: rest)
        }
        return compiled
    }

    /// The fault that SQLite noted last.
    func fault(_ code: Int32) -> SQLiteFault {
        let offset = Int(sqlite3_error_offset(connection))
        return SQLiteFault(
            code: code, words: String(cString: sqlite3_errmsg(connection)), offset: offset < 0 ? nil : offset)
    }

    func execute(_ sql: String) throws(SQLiteFault) {
        let code = sqlite3_exec(connection, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw fault(code) }
    }

    /// Keeps a rule from eating memory: longest value, longest statement, deepest expression, no attached files.
    private func limit() {
        sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 64_000_000)
        sqlite3_limit(connection, SQLITE_LIMIT_SQL_LENGTH, 100_000)
        sqlite3_limit(connection, SQLITE_LIMIT_EXPR_DEPTH, 100)
        sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
    }

    /// The first byte at or after `start` that is neither white space nor a semicolon.
    private func afterBlanks(_ text: UnsafePointer<CChar>, from start: Int) -> Int {
        var at = start
        while [9, 10, 13, 32, 59].contains(text[at]) { at += 1 }
        return at
    }
}

/// A compiled statement.
final class CheckStatement {
    private let statement: OpaquePointer
    private let database: CheckDatabase

    fileprivate init(_ statement: OpaquePointer, of database: CheckDatabase) {
        self.statement = statement
        self.database = database
    }

    deinit { sqlite3_finalize(statement) }

    /// Whether running it changes nothing; the authorizer is not asked about every statement (VACUUM).
    var onlyReads: Bool { sqlite3_stmt_readonly(statement) != 0 }

    /// Names of the result's columns.
    var columnNames: [String] {
        (0..<sqlite3_column_count(statement)).map { index in
            sqlite3_column_name(statement, index).map { String(cString: $0) } ?? ""
        }
    }

    /// Names of the parameters, with the sign before them; nil for one that has no name.
    var parameters: [String?] {
        (0..<sqlite3_bind_parameter_count(statement)).map { index in
            sqlite3_bind_parameter_name(statement, index + 1).map { String(cString: $0) }
        }
    }

    /// Binds a value, first place 1.
    func bind(_ value: SQLValue, at index: Int32) throws(SQLiteFault) {
        let code =
            switch value {
            case .null: sqlite3_bind_null(statement, index)
            case .integer(let number): sqlite3_bind_int64(statement, index, Int64(number))
            case .real(let number): sqlite3_bind_double(statement, index, number)
            case .text(let text): bind(text, at: index)
            }
        guard code == SQLITE_OK else { throw database.fault(code) }
    }

    /// Binds a value to a parameter by its name, the sign before it among it.
    func bind(_ value: SQLValue, to name: String) throws(SQLiteFault) {
        try bind(value, at: sqlite3_bind_parameter_index(statement, name))
    }

    private func bind(_ text: String, at index: Int32) -> Int32 {
        // SQLITE_TRANSIENT, a cast in C: SQLite takes its own copy.
        let copy = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        // Of an empty string Swift may give no address, and that would bind NULL.
        guard !text.isEmpty else { return sqlite3_bind_text(statement, index, "", 0, copy) }
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                sqlite3_bind_text(statement, index, characters.baseAddress, Int32(bytes.count), copy)
            }
        }
    }

    /// Goes to the next row; false where there is none.
    func step() throws(SQLiteFault) -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw database.fault(code)
        }
    }

    /// Makes the statement ready to run again.
    func reset() { sqlite3_reset(statement) }

    /// Value of a column of the row, first column 0.
    func value(at index: Int32) -> SQLValue {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_INTEGER: .integer(Int(sqlite3_column_int64(statement, index)))
        case SQLITE_FLOAT: .real(sqlite3_column_double(statement, index))
        case SQLITE_TEXT, SQLITE_BLOB: .text(text(at: index))
        default: .null
        }
    }

    private func text(at index: Int32) -> String {
        guard let bytes = sqlite3_column_blob(statement, index) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, index))
        return String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
}
