import Records

extension GapReport {
    /// Recommendations as the page tells them: what the visit looks at, what the last visit looked at, the rest; each in
    /// printed order.
    var coveredInOrder: [CoveredRecommendation] {
        let covered = coveredRecommendations
        guard !scope.isEmpty else { return covered }
        func rank(_ item: CoveredRecommendation) -> Int { scope[item.recommendation.id]?.kind.rawValue ?? 2 }
        return covered.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
            .map(\.element)
    }
}
