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
    /// Actions that the program links to nothing, with the recommendation nearest to each.
    let unlinked: [UnlinkedAction]
    /// How far each answered recommendation is answered, in printed order.
    let coverage: [RecommendationCoverage]
    /// What comes back from report to report, and what visits say.
    let comingBack: ComingBack
    /// Directions and notices whose required actions the log has to answer besides.
    let interventions: InterventionsInForce
    /// The same links between their required actions and the latest actions.
    let requiredLinks: [Link]
    /// What a person knows of the reports, by SHA-256.
    private let dates: [String: ReportDates]

    init(
        store: Store, provider asked: String?, upTo asOf: Day?, leavingOut: Set<EvidenceKind> = []
    ) throws {
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
        let decided = DecidedLinks(decisions)
        let vocabulary = try Vocabulary.shipped()
        let recommendations = answered.flatMap(\.recommendations)
        let proposals = proposeLinks(
            recommendations: recommendations, findings: answered.flatMap(\.findings), actions: actions,
            vocabulary: vocabulary, leavingOut: leavingOut)
        let links = decided.merged(proposals.links, among: Set(recommendations.map(\.id) + actions.map(\.id)))
        self.links = links
        let linked = Set(links.filter { $0.state != .rejected }.map(\.action))
        unlinked = proposals.unlinked.filter { !linked.contains($0.action) }
        coverage = Linking.coverage(of: recommendations, links: links, actions: actions, vocabulary: vocabulary)
        // Apart from the others, so that what is proposed for an inspection's recommendations stays what it was.
        requiredLinks =
            interventions.reports.isEmpty
            ? [] : decided.links(of: interventions.required, findings: [], actions: actions, vocabulary)
        comingBack = try ComingBack(reports: reports, snapshots: snapshots, decisions: decisions)
    }

    /// Says so where the latest log is older than the report that it has to answer.
    var logIsOlder: String? {
        guard let log = snapshots.last?.asOf, let report = answered.last, let day = report.day, log < day else {
            return nil
        }
        return
            "The log is of \(log.inWords), older than \(report.source.file) of \(day.inWords), and cannot answer it: "
            + "import the log as it stands now (heed log import)."
    }

    var recommendations: [Recommendation] { answered.flatMap(\.recommendations) }
    var actions: [Action] { snapshots.last?.log.actions ?? [] }
    var scope: CheckScope { CheckScope(recommendations: recommendations.count, actions: actions.count) }

    func facts(asOf: Day) -> CheckFacts {
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
        facts.recurrences = comingBack.inForce()
        facts.coverage = coverage
        return facts
    }

    /// The next visit on or after a day.
    func nextVisit(after day: Day) -> PlannedVisit? { visits.first { $0.day >= day } }

    /// The day that a report speaks of.
    private static func day(_ report: Report) -> Day { report.day ?? Day(serial: 0) }
}
