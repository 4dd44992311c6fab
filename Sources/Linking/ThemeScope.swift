public import Records

/// A recommendation that a theme of a visit is about.
public struct ThemeMatch: Equatable, Sendable {
    /// Id of the recommendation.
    public var recommendation: String
    /// The theme, as given.
    public var theme: String
    /// How much of the theme the recommendation speaks of, 0 to 1.
    public var share: Double
}

/// The recommendations that themes of a visit are about, in the order of the recommendations; each with the theme that
/// fits it best.
///
/// A theme may name several subjects ("front door, assessments"): a recommendation need speak of one of them only.
public func recommendations(
    of recommendations: [Recommendation], about themes: [String], vocabulary: Vocabulary
) -> [ThemeMatch] {
    let read = themes.flatMap { theme in subjects(of: theme).map { (theme, ReadTheme($0, vocabulary)) } }
    guard !read.isEmpty else { return [] }
    return recommendations.compactMap { recommendation in
        let asked = ReadRecommendation(recommendation, vocabulary)
        let shares = read.map { (theme: $0.0, share: $0.1.share(in: asked, vocabulary)) }
        guard let best = shares.max(by: { $0.share < $1.share }), best.share >= ReadTheme.least else { return nil }
        return ThemeMatch(recommendation: recommendation.id, theme: best.theme, share: Double(best.share))
    }
}

/// "Front door; assessments, and supervision" names three subjects; "help and protection" names one.
private func subjects(of theme: String) -> [String] {
    theme.split { ",;/\n•".contains($0) }.map { part in
        let words = part.split(whereSeparator: \.isWhitespace)
        return words.drop { $0 == "and" }.joined(separator: " ")
    }.filter { !$0.isEmpty }
}

/// One subject of a theme, ready to be looked for.
private struct ReadTheme {
    private let meaning: Meaning

    /// Half of what a subject speaks of, or nearly so: of two groups of people that it names, one.
    static let least: Float = 0.45

    init(_ subject: String, _ vocabulary: Vocabulary) { meaning = Meaning(withoutLabel(subject), vocabulary) }

    /// Share of the subject that a recommendation speaks of, by concepts where the glossary knows any, else by words.
    func share(in recommendation: ReadRecommendation, _ vocabulary: Vocabulary) -> Float {
        var mass: Float = 0
        var common: Float = 0
        for named in meaning.concepts where vocabulary.glossary.concepts[named.concept].kind != .manner {
            let weight = named.strength * vocabulary.conceptWeights[named.concept]
            mass += weight
            let spoken = min(1, recommendation.spread[named.concept])
            // A neighbour of a concept is not the concept.
            common += weight * (spoken >= 0.6 ? spoken : 0)
        }
        if mass > 0 { return common / mass }
        let words = meaning.words
        let whole = words.reduce(0) { $0 + $1.weight }
        guard whole > 0 else { return 0 }
        return words.reduce(0) { $0 + (recommendation.words.contains($1.stem) ? $1.weight : 0) } / whole
    }
}

extension Vocabulary {
    /// Whether recommendations use a word ("permanence"), in whatever form; names of people they do not.
    public func knows(_ word: String) -> Bool {
        tokens(of: word).contains { terms.isKnown($0.stem) || !glossary.mentions(in: [$0]).isEmpty }
    }
}
