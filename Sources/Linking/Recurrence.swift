public import Records

/// A weakness that an earlier report named and a later one names again.
public struct Recurrence: Equatable, Sendable {
    /// Id of the later recommendation.
    public var later: String
    /// Id of the earlier one.
    public var earlier: String
    /// How alike they are, 0 to 1.
    public var likeness: Double
    /// What both speak of, the weightiest first.
    public var shared: [String]
}

/// For each later recommendation the earlier one that it comes back to, where there is one.
///
/// Both must speak of the same subjects, each for most of what it says: a shared word such as "children" or a shared
/// manner such as "timeliness" makes no recurrence. What a recommendation asks for stands at its start; what follows,
/// often a list of all that hangs on it, counts half.
public func recurrences(
    of later: [Recommendation], in earlier: [Recommendation], vocabulary: Vocabulary
) -> [Recurrence] {
    let before = earlier.map { ReadRecommendation(startOf: $0, vocabulary) }
    return later.compactMap { recommendation in
        let now = ReadRecommendation(startOf: recommendation, vocabulary)
        let pairs = zip(earlier, before).map { ($0, Likeness(now, $1, vocabulary)) }
        guard let (best, likeness) = pairs.max(by: { $0.1.score < $1.1.score }), likeness.isRecurrence else {
            return nil
        }
        return Recurrence(
            later: recommendation.id, earlier: best.id, likeness: Double(likeness.score), shared: likeness.shared)
    }
}

/// How alike two texts are in what they ask for.
struct Likeness {
    let score: Float
    let shared: [String]

    /// From here on nine in ten pairs of real reports of one council are about the same weakness, and half of those that a
    /// reader sees are found.
    private static let leastForRecurrence: Float = 0.62

    var isRecurrence: Bool { score >= Likeness.leastForRecurrence && !shared.isEmpty }

    init(_ one: ReadRecommendation, _ other: ReadRecommendation, _ vocabulary: Vocabulary) {
        let forward = Likeness.covered(one, by: other, vocabulary)
        let backward = Likeness.covered(other, by: one, vocabulary)
        score = 0.3 * (forward + backward) + 0.4 * max(0, one.meaning.direction.cosine(other.meaning.direction))
        let concepts = Likeness.subjects(one, vocabulary).filter { other.spread[$0.concept] > 0.45 }
        shared = concepts.sorted { ($1.weight, $0.concept) < ($0.weight, $1.concept) }
            .prefix(3).map { vocabulary.glossary.concepts[$0.concept].title }
    }

    /// Share of what one speaks of that the other speaks of too.
    private static func covered(
        _ one: ReadRecommendation, by other: ReadRecommendation, _ vocabulary: Vocabulary
    ) -> Float {
        var mass: Float = 0
        var common: Float = 0
        for named in one.meaning.concepts where vocabulary.glossary.concepts[named.concept].kind != .manner {
            let weight = named.strength * vocabulary.conceptWeights[named.concept]
            mass += weight
            common += weight * min(1, other.spread[named.concept])
        }
        return mass > 0 ? common / mass : 0
    }

    private static func subjects(
        _ recommendation: ReadRecommendation, _ vocabulary: Vocabulary
    ) -> [(concept: Int, weight: Float)] {
        recommendation.meaning.concepts.filter { vocabulary.glossary.concepts[$0.concept].kind == .subject }
            .map { ($0.concept, $0.strength * vocabulary.conceptWeights[$0.concept]) }
    }
}
