public import Records

/// All that a check looks at for one provider.
///
/// Snapshots later than ``asOf`` are left out, so that a check of an earlier day sees the log as it stood then.
public struct CheckFacts: Sendable {
    /// Name of the provider, as ``Provider/name`` gives it.
    public var provider: String
    /// The reports whose recommendations the log has to answer, oldest first.
    public var reports: [DatedReport]
    /// The provider's other reports, oldest first: clocks run from them and they can be doubtful, but the log does not
    /// owe their recommendations an answer.
    public var otherReports: [DatedReport] = []
    /// What the directions and notices in force require.
    public var requiredActions: [RequiredAction] = []
    /// Reports that the inspectorate lists and the store does not hold.
    public var listedReportsLacking: [ListedReport] = []
    /// Weaknesses of reports in force that an earlier report named, and such that a later visit names again.
    public var recurrences: [RecurringWeakness] = []
    /// How far each recommendation in force is answered; what is not given counts as answered in all its parts.
    public var coverage: [RecommendationCoverage] = []
    /// Snapshots of the action log, oldest first; the actions carry their stable ids.
    public var snapshots: [Snapshot]
    /// Links of recommendations and required actions with actions; rejected ones are not counted.
    public var links: [Link]
    /// The next visit that the council expects, on or after the day of the check.
    public var visit: PlannedVisit?
    /// Day the check compares with.
    public var asOf: Day

    /// Gathers the facts.
    public init(
        provider: String, reports: [DatedReport], snapshots: [Snapshot], links: [Link], visit: PlannedVisit? = nil,
        asOf: Day
    ) {
        self.provider = provider
        self.reports = reports
        self.snapshots = snapshots
        self.links = links
        self.visit = visit
        self.asOf = asOf
    }

    /// Every report, those in force first.
    var allReports: [DatedReport] { reports + otherReports }
}

/// A report with the days of it that a person told.
public struct DatedReport: Sendable {
    /// The report as read.
    public var report: Report
    /// What a person knows of it.
    public var dates: ReportDates

    /// Dates a report.
    public init(_ report: Report, dates: ReportDates = ReportDates()) {
        self.report = report
        self.dates = dates
    }

    /// Day on which it was published, as a person told, else as the report prints; nil where neither says.
    public var published: Day? { dates.published ?? report.published }

    /// Day on which the council received it, from which its duties run (Education and Inspections Act 2006, s137).
    public var received: Day? { dates.received }

    /// The best known day before which no action can answer this report.
    var firstDay: Day? { published ?? received ?? report.inspection.end }
}

/// What a direction or notice in force requires of the council.
public struct RequiredAction: Sendable {
    /// Its words, and where they stand.
    public var recommendation: Recommendation
    /// The direction or notice.
    public var report: DatedReport

    /// Names a requirement.
    public init(_ recommendation: Recommendation, in report: DatedReport) {
        self.recommendation = recommendation
        self.report = report
    }
}
