/// What a text speaks of, ready to be compared with another.
struct Meaning {
    /// A concept of the glossary, by its index, and how strongly it is named.
    struct Named {
        var concept: Int
        var strength: Float
    }

    /// The concepts of all texts.
    private(set) var concepts: [Named] = []
    /// Those of the main text alone.
    private(set) var mainConcepts: [Named] = []
    /// Every mention of a concept in the main text, so that three words of council business weigh more than one.
    private(set) var mainMentions: [Named] = []
    /// Words with their weights, and as they are first written.
    private(set) var words: [(stem: String, weight: Float, written: String)] = []
    /// Direction of the words together.
    private(set) var direction = Direction()
    /// Weight of all concepts together.
    private(set) var mass: Float = 0
    /// Weight of the weightiest concept.
    private(set) var lead: Float = 0
    /// What was written where a concept was found.
    private(set) var phrases: [Int: String] = [:]

    /// Reads a text, and one beside it that counts half: an action's measure, a recommendation's heading.
    init(_ text: String, beside: String? = nil, _ vocabulary: Vocabulary) {
        var strengths: [Int: Float] = [:]
        var places: [String: Int] = [:]
        mainMentions = add(text, share: 1, vocabulary, &strengths, &places)
        mainConcepts = Self.sorted(strengths)
        if let beside { _ = add(beside, share: 0.5, vocabulary, &strengths, &places) }
        concepts = Self.sorted(strengths)
        for word in words {
            if let vector = vocabulary.vectors.vector(of: word.stem) { direction.add(vector, times: word.weight) }
        }
        direction.normalise()
        for named in concepts {
            let weight = named.strength * vocabulary.conceptWeights[named.concept]
            mass += weight
            lead = max(lead, weight)
        }
    }

    private mutating func add(
        _ text: String, share: Float, _ vocabulary: Vocabulary, _ strengths: inout [Int: Float],
        _ places: inout [String: Int]
    ) -> [Named] {
        let tokens = tokens(of: text)
        let bytes = Array(text.utf8)
        let mentions = vocabulary.glossary.mentions(in: tokens)
        for mention in mentions {
            let strength = mention.strength * share
            if strength > strengths[mention.concept] ?? 0 {
                strengths[mention.concept] = strength
                phrases[mention.concept] = String(decoding: bytes[mention.place], as: UTF8.self)
            }
        }
        for token in tokens {
            let weight = share * vocabulary.terms.weight(ofWord: token.stem)
            guard weight > 0 else { continue }
            if let place = places[token.stem] {
                words[place].weight = max(words[place].weight, weight)
            } else {
                places[token.stem] = words.count
                words.append((token.stem, weight, String(decoding: bytes[token.place], as: UTF8.self)))
            }
        }
        return mentions.map { Named(concept: $0.concept, strength: $0.strength) }
    }

    private static func sorted(_ strengths: [Int: Float]) -> [Named] {
        strengths.map { Named(concept: $0.key, strength: $0.value) }.sorted { $0.concept < $1.concept }
    }

    /// For every concept of the glossary, how strongly this text speaks for it.
    func spread(_ vocabulary: Vocabulary) -> [Float] {
        var reached = [Float](repeating: 0, count: vocabulary.conceptWeights.count)
        for named in concepts {
            for (other, nearness) in vocabulary.glossary.near[named.concept] {
                reached[other] = max(reached[other], named.strength * nearness)
            }
        }
        return reached
    }
}
