import Records

/// All values of the gap report's page, under the names that the template uses.
///
/// Mustache looks a name up in the values around when it is missing or nil in the value at hand, so
/// nothing here is optional and the template begins the names inside a section with a dot.
struct PageContent {
    var title: String
    var provider: String
    var dateline: String
    var sentence: String
    var figures: [FigureView]
    var worst: [GapView]
    var hasWorst: Bool
    var worstHeading: String
    var moreWorst: String
    var hasMoreWorst: Bool
    var bars: [BarView]
    var recommendations: [RecommendationView]
    var recommendationsHeading: String
    var noRecommendations: Bool
    var hasRecommendations: Bool
    var looseActions: [ActionView]
    var looseHeading: String
    var hasLooseActions: Bool
    var severities: [SeverityGapsView]
    var gapsHeading: String
    var gapsNote: String
    var waived: [GapView]
    var waivedHeading: String
    var hasWaived: Bool
    var unread: UnreadView
    var sources: [SourceView]
    var isOpenGovernment: Bool
    var made: String
    var css: String

    init(_ report: GapReport, css: String) {
        let titles = RuleTitles(report.rules)
        let facts = ActionFacts(report)
        let covered = report.coveredRecommendations
        let gapViews = GapViews(report.check, titles: titles, recommendations: report.recommendations)
        let headline = report.headline
        let groups = report.check.grouped
        let worst = report.check.worst(atMost: 6)
        let loose = report.actionsWithoutRecommendation

        title = report.title
        provider = report.provider
        self.css = css
        dateline = PageContent.dateline(report)
        sentence = headline.sentence
        figures = headline.figures.map(FigureView.init)
        self.worst = worst.map { gapViews.view($0) }
        hasWorst = !worst.isEmpty
        worstHeading =
            groups.first.map { "What is worst: \(counted($0.count, "gap")) of \($0.severity.rawValue) severity" } ?? ""
        let more = (groups.first?.count ?? 0) - worst.count
        hasMoreWorst = more > 0
        moreWorst = "and \(more) more of \(groups.first?.severity.rawValue ?? "") severity"
        bars = PageContent.bars(report, covered: covered, facts: facts)
        recommendations = covered.enumerated().map {
            RecommendationView($1, number: $0 + 1, report: report, facts: facts, gapViews: gapViews)
        }
        recommendationsHeading = "Recommendations and what answers them"
        hasRecommendations = !covered.isEmpty
        noRecommendations = covered.isEmpty
        looseActions = loose.map { ActionView($0, link: nil, facts: facts) }
        looseHeading = "Actions that answer no recommendation"
        hasLooseActions = !loose.isEmpty
        severities = groups.map(gapViews.view)
        let found = groups.reduce(0) { $0 + $1.count }
        gapsHeading = "Gaps and how to close them"
        let checked = CheckScope(recommendations: report.recommendations.count, actions: report.actions.count)
            .inWords(rules: report.check.rulesRun.count)
        gapsNote =
            "\(found == 0 ? "No gaps" : counted(found, "gap")) found by \(checked), as of \(report.asOf.inWords)."
        waived = report.check.waivedGaps.map { gapViews.view($0) }
        waivedHeading = "Waived for now: \(counted(waived.count, "gap"))"
        hasWaived = !waived.isEmpty
        unread = UnreadView(report, titles: titles)
        sources = PageContent.sources(report)
        isOpenGovernment = !(report.reports + report.otherReports).isEmpty
        made = "Made on \(report.madeAt.inWords) by Heed \(report.programVersion), from the files above."
    }

    private static func dateline(_ report: GapReport) -> String {
        let inspection = report.reports.first.map { first in
            let dates = first.inspection.inWords.map { " of \($0)" } ?? ""
            return ["\(first.kind.inWords.capitalisedFirst)\(dates)"]
        }
        let log = report.snapshots.last.map { ["action log as of \($0.asOf.inWords)"] }
        return ((inspection ?? ["No inspection report"]) + (log ?? ["no action log"])).joined(
            separator: ", against the ")
    }

    private static func bars(
        _ report: GapReport, covered: [CoveredRecommendation], facts: ActionFacts
    ) -> [BarView] {
        let coverage = BarView(
            id: "coverage", title: "How the recommendations are answered", noun: "recommendation",
            parts: Coverage.allCases.map { degree in
                (degree.inWords, degree.rawValue, covered.filter { $0.coverage == degree }.count)
            })
        let standings = report.actions.map(facts.standing)
        let actions = BarView(
            id: "standing", title: "Where the actions stand by their dates", noun: "action",
            parts: Standing.allCases.map { standing in
                (standing.label, standing.rawValue, standings.filter { $0 == standing }.count)
            })
        return [coverage, actions].compactMap { $0 }
    }

    private static func sources(_ report: GapReport) -> [SourceView] {
        let reports = (report.reports + report.otherReports).map(SourceView.init)
        let last = report.snapshots.count - 1
        let logs = report.snapshots.enumerated().reversed().map { SourceView($1, isLatest: $0 == last) }
        return reports + logs
    }
}

/// A figure of the headline.
struct FigureView {
    var number: String
    var label: String
    var whole: String
    var styleClass: String

    init(_ figure: Figure) {
        number = figure.number
        label = figure.label
        whole = figure.outOf
        styleClass = figure.count == nil ? "unknown" : figure.count == 0 ? "calm" : "grave"
    }
}
