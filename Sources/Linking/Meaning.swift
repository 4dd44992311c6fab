/// What a text speaks of, ready to be compared with another.
struct Meaning {
    /// How strongly each concept is named, by its index in the glossary.
    var concepts: [(concept: Int, strength: Float)] = []
    /// Words by weight.
    var words: [(stem: String, weight: Float)] = []
    /// Direction of the words together; zeros where none is known.
    var vector = [Float](repeating: 0, count: WordVectors.dimensions)
    /// Weight of all concepts together.
    var mass: Float = 0
    /// Weight of the weightiest concept.
    var lead: Float = 0
    /// What was written where a concept was found.
    var phrases: [Int: String] = [:]

    /// Reads texts, each with how much it counts: an action 1, its measure less.
    init(_ texts: [(text: String, share: Float)], _ vocabulary: Vocabulary) {
        var strengths: [Int: Float] = [:]
        var weights: [String: Float] = [:]
        var order: [String] = []
        for (text, share) in texts {
            let tokens = tokens(of: text)
            for mention in vocabulary.glossary.mentions(in: tokens) {
                let strength = mention.strength * share
                if strength > strengths[mention.concept] ?? 0 {
                    strengths[mention.concept] = strength
                    phrases[mention.concept] = mention.phrase
                }
            }
            for token in tokens {
                let weight = share * vocabulary.terms.weight(ofWord: token.stem)
                guard weight > 0 else { continue }
                if weights[token.stem] == nil { order.append(token.stem) }
                weights[token.stem] = max(weights[token.stem] ?? 0, weight)
            }
        }
        concepts = strengths.sorted { $0.key < $1.key }.map { (concept: $0.key, strength: $0.value) }
        words = order.map { (stem: $0, weight: weights[$0] ?? 0) }
        for word in words { vocabulary.vectors.add(word.stem, weight: word.weight, to: &vector) }
        vector = normalised(vector)
        for (concept, strength) in concepts {
            let weight = strength * vocabulary.conceptWeights[concept]
            mass += weight
            lead = max(lead, weight)
        }
    }

    /// For every concept of the glossary, how strongly this text speaks for it.
    func spread(_ vocabulary: Vocabulary) -> [Float] {
        var reached = [Float](repeating: 0, count: vocabulary.conceptWeights.count)
        for (concept, strength) in concepts {
            for (other, nearness) in vocabulary.glossary.near[concept] {
                reached[other] = max(reached[other], strength * nearness)
            }
        }
        return reached
    }
}
