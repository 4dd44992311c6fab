/// A piece of a cell's text as dates are looked for in it.
enum DateToken: Equatable {
    case word(String)
    /// Digits: their value and how many there are.
    case number(Int, digits: Int)
    case mark(Character)

    /// Cuts text into words (lower case), numbers and marks; white space goes, "31st" is a number and a word.
    static func tokens(of text: String) -> [DateToken] {
        var tokens: [DateToken] = []
        var rest = text.lowercased()[...]
        while let character = rest.first {
            if character.isASCII && character.isNumber {
                let digits = rest.prefix { $0.isASCII && $0.isNumber }
                tokens.append(.number(Int(digits.prefix(9)) ?? 0, digits: digits.count))
                rest = rest.dropFirst(digits.count)
            } else if character.isLetter {
                let letters = rest.prefix(while: \.isLetter)
                tokens.append(.word(String(letters)))
                rest = rest.dropFirst(letters.count)
            } else {
                if !character.isWhitespace { tokens.append(.mark(character)) }
                rest = rest.dropFirst()
            }
        }
        return tokens
    }

    var word: String? {
        if case .word(let word) = self { return word }
        return nil
    }

    /// The number, where it has as many digits as wanted.
    func number(digits: ClosedRange<Int>) -> Int? {
        guard case .number(let number, let count) = self, digits.contains(count) else { return nil }
        return number
    }

    /// The number as a year: four digits, or two that stand for 20xx.
    var year: Int? {
        switch self {
        case .number(let number, digits: 4) where (1990...2199).contains(number): number
        case .number(let number, digits: 2): 2000 + number
        default: nil
        }
    }

    func isMark(_ marks: String) -> Bool {
        if case .mark(let mark) = self { return marks.contains(mark) }
        return false
    }

    /// 1 to 12 for an English month or its short form.
    var month: Int? { word.flatMap { DateToken.months[$0] } }

    private static let months: [String: Int] = {
        let names = [
            ["january", "jan"], ["february", "feb", "febuary"], ["march", "mar"], ["april", "apr"], ["may"],
            ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"],
            ["november", "nov"], ["december", "dec"],
        ]
        return names.enumerated().reduce(into: [:]) { months, item in
            for name in item.element { months[name] = item.offset + 1 }
        }
    }()
}
