/// Days of a report that only a person knows, each nil until one is told (`heed/report-dates/1`).
public struct ReportDates: Codable, Equatable, Hashable, Sendable {
    /// Name and version of this JSON form.
    public var schema = "heed/report-dates/1"
    /// Day on which the council received the report, from which its duties run.
    @OrNull public var received: Day?
    /// Day on which it was published, where the report does not print it or a person knows better.
    @OrNull public var published: Day?
    /// Day by which a letter wants the written statement or plan.
    @OrNull public var statementDue: Day?
    /// Day on which an early draft of the plan was sent.
    @OrNull public var draftSent: Day?
    /// Day on which the written statement or plan was sent.
    @OrNull public var statementSent: Day?

    /// Creates dates of which none is known.
    public init() {}

    /// The dates by the names that a person gives them, in the order of the clock.
    public static let names: [(name: String, path: any WritableKeyPath<ReportDates, Day?> & Sendable)] = [
        ("received", \.received), ("published", \.published), ("statement due", \.statementDue),
        ("draft sent", \.draftSent), ("statement sent", \.statementSent),
    ]

    /// True where no day is known.
    public var isEmpty: Bool { ReportDates.names.allSatisfy { self[keyPath: $0.path] == nil } }
}
