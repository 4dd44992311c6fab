public import Records

/// All that a check looks at for one provider.
///
/// Snapshots later than ``asOf`` are left out, so that a check of an earlier day sees the log as it stood then.
public struct CheckFacts: Sendable {
    /// Name of the provider, as ``Provider/name`` gives it.
    public var provider: String
    /// The provider's reports, oldest first.
    public var reports: [DatedReport]
    /// Snapshots of the action log, oldest first; the actions carry their stable ids.
    public var snapshots: [Snapshot]
    /// Links between recommendations and actions; rejected ones are not counted.
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
}

/// A report with the days on which the council received it and it was published, where they are known.
public struct DatedReport: Sendable {
    /// The report as read.
    public var report: Report
    /// Day on which it was published; nil where neither the report nor a person says.
    public var published: Day?
    /// Day on which the council received it, from which its duties run (Education and Inspections Act 2006, s137).
    public var received: Day?

    /// Dates a report; without `published` the date that the report prints is taken.
    public init(_ report: Report, published: Day? = nil, received: Day? = nil) {
        self.report = report
        self.published = published ?? report.published
        self.received = received
    }

    /// The best known day before which no action can answer this report.
    var firstDay: Day? { published ?? received ?? report.inspection.end }
}
