private import Glibc

/// What each piece of evidence counts for, in log-odds.
///
/// Fitted by logistic regression in two steps (`Tools/linking-tables/README.md` says on what): first on what action
/// and recommendation say, each pair for itself, then on where the pair stands in the log. Signs were held to what
/// they mean: likeness never counts against a link. The shares are scaled from 0 to 1.
enum ScoreWeights {
    // What they say.
    static let base: Float = -2.582
    /// Share of the recommendation's concepts that the action speaks for.
    static let recommendationCovered: Float = 2.064
    /// Share of the action's concepts that the recommendation speaks for.
    static let actionCovered: Float = 1.175
    /// The strongest concept in common against the recommendation's main one.
    static let mainConcept: Float = 0.313
    /// Cosine of the word vectors.
    static let cosine: Float = 2.281
    /// The theme names a concept of the recommendation.
    static let themeConcept: Float = 1.314
    /// Cosine of the theme's and the recommendation's word vectors.
    static let themeCosine: Float = 0.728
    /// Share of council business in the action.
    static let aside: Float = -3.913
    /// Each is about people whom the other does not name.
    static let otherPeople: Float = -1.638
    /// The same four measures, less the best that any other recommendation has with this action.
    static let coveredBeyondOthers: Float = 3.876
    static let conceptBeyondOthers: Float = 2.315
    static let cosineBeyondOthers: Float = 3.792
    static let wordsBeyondOthers: Float = 1.537

    // Where they stand.
    static let placeBase: Float = -0.23
    /// Log-odds of the first step.
    static let said: Float = 0.61
    /// Those less the best of any other recommendation with this action.
    static let saidBeyondOthers: Float = 0.14
    /// Probability that the action above or below under the same theme answers the recommendation.
    static let neighbour: Float = 1.87
    /// More of that where the row itself says little ("Fee banding agreed").
    static let neighbourOfQuiet: Float = 4.89
    /// Less of it where the row is council business.
    static let neighbourOfAside: Float = -3.43
    /// The same, averaged over all other actions of the theme.
    static let theme: Float = 1.11
    /// How far the recommendation's best action is ahead of this one (0 or less).
    static let behindBestAction: Float = 0.25

    // What the log itself names. Set by hand: a log that names a recommendation is nearly always right.
    static let named: Float = 3.5
    static let notNamed: Float = -1.8
    static let namesNone: Float = -2

    /// The least score at which an action's best recommendation is proposed.
    static let leastForBest: Float = 0.3
    /// The least score at which a further recommendation is proposed for the same action.
    static let leastForFurther: Float = 0.6
}

/// Log-odds as a probability.
func probability(_ logOdds: Float) -> Float { 1 / (1 + expf(-min(max(logOdds, -30), 30))) }
