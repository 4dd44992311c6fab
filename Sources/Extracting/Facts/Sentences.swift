/// The sentences of a paragraph: a full stop, question or exclamation mark, a space and a capital part them.
func sentences(in paragraph: String) -> [String] {
    var found: [String] = []
    var sentence = ""
    let characters = Array(paragraph)
    for (index, character) in characters.enumerated() {
        sentence.append(character)
        let next = characters.dropFirst(index + 1).prefix(2)
        let ends = ".?!".contains(character) && next.first?.isWhitespace == true && next.last?.isUppercase == true
        if ends {
            found.append(sentence.trimmed)
            sentence = ""
        }
    }
    if !sentence.trimmed.isEmpty { found.append(sentence.trimmed) }
    return found
}

/// True where a text stops in the middle of a sentence.
func isUnfinished(_ text: String) -> Bool {
    let closed = text.reversed().first { !"’”\"')] ".contains($0) }
    return closed.map { !".?!:;".contains($0) } ?? false
}
