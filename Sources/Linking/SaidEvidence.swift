import Records

/// First step of scoring: what action and recommendation say, each pair for itself.
struct SaidEvidence {
    let vocabulary: Vocabulary
    let leavingOut: Set<EvidenceKind>
    let recommendations: [ReadRecommendation]
    /// Recommendations that hold a word.
    private let holders: [String: [Int]]

    init(_ recommendations: [ReadRecommendation], _ vocabulary: Vocabulary, leavingOut: Set<EvidenceKind>) {
        self.recommendations = recommendations
        self.vocabulary = vocabulary
        self.leavingOut = leavingOut
        var holders: [String: [Int]] = [:]
        for (index, recommendation) in recommendations.enumerated() {
            for word in recommendation.words { holders[word, default: []].append(index) }
        }
        self.holders = holders
    }

    /// How one action and one recommendation are alike; shares and cosines.
    private struct Likeness {
        var covered: Float = 0
        var actionCovered: Float = 0
        var best: Float = 0
        var cosine: Float = 0
        var words: Float = 0
        var aside: Float = 0
    }

    /// Log-odds for each recommendation that the action answers it.
    ///
    /// - Parameter theme: the log-odds that the theme gives (see ``themeLogOdds(_:)``).
    func logOdds(_ action: ReadAction, theme: [Float]) -> [Float] {
        let overlaps = wordOverlaps(action)
        let likenesses = recommendations.indices.map { likeness(action, $0, overlap: overlaps[$0]) }
        let covered = TopTwo(likenesses.map(\.covered))
        let best = TopTwo(likenesses.map(\.best))
        let cosines = TopTwo(likenesses.map(\.cosine))
        let words = TopTwo(likenesses.map(\.words))
        return recommendations.indices.map { index in
            let likeness = likenesses[index]
            var sum = ScoreWeights.base + theme[index]
            sum += ScoreWeights.recommendationCovered * likeness.covered
            sum += ScoreWeights.actionCovered * likeness.actionCovered
            sum += ScoreWeights.mainConcept * likeness.best / (recommendations[index].meaning.lead + 0.1)
            sum += ScoreWeights.cosine * likeness.cosine
            sum += ScoreWeights.coveredBeyondOthers * (likeness.covered - (covered.bestOther(than: index) ?? 0))
            sum += ScoreWeights.conceptBeyondOthers * (likeness.best - (best.bestOther(than: index) ?? 0))
            sum += ScoreWeights.cosineBeyondOthers * (likeness.cosine - (cosines.bestOther(than: index) ?? 0))
            sum += ScoreWeights.wordsBeyondOthers * (likeness.words - (words.bestOther(than: index) ?? 0))
            if !leavingOut.contains(.negative) {
                sum += ScoreWeights.aside * likeness.aside
                if areOtherPeople(action, recommendations[index]) { sum += ScoreWeights.otherPeople }
            }
            return sum
        }
    }

    /// Log-odds that a theme gives to each recommendation.
    func themeLogOdds(_ theme: Meaning) -> [Float] {
        guard !leavingOut.contains(.theme) else { return recommendations.map { _ in 0 } }
        let spread = theme.spread(vocabulary)
        return recommendations.map { recommendation in
            let concepts = leavingOut.contains(.glossary) ? 0 : match(recommendation.meaning, spread).best
            let cosine = leavingOut.contains(.wordVectors) ? 0 : cosine(recommendation.meaning.vector, theme.vector)
            return ScoreWeights.themeConcept * concepts.squareRoot() + ScoreWeights.themeCosine * cosine
        }
    }

    private func likeness(_ action: ReadAction, _ index: Int, overlap: Float) -> Likeness {
        let recommendation = recommendations[index]
        var likeness = Likeness()
        likeness.aside = action.asideShare
        // A recommendation about that very business makes it business of the inspection.
        if recommendation.meaning.concepts.contains(where: { action.asides.contains($0.concept) }) {
            likeness.aside *= 0.3
        }
        let share = leavingOut.contains(.negative) ? 1 : 1 - 0.8 * likeness.aside
        if !leavingOut.contains(.glossary) {
            let forward = match(recommendation.meaning, action.spread)
            likeness.covered = share * forward.total / (recommendation.meaning.mass + 0.3)
            likeness.best = share * forward.best
            let backward = match(action.meaning, recommendation.spread)
            likeness.actionCovered = share * backward.total / (action.meaning.mass + 0.3)
        }
        if !leavingOut.contains(.wordVectors) {
            likeness.cosine = share * cosine(recommendation.meaning.vector, action.meaning.vector)
        }
        if !leavingOut.contains(.words) { likeness.words = share * overlap.squareRoot() }
        return likeness
    }

    /// Weight of the concepts in `meaning` that `spread` speaks for, together and the best.
    private func match(_ meaning: Meaning, _ spread: [Float]) -> (total: Float, best: Float) {
        var total: Float = 0
        var best: Float = 0
        for (concept, strength) in meaning.concepts where spread[concept] > 0 {
            let weight = vocabulary.conceptWeights[concept] * strength * spread[concept]
            total += weight
            best = max(best, weight)
        }
        return (total, best)
    }

    private func wordOverlaps(_ action: ReadAction) -> [Float] {
        var overlaps = [Float](repeating: 0, count: recommendations.count)
        for (word, weight) in action.meaning.words {
            let weight = weight * vocabulary.terms.weight(ofWord: word)
            for index in holders[word] ?? [] { overlaps[index] += weight }
        }
        return overlaps
    }

    private func areOtherPeople(_ action: ReadAction, _ recommendation: ReadRecommendation) -> Bool {
        guard !action.people.isEmpty, !recommendation.people.isEmpty else { return false }
        return action.people.allSatisfy { person in
            recommendation.people.allSatisfy { other in
                !vocabulary.glossary.near[person].contains { $0.concept == other && $0.strength >= 0.3 }
            }
        }
    }
}
