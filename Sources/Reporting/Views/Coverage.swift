public import Records

/// How far a recommendation is answered.
public enum Coverage: String, CaseIterable, Sendable {
    /// At least one certain link: a person confirmed it, or the log itself names the recommendation.
    case confirmed
    /// Links that the program proposed, none of them confirmed.
    case proposed
    /// No link at all, or rejected ones only.
    case none
}

/// A recommendation with the actions that answer it.
public struct CoveredRecommendation: Sendable {
    /// Its place among all recommendations, first 1: the page's own count, for most reports print none.
    public var number: Int
    /// The recommendation.
    public var recommendation: Recommendation
    /// The report that makes it.
    public var report: Report
    /// Actions of the latest snapshot with the link that ties each, in the order of the log.
    public var answers: [(action: Action, link: Link)]

    /// How far the answers go.
    public var coverage: Coverage {
        if answers.contains(where: { $0.link.state == .confirmed }) { return .confirmed }
        return answers.isEmpty ? .none : .proposed
    }
}

extension GapReport {
    /// Every recommendation with its actions; rejected links and links to vanished actions do not count.
    public var coveredRecommendations: [CoveredRecommendation] {
        let places = Dictionary(actions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let byRecommendation = Dictionary(grouping: links.filter { $0.state != .rejected }, by: \.recommendation)
        let asked = reports.flatMap { report in report.recommendations.map { (report, $0) } }
        return asked.enumerated().map { place, pair in
            let (report, recommendation) = pair
            let found = (byRecommendation[recommendation.id] ?? []).compactMap { link in
                places[link.action].map { (place: $0, link: link) }
            }
            let ordered = found.sorted { $0.place < $1.place }
            return CoveredRecommendation(
                number: place + 1, recommendation: recommendation, report: report,
                answers: ordered.map { (action: actions[$0.place], link: $0.link) })
        }
    }

    /// Actions of the latest snapshot that no link ties to a recommendation, in the order of the log.
    public var actionsWithoutRecommendation: [Action] {
        let known = Set(recommendations.map(\.id))
        let answering = Set(links.filter { $0.state != .rejected && known.contains($0.recommendation) }.map(\.action))
        return actions.filter { !answering.contains($0.id) }
    }
}
