private import Glibc
import Records

/// First step of scoring: what action and recommendation say, each pair for itself.
struct SaidEvidence {
    let vocabulary: Vocabulary
    let leavingOut: Set<EvidenceKind>
    let recommendations: [ReadRecommendation]
    let index: RecommendationIndex
    /// What counts against every pair where so few recommendations are asked that most rows of a log answer none.
    let fewness: Float

    /// - Parameter areParts: whether these are the parts of one recommendation, and the rows known to answer it.
    init(
        _ recommendations: [ReadRecommendation], _ vocabulary: Vocabulary, leavingOut: Set<EvidenceKind>,
        areParts: Bool
    ) {
        let share = Float(recommendations.count) / Float(RowChain.fewest)
        fewness = areParts || share >= 1 ? 0 : logf(max(share, 0.01))
        self.recommendations = recommendations
        self.vocabulary = vocabulary
        self.leavingOut = leavingOut
        index = RecommendationIndex(recommendations, vocabulary)
    }

    /// How an action is like each recommendation.
    private struct Likeness {
        /// Share of the recommendation's concepts that the action speaks for.
        var covered: [Float]
        /// Share of the action's concepts that the recommendation speaks for.
        var actionCovered: [Float]
        /// Weight of the best concept in common.
        var best: [Float]
        var cosine: [Float]
        /// Root of the weight of words in common.
        var words: [Float]
        /// Share of council business that the recommendation is not about.
        var aside: [Float]
    }

    /// What speaks for and against each recommendation.
    ///
    /// - Parameter theme: for each recommendation what the theme says of it (see ``themeConcepts(_:)``).
    func pairs(_ action: ReadAction, theme: [Float]) -> [PairEvidence] {
        let likeness = likeness(action)
        let covered = TopTwo(likeness.covered)
        let cosines = TopTwo(likeness.cosine)
        let words = TopTwo(likeness.words)
        // With few recommendations little competes; then an action has to be more alike than a typical runner-up.
        let isFew = recommendations.count < RowChain.fewest
        let leastCovered = isFew ? ScoreWeights.runnerUpCovered : 0
        let leastCosine = isFew ? ScoreWeights.runnerUpCosine : -1
        let leastWords = isFew ? ScoreWeights.runnerUpWords : 0
        let business = leavingOut.contains(.negative) ? 0 : action.business
        return recommendations.indices.map { index in
            PairEvidence(
                recommendationCovered: likeness.covered[index], actionCovered: likeness.actionCovered[index],
                mainConcept: likeness.best[index] / (recommendations[index].meaning.lead + 0.1),
                cosine: likeness.cosine[index], themeConcept: theme[index], aside: likeness.aside[index],
                business: business,
                coveredBeyondOthers: covered.lead(of: likeness.covered[index], at: index, least: leastCovered),
                cosineBeyondOthers: cosines.lead(of: likeness.cosine[index], at: index, least: leastCosine),
                wordsBeyondOthers: words.lead(of: likeness.words[index], at: index, least: leastWords))
        }
    }

    /// For each recommendation the root of the weight of the strongest concept that a theme shares with it.
    func themeConcepts(_ theme: Meaning) -> [Float] {
        guard !leavingOut.contains(.theme), !leavingOut.contains(.glossary) else {
            return [Float](repeating: 0, count: index.count)
        }
        return index.match(theme.spread(vocabulary)).best.map { $0.squareRoot() }
    }

    /// Share of council business in an action that each recommendation is not about, 0 to 1.
    func asideShares(_ action: ReadAction) -> [Float] {
        let share = leavingOut.contains(.negative) ? 0 : action.asideShare
        var shares = [Float](repeating: share, count: index.count)
        // A recommendation about that very business makes it business of the inspection.
        for named in index.naming(action.asides) { shares[named] = 0.3 * share }
        return shares
    }

    private func likeness(_ action: ReadAction) -> Likeness {
        let none = [Float](repeating: 0, count: index.count)
        let aside = asideShares(action)
        let share = aside.map { 1 - 0.8 * $0 }
        var result = Likeness(
            covered: none, actionCovered: none, best: none, cosine: none, words: none, aside: aside)
        if !leavingOut.contains(.glossary) {
            let (total, best) = index.match(action.spread)
            let spoken = index.spoken(action.meaning, vocabulary.conceptWeights)
            for index in none.indices {
                result.covered[index] = share[index] * total[index] / (recommendations[index].meaning.mass + 0.3)
                result.best[index] = share[index] * best[index]
                result.actionCovered[index] = share[index] * spoken[index] / (action.meaning.mass + 0.3)
            }
        }
        if !leavingOut.contains(.wordVectors) {
            result.cosine = zip(share, index.cosines(action.meaning.direction)).map { $0 * $1 }
        }
        if !leavingOut.contains(.words) {
            result.words = zip(share, wordOverlaps(action)).map { $0 * $1.squareRoot() }
        }
        return result
    }

    private func wordOverlaps(_ action: ReadAction) -> [Float] {
        var overlaps = [Float](repeating: 0, count: index.count)
        for (word, weight, _) in action.meaning.words {
            let weight = weight * vocabulary.terms.weight(ofWord: word)
            for holder in index.holders(of: word) { overlaps[holder] += weight }
        }
        return overlaps
    }
}
