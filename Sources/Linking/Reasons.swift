import Records

/// Says in a line why a link is proposed.
struct Reasons {
    let evidence: SaidEvidence
    let place: PlaceEvidence

    /// The reason for a pair.
    func why(
        _ action: ReadAction, at actionIndex: Int, _ index: Int, theme: (text: String, meaning: Meaning)?,
        named: NamedRecommendations?
    ) -> String {
        var reasons: [String] = []
        if let named, !named.isNone, named.scores[index] >= named.best {
            reasons.append("the log names it: “\(shortened(named.typed))”")
        }
        let recommendation = evidence.recommendations[index]
        let shared = sharedConcepts(action.meaning, recommendation)
        if !shared.isEmpty {
            reasons.append("shares: " + shared.joined(separator: ", "))
        } else if !evidence.leavingOut.contains(.words) {
            let words = action.meaning.words.filter { recommendation.words.contains($0.stem) }
                .sorted { ($1.weight, $0.stem) < ($0.weight, $1.stem) }.prefix(3).map(\.stem)
            if !words.isEmpty { reasons.append("same words: " + words.joined(separator: ", ")) }
        }
        if let theme, !evidence.leavingOut.contains(.theme), !sharedConcepts(theme.meaning, recommendation).isEmpty {
            reasons.append("theme “\(shortened(theme.text))”")
        }
        if !evidence.leavingOut.contains(.neighbours), place.isBesideAnswer(actionIndex, index) {
            reasons.append("beside actions that answer it")
        }
        return reasons.isEmpty ? "similar words" : reasons.joined(separator: "; ")
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
