/// Character sets that text files of offices come in.
enum TextCharacterSet: Equatable {
    case utf8, utf16LittleEndian, utf16BigEndian, windows1252

    /// Finds the set by looking at the bytes.
    init(of bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]) {
            self = .utf16LittleEndian
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self = .utf16BigEndian
        } else if let order = TextCharacterSet.utf16Order(of: bytes) {
            self = order
        } else {
            self = String(validating: bytes, as: UTF8.self) == nil ? .windows1252 : .utf8
        }
    }

    /// The text as UTF-8, without a byte order mark.
    func utf8(of bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .utf8: return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        case .windows1252:
            return bytes.reduce(into: []) { result, byte in
                if byte < 0x80 { result.append(byte) } else { result += String(TextCharacterSet.character(byte)).utf8 }
            }
        case .utf16LittleEndian, .utf16BigEndian:
            let isLittle = self == .utf16LittleEndian
            let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
                isLittle
                    ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
                    : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
            }
            let text = String(decoding: units, as: UTF16.self)
            return Array(
                text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()).utf8 : text.utf8)
        }
    }

    /// UTF-16 without a mark: every other byte of English text is zero.
    private static func utf16Order(of bytes: [UInt8]) -> TextCharacterSet? {
        let start = bytes.prefix(2000)
        guard start.count >= 8 else { return nil }
        let zeros = start.enumerated().reduce(into: (even: 0, odd: 0)) { zeros, item in
            guard item.element == 0 else { return }
            if item.offset.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let most = start.count * 2 / 5
        if zeros.odd > most && zeros.even == 0 { return .utf16LittleEndian }
        return zeros.even > most && zeros.odd == 0 ? .utf16BigEndian : nil
    }

    private static func character(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
        return special[Int(byte) - 0x80]
    }

    /// What Windows-1252 has at 0x80 to 0x9F; five places are empty.
    private static let special = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
