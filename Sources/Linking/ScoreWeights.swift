private import Glibc

/// What each piece of evidence counts for, in log-odds.
///
/// Fitted as a conditional random field over the rows of invented logs by `Tools/linking-tables/fit_weights.py` (the
/// README beside it says on what and how well it holds). Signs were held to what they mean: likeness never counts
/// against a link. The shares are scaled from 0 to 1.
enum ScoreWeights {
    // What they say.
    static let base: Float = -1.179
    /// Share of the recommendation's concepts that the action speaks for.
    static let recommendationCovered: Float = 1.097
    /// Share of the action's concepts that the recommendation speaks for.
    static let actionCovered: Float = 1.38
    /// The strongest concept in common against the recommendation's main one.
    static let mainConcept: Float = 0.895
    /// Cosine of the word vectors.
    static let cosine: Float = 1.567
    /// The theme names a concept of the recommendation.
    static let themeConcept: Float = 0.843
    /// Share of council business among the action's concepts, and how its words lean to it.
    static let aside: Float = -6.189
    static let business: Float = -1.296
    /// The same measures, less the best that any other recommendation has with this action.
    static let coveredBeyondOthers: Float = 2.0
    static let cosineBeyondOthers: Float = 2.693
    static let wordsBeyondOthers: Float = 0.743

    /// What an action typically has in common with the second best of a dozen recommendations: medians of the logs.
    static let runnerUpCovered: Float = 0.18
    static let runnerUpCosine: Float = 0.43
    static let runnerUpWords: Float = 0.29

    // Where they stand (see RowChain): how much likelier, in logarithms, than a move to any other recommendation.
    static let stay: Float = 2.6
    static let next: Float = 1.2
    static let stayInNewTheme: Float = 0.6
    static let nextInNewTheme: Float = 1.6

    // What the log itself names. Set by hand: a log that names a recommendation is nearly always right.
    static let named: Float = 4.5
    /// It names something of the report at all, so that the row hardly answers none.
    static let namesSome: Float = 2
    static let namedByCode: Float = 3.5
    static let notNamed: Float = -1.5
    /// The log types something in the recommendation's place, but nothing of the report.
    static let namesNone: Float = -2
    /// It says in so many words that the row answers none ("n/a", "local priority").
    static let saysNone: Float = -7
    /// The row has no code where others of the log have one.
    static let withoutCode: Float = -0.5

    /// The least score at which a link is proposed.
    static let leastForLink: Float = 0.3
}

/// Log-odds as a probability.
func probability(_ logOdds: Float) -> Float { 1 / (1 + expf(-min(max(logOdds, -30), 30))) }
