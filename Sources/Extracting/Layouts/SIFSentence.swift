import Records

/// Sentences of SIF reports that give a grade.
enum SIFSentence {
    /// "The overall judgement is …" (to June 2015), "Children's services in X are …" (after).
    static func isOverall(_ sentence: String) -> Bool {
        let words = foldedLetters(sentence)
        if words.hasPrefix("the overall judgement ") || words.hasPrefix("the overall judgment ") { return true }
        return sentence.utf8.count < 160
            && ["children s services ", "children s social care services "].contains { words.hasPrefix($0) }
    }

    /// "The effectiveness of the LSCB is …", "The X Safeguarding Children Board requires …" and the like.
    static func isOnBoard(_ sentence: String) -> Bool {
        let words = foldedLetters(sentence)
        if words.hasPrefix("the arrangements in place to evaluate the effectiveness of what is done by") {
            return words.utf8.count < 220
        }
        return words.utf8.count < 130 && words.hasPrefix("the ") && namesBoard(words)
    }

    /// True where folded words name a Local Safeguarding Children Board; a misprint leaves "board" out.
    static func namesBoard(_ words: String) -> Bool {
        words.contains("safeguarding children board") || words.contains("local safeguarding children")
            || words.split(separator: " ").contains { $0.hasSuffix("scb") }
    }

    /// The grade of the sentence that begins at a block, and the sentence; bold print may stand in the block after it.
    static func grade(at index: Int, of blocks: [Block]) -> (grade: Grade, quote: String)? {
        let text = blocks[index].text
        if let found = gradeBeforeReasons(text) { return (found, text) }
        // A cover may set the sentence and what follows it as one paragraph.
        if let sentence = text.split(separator: ".").first.map(String.init),
            let found = Extracting.grade(atEndOf: sentence)
        {
            return (found, sentence)
        }
        guard index + 1 < blocks.count, blocks[index + 1].text.utf8.count < 60,
            text.last.map({ !".:;?!".contains($0) }) ?? false
        else { return nil }
        let joined = text + " " + blocks[index + 1].text
        return Extracting.grade(atEndOf: joined).map { ($0, joined) }
    }

    /// The grade at a sentence's end; "… require improvement because:" opens a list of reasons.
    static func gradeBeforeReasons(_ sentence: String) -> Grade? {
        var words = foldedLetters(sentence)
        for ending in [" because", " as", " and is not yet good"] where words.hasSuffix(ending) {
            words.removeLast(ending.count)
        }
        return Extracting.grade(atEndOf: words)
    }

    /// The area that "Children's services in X are good" names, as printed.
    static func area(in sentence: String) -> String? {
        guard sentence.utf8.count < 160, let rest = sentence.after(prefix: "Children’s services in ") else {
            return nil
        }
        let words = rest.split(separator: " ")
        guard let verb = words.firstIndex(where: { ["are", "is", "require", "requires"].contains($0.lowercased()) }),
            verb > 0
        else { return nil }
        return words[..<verb].joined(separator: " ")
    }
}
