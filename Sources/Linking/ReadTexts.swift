import Records

/// A recommendation with what its text means.
struct ReadRecommendation {
    let meaning: Meaning
    /// For every concept how strongly the recommendation speaks for it.
    let spread: [Float]
    /// Groups of people that it names.
    let people: [Int]
    let words: Set<String>

    init(_ recommendation: Recommendation, _ vocabulary: Vocabulary) {
        let text = ([recommendation.text] + recommendation.parts).joined(separator: " ")
        meaning = Meaning([(text, 1), (recommendation.group ?? "", 0.5)], vocabulary)
        spread = meaning.spread(vocabulary)
        people = meaning.concepts(of: .person, vocabulary)
        words = Set(meaning.words.map(\.stem))
    }
}

/// An action with what its text and measure mean.
struct ReadAction {
    let meaning: Meaning
    let spread: [Float]
    let people: [Int]
    /// Concepts of council business that the action itself names.
    let asides: [Int]
    /// Share of council business in what the action itself names, 0 to 1.
    let asideShare: Float

    init(_ action: Action, _ vocabulary: Vocabulary) {
        meaning = Meaning([(action.action, 1), (action.measure ?? "", 0.5)], vocabulary)
        spread = meaning.spread(vocabulary)
        let alone = Meaning([(action.action, 1)], vocabulary)
        people = alone.concepts(of: .person, vocabulary)
        asides = alone.concepts(of: .aside, vocabulary)
        var business: Float = 0
        var practice: Float = 0
        for (concept, strength) in alone.concepts {
            let weight = strength * vocabulary.conceptWeights[concept]
            switch vocabulary.glossary.concepts[concept].kind {
            case .aside: business += weight
            case .subject, .person: practice += weight
            case .manner: break
            }
        }
        asideShare = business / (business + practice + 0.2)
    }
}

extension Meaning {
    /// The concepts of a kind, by index.
    func concepts(of kind: Glossary.Kind, _ vocabulary: Vocabulary) -> [Int] {
        concepts.map(\.concept).filter { vocabulary.glossary.concepts[$0].kind == kind }
    }
}

/// A theme without its label: "Workstream 2 – Front door" says as much as "Front door".
func withoutLabel(_ theme: String) -> String {
    let labels: Set<String> = [
        "workstream", "ambition", "theme", "priority", "objective", "outcome", "section", "strand", "pillar",
    ]
    var rest = theme[...].drop { !$0.isLetter && !$0.isNumber }
    let word = rest.prefix { $0.isLetter }
    if labels.contains(word.lowercased()) { rest = rest.dropFirst(word.count) }
    return String(rest.drop { $0.isNumber || $0 == "." || $0.isWhitespace || "–—:-".contains($0) })
}
