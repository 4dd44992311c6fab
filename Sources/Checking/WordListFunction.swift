import CSQLite

/// `has_any(text, list)`: 1 where the text holds one of the words or phrases of a list, else 0.
///
/// SQL alone would need a recursive query for it, which nobody who tunes a rule could read.
enum WordListFunction {
    static let name = "has_any"

    /// Gives a connection the function.
    static func add(to connection: OpaquePointer) -> Int32 {
        sqlite3_create_function_v2(
            connection, name, 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
            { context, _, values in
                guard let values else { return sqlite3_result_int(context, 0) }
                let text = WordListFunction.bytes(of: values[0])
                let list = WordListFunction.bytes(of: values[1])
                sqlite3_result_int(context, WordListFunction.holdsAny(text, list) ? 1 : 0)
            }, nil, nil, nil)
    }

    private static func bytes(of value: OpaquePointer?) -> UnsafeBufferPointer<UInt8> {
        guard let start = sqlite3_value_text(value) else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
    }

    /// Whether a text holds a phrase of a list as whole words, letter case aside; the list is parted by commas.
    static func holdsAny(_ text: some RandomAccessCollection<UInt8>, _ list: some Collection<UInt8>) -> Bool {
        let text = text.map(lower)
        return list.split(separator: UInt8(ascii: ",")).contains { entry in
            let phrase = entry.map(lower).drop { $0 == space }.reversed().drop { $0 == space }.reversed()
            return holds(text, Array(phrase))
        }
    }

    private static func holds(_ text: [UInt8], _ phrase: [UInt8]) -> Bool {
        guard let first = phrase.first, let last = phrase.last, phrase.count <= text.count else { return false }
        for start in 0...(text.count - phrase.count) where text[start] == first {
            let end = start + phrase.count
            guard text[start..<end].elementsEqual(phrase) else { continue }
            let joinsBefore = isInWord(first) && start > 0 && isInWord(text[start - 1])
            let joinsAfter = isInWord(last) && end < text.count && isInWord(text[end])
            if !joinsBefore && !joinsAfter { return true }
        }
        return false
    }

    private static let space = UInt8(ascii: " ")

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    /// Letters, digits and hyphens: "all" does not stand in "all-age".
    private static func isInWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), 0x80...: true
        default: false
        }
    }
}
