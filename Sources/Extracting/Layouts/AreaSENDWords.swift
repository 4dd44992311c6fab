/// What the words of a paragraph in an area SEND table tell of its place there.
enum AreaSENDWords {
    /// True where a text asks somebody for something, as each item does.
    static func asks(_ text: String) -> Bool {
        foldedLetters(text).split(separator: " ").contains { ["should", "must", "need", "needs"].contains($0) }
    }

    /// True where a paragraph begins an item of its own: it asks at once, and not "also".
    static func asksAnew(_ text: String) -> Bool {
        let opening = foldedLetters(text).split(separator: " ").prefix(14).joined(separator: " ")
        return asks(opening) && !saysAlso(text)
    }

    /// True where a paragraph goes on with the item before ("Leaders should also …").
    static func saysAlso(_ text: String) -> Bool {
        foldedLetters(text).split(separator: " ").prefix(9).contains("also")
    }

    /// True for "This should include …" or "They should …": no item begins so.
    static func pointsBack(_ text: String) -> Bool {
        let first = foldedLetters(text).split(separator: " ").first ?? ""
        return ["this", "they", "these", "it", "however", "particularly", "consequently", "therefore"].contains(first)
    }

    /// True where a later sentence begins with the first one's opening words.
    static func beginsTwice(_ text: String) -> Bool {
        let openings = sentences(in: text).map { foldedLetters($0).split(separator: " ").prefix(4) }
        guard let first = openings.first, first.count == 4 else { return false }
        return openings.dropFirst().contains(first)
    }

    /// True for a sentence such as "There are no areas for priority action".
    static func saysNone(_ text: String) -> Bool {
        let words = foldedLetters(text)
        return words.utf8.count < 120 && (words.hasPrefix("there are no ") || words.hasPrefix("no areas for "))
    }

    /// The text of a list item inside a cell; nil where no bullet stands before it.
    static func afterBullet(_ text: String) -> String? {
        guard let first = text.first, !first.isLetter, !first.isNumber, !"‘“'\"(".contains(first),
            text.dropFirst().first == " "
        else { return nil }
        return String(text.dropFirst(2))
    }
}
