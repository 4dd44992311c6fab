import Records

/// A recommendation with its actions and gaps, every value ready to show.
struct RecommendationView {
    var anchor: String
    var number: String
    var nameInSentence: String
    var heading: String
    /// The text with its parts, without references, for a table.
    var short: String
    var isShortened: Bool
    var text: String
    var parts: [String]
    var hasParts: Bool
    var priority: Bool
    var source: String
    var coverageClass: String
    var coverage: String
    var coverageShort: String
    var actionCount: String
    var lateCount: String
    var gapCount: String
    var actions: [ActionView]
    var hasActions: Bool
    var gaps: [GapView]
    var hasGaps: Bool
    var scopeLabel: String
    var scope: String
    var isInScope: Bool
    var earlier: String
    var earlierQuote: String
    var hasEarlier: Bool
    /// Why the list of gaps does not name the earlier occurrence; empty where it does.
    var earlierNote: String
    var openParts: [String]
    var hasOpenParts: Bool
    var progress: [ProgressView]
    var hasProgress: Bool
    var questions: [QuestionView]
    var hasQuestions: Bool

    init(_ covered: CoveredRecommendation, report: GapReport, facts: ActionFacts, gapViews: GapViews) {
        let recommendation = covered.recommendation
        let number = covered.number
        self.number = String(number)
        anchor = "recommendation-\(number)"
        nameInSentence = recommendationName(number).lowercased()
        // A heading is read out whole and stands in outlines; the longest real recommendations have
        // some 450 characters.
        heading = shortened(recommendation.text, to: 480)
        short = shortened(recommendation.plainText, to: 320)
        isShortened = heading != recommendation.text
        text = recommendation.text
        parts = recommendation.parts
        hasParts = !parts.isEmpty
        priority = recommendation.priority
        source = RecommendationView.source(covered)
        coverage = RecommendationView.coverage(covered)
        coverageShort = covered.degree.inWords
        coverageClass = covered.degree.rawValue
        openParts = covered.openParts.map { "Part \($0.number): \($0.text)" }
        hasOpenParts = !openParts.isEmpty
        actions = covered.answers.map { ActionView($0.action, link: $0.link, facts: facts) }
        hasActions = !actions.isEmpty
        actionCount = String(actions.count)
        lateCount = String(covered.answers.filter { facts.standing(of: $0.action) == .pastItsDate }.count)
        let ids = Set([recommendation.id] + covered.answers.map(\.action.id))
        let found = report.check.gaps.filter { $0.waived == nil && ids.contains($0.subject.id) }
        gaps = found.sorted { $0.severity > $1.severity }.map { gapViews.view($0) }
        hasGaps = !gaps.isEmpty
        gapCount = String(gaps.count)
        let reason = report.scope[recommendation.id]
        scopeLabel = reason?.label ?? ""
        scope = reason?.words ?? ""
        isInScope = reason != nil
        let occurrence = report.earlierOccurrences[recommendation.id].map { EarlierView($0) }
        earlier = occurrence?.long ?? ""
        earlierQuote = occurrence?.quote ?? ""
        hasEarlier = occurrence != nil
        earlierNote = hasEarlier ? RecommendationView.whyNoGap(covered, found, facts) : ""
        progress = ProgressView.all(report.progress[recommendation.id] ?? [])
        hasProgress = !progress.isEmpty
        questions =
            report.style.shows(.questions) ? QuestionView.all(covered, report: report, facts: facts) : []
        hasQuestions = !questions.isEmpty
    }

    /// The rules count a weakness that comes back only where nothing done with evidence answers it now.
    private static func whyNoGap(_ covered: CoveredRecommendation, _ gaps: [Gap], _ facts: ActionFacts) -> String {
        guard !gaps.contains(where: { $0.subject.id == covered.recommendation.id && $0.rule.hasPrefix("weakness-") })
        else { return "" }
        let done = covered.answers.map(\.action).filter { facts.standing(of: $0) == .complete && $0.evidence != nil }
        guard !done.isEmpty else { return "Not counted as a gap by the rules that were run." }
        let names = done.map { $0.ref ?? "row \($0.row)" }.joined(separator: ", ")
        return "Not counted as a gap: \(names) \(done.count == 1 ? "is" : "are") complete with evidence."
    }

    private static func source(_ covered: CoveredRecommendation) -> String {
        let recommendation = covered.recommendation
        let place = GapEvidence(file: covered.report.source.file, page: recommendation.evidence.page).place
        let printed = recommendation.number.map { "printed number \($0)" }
        let parts = [recommendation.section, recommendation.group, printed, recommendation.addressee, place]
        return (parts.compactMap { $0 } + recommendation.references).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private static func coverage(_ covered: CoveredRecommendation) -> String {
        let confirmed = covered.answers.filter { $0.link.state == .confirmed }.count
        let proposed = covered.answers.count - confirmed
        let number = counted(covered.answers.count, "action")
        let links =
            switch (confirmed, proposed) {
            case (_, 0): ""
            case (0, _):
                "; \(proposed == 1 ? "the link is" : "the links are") proposed by the program, for the quality-assurance "
                    + "lead to confirm"
            default: "; \(proposed) of the links still for the quality-assurance lead to confirm"
            }
        switch covered.degree {
        case .none: return "No action answers this"
        case .partly: return "Answered in part by \(number)\(links)"
        case .proposed, .confirmed: return "Answered by \(number)\(links)"
        }
    }
}

/// What a visit said of a recommendation.
struct ProgressView {
    /// `The visit of 21 October 2026 said:`; empty where the entry before is of the same visit.
    var visit: String
    var quote: String
    var place: String

    static func all(_ said: [ProgressSaid]) -> [ProgressView] {
        said.indices.map { index in
            let one = said[index]
            let isSame = index > 0 && said[index - 1].visited == one.visited && said[index - 1].file == one.file
            let visit = one.visited.map { "The visit of \($0.inWords) said:" } ?? "A visit said:"
            return ProgressView(
                visit: isSame ? "" : visit, quote: one.quote, place: GapEvidence(file: one.file, page: one.page).place)
        }
    }
}
