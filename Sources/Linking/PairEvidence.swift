/// What an action and a recommendation say for and against a link, as the weights take it.
struct PairEvidence {
    /// Share of the recommendation's concepts that the action speaks for.
    var recommendationCovered: Float
    /// Share of the action's concepts that the recommendation speaks for.
    var actionCovered: Float
    /// The strongest concept in common against the recommendation's main one.
    var mainConcept: Float
    /// Cosine of the word vectors.
    var cosine: Float
    /// The theme names a concept of the recommendation.
    var themeConcept: Float
    /// Share of council business among the action's concepts.
    var aside: Float
    /// How much likelier the action's words are in other council business.
    var business: Float
    /// Measures above, less the best that any other recommendation has with this action; likewise rare words in common.
    var coveredBeyondOthers: Float
    var cosineBeyondOthers: Float
    var wordsBeyondOthers: Float

    /// Log-odds, against none, that the action answers the recommendation.
    var logOdds: Float {
        var sum = ScoreWeights.base
        sum += ScoreWeights.recommendationCovered * recommendationCovered
        sum += ScoreWeights.actionCovered * actionCovered
        sum += ScoreWeights.mainConcept * mainConcept
        sum += ScoreWeights.cosine * cosine
        sum += ScoreWeights.themeConcept * themeConcept
        sum += ScoreWeights.aside * aside
        sum += ScoreWeights.business * business
        sum += ScoreWeights.coveredBeyondOthers * coveredBeyondOthers
        sum += ScoreWeights.cosineBeyondOthers * cosineBeyondOthers
        sum += ScoreWeights.wordsBeyondOthers * wordsBeyondOthers
        return sum
    }

    /// Values by the names of their weights.
    var byWeight: [String: Float] {
        [
            "base": 1, "recommendationCovered": recommendationCovered, "actionCovered": actionCovered,
            "mainConcept": mainConcept, "cosine": cosine, "themeConcept": themeConcept, "aside": aside,
            "business": business, "coveredBeyondOthers": coveredBeyondOthers,
            "cosineBeyondOthers": cosineBeyondOthers, "wordsBeyondOthers": wordsBeyondOthers,
        ]
    }
}
