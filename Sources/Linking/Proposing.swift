public import Records

/// Which actions seem to answer which recommendations.
public struct LinkProposals: Equatable, Sendable {
    /// Proposed and confirmed links, by recommendation, then by action, in the order given.
    public var links: [Link]
    /// Actions that have no link, in the order given, each with the recommendation nearest to it.
    public var unlinked: [UnlinkedAction]
}

/// Proposes which actions answer which recommendations.
///
/// A link is `.confirmed` only where the log's recommendation column holds the recommendation's whole text, and no
/// other recommendation has that text, or its printed number and nothing but words of it: what the log's own author
/// wrote about one recommendation and no other. All else is `.proposed`, a bare number too, since councils number
/// lists of their own. Scores are probabilities that take the whole log into account (see ``RowChain``): of the links
/// at 0.9 and above, nineteen in twenty held on logs that the weights were not fitted on. The same input gives the
/// same links in the same order.
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
    Proposing(recommendations, findings, actions, vocabulary, leavingOut, areParts: false).proposals()
}

/// What each row says of each recommendation, to fit the weights on.
///
/// - Returns: one entry an action, in the order given.
public func rowEvidence(
    recommendations: [Recommendation], findings: [Finding], actions: [Action], vocabulary: Vocabulary
) -> [RowEvidence] {
    Proposing(recommendations, findings, actions, vocabulary, [], areParts: false).evidence()
}

/// The same for the parts of one recommendation and the actions that answer it.
func proposeLinks(ofParts parts: [Recommendation], actions: [Action], vocabulary: Vocabulary) -> LinkProposals {
    Proposing(parts, [], actions, vocabulary, [], areParts: true).proposals()
}

private struct Proposing {
    private let recommendations: [Recommendation]
    private let actions: [Action]
    private let readActions: [ReadAction]
    private let themes: [String: Meaning]
    private let named: [NamedRecommendations?]
    private let codes: ThemeCodes
    /// Log-odds by row and recommendation, before the rows are read together.
    private let said: PairTable
    private let scores: PairTable
    private let reasons: Reasons

    init(
        _ recommendations: [Recommendation], _ findings: [Finding], _ actions: [Action], _ vocabulary: Vocabulary,
        _ leavingOut: Set<EvidenceKind>, areParts: Bool
    ) {
        self.recommendations = recommendations
        self.actions = actions
        let said = SaidEvidence(
            recommendations.map { ReadRecommendation($0, vocabulary) }, vocabulary, leavingOut: leavingOut,
            areParts: areParts)
        var names = NameReader(recommendations, findings, said)
        var themes: [String: Meaning] = [:]
        var themeConcepts: [String: [Float]] = [:]
        for theme in Set(actions.map { $0.theme ?? "" }) {
            let meaning = Meaning(withoutLabel(theme), vocabulary)
            themes[theme] = meaning
            themeConcepts[theme] = said.themeConcepts(meaning)
        }
        var table = PairTable(actions: actions.count, recommendations: recommendations.count)
        var named: [NamedRecommendations?] = []
        var readActions: [ReadAction] = []
        for (row, action) in actions.enumerated() {
            let read = ReadAction(action, vocabulary)
            let pairs = said.pairs(read, theme: themeConcepts[action.theme ?? ""] ?? [])
            for (column, pair) in pairs.enumerated() { table[row, column] = pair.logOdds + said.fewness }
            readActions.append(read)
            named.append(names.names(in: action))
        }
        codes =
            leavingOut.contains(.reference)
            ? ThemeCodes(actions: actions.count) : ThemeCodes(actions, recommendations, table)
        self.said = Self.heeding(named, codes, table, fewness: said.fewness)
        let chain = RowChain(
            said: self.said,
            themes: actions.map { leavingOut.contains(.theme) ? nil : $0.theme })
        scores = Self.together(chain.probabilities(inOrder: !leavingOut.contains(.neighbours)), named, codes)
        reasons = Reasons(evidence: said, scores: scores, themes: chain.themes, codes: codes)
        self.readActions = readActions
        self.themes = themes
        self.named = named
    }

    /// Log-odds, after what the log itself names has had its say.
    private static func heeding(
        _ named: [NamedRecommendations?], _ codes: ThemeCodes, _ logOdds: PairTable, fewness: Float
    ) -> PairTable {
        var result = logOdds
        let hasCodes = codes.named.contains { !$0.isEmpty }
        for action in 0..<logOdds.actions {
            for index in 0..<logOdds.recommendations {
                if let names = named[action] {
                    // What the log names, it answers, however little is asked.
                    result[action, index] += names.logOdds(index)
                    if !names.isNone { result[action, index] += ScoreWeights.namesSome - fewness }
                }
                if codes.named[action].isEmpty {
                    result[action, index] += hasCodes ? ScoreWeights.withoutCode : 0
                } else {
                    let isNamed = codes.named[action].contains(index)
                    result[action, index] += isNamed ? ScoreWeights.namedByCode : ScoreWeights.notNamed
                }
            }
        }
        return result
    }

    /// Where the log names several recommendations for one row, it means all of them: they do not compete.
    private static func together(
        _ scores: PairTable, _ named: [NamedRecommendations?], _ codes: ThemeCodes
    ) -> PairTable {
        var result = scores
        for action in 0..<scores.actions {
            var group = codes.named[action]
            if let names = named[action], names.isClear, !names.saysNone {
                group = Set(names.scores.indices.filter { names.scores[$0] >= names.best })
            }
            guard group.count > 1 else { continue }
            let sum = group.reduce(Float(0)) { $0 + scores[action, $1] }
            for index in group { result[action, index] = min(sum, 1) }
        }
        return result
    }

    func proposals() -> LinkProposals {
        var links: [(recommendation: Int, link: Link)] = []
        var unlinked: [UnlinkedAction] = []
        for (row, action) in actions.enumerated() {
            let best = TopTwo(scores.row(row)).bestIndex
            let proposed = recommendations.indices.filter { scores[row, $0] >= ScoreWeights.leastForLink }
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

    func evidence() -> [RowEvidence] {
        actions.indices.map { row in
            let theme = themes[actions[row].theme ?? ""].map(reasons.evidence.themeConcepts) ?? []
            let pairs = reasons.evidence.pairs(readActions[row], theme: theme)
            return RowEvidence(
                action: actions[row].id, theme: actions[row].theme, recommendations: recommendations.map(\.id),
                evidence: pairs.map(\.byWeight), apart: pairs.indices.map { said[row, $0] - pairs[$0].logOdds })
        }
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

    /// To three places, so that a score prints short, and below 1: only a person's decision is certain.
    private func rounded(_ score: Float) -> Double { min((Double(score) * 1000).rounded() / 1000, 0.995) }
}
