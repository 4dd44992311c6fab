public import Records

/// Lists which actions answer which recommendations, the most doubtful first, each with its reason; then what is
/// answered in part or by no link, the actions that answer nothing, each with what it is nearest to, and what visits say.
///
/// - Parameter doubt: why the log cannot answer the report at all, in a line.
public func renderLinks(
    _ links: [Link], recommendations: [Recommendation], actions: [Action], unlinked: [UnlinkedAction] = [],
    coverage: [RecommendationCoverage] = [], progress: [ProgressSaid] = [], doubt: String? = nil
) -> String {
    let names = LinkNames(recommendations: recommendations, actions: actions)
    let proposed = links.filter { $0.state == .proposed }.sorted(by: names.mostDoubtfulFirst)
    let confirmed = links.filter { $0.state == .confirmed }.sorted(by: names.mostDoubtfulFirst)
    let rejected = links.filter { $0.state == .rejected }.sorted(by: names.mostDoubtfulFirst)
    var blocks = doubt.map { [wrapped(shownOnOneLine($0), indent: 0)] } ?? []
    let summaries = [
        summary(proposed: proposed.count, confirmed: confirmed.count, rejected: rejected.count),
        coverageSummary(coverage),
    ]
    blocks.append(summaries.compactMap(\.self).joined(separator: "\n"))
    if !proposed.isEmpty {
        blocks.append(
            "PROPOSED: for you to decide, the most doubtful first\n"
                + "  heed link --confirm RECOMMENDATION ACTION, or --reject RECOMMENDATION ACTION")
        blocks += proposed.map(names.block)
    }
    if !confirmed.isEmpty {
        blocks += ["CONFIRMED: by a person, or named in so many words by the log itself"] + confirmed.map(names.block)
    }
    if !rejected.isEmpty { blocks += ["REJECTED"] + rejected.map(names.block) }
    blocks += names.partlyAnswered(coverage) + names.unlinked(links, nearest: unlinked) + names.said(progress)
    return blocks.joined(separator: "\n\n") + "\n"
}

/// How many recommendations are answered how far; nil where there are none.
private func coverageSummary(_ coverage: [RecommendationCoverage]) -> String? {
    guard !coverage.isEmpty else { return nil }
    let words: [(RecommendationCoverage.Degree, String)] = [
        (.confirmed, "answered by confirmed links"), (.proposed, "by proposals only"), (.partly, "in part"),
        (.none, "not at all"),
    ]
    let counts = words.map { degree, words in "\(coverage.count { $0.degree == degree }) \(words)" }
    return "\(counted(coverage.count, "recommendation")): \(counts.joined(separator: ", "))."
}

private func summary(proposed: Int, confirmed: Int, rejected: Int) -> String {
    let total = proposed + confirmed + rejected
    guard total > 0 else { return "No links: no action was found to answer any recommendation." }
    return "\(counted(total, "link")): \(proposed) proposed, \(confirmed) confirmed, \(rejected) rejected."
}

/// Finds the words for the ids in a link.
private struct LinkNames {
    let recommendations: [Recommendation]
    let actions: [Action]
    private let recommendationPlaces: [String: Int]
    private let actionPlaces: [String: Int]

