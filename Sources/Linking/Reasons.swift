import Records

/// Says in a line why a link is proposed.
struct Reasons {
    let evidence: SaidEvidence
    /// Probabilities of all pairs.
    let scores: PairTable
    let themes: [String?]
    let codes: ThemeCodes

    /// The reason for a pair.
    func why(
        _ action: ReadAction, at actionIndex: Int, _ index: Int, theme: (text: String, meaning: Meaning)?,
        named: NamedRecommendations?
    ) -> String {
        var reasons: [String] = []
        if let named, !named.isNone, named.scores[index] >= named.best {
            reasons.append("the log names it: “\(shortened(named.typed))”")
        }
        let hasCode = codes.named[actionIndex].contains(index)
        if hasCode, let theme { reasons.append("its code “\(shortened(theme.text))” leads to it") }
        let recommendation = evidence.recommendations[index]
        let shared = sharedConcepts(action.meaning, recommendation)
        if !shared.isEmpty {
            reasons.append("shares: " + shared.joined(separator: ", "))
        } else if !evidence.leavingOut.contains(.words) {
            let words = sharedWords(action.meaning, recommendation)
            if !words.isEmpty { reasons.append("same words: " + words.joined(separator: ", ")) }
        }
        if let theme, !hasCode, !evidence.leavingOut.contains(.theme),
            !sharedConcepts(theme.meaning, recommendation).isEmpty
        {
            reasons.append("theme “\(shortened(theme.text))”")
        }
        if !evidence.leavingOut.contains(.neighbours), isBesideAnswer(actionIndex, index) {
            reasons.append("beside actions that answer it")
        }
        if reasons.isEmpty, let words = nearestWords(action.meaning, recommendation.meaning) {
            reasons.append("“\(words.0)” is near “\(words.1)”")
        }
        return reasons.isEmpty ? "nothing in common" : reasons.joined(separator: "; ")
    }

    /// True where an action above or below under the same theme answers it too.
    private func isBesideAnswer(_ action: Int, _ index: Int) -> Bool {
        [action - 1, action + 1].contains { other in
            themes.indices.contains(other) && themes[other] == themes[action] && scores[other, index] >= 0.5
        }
    }

    /// Up to three telling words that stand in both, as the action writes them, the rarest first.
    private func sharedWords(_ meaning: Meaning, _ recommendation: ReadRecommendation) -> [String] {
        meaning.words.filter { recommendation.words.contains($0.stem) && $0.weight >= 0.35 }
            .sorted { ($1.weight, $0.stem) < ($0.weight, $1.stem) }.prefix(3).map(\.written)
    }

    /// The word of each text that lie nearest to one another in the table of word vectors.
    private func nearestWords(_ meaning: Meaning, _ other: Meaning) -> (String, String)? {
        guard !evidence.leavingOut.contains(.wordVectors) else { return nil }
        let vectors = evidence.vocabulary.vectors
        var nearest: (likeness: Float, words: (String, String))?
        for word in meaning.words where word.weight >= 0.35 {
            guard let vector = vectors.vector(of: word.stem) else { continue }
            for fellow in other.words where fellow.weight >= 0.35 {
                guard let likeness = vectors.vector(of: fellow.stem)?.cosine(vector) else { continue }
                if likeness > nearest?.likeness ?? 0.45 { nearest = (likeness, (word.written, fellow.written)) }
            }
        }
        return nearest?.words
    }

    /// Up to three concepts that a text shares with a recommendation, the weightiest first.
    private func sharedConcepts(_ meaning: Meaning, _ recommendation: ReadRecommendation) -> [String] {
        guard !evidence.leavingOut.contains(.glossary) else { return [] }
        let glossary = evidence.vocabulary.glossary
        var found: [(weight: Float, concept: Int, words: String)] = []
        for named in recommendation.meaning.concepts {
            let concept = named.concept
            let title = glossary.concepts[concept].title
            let weight = evidence.vocabulary.conceptWeights[concept] * named.strength
            if let phrase = meaning.phrases[concept].map(shortened) {
                let isTitle = folded(phrase) == folded(title)
                found.append((weight, concept, isTitle ? title : "\(title) (\(phrase))"))
                continue
            }
            let other = glossary.near[concept].filter { meaning.phrases[$0.concept] != nil }
                .max { ($0.strength, $1.concept) < ($1.strength, $0.concept) }
            if let other, let phrase = meaning.phrases[other.concept].map(shortened) {
                found.append((weight * other.strength, concept, "\(phrase) for \(title)"))
            }
        }
        return found.filter { $0.weight > 0.1 }.sorted { ($1.weight, $0.concept) < ($0.weight, $1.concept) }
            .prefix(3).map(\.words)
    }

    private func shortened(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 60 ? line.prefix(59) + "…" : line
    }
}
