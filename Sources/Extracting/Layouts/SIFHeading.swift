import Records

/// What a heading means for the lists of recommendations of a SIF report.
enum SIFHeading: Equatable {
    /// The part on the local authority begins.
    case authorityPart
    /// The part on the Local Safeguarding Children Board begins.
    case boardPart
    /// A list begins; its addressee where the heading names one.
    case list(addressee: String?)
    /// "Priority and immediate action" or "Areas for improvement".
    case subsection(priority: Bool)
    case other

    /// Nil for a block that is neither a heading nor a line with a heading's words.
    init?(_ block: Block, inBoardPart: Bool) {
        guard block.kind == .heading || block.kind == .paragraph, block.text.utf8.count < 160 else { return nil }
        let words = foldedLetters(block.text)
        if let list = SIFHeading.list(words) {
            self = list
        } else if let priority = SIFHeading.subsectionPriority(block.text) {
            self = .subsection(priority: priority)
        } else if block.kind == .heading {
            self = SIFHeading.part(words) ?? .other
        } else {
            return nil
        }
    }

    /// True for words that open a list even where the page does not set them as a heading.
    var standsAlone: Bool {
        switch self {
        case .list, .subsection: true
        default: false
        }
    }

    private static func list(_ words: String) -> SIFHeading? {
        if ["what does ", "what do ", "what needs to "].contains(where: { words.hasPrefix($0) }),
            words.contains("improve")
        {
            if words.contains("local authority") || words.contains("council") {
                return .list(addressee: "local authority")
            }
            return .list(addressee: SIFSentence.namesBoard(words) || words.contains("board") ? "LSCB" : nil)
        }
        guard ["recommendation", "recommendations"].contains(words) || words.hasPrefix("recommendations for the ")
        else {
            return nil
        }
        if words.contains("local authority") { return .list(addressee: "local authority") }
        return .list(addressee: SIFSentence.namesBoard(words) ? "LSCB" : nil)
    }

    /// True for a priority sub-section, false for another; nil for other words.
    private static func subsectionPriority(_ heading: String) -> Bool? {
        let words = foldedLetters(heading).split(separator: " ")
        guard words.count <= 8, heading.last.map({ !".;,".contains($0) }) ?? false, let first = words.first else {
            return nil
        }
        let isUrgent = words.contains { ["priority", "priorities", "immediate"].contains($0) }
        let isAction = words.contains { ["action", "actions"].contains($0) }
        if isUrgent, isAction, ["priority", "immediate", "areas", "area"].contains(first) { return true }
        guard ["area", "areas", "other", "further"].contains(first), words.contains(where: { $0.hasPrefix("area") })
        else {
            return nil
        }
        return words.contains { ["improvement", "improvements", "development"].contains($0) } ? false : nil
    }

    private static func part(_ words: String) -> SIFHeading? {
        if words.hasPrefix("section 1") || words == "the local authority" { return .authorityPart }
        guard namesWholeBoard(words), !words.hasPrefix("inspection judgement"), !words.hasPrefix("inspection findings")
        else {
            return nil
        }
        let openings = [
            "section 2", "the local safeguarding children", "the effectiveness of the", "review of the effectiveness",
            "inspection of the effectiveness",
        ]
        return openings.contains { words.hasPrefix($0) } || words.hasSuffix(" safeguarding children board")
            ? .boardPart : nil
    }

    private static func namesWholeBoard(_ words: String) -> Bool {
        words.hasPrefix("section 2") || SIFSentence.namesBoard(words)
    }

    /// True for "Priority and immediate action" and "Areas for improvement".
    static func isSubsection(_ heading: String) -> Bool { subsectionPriority(heading) != nil }

    /// True for the short name of a group of recommendations ("Quality of practice").
    static func isGroup(_ line: String) -> Bool {
        let words = foldedLetters(line)
        guard (3..<110).contains(line.utf8.count), line.first?.isUppercase == true, let last = line.last,
            !".;,?!".contains(last)
        else { return false }
        let closing = [
            "strengths", "key strengths", "inspection ", "information about", "summary", "progress since",
            "executive summary", "what the inspection", "the experiences and progress of", "the graded judg",
        ]
        if closing.contains(where: { words.hasPrefix($0) || words.hasSuffix(" " + $0) }) { return false }
        return !words.split(separator: " ").contains { ["should", "must", "needs"].contains($0) }
    }

    /// True for a sentence saying that there is nothing to list ("There are no areas for priority action.").
    static func saysNone(_ sentence: String) -> Bool {
        let words = foldedLetters(sentence)
        guard words.utf8.count < 170 else { return false }
        let openings = [
            "there are no ", "there were no ", "no areas ", "no priority ", "no recommendations", "no immediate ",
            "the inspection did not find any ", "the inspection did not identify any ", "inspectors did not find any ",
            "inspectors did not identify any ", "the inspection found no ", "inspectors found no ",
            "the review did not find any ", "there are not any ",
        ]
        let subjects = ["areas", "priority", "immediate", "recommendation"]
        return openings.contains { words.hasPrefix($0) } && subjects.contains { words.contains($0) }
    }

    /// A heading without the colon at its end.
    static func withoutColon(_ heading: String) -> String {
        heading.hasSuffix(":") ? String(heading.dropLast()).trimmed : heading
    }
}
