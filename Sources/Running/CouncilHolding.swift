import Checking
import Linking
import Records
import Reporting
import Storing

/// What the store holds of one council, with links proposed and decided.
struct CouncilHolding {
    let provider: String
    /// Reports whose recommendations the log has to answer, newest first (see ``ReportsInForce``).
    let answered: [Report]
    /// The rest, newest first.
    let others: [Report]
    /// Oldest first.
    let snapshots: [Snapshot]
    /// Visits that the council expects, in order of day, past ones too.
    let visits: [PlannedVisit]
    /// Proposed, confirmed and rejected links between answered recommendations and the latest actions.
    let links: [Link]
    /// Directions and notices whose required actions the log has to answer besides.
    let interventions: InterventionsInForce
    /// The same links between their required actions and the latest actions.
    let requiredLinks: [Link]
    /// What a person knows of the reports, by SHA-256.
    private let dates: [String: ReportDates]

    init(store: Store, provider asked: String?, upTo asOf: Day?) throws {
        provider = try chosenProvider(asked, in: store)
        let reports = try store.reports(provider: provider)
            .filter { report in asOf.map { CouncilHolding.day(report) <= $0 } ?? true }
            .sorted { CouncilHolding.day($0) > CouncilHolding.day($1) }
        let inForce = ReportsInForce(newestFirst: reports)
        answered = inForce.answered
        others = inForce.others
        snapshots = try store.snapshots(provider: provider).filter { snapshot in
            asOf.map { snapshot.asOf <= $0 } ?? true
        }
        visits = try store.plannedVisits(provider: provider)
        dates = try store.reportDates(provider: provider)
        interventions = InterventionsInForce(newestFirst: reports, answered: inForce.answered)
        let actions = snapshots.last?.log.actions ?? []
        let decisions = try store.decisions()
        let vocabulary = try Vocabulary.shipped()
        func allLinks(_ recommendations: [Recommendation], _ findings: [Finding]) -> [Link] {
            let proposed = proposeLinks(
                recommendations: recommendations, findings: findings, actions: actions, vocabulary: vocabulary
            ).links
            let held = Set(recommendations.map(\.id) + actions.map(\.id))
            return CouncilHolding.merge(proposed, decisions: decisions, among: held)
        }
        links = allLinks(answered.flatMap(\.recommendations), answered.flatMap(\.findings))
        // Apart from the others, so that what is proposed for an inspection's recommendations stays what it was.
        requiredLinks = interventions.reports.isEmpty ? [] : allLinks(interventions.required, [])
    }

    var recommendations: [Recommendation] { answered.flatMap(\.recommendations) }
    var actions: [Action] { snapshots.last?.log.actions ?? [] }
    var scope: CheckScope { CheckScope(recommendations: recommendations.count, actions: actions.count) }

    func facts(asOf: Day) throws -> CheckFacts {
        func dated(_ report: Report) -> DatedReport {
            DatedReport(report, dates: dates[report.source.sha256] ?? ReportDates())
        }
        let reports = answered + others
        var facts = CheckFacts(
            provider: provider, reports: answered.map(dated), snapshots: snapshots, links: links + requiredLinks,
            visit: nextVisit(after: asOf), asOf: asOf)
        facts.otherReports = others.map(dated)
        facts.requiredActions = interventions.reports.flatMap { report in
            report.recommendations.map { RequiredAction($0, in: dated(report)) }
        }
        facts.listedReportsLacking = reportsLacking(in: reports)
        facts.recurrences = try RecurringWeakness.inForce(in: reports)
        return facts
    }

    /// The next visit on or after a day.
    func nextVisit(after day: Day) -> PlannedVisit? { visits.first { $0.day >= day } }

    /// The day that a report speaks of.
    private static func day(_ report: Report) -> Day { report.day ?? Day(serial: 0) }

    /// A person's decision takes the place of the program's proposal.
    private static func merge(_ proposed: [Link], decisions: [Decision], among held: Set<String>) -> [Link] {
        var byPair = Dictionary(
            proposed.map { (Pair(recommendation: $0.recommendation, action: $0.action), $0) },
            uniquingKeysWith: { first, _ in first })
        for decision in decisions where held.contains(decision.recommendation) && held.contains(decision.action) {
            let pair = Pair(recommendation: decision.recommendation, action: decision.action)
            let who = decision.role.map { " by \($0)" } ?? ""
            let why = byPair[pair].map { "; \($0.why)" } ?? ""
            byPair[pair] = Link(
                recommendation: pair.recommendation, action: pair.action, score: decision.state == .confirmed ? 1 : 0,
                state: decision.state, why: "\(decision.state.rawValue) on \(decision.day.inWords)\(who)\(why)")
        }
        return byPair.values.sorted { ($0.recommendation, $0.action) < ($1.recommendation, $1.action) }
    }

    private struct Pair: Hashable {
        let recommendation: String
        let action: String
    }
}
