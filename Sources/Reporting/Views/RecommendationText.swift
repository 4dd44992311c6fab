import Records

extension Recommendation {
    /// Its text with its parts, as one sentence.
    var wholeText: String {
        parts.reduce(text) { said, part in
            let isJoined = [",", ";", ":", ".", " and", " or"].contains { said.hasSuffix($0) }
            return said + (isJoined ? " " : "; ") + part
        }
    }

    /// The same without the references in brackets at its end and what joins it to the next, as it is told in short.
    var plainText: String {
        var words = wholeText
        for reference in references.reversed() {
            for bracketed in ["(\(reference))", "(\(reference));"] where words.hasSuffix(bracketed) {
                words = String(words.dropLast(bracketed.count))
            }
            while words.last == " " { words.removeLast() }
        }
        for joint in [" and", " or", ";", ","] where words.hasSuffix(joint) {
            words = String(words.dropLast(joint.count))
        }
        return words.isEmpty ? wholeText : words
    }
}
