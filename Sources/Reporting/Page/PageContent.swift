import Foundation
import Records

/// All values of the gap report's page, under the names that the template uses.
///
/// Mustache looks a name up in the values around when it is missing or nil in the value at hand, so
/// nothing here is optional and the template begins the names inside a section with a dot.
struct PageContent {
    var title: String
    var isForScreen: Bool
    var hasHeading: Bool
    /// False where only headings can be pointed at.
    var hasAnchors: Bool
    var lineBreak: String
    var kicker: String
    var dateline: String
    var classification: String
    var hasClassification: Bool
    var logo: String
    var logoAlternative: String
    var hasLogo: Bool
    var visit: String
    var hasVisit: Bool
    var sentence: String
    var figures: [FigureView]
    var shows: ShownSections
    var worst: WorstView
    var before: BeforeView
    var countdowns: [CountdownView]
    var changes: [ChangesView]
    var bars: [BarView]
    var pictures: [PictureView]
    var recommendations: [RecommendationView]
    var hasRecommendations: Bool
    var scopeNote: String
    var hasScopeNote: Bool
    var looseActions: [ActionView]
    var hasLooseActions: Bool
    var severities: [SeverityGapsView]
    var gapsNote: String
    var waived: [GapView]
    var waivedHeading: String
    var hasWaived: Bool
    var waiverNotes: [String]
    var unread: UnreadView
    var sources: [SourceView]
    var isOpenGovernment: Bool
    var made: String
    var css: String

    init(_ report: GapReport, css: String, medium: PageMedium = .browser) {
        let titles = RuleTitles(report.rules)
        let facts = ActionFacts(report)
        let covered = report.coveredInOrder
        let gapViews = GapViews(
            report.check, titles: titles, recommendations: report.recommendations, actions: report.actions)
        let groups = report.check.grouped
        let loose = report.actionsWithoutRecommendation
        let style = report.style
        let headline = report.headline

        title = report.title
        kicker = PageContent.kicker(style.audience)
        self.css = PageStyle(css, style).css
        dateline = PageContent.dateline(report)
        classification = style.classification ?? ""
        hasClassification = style.classification != nil
        logo = style.logo.map { "data:image/png;base64," + Data($0.png).base64EncodedString() } ?? ""
        logoAlternative = style.logo?.alternative ?? ""
        hasLogo = style.logo != nil
        visit = VisitView(report)?.words ?? ""
        hasVisit = !visit.isEmpty
        sentence = headline.sentence
        figures = headline.figures.map(FigureView.init)
        worst = WorstView(report, gapViews: gapViews)
        before = BeforeView(report, covered: covered, facts: facts, anchors: PageContent.anchors(covered, style))
        countdowns = report.countdown.map { [CountdownView($0, anchors: PageContent.anchors(covered, style))] } ?? []
        changes = report.changes.map { [ChangesView($0, gapViews: gapViews, facts: facts)] } ?? []
        bars = PageContent.bars(report, covered: covered, facts: facts)
        pictures = [
            report.gradesPicture, report.coveragePicture(covered), report.burnDownPicture(facts),
            report.timelinePicture(facts),
        ].compactMap { $0 }
        isForScreen = medium == .browser
        hasHeading = medium != .document
        hasAnchors = medium != .markdown
        lineBreak = medium.lineBreak
        if medium != .browser {
            for index in pictures.indices { pictures[index].drawings = [] }
            for index in bars.indices { bars[index].isDrawn = false }
        }
        recommendations = covered.map { RecommendationView($0, report: report, facts: facts, gapViews: gapViews) }
        hasRecommendations = !covered.isEmpty
        scopeNote = PageContent.scopeNote(report)
        hasScopeNote = !scopeNote.isEmpty
        looseActions = loose.map { ActionView($0, link: nil, facts: facts) }
        hasLooseActions = !loose.isEmpty
        severities = (style.audience.isShort ? Array(groups.prefix(1)) : groups).map(gapViews.view)
        gapsNote = PageContent.gapsNote(report)
        waived = report.check.waivedGaps.map { gapViews.view($0) }
        waivedHeading = "Waived for now: \(counted(waived.count, "gap"))"
        hasWaived = !waived.isEmpty
        waiverNotes = report.waiverNotes
        unread = UnreadView(report, titles: titles)
        sources = PageContent.sources(report)
        isOpenGovernment = !(report.reports + report.otherReports).isEmpty
        made = "Made on \(report.madeAt.inWords) by Heed \(report.programVersion), from the files above."
        shows = ShownSections(
            style, hasWorst: !groups.isEmpty, hasBefore: !before.isEmpty, hasCountdown: !countdowns.isEmpty,
            hasChanges: !changes.isEmpty, hasWaivers: hasWaived || !waiverNotes.isEmpty)
    }

