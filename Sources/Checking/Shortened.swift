extension StringProtocol {
    /// White space folded, and cut at a word where it is longer than `limit` characters.
    func shortened(to limit: Int) -> String {
        if isFoldedAndShort(limit) { return String(self) }
        // Folding a cell of a million characters to show sixty of them would be wasted work.
        let folded = prefix(limit * 4 + 40).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard folded.count > limit else { return folded }
        let cut = folded.prefix(limit)
        let word = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
        return word + "…"
    }

    /// True for the common case of a short text with single spaces inside, told by its bytes alone.
    private func isFoldedAndShort(_ limit: Int) -> Bool {
        var count = 0
        var previous = UInt8(ascii: " ")
        var beforePrevious = previous
        for byte in utf8 {
            count += 1
            let space = byte == UInt8(ascii: " ")
            guard count <= limit, byte > 0x20 || (space && previous != byte) else { return false }
            guard byte < 0x80 || !mayEndSpace(beforePrevious, previous, byte) else { return false }
            (beforePrevious, previous) = (previous, byte)
        }
        return count == 0 || previous != UInt8(ascii: " ")
    }
}

/// True where three bytes of UTF-8 may end a space beyond ASCII: U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028,
/// U+2029, U+202F, U+205F, U+3000.
private func mayEndSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (_, 0xC2): third == 0x85 || third == 0xA0
    case (0xE1, 0x9A): third == 0x80
    case (0xE2, 0x80): third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
    case (0xE2, 0x81): third == 0x9F
    case (0xE3, 0x80): third == 0x80
    default: false
    }
}
