import Foundation
import GRDB
import Records

/// Text as SQLite can keep it: a NUL would cut it off there.
func storable(_ text: String) -> String {
    text.utf8.contains(0) ? text.replacingOccurrences(of: "\0", with: "\u{FFFD}") : text
}

/// Encodes what has no columns of its own.
func encodedJSON(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// Decodes what ``encodedJSON(_:)`` wrote.
func decodedJSON<Value: Decodable>(_ type: Value.Type, _ text: String, table: String, key: String) throws -> Value {
    do {
        return try JSONDecoder().decode(type, from: Data(text.utf8))
    } catch {
        throw StoreError.unreadable(table: table, key: key)
    }
}

/// Reads a stored day; nil where the column is null.
func day(_ row: Row, _ column: String, table: String, key: String) throws -> Day? {
    guard let text: String = row[column] else { return nil }
    guard let day = Day(iso: text) else { throw StoreError.unreadable(table: table, key: key) }
    return day
}
