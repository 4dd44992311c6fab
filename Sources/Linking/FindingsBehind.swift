public import Records

/// Finds the paragraphs of a report that a recommendation rests on.
public struct FindingsBehind: Sendable {
    private let findings: [Finding]
    private let meanings: [Meaning]
    private let spreads: [[Float]]
    private let vocabulary: Vocabulary

    /// A paragraph that speaks of less of the recommendation than this seldom is behind it.
    private static let least: Float = 0.5

    /// Reads a report's paragraphs once.
    public init(_ findings: [Finding], vocabulary: Vocabulary) {
        self.findings = findings
        self.vocabulary = vocabulary
        meanings = findings.map { Meaning($0.text, vocabulary) }
        spreads = meanings.map { $0.spread(vocabulary) }
    }

    /// Paragraphs behind a recommendation, the best first: those that it cites, else those that speak of its subjects.
    public func findings(behind recommendation: Recommendation, atMost limit: Int) -> [Finding] {
        let cited = citedNumbers(recommendation)
        let named = findings.filter { finding in finding.number.map { cited.contains($0) } ?? false }
        if !named.isEmpty { return Array(named.prefix(limit)) }
        let asked = ReadRecommendation(recommendation, vocabulary)
        let scored = findings.indices.map { ($0, likeness(asked, $0)) }.filter { $0.1 >= Self.least }
        return scored.sorted { $0.1 > $1.1 }.prefix(limit).map { findings[$0.0] }
    }

    /// Numbers in "paragraphs 33, 34" and the like.
    private func citedNumbers(_ recommendation: Recommendation) -> Set<String> {
        let citing = recommendation.references.filter { $0.lowercased().contains("paragraph") }
        return Set(citing.flatMap { $0.split { !$0.isNumber }.map(String.init) })
    }

    /// Share of the recommendation's subjects that a paragraph speaks of, and how alike their words are.
    private func likeness(_ asked: ReadRecommendation, _ index: Int) -> Float {
        var mass: Float = 0
        var common: Float = 0
        for named in asked.meaning.concepts where vocabulary.glossary.concepts[named.concept].kind != .manner {
            let weight = named.strength * vocabulary.conceptWeights[named.concept]
            mass += weight
            common += weight * min(1, spreads[index][named.concept])
        }
        let covered = mass > 0 ? common / mass : 0
        return 0.6 * covered + 0.4 * max(0, asked.meaning.direction.cosine(meanings[index].direction))
    }

    /// A sentence of a paragraph.
    public struct Telling: Equatable, Sendable {
        /// Its words.
        public var sentence: String
        /// Whether it tells of a weakness.
        public var isWeakness: Bool
    }

    /// Of some sentences the one that says most about a recommendation; nil where none is about it.
    public func mostTelling(_ sentences: [String], for recommendation: Recommendation) -> Telling? {
        let asked = ReadRecommendation(recommendation, vocabulary)
        let scored = sentences.map { ($0, weight(of: $0, for: asked)) }
        return scored.filter { $0.1 > 0 }.max { $0.1 < $1.1 }
            .map { Telling(sentence: $0.0, isWeakness: tellsOfWeakness($0.0)) }
    }

    /// 0 for a sentence that is about something else; more for one that tells of a weakness, less for one that cannot be
    /// understood alone.
    private func weight(of sentence: String, for asked: ReadRecommendation) -> Float {
        let meaning = Meaning(sentence, vocabulary)
        let subjects = meaning.concepts.reduce(Float(0)) { sum, named in
            guard vocabulary.glossary.concepts[named.concept].kind != .manner else { return sum }
            return sum + vocabulary.conceptWeights[named.concept] * min(1, asked.spread[named.concept])
        }
        let shared = subjects / (meaning.mass + 0.5)
        let likeness = max(0, asked.meaning.direction.cosine(meaning.direction))
        guard shared >= 0.2 || likeness >= 0.4 else { return 0 }
        let leaning = leaningWords.contains { sentence.hasPrefix($0) } ? Float(0.25) : 0
        return max(0.01, shared + likeness + (tellsOfWeakness(sentence) ? 0.4 : 0) - leaning)
    }
}

/// First words of a sentence that leans on the one before.
private let leaningWords = [
    "This ", "These ", "It ", "They ", "Such ", "That ", "Their ", "As a result", "Consequently",
]

/// Words by which inspectors turn to what is wrong, as stems of whole words or their beginnings.
private let weakWords = [
    "however", "although", "not ", "no ", "too many", "too few", "too long", "lack", "delay", "inconsisten",
    "insufficien",
    "weak", "poor", "variab", "drift", "fail", "ineffective", "inadequate", "limited", "rarely", "unclear", "without",
    "slow", "shortfall", "gap", "patchy", "unsure", "yet to", "too often", "unnecessar", "confus", "overdue", "wait",
    "unacceptabl",
    "declin", "struggl", "risk of", "hinder", "barrier", "concern", "unmet", "missed", "do not", "does not", "did not",
    "some children", "a small number", "few ",
]

private func tellsOfWeakness(_ sentence: String) -> Bool {
    let lowered = sentence.lowercased()
    return weakWords.contains { word in lowered.hasPrefix(word) || lowered.contains(" " + word) }
}
