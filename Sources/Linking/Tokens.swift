/// A word of a text, ready to be compared.
struct Token: Equatable {
    /// The stem in lower case; an acronym whole.
    var stem: String
    /// True where it is written in capitals, so that IT is not it.
    var capitals: Bool
    /// As written, without possessive ending.
    var written: String
}

/// Words too common to help in comparing phrases.
private let skippedWords: Set<String> = [
    "of", "the", "a", "an", "and", "to", "for", "by", "with", "from", "their", "is", "are", "be",
]

/// Cuts a text into words.
///
/// "C&F" becomes one word, "children's" loses its ending, "PEPs" and "PEP" are the same, "well-being" is two words.
func tokens(of text: String) -> [Token] {
    let isShouting = isAllCapitals(text)
    return words(of: text).compactMap { word in
        let capitals = word.utf8.count(where: isUpper)
        let isAcronym = !isShouting && capitals >= 2 && word.count <= 6
        var word = word
        if isAcronym, word.count > 2, word.hasSuffix("s"), !word.dropLast().utf8.contains(where: isLower) {
            word.removeLast()
        }
        let lower = word.lowercased()
        guard !skippedWords.contains(lower) else { return nil }
        return Token(
            stem: isAcronym ? lower : stem(lower), capitals: isAcronym || isShouting, written: word)
    }
}

private func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
private func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

/// True for a heading such as "FRONT DOOR AND EARLY HELP", in which capitals tell nothing.
private func isAllCapitals(_ text: String) -> Bool {
    !text.utf8.contains(where: isLower) && text.utf8.count(where: isUpper) > 12
}

/// Runs of letters and digits, possessive endings taken off.
private func words(of text: String) -> [String] {
    var words: [String] = []
    var current = ""
    let characters = Array(text.unicodeScalars)
    func scalar(_ index: Int) -> Unicode.Scalar? { characters.indices.contains(index) ? characters[index] : nil }
    func end() {
        if let word = withoutPossessive(current) { words.append(word) }
        current = ""
    }
    for (index, character) in characters.enumerated() {
        if isWordPart(character) {
            current.unicodeScalars.append(character)
        } else if isApostrophe(character), !current.isEmpty, scalar(index + 1).map(isPlainLetter) == true {
            current.append("'")
        } else if character == "&", isOneCapital(current), scalar(index + 1).map(isCapital) == true {
            current += "and"
        } else if character == "+", !current.isEmpty {
            current += "+"
            end()
        } else if !current.isEmpty {
            end()
        }
    }
    end()
    return words
}

private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    isPlainLetter(scalar) || ("0"..."9").contains(scalar) || scalar == "£" || scalar == "½"
}

private func isPlainLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || isCapital(scalar)
}

private func isCapital(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }

private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" || scalar == "‘" }

private func isOneCapital(_ text: String) -> Bool {
    text.unicodeScalars.count == 1 && text.unicodeScalars.first.map(isCapital) == true
}

private func withoutPossessive(_ word: String) -> String? {
    var word = word
    if word.hasSuffix("'s") || word.hasSuffix("'S") { word.removeLast(2) }
    word.removeAll { $0 == "'" }
    return word.isEmpty ? nil : word
}
