import Records

extension Recommendation {
    /// Its text with its parts, as one sentence.
    var wholeText: String {
        parts.reduce(text) { said, part in
            let isJoined = [",", ";", ":", ".", " and", " or"].contains { said.hasSuffix($0) }
            return said + (isJoined ? " " : "; ") + part
        }
    }

    /// The same without the references in brackets at its end, as it is told in short.
    var plainText: String {
        var words = wholeText
        for reference in references.reversed() {
            for bracketed in ["(\(reference))", "(\(reference));"] where words.hasSuffix(bracketed) {
                words = String(words.dropLast(bracketed.count))
            }
            while words.last == " " { words.removeLast() }
        }
        return words.isEmpty ? wholeText : words
    }
}
