import Records

/// A recommendation with what its text means.
struct ReadRecommendation {
    let meaning: Meaning
    /// For every concept how strongly the recommendation speaks for it.
    let spread: [Float]
    let words: Set<String>

    init(_ recommendation: Recommendation, _ vocabulary: Vocabulary) {
        let text = ([recommendation.text] + recommendation.parts).joined(separator: " ")
        self.init(text: text, beside: recommendation.group, vocabulary)
    }

    /// Reads the start of a recommendation in full and the rest as beside it.
    init(startOf recommendation: Recommendation, _ vocabulary: Vocabulary) {
        let text = ([recommendation.text] + recommendation.parts).joined(separator: " ")
        let words = text.split(whereSeparator: \.isWhitespace)
        let rest = words.dropFirst(Self.start).joined(separator: " ")
        self.init(
            text: words.prefix(Self.start).joined(separator: " "), beside: rest.isEmpty ? nil : rest, vocabulary)
    }

    /// Words in which a recommendation says what it is about.
    private static let start = 20

    init(text: String, beside: String? = nil, _ vocabulary: Vocabulary) {
        meaning = Meaning(text, beside: beside, vocabulary)
        spread = meaning.spread(vocabulary)
        words = Set(meaning.words.map(\.stem))
    }
}

/// An action with what its text and measure mean.
struct ReadAction {
    let meaning: Meaning
    let spread: [Float]
    /// Concepts of council business that it names.
    private(set) var asides: [Int] = []
    /// Share of council business in what it names, 0 to 1.
    let asideShare: Float
    /// How much likelier its words are in other council business (see ``CouncilBusiness``).
    let business: Float

    init(_ action: Action, _ vocabulary: Vocabulary) {
        meaning = Meaning(action.action, beside: action.measure, vocabulary)
        spread = meaning.spread(vocabulary)
        var practice: Float = 0
        for named in meaning.mainConcepts {
            let weight = named.strength * vocabulary.conceptWeights[named.concept]
            switch vocabulary.glossary.concepts[named.concept].kind {
            case .aside: asides.append(named.concept)
            case .subject, .person: practice += weight
            case .manner: break
            }
        }
        var business: Float = 0
        for named in meaning.mainMentions where asides.contains(named.concept) {
            business += named.strength * vocabulary.conceptWeights[named.concept]
        }
        asideShare = business / (business + practice + 0.2)
        let stems = tokens(of: action.action).map(\.stem).filter { vocabulary.terms.weight(ofWord: $0) > 0 }
        self.business = vocabulary.business.leaning(of: Set(stems))
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
