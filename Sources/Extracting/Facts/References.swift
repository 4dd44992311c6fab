/// What a recommendation points at, as printed in brackets: "outcome 4, national framework", "paragraphs 33, 34".
func references(in text: String) -> [String] {
    var found: [String] = []
    var open: String.Index?
    for index in text.indices {
        if "([".contains(text[index]) { open = text.index(after: index) }
        guard ")]".contains(text[index]), let start = open else { continue }
        let inside = String(text[start..<index])
        let words = foldedLetters(inside)
        if ["national framework", "paragraph", "outcome ", "enabler", "principle "].contains(where: {
            words.contains($0)
        }) {
            found.append(inside.trimmed)
        }
        open = nil
    }
    return found
}
