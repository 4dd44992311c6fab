import Records

/// The facts with what follows from them, ready to fill the views.
struct DerivedFacts {
    let facts: CheckFacts
    let workingDays: WorkingDays
    /// The snapshots up to the day of the check, and what became of each action.
    let stories: ActionStories
    /// Actions of the latest snapshot, in the order of the log.
    let actions: LatestActions
    /// Place of each of them by its id.
    let places: [String: Int]
    /// Actions of the snapshot just before that the latest one lacks.
    let vanished: [ActionFacts]
    /// Recommendations of all reports, in the order of reports and pages.
    let recommendations: [RecommendationFacts]
    /// What directions and notices require.
    let required: [RequiredFacts]
    /// Links in force: not rejected, both ends there.
    let ends: [LinkEnds]

    init(_ facts: CheckFacts, workingDays: WorkingDays) {
        self.facts = facts
        self.workingDays = workingDays
        stories = ActionStories(facts.snapshots.filter { $0.asOf <= facts.asOf })
        places = stories.latest.placesById
        let asked = facts.reports.flatMap { report in
            report.report.recommendations.map { (recommendation: $0, report: report) }
        }
        let demands = asked.map(\.recommendation.id) + facts.requiredActions.map(\.recommendation.id)
        let ends = LinkEnds.all(facts.links, demands: demands, places: places)
        let linked = ActionLinks(
            ends, actions: stories.latest.count, recommendations: asked.map(\.report.firstDay), reports: facts.reports)
        actions = LatestActions(stories, linked, asOf: facts.asOf)
        vanished = stories.vanished(asOf: facts.asOf, firstDay: linked.fallback)
        self.ends = ends.filter { $0.action != nil }
        let answers = Answers.all(to: demands.count, links: facts.links, ends: ends, actions: actions)
        let openParts = Dictionary(
            facts.coverage.map { ($0.recommendation, $0.openParts) }, uniquingKeysWith: { first, _ in first })
        recommendations = zip(asked, answers).map { asked, answers in
            RecommendationFacts(
                recommendation: asked.recommendation, report: asked.report,
                openParts: openParts[asked.recommendation.id] ?? [], answers: answers)
        }
        required = zip(facts.requiredActions, answers.dropFirst(asked.count)).map {
            RequiredFacts(required: $0, answers: $1)
        }
    }

    /// Snapshots up to the day of the check, oldest first.
    var snapshots: [Snapshot] { stories.snapshots }

    /// Every report's clock.
    var clocks: [StatementClock] {
        facts.allReports.map { StatementClock(report: $0, workingDays: workingDays, asOf: facts.asOf) }
    }

    /// What is there, against which the needs of the views are held.
    var available: FactNeeds {
        var available: FactNeeds = []
        if !snapshots.isEmpty { available.insert(.log) }
        if facts.reports.contains(where: { $0.report.kind != .notAReport }) { available.insert(.report) }
        if !facts.allReports.isEmpty { available.insert(.anyReport) }
        if facts.asOf <= workingDays.lastDay && outrunning == nil { available.insert(.bankHolidays) }
        return available
    }

    /// A clock that runs past the last bank holiday known.
    private var outrunning: StatementClock? { clocks.first(where: \.outrunsBankHolidays) }

    /// Why a rule that counts working days cannot run.
    var bankHolidaysEnd: String {
        let end = "the list of bank holidays ends on \(workingDays.lastDay.inWords)"
        guard facts.asOf <= workingDays.lastDay, let outrunning else { return end }
        return end + ", before the time for \(outrunning.report.report.source.file.shortened(to: 80)) has run; "
            + "tell the day that its letter states, or the day on which the statement was sent, with heed report date"
    }

    /// Number of rows in the facts, by which the limits of a rule grow.
    var size: Int { facts.snapshots.reduce(facts.links.count + recommendations.count) { $0 + $1.log.actions.count } }
}

/// A recommendation and the report that makes it.
struct RecommendationFacts {
    let recommendation: Recommendation
    let report: DatedReport
    /// Parts that seem to have no action, while another part has one.
    let openParts: [RecommendationCoverage.OpenPart]
    let answers: Answers

    /// Those parts in words: `2 “plans”, 3 “reviews”`.
    var openPartsInWords: String? {
        openParts.isEmpty
            ? nil : openParts.map { "\($0.number) “\($0.text.shortened(to: 80))”" }.joined(separator: ", ")
    }

    /// How a message names it.
    var label: String {
        let page = recommendation.evidence.page.map { " (page \($0))" } ?? ""
        if let number = recommendation.number { return "Recommendation \(number)\(page)" }
        return "The recommendation “\(recommendation.text.shortened(to: 80))”\(page)"
    }
}

/// What a direction or notice requires, and how it is answered.
struct RequiredFacts {
    let required: RequiredAction
    let answers: Answers
}
