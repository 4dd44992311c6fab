import Linking
import Records
import Storing

/// Links between recommendations and actions, a person's decision in the place of the program's proposal.
struct DecidedLinks {
    private let decisions: [Decision]

    init(_ decisions: [Decision]) { self.decisions = decisions }

    /// Proposed, confirmed and rejected links, by ids.
    func links(
        of recommendations: [Recommendation], findings: [Finding], actions: [Action], _ vocabulary: Vocabulary
    ) -> [Link] {
        merged(
            proposeLinks(
                recommendations: recommendations, findings: findings, actions: actions, vocabulary: vocabulary
            ).links, among: Set(recommendations.map(\.id) + actions.map(\.id)))
    }

    /// The decisions on what is held put over proposals.
    func merged(_ proposed: [Link], among held: Set<String>) -> [Link] {
        var byPair = Dictionary(
            proposed.map { (Pair(recommendation: $0.recommendation, action: $0.action), $0) },
            uniquingKeysWith: { first, _ in first })
        for decision in decisions where held.contains(decision.recommendation) && held.contains(decision.action) {
            let pair = Pair(recommendation: decision.recommendation, action: decision.action)
            let who = decision.role.map { " by \($0)" } ?? ""
            let why = byPair[pair].map { "; \($0.why)" } ?? ""
            byPair[pair] = Link(
                recommendation: pair.recommendation, action: pair.action, score: decision.state == .confirmed ? 1 : 0,
                state: decision.state, why: "\(decision.state.rawValue) on \(decision.day.inWords)\(who)\(why)")
        }
        return byPair.values.sorted { ($0.recommendation, $0.action) < ($1.recommendation, $1.action) }
    }

    private struct Pair: Hashable {
        let recommendation: String
        let action: String
    }
}
