/// Walks through a table line by line; empty lines are passed over.
struct TableLines {
    private let bytes: [UInt8]
    private var position = 0
    /// Number of the line given last; the first is 1.
    private(set) var number = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next line without its end.
    mutating func next() -> ArraySlice<UInt8>? {
        while position < bytes.count {
            let start = position
            while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
            defer { position += 1 }
            number += 1
            if position > start { return bytes[start..<position] }
        }
        return nil
    }

    /// The error for a line that is not understood.
    func error(in file: String, _ line: ArraySlice<UInt8>) -> LinkingError {
        .badLine(file: file, line: number, text: String(decoding: line, as: UTF8.self))
    }
}

/// The pieces between commas, spaces at their beginning taken off.
func commaSeparated(_ list: ArraySlice<UInt8>) -> [String] {
    list.split(separator: UInt8(ascii: ",")).map { piece in
        String(decoding: piece.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
    }
}
