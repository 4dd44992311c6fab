import Records

/// What things are called on the page, and where it tells more of them.
struct PagePlaces {
    private let names: [String: String]
    private let anchors: [String: String]
    private let inScope: Set<String>

    init(_ report: GapReport, covered: [CoveredRecommendation]) {
        var names: [String: String] = [:]
        var anchors: [String: String] = [:]
        for item in covered {
            names[item.recommendation.id] = recommendationName(item.number)
            guard report.style.shows(.recommendations) else { continue }
            let anchor = "recommendation-\(item.number)"
            anchors[item.recommendation.id] = anchor
            for answer in item.answers where anchors[answer.action.id] == nil { anchors[answer.action.id] = anchor }
        }
        for (place, intervention) in report.interventions.enumerated() {
            for (number, required) in intervention.recommendations.enumerated() {
                names[required.id] =
                    "\(requiredName(required, number + 1)) of the \(intervention.interventionInWords)"
                if report.style.shows(.directions) { anchors[required.id] = "direction-\(place + 1)" }
            }
        }
        self.names = names
        self.anchors = anchors
        let scoped = covered.filter { report.scope[$0.recommendation.id] != nil }
        inScope = Set(scoped.flatMap { [$0.recommendation.id] + $0.answers.map(\.action.id) })
    }

    /// `Recommendation 4`, `W12`, `Row 17`.
    func name(of subject: GapSubject) -> String {
        if let name = names[subject.id] { return name }
        if subject.type == .action { return subject.ref ?? subject.inWords.capitalisedFirst }
        return subject.inWords
    }

    /// Where the page tells more; nil where it does not.
    func anchor(of subject: GapSubject) -> String? { anchors[subject.id] }

    /// The recommendation's or required action's name; nil for anything else.
    func name(ofAsked id: String) -> String? { names[id] }

    /// Whether it is, or answers, what the visit or the last visit looks at.
    func isInScope(_ id: String) -> Bool { inScope.contains(id) }
}

/// `Recommendation 4`, the page's own count.
func recommendationName(_ number: Int) -> String { "Recommendation \(number)" }

/// `Required action 3`, by its printed number where it has one.
func requiredName(_ required: Recommendation, _ number: Int) -> String {
    "Required action \(required.number ?? String(number))"
}

extension Report {
    /// `statutory direction of 12 March 2024`.
    var interventionInWords: String {
        let name = intervention?.type ?? "direction"
        return (intervention?.date ?? published).map { "\(name) of \($0.inWords)" } ?? name
    }
}
