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

    /// Log-odds for each recommendation, against none, that the action answers it.
    ///
    /// - Parameter theme: what the theme adds (see ``themeLogOdds(_:)``).
    func logOdds(_ action: ReadAction, theme: [Float]) -> [Float] {
        let likeness = likeness(action)
        let covered = TopTwo(likeness.covered)
        let cosines = TopTwo(likeness.cosine)
        let words = TopTwo(likeness.words)
        // With few recommendations little competes; then an action has to be more alike than a typical runner-up.
        let isFew = recommendations.count < RowChain.fewest
        let leastCovered = isFew ? ScoreWeights.runnerUpCovered : 0
        let leastCosine = isFew ? ScoreWeights.runnerUpCosine : -1
        let leastWords = isFew ? ScoreWeights.runnerUpWords : 0
        return recommendations.indices.map { index in
            var sum = ScoreWeights.base + fewness + theme[index]
            sum += ScoreWeights.recommendationCovered * likeness.covered[index]
            sum += ScoreWeights.actionCovered * likeness.actionCovered[index]
            sum += ScoreWeights.mainConcept * likeness.best[index] / (recommendations[index].meaning.lead + 0.1)
            sum += ScoreWeights.cosine * likeness.cosine[index]
            sum +=
                ScoreWeights.coveredBeyondOthers
                * covered.lead(of: likeness.covered[index], at: index, least: leastCovered)
            sum +=
                ScoreWeights.cosineBeyondOthers
                * cosines.lead(of: likeness.cosine[index], at: index, least: leastCosine)
            sum +=
                ScoreWeights.wordsBeyondOthers
                * words.lead(of: likeness.words[index], at: index, least: leastWords)
            sum += ScoreWeights.aside * likeness.aside[index]
            return sum
        }
    }

    /// Log-odds that a theme adds for each recommendation.
    func themeLogOdds(_ theme: Meaning) -> [Float] {
        let none = [Float](repeating: 0, count: index.count)
        guard !leavingOut.contains(.theme) else { return none }
        guard !leavingOut.contains(.glossary) else { return none }
        return index.match(theme.spread(vocabulary)).best.map { ScoreWeights.themeConcept * $0.squareRoot() }
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
