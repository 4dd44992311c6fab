import Records

/// All values of the gap report's page, under the names that the template uses.
///
/// Mustache looks a name up in the values around when it is missing or nil in the value at hand, so
/// nothing here is optional and the template begins the names inside a section with a dot.
struct PageContent {
    var title: String
    var dateline: String
    var sentence: String
    var figures: [FigureView]
    var hasWorst: Bool
    var worst: WorstView
    var bars: [BarView]
    var recommendations: [RecommendationView]
    var hasRecommendations: Bool
    var looseActions: [ActionView]
    var hasLooseActions: Bool
    var severities: [SeverityGapsView]
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
        let loose = report.actionsWithoutRecommendation

        title = report.title
        self.css = css
        dateline = PageContent.dateline(report)
        sentence = headline.sentence
        figures = headline.figures.map(FigureView.init)
        hasWorst = !groups.isEmpty
        worst = WorstView(report, gapViews: gapViews)
        bars = PageContent.bars(report, covered: covered, facts: facts)
        recommendations = covered.enumerated().map {
            RecommendationView($1, number: $0 + 1, report: report, facts: facts, gapViews: gapViews)
        }
        hasRecommendations = !covered.isEmpty
        looseActions = loose.map { ActionView($0, link: nil, facts: facts) }
        hasLooseActions = !loose.isEmpty
        severities = groups.map(gapViews.view)
        gapsNote = PageContent.gapsNote(report)
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
            return ["\(report.provider): \(first.kind.inWords)\(dates)"]
        }
        let log = report.snapshots.last.map { ["action log as of \($0.asOf.inWords)"] }
        return ((inspection ?? ["\(report.provider): no inspection report"]) + (log ?? ["no action log"])).joined(
            separator: ", against the ")
    }

    private static func gapsNote(_ report: GapReport) -> String {
        let found = report.check.gaps.count - report.check.waivedGaps.count
        let checked = CheckScope(recommendations: report.recommendations.count, actions: report.actions.count)
            .inWords(rules: report.check.rulesRun.count)
        return "\(found == 0 ? "No gaps" : counted(found, "gap")) found by \(checked), as of \(report.asOf.inWords)."
    }

    private static func bars(
        _ report: GapReport, covered: [CoveredRecommendation], facts: ActionFacts
    ) -> [BarView] {
        let coverage = BarView(
            title: "How the recommendations are answered", noun: "recommendation",
            parts: Coverage.allCases.map { degree in
                (degree.inWords, degree.rawValue, covered.filter { $0.coverage == degree }.count)
            })
        let standings = report.actions.map(facts.standing)
        let actions = BarView(
            title: "Where the actions stand by their dates", noun: "action",
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