    init(recommendations: [Recommendation], actions: [Action]) {
        self.recommendations = recommendations
        self.actions = actions
        recommendationPlaces = Dictionary(recommendations.enumerated().map { ($1.id, $0) }) { first, _ in first }
        actionPlaces = Dictionary(actions.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// Lower scores first; among equals, the order of report and log.
    func mostDoubtfulFirst(_ left: Link, _ right: Link) -> Bool {
        if left.score != right.score { return left.score < right.score }
        let leftPlace = (recommendationPlaces[left.recommendation] ?? .max, actionPlaces[left.action] ?? .max)
        let rightPlace = (recommendationPlaces[right.recommendation] ?? .max, actionPlaces[right.action] ?? .max)
        return leftPlace < rightPlace
    }

    /// A link in four lines: score and ids, the two texts, the reason.
    func block(_ link: Link) -> String {
        let action =
            actionPlaces[link.action].map { self.action(actions[$0]) } ?? "an action that is no longer in the log"
        let recommendation =
            recommendationPlaces[link.recommendation].map { self.recommendation(recommendations[$0]) }
            ?? "a recommendation that is not in the store"
        return [
            "  \(score(link.score))  \(shownOnOneLine(link.recommendation)) \(shownOnOneLine(link.action))",
            line("asks   ", recommendation), line("action ", action), line("why    ", shownOnOneLine(link.why)),
        ].joined(separator: "\n")
    }

    /// Recommendations and actions that no link of any worth names.
    func unlinked(_ links: [Link], nearest: [UnlinkedAction]) -> [String] {
        let used = links.filter { $0.state != .rejected }
        let answered = Set(used.map(\.recommendation))
        let answering = Set(used.map(\.action))
        let open = recommendations.filter { !answered.contains($0.id) }
        let loose = actions.filter { !answering.contains($0.id) }
        let nearestById = Dictionary(nearest.map { ($0.action, $0) }, uniquingKeysWith: { first, _ in first })
        var blocks: [String] = []
        if !open.isEmpty {
            blocks.append(
                "RECOMMENDATIONS WITHOUT AN ACTION (\(open.count))\n"
                    + open.map { line("", recommendation($0)) }.joined(separator: "\n"))
        }
        if !loose.isEmpty {
            blocks.append(
                "ACTIONS THAT ANSWER NO RECOMMENDATION (\(loose.count))\n"
                    + loose.map { looseAction($0, nearestById[$0.id]) }.joined(separator: "\n"))
        }
        return blocks
    }

    /// Recommendations of which a part has no action.
    func partlyAnswered(_ coverage: [RecommendationCoverage]) -> [String] {
        let partly = coverage.filter { $0.degree == .partly }
        guard !partly.isEmpty else { return [] }
        let lines = partly.flatMap { entry in
            let place = recommendationPlaces[entry.recommendation]
            let whole = place.map { line("", recommendation(recommendations[$0])) } ?? ""
            return [whole] + entry.openParts.map { line("part \($0.number)", shownOnOneLine($0.text)) }
        }
        return [
            "ANSWERED IN PART: these parts seem to have no action (\(partly.count))\n" + lines.joined(separator: "\n")
        ]
    }

    /// What visits say about the recommendations.
    func said(_ progress: [ProgressSaid]) -> [String] {
        guard !progress.isEmpty else { return [] }
        var lines: [String] = []
        var before: String?
        for said in progress {
            if said.about.recommendation != before { lines.append(line("", shownOnOneLine(said.about.text))) }
            before = said.about.recommendation
            let day = said.visited.map { " of \($0.inWords)" } ?? ""
            let page = said.page.map { ", p. \($0)" } ?? ""
            lines.append(line("says   ", shownOnOneLine("the visit\(day)\(page): “\(said.quote)”")))
        }
        return ["WHAT VISITS SAY: by their words; read the letter\n" + lines.joined(separator: "\n")]
    }

    private func looseAction(_ action: Action, _ unlinked: UnlinkedAction?) -> String {
        let own = line("", self.action(action))
        guard let unlinked, let nearest = unlinked.nearest.flatMap({ recommendationPlaces[$0] }) else { return own }
        return own + "\n"
            + line(
                "nearest",
                "\(score(unlinked.score)) \(recommendation(recommendations[nearest])) "
                    + "(\(shownOnOneLine(unlinked.why)))")
    }

    private func recommendation(_ recommendation: Recommendation) -> String {
        let number = recommendation.number.map { "\($0). " } ?? ""
        let page = recommendation.evidence.page.map { "p. \($0): " } ?? ""
        return shownOnOneLine("\(page)\(number)\(recommendation.text)")
    }

    private func action(_ action: Action) -> String {
        let ref = action.ref.map { "\($0), " } ?? ""
        return shownOnOneLine("\(ref)\(action.place): \(action.action)")
    }

    private func line(_ label: String, _ text: String) -> String {
        let start = label.isEmpty ? "  - " : "        \(label) "
        return wrapped(shortened(text, to: 300), indent: start.count, firstIndent: start)
    }

    /// `0.83`; a number that is none is said to be so.
    private func score(_ score: Double) -> String {
        guard score.isFinite, (0...1).contains(score) else { return "?   " }
        let hundredths = Int((score * 100).rounded())
        return hundredths == 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + String(hundredths)
    }
}
