/// A visit or inspection that the council expects (`heed/visit/1`).
///
/// Its day is told by a person: how long after an inspection a visit comes varies too much to be computed.
public struct PlannedVisit: Codable, Equatable, Hashable, Sendable {
    /// Name and version of this JSON form.
    public var schema = "heed/visit/1"
    /// First day on site.
    public var day: Day
    /// What it will look at ("front door"), where the letter that announces it says so.
    @OrNull public var theme: String?

    /// Creates a visit.
    public init(day: Day, theme: String? = nil) {
        self.day = day
        self.theme = theme
    }
}

/// A gap report that was made before a visit.
public struct Delivery: Equatable, Hashable, Sendable {
    /// The visit's day.
    public var visit: Day
    /// Which of the days set before the visit it was made for, in working days.
    public var workingDaysBefore: Int
    /// Day on which it was made.
    public var madeOn: Day
    /// The file it was written to.
    public var file: String
    /// Mail addresses it was handed to sendmail for; empty where it was not sent.
    public var sentTo: [String]

    /// Creates a record.
    public init(visit: Day, workingDaysBefore: Int, madeOn: Day, file: String, sentTo: [String] = []) {
        self.visit = visit
        self.workingDaysBefore = workingDaysBefore
        self.madeOn = madeOn
        self.file = file
        self.sentTo = sentTo
    }
}
