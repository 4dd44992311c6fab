/// Text as it is compared: lower case, no punctuation, one space between words.
///
/// `&` is "and", `%` is "percent", apostrophes vanish ("who's" is "whos").
func comparable(_ text: some StringProtocol) -> String {
    var result = ""
    var gap = false
    func add(_ piece: String) {
        if gap && !result.isEmpty { result += " " }
        gap = false
        result += piece
    }
    for character in text.lowercased() {
        switch character {
        case "&":
            gap = true
            add("and")
            gap = true
        case "%":
            gap = true
            add("percent")
            gap = true
        case "'", "’", "‘": break
        case "#": add("#")
        default:
            if character.isLetter || character.isNumber { add(String(character)) } else { gap = true }
        }
    }
    return result
}

/// Runs of white space, line breaks included, as one space; nil where nothing else stands there.
func folded(_ text: some StringProtocol) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
}

extension Array where Element == Substring {
    /// Where a run of words begins in these words; nil where it does not stand there.
    func position(of words: [Substring]) -> Int? {
        guard !words.isEmpty, words.count <= count else { return nil }
        return (0...(count - words.count)).first { self[$0..<($0 + words.count)].elementsEqual(words) }
    }
}
