public import Records

/// What saving a report did.
public enum SaveOutcome: Equatable, Sendable {
    /// The store did not have it.
    case added(Report)
    /// The store has these very bytes, read by this version of the reader or a newer one.
    case unchanged(Report)
    /// The same bytes were read by a better reader; recommendations kept their ids.
    case updated(Report)
    /// Another file that the store holds reports the same inspection; it stays, and this file is noted beside it.
    case alreadyHeld(Report, held: ReadingCounts, given: ReadingCounts)

    /// The report as the store now holds it, with final recommendation ids.
    ///
    /// Where it was already held from other bytes, this is the held one, with the held file as its source.
    public var report: Report {
        switch self {
        case .added(let report), .unchanged(let report), .updated(let report), .alreadyHeld(let report, _, _): report
        }
    }
}

/// How much a reading of a file gave, to tell two files of one inspection apart.
public struct ReadingCounts: Equatable, Sendable {
    /// Number of judgements.
    public var judgements: Int
    /// Number of recommendations.
    public var recommendations: Int
    /// Number of findings.
    public var findings: Int
    /// Number of fields in review.
    public var review: Int

    /// Names the counts.
    public init(judgements: Int, recommendations: Int, findings: Int, review: Int) {
        self.judgements = judgements
        self.recommendations = recommendations
        self.findings = findings
        self.review = review
    }

    /// Counts what a report holds.
    public init(_ report: Report) {
        self.init(
            judgements: report.judgements.count, recommendations: report.recommendations.count,
            findings: report.findings.count, review: report.review.count)
    }
}
