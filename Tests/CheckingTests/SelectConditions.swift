/// The conditions of a SELECT, at whatever depth, each with the statement that is left without it.
struct SelectConditions {
    struct Condition {
        let text: String
        /// The statement with 1 in the condition's place, or 0 where it is one side of an OR.
        let selectWithout: String
    }

    private let select: [Character]
    private var words: [Word] = []

    private struct Word {
        let text: String
        let range: Range<Int>
        let depth: Int
    }

    private static let begins: Set = ["WHERE", "AND", "OR", "HAVING", "ON"]
    private static let ends: Set = [
        "WHERE", "AND", "OR", "HAVING", "GROUP", "ORDER", "LIMIT", "UNION", "WINDOW", "JOIN", "LEFT", "WHEN", "THEN",
        "ELSE", "END",
    ]

    init(_ select: String) {
        self.select = Array(select)
        words = SelectConditions.words(of: self.select)
    }

    var all: [Condition] {
        words.indices.compactMap { index in
            let first = words[index]
            guard SelectConditions.begins.contains(first.text), !isBetween(index) else { return nil }
            let end = words[(index + 1)...].indices.first { place in
                words[place].depth < first.depth
                    || words[place].depth == first.depth && SelectConditions.ends.contains(words[place].text)
                        && !isBetween(place)
            }
            let stop = end.map { words[$0].range.lowerBound } ?? select.count
            let isChoice = first.text == "OR" || end.map { words[$0].text == "OR" } ?? false
            let without =
                String(select[..<first.range.upperBound]) + (isChoice ? " 0 " : " 1 ") + String(select[stop...])
            let text = String(select[first.range.lowerBound..<stop])
            return Condition(
                text: text.split(whereSeparator: \.isWhitespace).joined(separator: " "), selectWithout: without)
        }
    }

    /// True for the AND of a BETWEEN.
    private func isBetween(_ index: Int) -> Bool {
        guard words[index].text == "AND" else { return false }
        let before = words[..<index].last {
            $0.depth == words[index].depth && ["AND", "BETWEEN", "WHERE", "ON", "OR", "HAVING"].contains($0.text)
        }
        return before?.text == "BETWEEN"
    }

    /// Words and closing brackets with their depth, quoted text left out.
    private static func words(of select: [Character]) -> [Word] {
        var words: [Word] = []
        var depth = 0
        var at = 0
        while at < select.count {
            let start = at
            switch select[at] {
            case "'":
                at += 1
                while at < select.count, select[at] != "'" { at += 1 }
                at += 1
            case "(":
                depth += 1
                at += 1
            case ")":
                depth -= 1
                at += 1
                words.append(Word(text: ")", range: start..<at, depth: depth))
            case let character where character.isLetter || character == "_":
                while at < select.count, select[at].isLetter || select[at].isNumber || select[at] == "_" { at += 1 }
                words.append(Word(text: String(select[start..<at]).uppercased(), range: start..<at, depth: depth))
            default: at += 1
            }
        }
        return words
    }
}
