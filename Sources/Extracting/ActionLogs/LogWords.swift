/// Text as it is compared: lower case, no punctuation, one space between words.
///
/// `&` is "and", `%` is "percent", apostrophes vanish ("who's" is "whos").
func comparable(_ text: some StringProtocol) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var gap = false
    func add(_ word: StaticString) {
        if !result.isEmpty { result.append(0x20) }
        for index in 0..<word.utf8CodeUnitCount { result.append(word.utf8Start[index]) }
        gap = true
    }
    for byte in text.utf8 {
        if byte >= 0x80 { return comparableBeyondASCII(text) }
        switch byte {
        case 0x30...0x39, 0x61...0x7A, 0x41...0x5A, 0x23:
            if gap && !result.isEmpty { result.append(0x20) }
            gap = false
            result.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
        case 0x27: break
        case 0x26: add("and")
        case 0x25: add("percent")
        default: gap = true
        }
    }
    return String(decoding: result, as: UTF8.self)
}

private func comparableBeyondASCII(_ text: some StringProtocol) -> String {
    var result = ""
    var gap = false
    for character in text.lowercased() {
        switch character {
        case "'", "’", "‘": break
        case "&", "%":
            result += (result.isEmpty ? "" : " ") + (character == "&" ? "and" : "percent")
            gap = true
        default:
            guard character.isLetter || character.isNumber || character == "#" else {
                gap = true
                continue
            }
            if gap && !result.isEmpty { result += " " }
            gap = false
            result.append(character)
        }
    }
    return result
}

/// True where nothing but white space stands in a text.
func isBlank(_ text: String) -> Bool {
    !text.utf8.contains { (0x21..<0x7F).contains($0) } && text.allSatisfy(\.isWhitespace)
}

/// Runs of white space, line breaks included, as one space; nil where nothing else stands there.
func folded(_ text: String) -> String? {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
        // A non-breaking space, and every other space beyond ASCII, begins with one of these bytes.
        let isPlain = byte > 0x20 && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xE1
        guard isPlain || (byte == 0x20 && previous != 0x20) else { return refolded(text) }
        previous = byte
    }
    return previous == 0x20 ? refolded(text) : text
}

private func refolded(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
}

/// Every run of words within a text, with the position of its first word and how many words it has.
///
/// Looking these up is how a phrase of a vocabulary is found within a longer text.
func wordRuns(of text: String, atMost most: Int) -> [(position: Int, count: Int, words: String)] {
    let words = text.split(separator: " ")
    var runs: [(position: Int, count: Int, words: String)] = []
    for position in words.indices {
        for end in position..<min(words.count, position + most) {
            runs.append((position, end - position + 1, String(text[words[position].startIndex..<words[end].endIndex])))
        }
    }
    return runs
}