    private static func kicker(_ audience: Audience) -> String {
        let words = "What the inspectors asked for, and where the action plan stands"
        switch audience {
        case .board: return words + ". For the board"
        case .team: return words
        case .inspector: return words + ". The council’s position"
        }
    }

    private static func dateline(_ report: GapReport) -> String {
        let inspection = report.reports.first.map { first in
            let dates = first.inspection.inWords.map { " of \($0)" } ?? ""
            return ["\(report.provider): \(first.kind.inWords)\(dates)"]
        }
        let log = report.snapshots.last.map { ["action log as of \($0.asOf.inWords)"] }
        return ((inspection ?? ["\(report.provider): no inspection report"]) + (log ?? ["no action log"])).joined(
            separator: ", against the ") + ". Checked as of \(report.asOf.inWords)."
    }

    private static func scopeNote(_ report: GapReport) -> String {
        let inTheme = report.scope.values.filter { $0.kind == .theme }.count
        let looked = report.scope.count - inTheme
        var parts: [String] = []
        if let theme = report.theme {
            parts.append(
                inTheme == 0
                    ? "No recommendation speaks of the visit’s theme (\(theme))"
                    : "\(counted(inTheme, "recommendation")) \(inTheme == 1 ? "speaks" : "speak") of the visit’s theme "
                        + "(\(theme)) and \(inTheme == 1 ? "comes" : "come") first")
        }
        if looked > 0 { parts.append("\(looked) \(looked == 1 ? "was" : "were") looked at by the last visit") }
        return parts.isEmpty ? "" : parts.joined(separator: "; ") + ". Matched by their words: read them all."
    }

    private static func gapsNote(_ report: GapReport) -> String {
        let found = report.check.gaps.count - report.check.waivedGaps.count
        let checked = CheckScope(recommendations: report.recommendations.count, actions: report.actions.count)
            .inWords(rules: report.check.rulesRun.count)
        let note =
            "\(found == 0 ? "No gaps" : counted(found, "gap")) found by \(checked), as of \(report.asOf.inWords)."
        let counts = report.check.severityCounts
        guard report.style.audience.isShort, found > 0 else { return note }
        return note + " By severity: \(counts). Only the worst are listed here; the team’s report has all."
    }

    /// Where on the page an action is told, by its id; nothing where the page has no tables of actions.
    private static func anchors(_ covered: [CoveredRecommendation], _ style: ReportStyle) -> [String: String] {
        guard style.shows(.recommendations) else { return [:] }
        let places = covered.flatMap { item in item.answers.map { ($0.action.id, "recommendation-\(item.number)") } }
        return Dictionary(places) { first, _ in first }
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

/// Which sections stand on the page.
struct ShownSections {
    var worst: Bool
    var before: Bool
    var countdown: Bool
    var changes: Bool
    var pictures: Bool
    var overview: Bool
    var recommendations: Bool
    var gaps: Bool
    var waivers: Bool

    init(
        _ style: ReportStyle, hasWorst: Bool, hasBefore: Bool, hasCountdown: Bool, hasChanges: Bool, hasWaivers: Bool
    ) {
        worst = style.shows(.worst) && hasWorst
        before = style.shows(.before) && hasBefore
        countdown = style.shows(.countdown) && hasCountdown
        changes = style.shows(.changes) && hasChanges
        pictures = style.shows(.pictures)
        overview = style.shows(.overview)
        recommendations = style.shows(.recommendations)
        gaps = style.shows(.gaps)
        waivers = style.shows(.waivers) && hasWaivers
    }
}
