/// Numbers by which a log refers to recommendations and paragraphs.
struct References: Equatable {
    /// "Rec 5", "R3 and R7", or the number that a recommendation column begins with.
    var recommendations: [String] = []
    /// True where a word such as "Rec" stands before the number.
    var saysRecommendation = false
    /// "para 57", "paragraphs 57, 138".
    var paragraphs: [String] = []

    static let recommendationWords: Set<String> = [
        "rec", "recs", "recommendation", "recommendations", "r", "reco",
    ]
    static let paragraphWords: Set<String> = ["para", "paras", "paragraph", "paragraphs"]

    /// Finds references in a text.
    ///
    /// - Parameter startsWithNumber: whether a number that the text begins with is one, as in a recommendation column.
    init(in text: String, startsWithNumber: Bool = false) {
        let parts = Self.parts(of: text)
        if startsWithNumber, let first = parts.first, Self.isNumber(first), parts.count < 2 || parts[1] != "-" {
            recommendations = Self.numbers(parts[...])
        }
        for (index, part) in parts.enumerated() where index + 1 < parts.count {
            let after = parts[(index + 1)...].drop { $0 == "." || $0 == "#" }
            if Self.paragraphWords.contains(part) {
                paragraphs += Self.numbers(after)
            } else if Self.recommendationWords.contains(part) {
                let found = Self.numbers(after)
                if !found.isEmpty { saysRecommendation = true }
                recommendations += found.filter { !recommendations.contains($0) }
            }
        }
    }

    /// Runs of letters, runs of digits, and single signs, in lower case; white space left out.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var joinsLast = false
        for character in text.lowercased() {
            if character.isWhitespace {
                joinsLast = false
            } else if joinsLast, let last = parts.last?.last, last.isLetter == character.isLetter,
                last.isNumber == character.isNumber, character.isLetter || character.isNumber
            {
                parts[parts.count - 1].append(character)
            } else {
                parts.append(String(character))
                joinsLast = true
            }
        }
        return parts
    }

    private static func isNumber(_ part: String) -> Bool {
        part.utf8.count <= 3 && part.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    }

    /// The numbers at the start of a list: "3, R5 and 7 …".
    private static func numbers(_ parts: ArraySlice<String>) -> [String] {
        var numbers: [String] = []
        for part in parts {
            if isNumber(part) {
                numbers.append(String(Int(part) ?? 0))
            } else if numbers.isEmpty || !([",", "&", "and", "/", "+", "r"].contains(part)) {
                break
            }
        }
        return numbers
    }
}
