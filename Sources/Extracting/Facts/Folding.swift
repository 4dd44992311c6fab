/// Lower case, straight quotes, one space between words: for comparing, never for showing.
func simplified(_ text: some StringProtocol) -> String {
    var folding = Folding(capacity: text.utf8.count)
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            folding.gap()
        case ..<0x80 where scalar != "`": folding.append(ascii: UInt8(scalar.value))
        case 0x60, 0xB4, 0x2018, 0x2019: folding.append(ascii: 0x27)
        case 0x201C, 0x201D: folding.append(ascii: 0x22)
        case 0x2010, 0x2011, 0x2013, 0x2014, 0x2212: folding.append(ascii: 0x2D)
        default: folding.append(scalar)
        }
    }
    return folding.text
}

/// Letters and digits only, in lower case, with one space between words.
func foldedLetters(_ text: some StringProtocol) -> String {
    var folding = Folding(capacity: text.utf8.count)
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: folding.append(ascii: UInt8(scalar.value))
        case ..<0x80: folding.gap()
        default:
            let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if isWord { folding.append(scalar) } else { folding.gap() }
        }
    }
    return folding.text
}

/// Letters and digits only, as `foldedLetters`, with "&" read as "and": for matching a form's fixed words.
func foldedWords(_ text: some StringProtocol) -> String {
    text.contains("&") ? foldedLetters(String(text).replacing("&", with: " and ")) : foldedLetters(text)
}

/// Text that is put together in lower case, with one space for every gap and none at the ends.
private struct Folding {
    private var bytes: [UInt8] = []
    private var pending = false

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func gap() { pending = !bytes.isEmpty }

    mutating func append(ascii byte: UInt8) {
        closeGap()
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        closeGap()
        bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }

    private mutating func closeGap() {
        if pending { bytes.append(0x20) }
        pending = false
    }
}

/// FNV-1a over the text's bytes, 64 bits as 16 hexadecimal digits.
func shortHash(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
        hash ^= UInt64(byte)
        hash &*= 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}

extension String {
    /// The text after a prefix, ignoring case and kind of quote; nil where it does not begin so.
    func after(prefix: String) -> Substring? {
        guard simplified(self.prefix(prefix.count)) == simplified(prefix) else { return nil }
        return dropFirst(prefix.count)
    }

    /// The text without white space at its ends.
    var trimmed: String {
        var slice = self[...]
        while let first = slice.first, first.isWhitespace { slice.removeFirst() }
        while let last = slice.last, last.isWhitespace { slice.removeLast() }
        return String(slice)
    }
}
