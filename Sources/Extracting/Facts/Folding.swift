/// Lower case, straight quotes, one space between words: for comparing, never for showing.
func simplified(_ text: some StringProtocol) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var pending = false
    for character in text.lowercased() {
        if character.isWhitespace {
            pending = !result.isEmpty
            continue
        }
        if pending { result.append(" ") }
        pending = false
        switch character {
        case "’", "‘", "`", "´": result.append("'")
        case "“", "”": result.append("\"")
        case "–", "—", "‐", "‑", "\u{2212}": result.append("-")
        default: result.append(character)
        }
    }
    return result
}

/// Letters and digits only, in lower case, with one space between words.
func foldedLetters(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: break
        case 0x41...0x5A: break
        case ..<0x80:
            pending = !result.isEmpty
            continue
        default:
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                pending = !result.isEmpty
                continue
            }
        }
        if pending { result.append(" ") }
        pending = false
        if scalar.value < 0x80 {
            result.append(Unicode.Scalar(UInt8(scalar.value) | ((0x41...0x5A).contains(scalar.value) ? 0x20 : 0)))
        } else {
            result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }
    return String(result)
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
