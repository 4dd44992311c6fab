public import Records

/// Gaps ready to write, with all that a reader needs to judge them.
///
/// A value: nothing in it is read from a clock, a file or the environment, so the same report always
/// gives the same page.
public struct GapReport: Sendable {
    /// Title of the document ("Gap report: Blackpool").
    public var title: String
    /// Everyday name of the area.
    public var provider: String
    /// Day the check compares with.
    public var asOf: Day
    /// Day the document was made.
    public var madeAt: Day
    /// Version of the program that made it.
    public var programVersion: String
    /// Reports whose recommendations the log has to answer, the latest main one first.
    public var reports: [Report]
    /// Other reports read for this provider: named as sources and for what could not be read in them.
    public var otherReports: [Report]
    /// The council's log, oldest snapshot first.
    public var snapshots: [Snapshot]
    /// Which actions answer which recommendations.
    public var links: [Link]
    /// The next visit that the council expects; nil where none is recorded.
    public var visit: PlannedVisit?
    /// What the rules found.
    public var check: CheckResult
    /// The rule book, for the titles of rules.
    public var rules: [Rule]
    /// What the coming visit looks at; nil where nobody says.
    public var theme: String?
    /// What a visit of the day would look at: why, by id of the recommendation.
    public var scope: [String: ScopeReason] = [:]
    /// How far each recommendation is answered; what is not given counts as not answered.
    public var coverage: [RecommendationCoverage] = []
    /// What visits since said of a recommendation, earliest first, by its id.
    public var progress: [String: [ProgressSaid]] = [:]
    /// Directions and notices that the council has to follow, latest first; what they require are their
    /// recommendations.
    public var interventions: [Report] = []
    /// Which actions answer what they require.
    public var requiredLinks: [Link] = []
    /// What moved since an earlier day; nil where nobody asked.
    public var changes: ReportChanges?
    /// What will be open on the day of the visit; nil where no visit or no log is known.
    public var countdown: Countdown?
    /// Where an earlier inspection named the same weakness, by id of the recommendation.
    public var earlierOccurrences: [String: EarlierOccurrence] = [:]
    /// What inspectors wrote that a recommendation rests on, by its id.
    public var findingsBehind: [String: [QuotedFinding]] = [:]
    /// Grades from inspection to inspection.
    public var grades: GradeHistory?
    /// A sentence for each waiver that waives nothing.
    public var waiverNotes: [String] = []
    /// How the document looks, what it holds and for whom it is.
    public var style = ReportStyle()

    /// Gathers what a gap report is made from.
    public init(
        title: String, provider: String, asOf: Day, madeAt: Day, programVersion: String, reports: [Report],
        otherReports: [Report] = [], snapshots: [Snapshot], links: [Link], visit: PlannedVisit? = nil,
        check: CheckResult, rules: [Rule] = []
    ) {
        self.title = title
        self.provider = provider
        self.asOf = asOf
        self.madeAt = madeAt
        self.programVersion = programVersion
        self.reports = reports
        self.otherReports = otherReports
        self.snapshots = snapshots
        self.links = links
        self.visit = visit
        self.check = check
        self.rules = rules
    }

    /// What the reports ask for, in printed order, report by report.
    public var recommendations: [Recommendation] { reports.flatMap(\.recommendations) }

    /// The log as it last stood; nil where none was imported.
    public var latestLog: ActionLog? { snapshots.last?.log }

    /// The actions of the latest snapshot, in the order of the log.
    public var actions: [Action] { latestLog?.actions ?? [] }
}
