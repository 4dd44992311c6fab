import Records

/// The facts with what follows from them, ready to fill the views.
struct DerivedFacts {
    let facts: CheckFacts
    let workingDays: WorkingDays
    /// Snapshots up to the day of the check, oldest first.
    let snapshots: [Snapshot]
    /// Actions of the latest snapshot, in the order of the log.
    let actions: [ActionFacts]
    /// Actions of the snapshot just before that the latest one lacks.
    let vanished: [ActionFacts]
    /// Recommendations of all reports, in the order of reports and pages.
    let recommendations: [RecommendationFacts]
    /// Links in force: not rejected, both ends there.
    let links: [Link]

    init(_ facts: CheckFacts, workingDays: WorkingDays) {
        self.facts = facts
        self.workingDays = workingDays
        snapshots = facts.snapshots.filter { $0.asOf <= facts.asOf }
        let openParts = Dictionary(
            facts.coverage.map { ($0.recommendation, $0.openParts) }, uniquingKeysWith: { first, _ in first })
        recommendations = facts.reports.flatMap { report in
            report.report.recommendations.map {
                RecommendationFacts(recommendation: $0, report: report, openParts: openParts[$0.id] ?? [])
            }
        }
        let days = ReportDays(reports: facts.reports, links: facts.links)
        let stories = ActionStories(snapshots)
        actions = stories.latest(asOf: facts.asOf, reportDays: days)
        vanished = stories.vanished(asOf: facts.asOf, reportDays: days)
        let known = Set(recommendations.map(\.recommendation.id))
        let present = Set(actions.map(\.action.id))
        let required = Set(facts.requiredActions.map(\.recommendation.id))
        links = facts.links.filter {
            $0.state != .rejected && (known.contains($0.recommendation) || required.contains($0.recommendation))
                && present.contains($0.action)
        }
    }

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

/// The day before which an action cannot have been meant, by action.
struct ReportDays {
    private let byAction: [String: Day]
    private let fallback: Day?

    /// An action that answers a report is judged by that report; one that answers none, by the earliest report
    /// that the log answers, or else by the earliest that there is: too early a day only makes a check milder.
    init(reports: [DatedReport], links: [Link]) {
        var days: [String: Day] = [:]
        for report in reports {
            for recommendation in report.report.recommendations { days[recommendation.id] = report.firstDay }
        }
        var byAction: [String: Day] = [:]
        for link in links where link.state != .rejected {
            guard let day = days[link.recommendation] else { continue }
            byAction[link.action] = min(day, byAction[link.action] ?? day)
        }
        self.byAction = byAction
        fallback = byAction.values.min() ?? days.values.min() ?? reports.compactMap(\.firstDay).min()
    }

    /// The first day that makes sense for an action; nil where no report is dated.
    func day(forAction id: String) -> Day? { byAction[id] ?? fallback }
}
