/// The sentences of a paragraph, without the white space between them.
///
/// A full stop after a title or an initial ("Rt Hon E. Minister", "St. Helens") ends none.
public func sentences(in paragraph: String) -> [String] {
    var found: [String] = []
    var sentence = ""
    var word = ""
    var ended = false
    let characters = Array(paragraph)
    for (index, character) in characters.enumerated() {
        if character.isWhitespace {
            let next = characters[index...].first { !$0.isWhitespace }
            if ended, next?.isLowercase != true {
                found.append(sentence.trimmed)
                sentence = ""
            }
            sentence.append(" ")
            word = ""
            ended = false
            continue
        }
        sentence.append(character)
        if "?!".contains(character) {
            ended = true
        } else if character == "." {
            ended = !isAbbreviation(word)
        } else if !"”’\"')".contains(character) {
            ended = false
        }
        word.append(character)
    }
    found.append(sentence.trimmed)
    return found.filter { !$0.isEmpty }
}

private func isAbbreviation(_ word: String) -> Bool {
    let letters = word.lowercased().filter(\.isLetter)
    return (letters.count == 1 && word.first?.isUppercase == true)
        || ["mr", "mrs", "ms", "dr", "st", "cllr", "hon", "rt", "no", "eg", "ie", "prof"].contains(letters)
}

/// True where a text stops in the middle of a sentence.
func isUnfinished(_ text: String) -> Bool {
    let closed = text.reversed().first { !"’”\"')] ".contains($0) }
    return closed.map { !".?!:;".contains($0) } ?? false
}
