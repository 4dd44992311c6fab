import Records

/// Second step of scoring: where an action stands in the log.
///
/// Actions that answer the same recommendation mostly stand together.
struct PlaceEvidence {
    private let said: PairTable
    /// Share of council business in the action, for each pair.
    private let asides: PairTable
    /// Probability by what is said, or by what the log names, for each pair.
    private let likely: PairTable
    private let themes: [String?]
    private let leavingOut: Set<EvidenceKind>

    init(
        _ said: PairTable, asides: PairTable, named: [NamedRecommendations?], themes: [String?],
        leavingOut: Set<EvidenceKind>
    ) {
        self.said = said
        self.asides = asides
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
        let themes = leavingOut.contains(.theme) ? [:] : themeSums()
        let bestActions = bestActions()
        for action in 0..<said.actions {
            let others = TopTwo(said.row(action))
            let beside = leavingOut.contains(.neighbours) ? none : likeliestBeside(action)
            let rest = restOfTheme(action, themes)
            let quiet = 1 - probability(others.best + 2)
            for recommendation in 0..<said.recommendations {
                let own = said[action, recommendation]
                var sum = ScoreWeights.placeBase + ScoreWeights.said * own
                sum += ScoreWeights.saidBeyondOthers * others.lead(of: own, at: recommendation)
                let aside = asides[action, recommendation]
                let neighbour =
                    ScoreWeights.neighbour + ScoreWeights.neighbourOfQuiet * quiet * (1 - aside)
                    + ScoreWeights.neighbourOfAside * aside
                sum += neighbour * beside[recommendation]
                sum += ScoreWeights.theme * rest[recommendation]
                if let best = bestActions[recommendation].bestOther(than: action) {
                    sum += ScoreWeights.behindBestAction * min(0, own - best)
                }
                result[action, recommendation] = sum
            }
        }
        return result
    }

    private var none: [Float] { [Float](repeating: 0, count: said.recommendations) }

    private func bestActions() -> [TopTwo] {
        var best = [TopTwo](repeating: TopTwo([]), count: said.recommendations)
        for action in 0..<said.actions {
            for recommendation in 0..<said.recommendations {
                best[recommendation].take(said[action, recommendation], at: action)
            }
        }
        return best
    }

    private func likeliestBeside(_ action: Int) -> [Float] {
        var beside = none
        for neighbour in neighbours(of: action) {
            for recommendation in beside.indices {
                beside[recommendation] = max(beside[recommendation], likely[neighbour, recommendation])
            }
        }
        return beside
    }

    /// The average of the other actions under the same theme.
    private func restOfTheme(_ action: Int, _ sums: [String: ThemeSum]) -> [Float] {
        guard let theme = themes[action], let sum = sums[theme], sum.count > 1 else { return none }
        return none.indices.map { (sum.likely[$0] - likely[action, $0]) / Float(sum.count - 1) }
    }

    /// True where an action above or below makes the link likelier.
    func isBesideAnswer(_ action: Int, _ recommendation: Int) -> Bool {
        neighbours(of: action).contains { likely[$0, recommendation] >= 0.5 }
    }

    private func neighbours(of action: Int) -> [Int] {
        [action - 1, action + 1].filter { themes.indices.contains($0) && themes[$0] == themes[action] }
    }

    /// The probabilities of a theme's actions added up.
    private struct ThemeSum {
        var likely: [Float]
        var count = 0
    }

    private func themeSums() -> [String: ThemeSum] {
        var sums: [String: ThemeSum] = [:]
        for (action, theme) in themes.enumerated() {
            guard let theme else { continue }
            var sum = sums.removeValue(forKey: theme) ?? ThemeSum(likely: none)
            for recommendation in sum.likely.indices { sum.likely[recommendation] += likely[action, recommendation] }
            sum.count += 1
            sums[theme] = sum
        }
        return sums
    }
}
