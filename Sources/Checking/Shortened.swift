extension StringProtocol {
    /// White space folded, and cut at a word where it is longer than `limit` characters.
    func shortened(to limit: Int) -> String {
        // Folding a cell of a million characters to show sixty of them would be wasted work.
        let folded = prefix(limit * 4 + 40).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard folded.count > limit else { return folded }
        let cut = folded.prefix(limit)
        let word = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
        return word + "…"
    }
}
