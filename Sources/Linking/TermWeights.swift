private import Glibc

/// How telling a word or concept is: the rarer in recommendations, the more.
struct TermWeights: Sendable {
    private let words: [String: Float]
    private let concepts: [String: Float]
    private let weightOfUnseen: Float

    /// Reads `term-weights.txt`: the number of recommendations, then `word count` and `@concept count`.
    init(_ bytes: [UInt8]) throws(LinkingError) {
        var words: [String: Float] = [:]
        var concepts: [String: Float] = [:]
        var lines = TableLines(bytes)
        guard let first = lines.next(), let total = Self.number(first) else {
            throw .badLine(file: "term-weights.txt", line: 1, text: "")
        }
        words.reserveCapacity(bytes.count / 10)
        while let line = lines.next() {
            guard let space = line.firstIndex(of: UInt8(ascii: " ")), let count = Self.number(line[(space + 1)...])
            else { throw lines.error(in: "term-weights.txt", line) }
            if line.first == UInt8(ascii: "@") {
                let name = String(decoding: line[..<space].dropFirst(), as: UTF8.self)
                concepts[name] = logf((total + 1) / (count + 12)) / logf(total / 12)
            } else {
                words[String(decoding: line[..<space], as: UTF8.self)] = Self.wordWeight(count, of: total)
            }
        }
        self.words = words
        self.concepts = concepts
        weightOfUnseen = Self.wordWeight(0, of: total)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Float? {
        guard !digits.isEmpty, digits.count < 8, digits.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        return Float(digits.reduce(0) { $0 * 10 + Int($1 - 48) })
    }

    private static func wordWeight(_ count: Float, of total: Float) -> Float {
        logf((total + 1) / (count + 4)) / logf(total / 4)
    }

    /// Whether recommendations use a word, by its stem.
    func isKnown(_ stem: String) -> Bool { plainWords.contains(stem) || words[stem] != nil }

    /// 0 for a plain word or a number, to about 1 for a rare one.
    func weight(ofWord stem: String) -> Float {
        if plainWords.contains(stem) || stem.utf8.count < 2 || stem.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
            return 0
        }
        return words[stem] ?? weightOfUnseen
    }

    /// 0 to about 1; how well something is done tells little, whatever its rarity.
    func weight(of concept: Glossary.Concept) -> Float {
        if concept.name == "quality" || concept.name == "timeliness" { return 0.03 }
        let rarity = concepts[concept.name] ?? 1
        let leveled = 0.15 + 0.85 * rarity
        return switch concept.kind {
        case .subject, .aside: leveled
        case .person: 0.8 * leveled
        case .manner: 0.25 * leveled
        }
    }
}

/// Words that stand in any text, as stems.
private let plainWords = Set(
    """
    of the a an and to for by on is are be as or that this their they it its at from into so has have been was were \
    will not who which all any each where when than then these those them he she his her our we us you your do does \
    can may must should would also per via but there what how no up out one more most some such other being in with \
    page ofsted www gov uk hmi inspector inspectors inspection paragraph report
    """.split(separator: " ").map(String.init))
