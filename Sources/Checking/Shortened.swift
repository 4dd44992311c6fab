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

    /// True for the common case of a short text in ASCII with single spaces inside, told by its bytes alone.
    private func isFoldedAndShort(_ limit: Int) -> Bool {
        var count = 0
        var previous = UInt8(ascii: " ")
        for byte in utf8 {
            count += 1
            let space = byte == UInt8(ascii: " ")
            guard count <= limit, byte < 0x80, byte > 0x20 || (space && previous != byte) else { return false }
            previous = byte
        }
        return count == 0 || previous != UInt8(ascii: " ")
    }
}
