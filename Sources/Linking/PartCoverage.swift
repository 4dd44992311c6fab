public import Records

/// How far links answer each recommendation, in the order given.
///
/// The parts of a recommendation are matched to its actions as recommendations are to the rows of a log. Only where at
/// least one part has an action is another said to have none: an action for the whole names no part.
///
/// - Parameters:
///   - links: proposed, confirmed and rejected ones; rejected ones count for nothing.
///   - actions: the rows that the links speak of, in the log's order.
public func coverage(
    of recommendations: [Recommendation], links: [Link], actions: [Action], vocabulary: Vocabulary
) -> [RecommendationCoverage] {
    let byRecommendation = Dictionary(grouping: links.filter { $0.state != .rejected }, by: \.recommendation)
    return recommendations.map { recommendation in
        guard let answers = byRecommendation[recommendation.id] else {
            return RecommendationCoverage(recommendation: recommendation.id, degree: .none)
        }
        let answering = Set(answers.map(\.action))
        let open = openParts(of: recommendation, actions.filter { answering.contains($0.id) }, vocabulary)
        let isConfirmed = answers.contains { $0.state == .confirmed }
        return RecommendationCoverage(
            recommendation: recommendation.id, degree: !open.isEmpty ? .partly : isConfirmed ? .confirmed : .proposed,
            openParts: open)
    }
}

private func openParts(
    of recommendation: Recommendation, _ actions: [Action], _ vocabulary: Vocabulary
) -> [RecommendationCoverage.OpenPart] {
    guard recommendation.parts.count > 1 else { return [] }
    let parts = recommendation.parts.enumerated().map { place, text in
        Recommendation(
            id: String(place), text: text, section: recommendation.section, evidence: recommendation.evidence)
    }
    // What the log types in the recommendation's place names the whole, not a part.
    let rows = actions.map { action in
        var action = action
        action.recommendation = nil
        return action
    }
    let found = proposeLinks(ofParts: parts, actions: rows, vocabulary: vocabulary).links
    let answered = Set(found.map(\.recommendation))
    guard !answered.isEmpty else { return [] }
    return parts.indices.filter { !answered.contains(String($0)) }.map { place in
        RecommendationCoverage.OpenPart(number: place + 1, text: parts[place].text)
    }
}
