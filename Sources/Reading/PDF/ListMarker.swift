/// What stands before a list item: a bullet, "12.", "(a)".
struct ListMarker: Equatable {
    /// As printed.
    var marker: String
    /// What follows it on the same line; empty where it stands alone.
    var rest: String
    var isBullet: Bool

    private static let bullets: Set<Character> = [
        "•", "◼", "■", "▪", "●", "∙", "·", "□", "◦", "○", "➢", "►", "–", "-", "—", "⁃", "*", "\u{2212}",
    ]

    /// Symbol fonts put their bullets into the private use area (U+F0B7, U+F06E …).
    private static func isBullet(_ character: Character) -> Bool {
        bullets.contains(character)
            || character.unicodeScalars.allSatisfy { (0xE000...0xF8FF).contains($0.value) }
    }

    /// Finds a marker at the beginning of a line; nil where there is none.
    init?(_ text: String) {
        guard let first = text.first else { return nil }
        let afterFirst = text.dropFirst()
        if ListMarker.isBullet(first), afterFirst.first.map({ $0 == " " }) ?? true {
            marker = String(first)
            rest = String(afterFirst.drop { $0 == " " })
            isBullet = true
        } else if first == "o", afterFirst.first == " ", afterFirst.dropFirst().first?.isLetter == true {
            marker = "o"
            rest = String(afterFirst.dropFirst())
            isBullet = true
        } else if let number = ListMarker.number(text) {
            marker = String(number)
            rest = String(text.dropFirst(number.count).drop { $0 == " " })
            isBullet = false
        } else {
            return nil
        }
    }

    /// "12.", "2.1", "(a)", "a)", "a.", "ii." with a space or nothing after it.
    private static func number(_ text: String) -> Substring? {
        let word = text.prefix { $0 != " " }
        guard word.utf8.count <= 5, let last = word.last, last == "." || last == ")" else { return nil }
        let core = word.dropLast().drop { $0 == "(" }
        let isNumber = !core.isEmpty && core.allSatisfy { $0.isASCII && $0.isNumber } && core.count <= 3
        let isLetter = core.count == 1 && core.allSatisfy { $0.isASCII && $0.isLetter && $0.isLowercase }
        let isRoman = !core.isEmpty && core.allSatisfy { "ivx".contains($0) }
        return isNumber || isLetter || isRoman ? word : nil
    }
}
