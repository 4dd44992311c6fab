/// A word of a text, ready to be compared.
struct Token: Equatable {
    /// The stem in lower case; an acronym whole.
    var stem: String
    /// True where it is written in capitals, so that IT is not it.
    var capitals: Bool
    /// Where it stands in the text's UTF-8, with what is attached to it.
    var place: Range<Int>
}

/// Words too common to help in comparing phrases.
private let skippedWords: Set<String> = [
    "of", "the", "a", "an", "and", "to", "for", "by", "with", "from", "their", "is", "are", "be",
]

/// Cuts a text into words.
///
/// "C&F" becomes one word, "children's" loses its ending, "PEPs" and "PEP" are the same, "well-being" is two words.
func tokens(of text: String) -> [Token] {
    var bytes = Array(text.utf8)
    bytes += [0, 0, 0]  // so that looking ahead never leaves the text
    let isShouting = isAllCapitals(bytes)
    var tokens: [Token] = []
    var word: [UInt8] = []
    var start = 0
    var index = 0
    while index < bytes.count - 3 {
        let length = wordPart(bytes, index)
        if length > 0 {
            if word.isEmpty { start = index }
            word += bytes[index..<index + length]
            index += length
            continue
        }
        let apostrophe = apostropheLength(bytes, index)
        if apostrophe > 0, !word.isEmpty, isLetter(bytes[index + apostrophe]) {
            word.append(UInt8(ascii: "'"))
            index += apostrophe
            continue
        }
        if bytes[index] == UInt8(ascii: "&"), word.count == 1, isUpperCase(word[0]), isUpperCase(bytes[index + 1]) {
            word += "and".utf8
            index += 1
            continue
        }
        if bytes[index] == UInt8(ascii: "+"), !word.isEmpty { word.append(bytes[index]) }
        add(word, at: start..<index, to: &tokens, isShouting)
        word.removeAll(keepingCapacity: true)
        index += 1
    }
    add(word, at: start..<index, to: &tokens, isShouting)
    return tokens
}

private func add(_ word: [UInt8], at place: Range<Int>, to tokens: inout [Token], _ isShouting: Bool) {
    guard !word.isEmpty else { return }
    var word = word
    if word.contains(UInt8(ascii: "'")) { removeApostrophes(&word) }
    let isAcronym = !isShouting && word.count <= 6 && word.count(where: isUpperCase) >= 2
    if isAcronym, word.count > 2, word.last == UInt8(ascii: "s"), !word.dropLast().contains(where: isLowerCase) {
        word.removeLast()
    }
    for index in word.indices where isUpperCase(word[index]) { word[index] += 32 }
    if word.count <= 5, skippedWords.contains(String(decoding: word, as: UTF8.self)) { return }
    if !isAcronym { reduceToStem(&word) }
    tokens.append(
        Token(stem: String(decoding: word, as: UTF8.self), capitals: isAcronym || isShouting, place: place))
}

private func isLetter(_ byte: UInt8) -> Bool { isLowerCase(byte) || isUpperCase(byte) }

/// Length of the letter, digit, pound sign or half at a place; 0 for anything else.
private func wordPart(_ bytes: [UInt8], _ index: Int) -> Int {
    let byte = bytes[index]
    if isLetter(byte) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) { return 1 }
    let isPoundOrHalf = byte == 0xC2 && (bytes[index + 1] == 0xA3 || bytes[index + 1] == 0xBD)
    return isPoundOrHalf ? 2 : 0
}

/// Length of an apostrophe, straight or curled; 0 for anything else.
private func apostropheLength(_ bytes: [UInt8], _ index: Int) -> Int {
    if bytes[index] == UInt8(ascii: "'") { return 1 }
    let isCurled = bytes[index] == 0xE2 && bytes[index + 1] == 0x80
    return isCurled && (bytes[index + 2] == 0x98 || bytes[index + 2] == 0x99) ? 3 : 0
}

private func removeApostrophes(_ word: inout [UInt8]) {
    if word.count > 2, word[word.count - 2] == UInt8(ascii: "'"), word[word.count - 1] | 32 == UInt8(ascii: "s") {
        word.removeLast(2)
    }
    word.removeAll { $0 == UInt8(ascii: "'") }
}

/// True for a heading such as "FRONT DOOR AND EARLY HELP", in which capitals tell nothing.
private func isAllCapitals(_ bytes: [UInt8]) -> Bool {
    !bytes.contains(where: isLowerCase) && bytes.count(where: isUpperCase) > 12
}
