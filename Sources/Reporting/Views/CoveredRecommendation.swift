public import Records

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
    /// How far they answer it.
    public var degree: RecommendationCoverage.Degree
    /// Its parts that seem to have no action.
    public var openParts: [RecommendationCoverage.OpenPart]

    /// True where it is answered, by proposed links alone.
    var hasOnlyProposedLinks: Bool { !answers.isEmpty && answers.allSatisfy { $0.link.state == .proposed } }
}

extension GapReport {
    /// Every recommendation with its actions; rejected links and links to vanished actions do not count.
    public var coveredRecommendations: [CoveredRecommendation] {
        let degrees = Dictionary(coverage.map { ($0.recommendation, $0) }) { first, _ in first }
        let answers = AnswersByRecommendation(links, actions: actions)
        let asked = reports.flatMap { report in report.recommendations.map { (report, $0) } }
        return asked.enumerated().map { place, pair in
            let (report, recommendation) = pair
            return CoveredRecommendation(
                number: place + 1, recommendation: recommendation, report: report, answers: answers[recommendation.id],
                degree: degrees[recommendation.id]?.degree ?? .none,
                openParts: degrees[recommendation.id]?.openParts ?? [])
        }
    }

    /// Actions of the latest snapshot that no link ties to a recommendation or to what a direction requires, in the
    /// order of the log.
    public var actionsWithoutRecommendation: [Action] {
        let known = Set((recommendations + interventions.flatMap(\.recommendations)).map(\.id))
        let all = links + requiredLinks
        let answering = Set(all.filter { $0.state != .rejected && known.contains($0.recommendation) }.map(\.action))
        return actions.filter { !answering.contains($0.id) }
    }
}

/// The actions that links tie to each recommendation, rejected links left out.
struct AnswersByRecommendation {
    private let answers: [String: [(action: Action, link: Link)]]

    init(_ links: [Link], actions: [Action]) {
        let places = Dictionary(actions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let standing = links.filter { $0.state != .rejected && places[$0.action] != nil }
            .sorted { (places[$0.action] ?? 0) < (places[$1.action] ?? 0) }
        answers = Dictionary(grouping: standing, by: \.recommendation).mapValues { links in
            links.compactMap { link in places[link.action].map { (action: actions[$0], link: link) } }
        }
    }

    /// Those of one recommendation, in the order of the log.
    subscript(recommendation: String) -> [(action: Action, link: Link)] { answers[recommendation] ?? [] }
}
