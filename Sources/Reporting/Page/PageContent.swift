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
    var judgements: String
    var judgementsHeading: String
    var hasJudgements: Bool
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
    var directions: [DirectionView]
    var isShort: Bool
    var severities: [SeverityGapsView]
    var gapKinds: [TableView]
    var gapsHeading: String
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
        let places = PagePlaces(report, covered: covered)
        let gapViews = GapViews(report, titles: titles, places: places)
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
        let judged = JudgementLine(report.grades)
        judgements = judged?.words ?? ""
        judgementsHeading = judged?.heading ?? ""
        hasJudgements = judged != nil
        sentence = headline.sentence
        figures = headline.figures.map(FigureView.init)
        isShort = style.audience.isShort
        worst = WorstView(report, titles: titles, gapViews: gapViews)
        before = BeforeView(
            report, covered: covered, titles: titles, facts: facts, places: places,
            quoted: style.shows(.worst) ? worst.subjects : [])
        countdowns =
            report.countdown.map {
                [CountdownView($0, logs: report.snapshots.count, isShort: style.audience.isShort, places: places)]
            } ?? []
        let most = style.audience.isShort ? ChangesView.mostEntriesOfBoard : ChangesView.mostEntries
        changes = report.changes.map { [ChangesView($0, gapViews: gapViews, facts: facts, entries: most)] } ?? []
        bars = PageContent.bars(report, covered: covered, facts: facts)
        pictures = PageContent.pictures(report, covered: covered, facts: facts)
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
        directions = DirectionView.all(report, facts: facts)
        severities = style.audience.isShort ? [] : groups.map(gapViews.view)
        gapKinds = style.audience.isShort && !groups.isEmpty ? [PageContent.gapKinds(groups, titles)] : []
        gapsHeading =
            switch style.audience {
            case .team: "Gaps and how to close them"
            case .board, .inspector: "Gaps"
            }
        gapsNote = PageContent.gapsNote(report)
        waived = report.check.waivedGaps.map { gapViews.view($0) }
        waivedHeading = "Waived for now: \(counted(waived.count, "gap"))"
        hasWaived = !waived.isEmpty
        waiverNotes = report.waiverNotes
        unread = UnreadView(report, titles: titles, isShort: style.audience.isShort)
        sources = PageContent.sources(report)
        isOpenGovernment = !(report.reports + report.otherReports).isEmpty
        made = "Made on \(report.madeAt.inWords) by Heed \(report.programVersion), from the files above."
        shows = ShownSections(
            style, hasWorst: !groups.isEmpty, hasBefore: !before.isEmpty, hasCountdown: !countdowns.isEmpty,
            hasChanges: !changes.isEmpty, hasPictures: !pictures.isEmpty, hasDirections: !directions.isEmpty,
            hasWaivers: hasWaived || !waiverNotes.isEmpty)
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
        return note
            + " By severity: \(counts). Each gap, its evidence and what would close it stand in the team’s report."
    }

    private static func gapKinds(_ groups: [SeverityGaps], _ titles: RuleTitles) -> TableView {
        TableView(
            caption: "Gaps by kind", headings: ["What was found", "Severity", "Gaps"],
            rows: groups.flatMap { group in
                group.rules.map { [titles[$0.rule], group.severity.rawValue, String($0.gaps.count)] }
            })
    }

    private static func pictures(
        _ report: GapReport, covered: [CoveredRecommendation], facts: ActionFacts
    ) -> [PictureView] {
        let details =
            report.style.audience.isShort
            ? [] : [report.coveragePicture(covered), report.timelinePicture(facts)]
        return ([report.gradesPicture, report.burnDownPicture(facts)] + details).compactMap { $0 }
    }

    private static func bars(
        _ report: GapReport, covered: [CoveredRecommendation], facts: ActionFacts
    ) -> [BarView] {
        let coverage = BarView(
            title: "How the recommendations are answered", noun: "recommendation",
            parts: RecommendationCoverage.Degree.allCases.map { degree in
                (degree.inWords, degree.rawValue, covered.filter { $0.degree == degree }.count)
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
    var directions: Bool
    var overview: Bool
    var recommendations: Bool
    var gaps: Bool
    /// Whether gaps are told one by one, so that one can be pointed at.
    var eachGap: Bool
    var waivers: Bool

    init(
        _ style: ReportStyle, hasWorst: Bool, hasBefore: Bool, hasCountdown: Bool, hasChanges: Bool,
        hasPictures: Bool, hasDirections: Bool, hasWaivers: Bool
    ) {
        worst = style.shows(.worst) && hasWorst
        before = style.shows(.before) && hasBefore
        countdown = style.shows(.countdown) && hasCountdown
        changes = style.shows(.changes) && hasChanges
        pictures = style.shows(.pictures) && hasPictures
        directions = style.shows(.directions) && hasDirections
        overview = style.shows(.overview)
        recommendations = style.shows(.recommendations)
        gaps = style.shows(.gaps)
        eachGap = gaps && !style.audience.isShort
        waivers = style.shows(.waivers) && hasWaivers
    }
}
