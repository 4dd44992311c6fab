import CSQLite
import Foundation

/// `has_any(text, list)`: 1 where the text holds one of the words or phrases of a list, else 0.
///
/// SQL alone would need a recursive query for it, which nobody who tunes a rule could read.
enum WordListFunction {
    /// Gives a connection the function.
    static func add(to connection: OpaquePointer) -> Int32 {
        sqlite3_create_function_v2(
            connection, "has_any", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
            { context, _, values in
                guard let values, let text = sqlite3_value_text(values[0]),
                    let list = WordListFunction.list(context, values[1])
                else { return sqlite3_result_int(context, 0) }
                sqlite3_result_int(context, list.isNamed(in: UnsafeRawPointer(text)) ? 1 : 0)
            }, nil, nil, nil)
    }

    /// The list of a statement's call, parted once and not for each row.
    private static func list(_ context: OpaquePointer?, _ value: OpaquePointer?) -> WordList? {
        if let kept = sqlite3_get_auxdata(context, 1) {
            return Unmanaged<WordList>.fromOpaque(kept).takeUnretainedValue()
        }
        guard let text = sqlite3_value_text(value) else { return nil }
        let list = WordList(String(cString: text))
        sqlite3_set_auxdata(context, 1, Unmanaged.passRetained(list).toOpaque()) { kept in
            if let kept { Unmanaged<WordList>.fromOpaque(kept).release() }
        }
        return list
    }
}

/// Words and phrases, parted by commas in a parameter of a rule.
final class WordList {
    /// Each with its closing zero byte.
    private let phrases: [[CChar]]

    init(_ list: String) {
        phrases = list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }.map { $0.utf8CString.map(\.self) }
    }

    /// Whether a text that ends in a zero byte holds one of the phrases as whole words, ASCII letter case aside.
    func isNamed(in text: UnsafeRawPointer) -> Bool {
        let text = text.assumingMemoryBound(to: CChar.self)
        return phrases.contains { WordList.holds(text, $0) }
    }

    private static func holds(_ text: UnsafePointer<CChar>, _ phrase: [CChar]) -> Bool {
        // The zero byte is the last, and no phrase is empty.
        let (first, last, length) = (phrase[0], phrase[phrase.count - 2], phrase.count - 1)
        var at = text
        while at.pointee != 0 {
            if at.pointee | 0x20 == first | 0x20, sqlite3_strnicmp(at, phrase, Int32(length)) == 0 {
                let joinsBefore = at > text && isInWord(first) && isInWord((at - 1).pointee)
                let joinsAfter = isInWord(last) && isInWord((at + length).pointee)
                if !joinsBefore && !joinsAfter { return true }
            }
            at += 1
        }
        return false
    }

    /// Letters, digits and hyphens: "all" does not stand in "all-age".
    private static func isInWord(_ character: CChar) -> Bool {
        switch UInt8(bitPattern: character) {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), 0x80...: true
        default: false
        }
    }
}
