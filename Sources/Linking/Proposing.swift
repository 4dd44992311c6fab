public import Records

/// Which actions seem to answer which recommendations.
public struct LinkProposals: Equatable, Sendable {
    /// Proposed and confirmed links, by recommendation, then by action, in the order given.
    public var links: [Link]
    /// Actions that have no link, in the order given, each with the recommendation nearest to it.
    public var unlinked: [UnlinkedAction]
}

/// An action that seems to answer no recommendation.
public struct UnlinkedAction: Equatable, Sendable {
    /// Id of the action.
    public var action: String
    /// Id of the recommendation that it is nearest to; nil where there are none.
    public var nearest: String?
    /// How likely it answers that one, 0 to 1.
    public var score: Double
    /// What speaks for the nearest one, in a line.
    public var why: String
}

/// Proposes which actions answer which recommendations.
///
/// A link is `.confirmed` only where the log's recommendation column holds the recommendation's whole text, and no
/// other recommendation has that text, or its printed number and nothing but words of it: what the log's own author
/// wrote about one recommendation and no other. All else is `.proposed`, a bare number too, since councils number
/// lists of their own. Scores are probabilities: of the links at 0.9 and above, nineteen in twenty held on logs that
/// the weights were not fitted on. The same input gives the same links in the same order.
///
/// - Parameters:
///   - recommendations: those of the reports that the log answers, in printed order.
///   - findings: the reports' numbered paragraphs, for logs that cite them ("para 57").
///   - actions: the rows of one snapshot, in the log's order; rows that stand together speak for each other.
///   - leavingOut: kinds of evidence to do without, to measure what they add.
public func proposeLinks(
    recommendations: [Recommendation], findings: [Finding], actions: [Action], vocabulary: Vocabulary,
    leavingOut: Set<EvidenceKind> = []
) -> LinkProposals {
    Proposing(recommendations, findings, actions, vocabulary, leavingOut).proposals()
}

private struct Proposing {
    private let recommendations: [Recommendation]
    private let actions: [Action]
    private let readActions: [ReadAction]
    private let themes: [String: Meaning]
    private let named: [NamedRecommendations?]
    private let scores: PairTable
    private let reasons: Reasons

    init(
        _ recommendations: [Recommendation], _ findings: [Finding], _ actions: [Action], _ vocabulary: Vocabulary,
        _ leavingOut: Set<EvidenceKind>
    ) {
        self.recommendations = recommendations
        self.actions = actions
        let said = SaidEvidence(
            recommendations.map { ReadRecommendation($0, vocabulary) }, vocabulary, leavingOut: leavingOut)
        var names = NameReader(recommendations, findings, said)
        var themes: [String: Meaning] = [:]
        var themeLogOdds: [String: [Float]] = [:]
        for theme in Set(actions.map { $0.theme ?? "" }) {
            let meaning = Meaning(withoutLabel(theme), vocabulary)
            themes[theme] = meaning
            themeLogOdds[theme] = said.themeLogOdds(meaning)
        }
        var table = PairTable(actions: actions.count, recommendations: recommendations.count)
        var asides = table
        var named: [NamedRecommendations?] = []
        var readActions: [ReadAction] = []
        for (row, action) in actions.enumerated() {
            let read = ReadAction(action, vocabulary)
            let logOdds = said.logOdds(read, theme: themeLogOdds[action.theme ?? ""] ?? [])
            for (column, value) in logOdds.enumerated() { table[row, column] = value }
            for (column, value) in said.asideShares(read).enumerated() { asides[row, column] = value }
            readActions.append(read)
            named.append(names.names(in: action))
        }
        let place = PlaceEvidence(
            table, asides: asides, named: named, themes: actions.map(\.theme), leavingOut: leavingOut)
        scores = Self.probabilities(place.logOdds(), named)
        reasons = Reasons(evidence: said, place: place)
        self.readActions = readActions
        self.themes = themes
        self.named = named
    }

    /// Probabilities, after what the log itself names has had its say.
    private static func probabilities(_ logOdds: PairTable, _ named: [NamedRecommendations?]) -> PairTable {
        var result = logOdds
        for action in 0..<logOdds.actions {
            for index in 0..<logOdds.recommendations {
                var value = logOdds[action, index]
                if let names = named[action] {
                    if names.isNone {
                        value += ScoreWeights.namesNone
                    } else if names.scores[index] >= names.best {
                        let unclear = 8 * (names.best - 0.3) - 0.5 + 0.5 * max(-3, min(3, value))
                        value = max(value, names.isClear ? ScoreWeights.named : unclear)
                    } else {
                        value = (value > 0 ? 0.6 * value : value) + ScoreWeights.notNamed
                    }
                }
                result[action, index] = probability(value)
            }
        }
        return result
    }

    func proposals() -> LinkProposals {
        var links: [(recommendation: Int, link: Link)] = []
        var unlinked: [UnlinkedAction] = []
        for (row, action) in actions.enumerated() {
            let best = TopTwo(scores.row(row)).bestIndex
            let proposed = recommendations.indices.filter { index in
                scores[row, index] >= (index == best ? ScoreWeights.leastForBest : ScoreWeights.leastForFurther)
            }
            for index in proposed { links.append((index, link(row, index))) }
            if proposed.isEmpty {
                unlinked.append(
                    UnlinkedAction(
                        action: action.id, nearest: best >= 0 ? recommendations[best].id : nil,
                        score: best >= 0 ? rounded(scores[row, best]) : 0, why: best >= 0 ? why(row, best) : ""))
            }
        }
        let inOrder = links.enumerated().sorted {
            ($0.element.recommendation, $0.offset) < ($1.element.recommendation, $1.offset)
        }
        return LinkProposals(links: inOrder.map(\.element.link), unlinked: unlinked)
    }

    private func link(_ row: Int, _ index: Int) -> Link {
        Link(
            recommendation: recommendations[index].id, action: actions[row].id, score: rounded(scores[row, index]),
            state: named[row]?.exact == index ? .confirmed : .proposed, why: why(row, index))
    }

    private func why(_ row: Int, _ index: Int) -> String {
        let theme = actions[row].theme.flatMap { text in themes[text].map { (text: text, meaning: $0) } }
        return reasons.why(readActions[row], at: row, index, theme: theme, named: named[row])
    }

    /// To three places, so that a score prints short.
    private func rounded(_ score: Float) -> Double { (Double(score) * 1000).rounded() / 1000 }
}
