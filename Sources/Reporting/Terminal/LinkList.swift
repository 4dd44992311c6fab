public import Records

/// Lists which actions answer which recommendations, the most doubtful first, each with its reason; then
/// what no link answers.
public func renderLinks(_ links: [Link], recommendations: [Recommendation], actions: [Action]) -> String {
    let names = LinkNames(recommendations: recommendations, actions: actions)
    let proposed = links.filter { $0.state == .proposed }.sorted(by: names.mostDoubtfulFirst)
    let confirmed = links.filter { $0.state == .confirmed }.sorted(by: names.mostDoubtfulFirst)
    let rejected = links.filter { $0.state == .rejected }.sorted(by: names.mostDoubtfulFirst)
    var blocks = [summary(proposed: proposed.count, confirmed: confirmed.count, rejected: rejected.count)]
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
    return (blocks + names.unlinked(links)).joined(separator: "\n\n") + "\n"
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
    func unlinked(_ links: [Link]) -> [String] {
        let used = links.filter { $0.state != .rejected }
        let answered = Set(used.map(\.recommendation))
        let answering = Set(used.map(\.action))
        let open = recommendations.filter { !answered.contains($0.id) }
        let loose = actions.filter { !answering.contains($0.id) }
        var blocks: [String] = []
        if !open.isEmpty {
            blocks.append(
                "RECOMMENDATIONS WITHOUT AN ACTION (\(open.count))\n"
                    + open.map { line("", recommendation($0)) }.joined(separator: "\n"))
        }
        if !loose.isEmpty {
            blocks.append(
                "ACTIONS THAT ANSWER NO RECOMMENDATION (\(loose.count))\n"
                    + loose.map { line("", action($0)) }.joined(separator: "\n"))
        }
        return blocks
    }

    private func recommendation(_ recommendation: Recommendation) -> String {
        let number = recommendation.number.map { "\($0). " } ?? ""
        let page = recommendation.evidence.page.map { "p. \($0): " } ?? ""
        return shownOnOneLine("\(page)\(number)\(recommendation.text)")
    }

    private func action(_ action: Action) -> String {
        let ref = action.ref.map { "\($0), " } ?? ""
        return shownOnOneLine("\(ref)row \(action.row): \(action.action)")
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
