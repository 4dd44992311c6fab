import Records

/// The parts that every letter has: date, addressee, greeting, title, signatory.
struct LetterParts {
    /// The day on the line of its own above the greeting.
    private(set) var date: Day?
    /// The lines above the greeting that name whom it is to.
    private(set) var addressee: [String] = []
    /// Place of "Dear …" among the blocks.
    private(set) var greeting: Int?
    /// Place of "Yours sincerely" among the blocks.
    private(set) var closing: Int?
    /// The lines after "Yours sincerely".
    private(set) var signature: [String] = []

    init(_ text: ReportText) {
        let blocks = text.blocks
        greeting = blocks.prefix(60).firstIndex { LetterParts.isGreeting($0.text) }
        closing = blocks.lastIndex { LetterParts.isClosing($0.text) }
        let head = greeting.map { blocks[..<$0] } ?? blocks.prefix(12)
        let lines = head.flatMap(LetterParts.lines)
        let dated = lines.firstIndex { wholeDate($0) != nil }
        date = dated.flatMap { wholeDate(lines[$0]) }
        if greeting != nil {
            addressee = lines.filter { wholeDate($0) == nil && !LetterParts.isLetterhead($0) }
        }
        if let closing {
            let after = blocks[(closing + 1)...].prefix(3).flatMap(LetterParts.lines)
            signature = LetterParts.lines(blocks[closing]).dropFirst() + after
        }
    }

    /// Name of who signed, without titles; nil where no name is printed.
    var signatory: String? {
        for line in signature.prefix(3) where line.utf8.count < 200 {
            if let name = inspectorList(in: line).first, isPersonName(name) { return name }
        }
        return nil
    }

    /// The council that the address names ("Thornvale County Council"), as printed.
    var council: String? {
        let named = addressee.flatMap { $0.split(separator: ",").map { String($0).trimmed } }
        // "Leader of Hollowby County Council" names the council after an office, "Leader of the Council" names none.
        return named.lazy.compactMap { line in
            let isBorough = ["borough of ", "london borough of ", "royal borough of "].contains {
                simplified(line).hasPrefix($0)
            }
            return simplified(line).hasSuffix(" council") || isBorough ? councilsNamed(in: [line]).first?.name : nil
        }.first
    }

    /// The lines of a block; for a row its cells.
    static func lines(_ block: Block) -> [String] {
        block.kind == .tableRow ? block.cells : block.lines
    }

    static func isGreeting(_ text: String) -> Bool {
        simplified(text).hasPrefix("dear ") && text.utf8.count < 120
    }

    static func isClosing(_ text: String) -> Bool {
        let words = simplified(text)
        return text.utf8.count < 200
            && [
                "yours sincerely", "yours faithfully", "yours truly", "kind regards", "best wishes", "with best wishes",
            ]
            .contains { words.hasPrefix($0) }
    }

    private static func isLetterhead(_ line: String) -> Bool {
        let words = simplified(line)
        return ["ofsted", "piccadilly", "store street", "0300", "@", "www.", "textphone", "department for education"]
            .contains { words.contains($0) }
    }
}

/// True for two to five words that each begin as names do.
func isPersonName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    let particles: Set<Substring> = ["de", "la", "van", "der", "von", "al", "bin", "du", "le", "O’", "ap"]
    return (2...5).contains(words.count)
        && words.allSatisfy { word in
            particles.contains(word)
                || (word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "'’-.".contains($0) })
        }
}
