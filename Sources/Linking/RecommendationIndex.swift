/// All recommendations turned round: by concept and by word, so that an action is held against all of them at once.
struct RecommendationIndex {
    /// A recommendation and the weight of what it holds.
    struct Entry {
        var recommendation: Int
        var weight: Float
    }

    /// For each concept the recommendations that name it.
    private let byConcept: [[Entry]]
    /// For each concept how strongly every recommendation speaks for it; empty where none does.
    private let spreads: [[Float]]
    private let byWord: [String: [Int]]
    private let directions: [Direction]
    let count: Int

    init(_ recommendations: [ReadRecommendation], _ vocabulary: Vocabulary) {
        count = recommendations.count
        let concepts = vocabulary.conceptWeights.indices
        var byConcept = concepts.map { _ in [Entry]() }
        var byWord: [String: [Int]] = [:]
        for (index, recommendation) in recommendations.enumerated() {
            for named in recommendation.meaning.concepts {
                let weight = named.strength * vocabulary.conceptWeights[named.concept]
                byConcept[named.concept].append(Entry(recommendation: index, weight: weight))
            }
            for word in recommendation.words { byWord[word, default: []].append(index) }
        }
        self.byConcept = byConcept
        self.byWord = byWord
        spreads = concepts.map { concept in
            let spread = recommendations.map { $0.spread[concept] }
            return spread.contains { $0 > 0 } ? spread : []
        }
        directions = recommendations.map(\.meaning.direction)
    }

    /// For each recommendation the weight of its concepts that `spread` speaks for, together and the best.
    func match(_ spread: [Float]) -> (total: [Float], best: [Float]) {
        var total = [Float](repeating: 0, count: count)
        var best = total
        for (concept, strength) in spread.enumerated() where strength > 0 {
            for entry in byConcept[concept] {
                let weight = entry.weight * strength
                total[entry.recommendation] += weight
                best[entry.recommendation] = max(best[entry.recommendation], weight)
            }
        }
        return (total, best)
    }

    /// For each recommendation the weight of a text's concepts that it speaks for.
    func spoken(_ meaning: Meaning, _ weights: [Float]) -> [Float] {
        var total = [Float](repeating: 0, count: count)
        for named in meaning.concepts where !spreads[named.concept].isEmpty {
            let weight = named.strength * weights[named.concept]
            let spread = spreads[named.concept]
            for index in 0..<count { total[index] += weight * spread[index] }
        }
        return total
    }

    func cosines(_ direction: Direction) -> [Float] { directions.map { $0.cosine(direction) } }

    /// Recommendations that hold a word.
    func holders(of word: String) -> [Int] { byWord[word] ?? [] }

    /// Words of the recommendations, sorted.
    var words: [String] { byWord.keys.sorted() }

    /// Recommendations that name one of these concepts themselves.
    func naming(_ concepts: [Int]) -> [Int] { concepts.flatMap { byConcept[$0].map(\.recommendation) } }
}
