private import Glibc

/// How telling a word or concept is: the rarer in recommendations, the more.
struct TermWeights: Sendable {
    private let words: [String: Float]
    private let concepts: [String: Float]
    private let weightOfUnseen: Float

    /// Reads `term-weights.txt`: the number of recommendations, then `word count` and `@concept count`.
    init(_ text: String) throws(LinkingError) {
        var words: [String: Float] = [:]
        var concepts: [String: Float] = [:]
        var total: Float = 0
        for (number, line) in text.split(separator: "\n").enumerated() {
            let parts = line.split(separator: " ")
            guard let last = parts.last, let count = Float(last), parts.count == (number == 0 ? 1 : 2) else {
                throw .badLine(file: "term-weights.txt", line: number + 1, text: String(line))
            }
            if number == 0 {
                total = count
            } else if parts[0].hasPrefix("@") {
                concepts[String(parts[0].dropFirst())] = logf((total + 1) / (count + 12)) / logf(total / 12)
            } else {
                words[String(parts[0])] = Self.wordWeight(count, of: total)
            }
        }
        self.words = words
        self.concepts = concepts
        weightOfUnseen = Self.wordWeight(0, of: total)
    }

    private static func wordWeight(_ count: Float, of total: Float) -> Float {
        logf((total + 1) / (count + 4)) / logf(total / 4)
    }

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
