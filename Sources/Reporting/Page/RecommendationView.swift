import Records

/// A recommendation with its actions and gaps, every value ready to show.
struct RecommendationView {
    var anchor: String
    var number: String
    var nameInSentence: String
    var heading: String
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
    var scope: String
    var isInScope: Bool
    var earlier: String
    var earlierQuote: String
    var hasEarlier: Bool
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
        isShortened = heading != recommendation.text
        text = recommendation.text
        parts = recommendation.parts
        hasParts = !parts.isEmpty
        priority = recommendation.priority
        source = RecommendationView.source(covered)
        coverage = RecommendationView.coverage(covered)
        coverageShort = covered.coverage.inWords
        coverageClass = covered.coverage.rawValue
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
        scope = reason.map { RecommendationView.words(for: $0) } ?? ""
        isInScope = reason != nil
        let occurrence = report.earlierOccurrences[recommendation.id]
        earlier = occurrence.map { RecommendationView.words(for: $0) } ?? ""
        earlierQuote = occurrence?.text ?? ""
        hasEarlier = occurrence != nil
        questions =
            report.style.shows(.questions) ? QuestionView.all(covered, report: report, facts: facts) : []
        hasQuestions = !questions.isEmpty
    }

    private static func words(for reason: ScopeReason) -> String {
        switch reason.kind {
        case .theme: "In scope of the visit: \(reason.words)"
        case .lastVisit: "Looked at by the last visit: \(reason.words)"
        }
    }

    private static func words(for earlier: EarlierOccurrence) -> String {
        let year = earlier.inspected.map { "The inspection of \($0.year)" } ?? "An earlier inspection"
        let about = earlier.shared.isEmpty ? "" : " (both about \(earlier.shared.joined(separator: ", ")))"
        let place = GapEvidence(file: earlier.file, page: earlier.page).place
        return "\(year) named what reads like the same weakness\(about); \(place):"
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
        switch covered.coverage {
        case .none: return "No action answers this"
        case .proposed: return "Answered by \(counted(proposed, "action")), by links that nobody has confirmed"
        case .confirmed:
            let also = proposed == 0 ? "" : " (\(proposed) more proposed)"
            return "Answered by \(counted(confirmed, "action")) with a confirmed link\(also)"
        }
    }
}

/// `Recommendation 4`, the page's own count.
func recommendationName(_ number: Int) -> String { "Recommendation \(number)" }

extension Coverage {
    /// As a legend names it.
    var inWords: String {
        switch self {
        case .confirmed: "Answered, link certain"
        case .proposed: "Answered, link only proposed"
        case .none: "No action"
        }
    }
}
