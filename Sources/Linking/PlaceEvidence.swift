import Records

/// Second step of scoring: where an action stands in the log. Actions that answer a recommendation stand together.
struct PlaceEvidence {
    private let said: PairTable
    /// Probability by what is said, or by what the log names, for each pair.
    private let likely: PairTable
    private let themes: [String?]
    private let leavingOut: Set<EvidenceKind>

    init(_ said: PairTable, named: [NamedRecommendations?], themes: [String?], leavingOut: Set<EvidenceKind>) {
        self.said = said
        self.themes = themes
        self.leavingOut = leavingOut
        var likely = said
        for action in 0..<said.actions {
            let top = named[action]?.best ?? 0
            for recommendation in 0..<said.recommendations {
                var value = probability(said[action, recommendation])
                if let names = named[action] {
                    let isNamed = names.isClear && names.scores[recommendation] >= top
                    value = isNamed ? max(value, 0.95) : 0.3 * value
                }
                likely[action, recommendation] = value
            }
        }
        self.likely = likely
    }

    /// Log-odds of every pair.
    func logOdds() -> PairTable {
        var result = said
        let averages = themeSums()
        let bestActions = (0..<said.recommendations).map { recommendation in
            TopTwo((0..<said.actions).map { said[$0, recommendation] })
        }
        for action in 0..<said.actions {
            let others = TopTwo(said.row(action))
            let neighbours = leavingOut.contains(.neighbours) ? [] : neighbours(of: action)
            let theme = themes[action].flatMap { averages[$0] }
            for recommendation in 0..<said.recommendations {
                let own = said[action, recommendation]
                var sum = ScoreWeights.placeBase + ScoreWeights.said * own
                sum += ScoreWeights.saidBeyondOthers * (own - (others.bestOther(than: recommendation) ?? 0))
                let beside = neighbours.map { likely[$0, recommendation] }.max() ?? 0
                sum += ScoreWeights.neighbour * beside
                if let theme, theme.count > 1, !leavingOut.contains(.theme) {
                    let rest = theme.sums[recommendation] - likely[action, recommendation]
                    sum += ScoreWeights.theme * rest / Float(theme.count - 1)
                }
                if let best = bestActions[recommendation].bestOther(than: action) {
                    sum += ScoreWeights.behindBestAction * min(0, own - best)
                }
                result[action, recommendation] = sum
            }
        }
        return result
    }

    /// True where an action above or below makes the link likelier.
    func isBesideAnswer(_ action: Int, _ recommendation: Int) -> Bool {
        neighbours(of: action).contains { likely[$0, recommendation] >= 0.5 }
    }

    private func neighbours(of action: Int) -> [Int] {
        [action - 1, action + 1].filter { themes.indices.contains($0) && themes[$0] == themes[action] }
    }

    private func themeSums() -> [String: (sums: [Float], count: Int)] {
        var sums: [String: (sums: [Float], count: Int)] = [:]
        for (action, theme) in themes.enumerated() {
            guard let theme else { continue }
            var entry = sums[theme] ?? ([Float](repeating: 0, count: said.recommendations), 0)
            for recommendation in 0..<said.recommendations {
                entry.sums[recommendation] += likely[action, recommendation]
            }
            entry.count += 1
            sums[theme] = entry
        }
        return sums
    }
}
