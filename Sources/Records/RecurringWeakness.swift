/// A weakness that a later report of a council names again, with both quotes.
public struct RecurringWeakness: Codable, Equatable, Sendable {
    /// A recommendation and where it stands.
    public struct Place: Codable, Equatable, Sendable {
        /// The recommendation.
        public let recommendation: String
        /// Its text.
        public let text: String
        /// Last day of the inspection that made it.
        @OrNull public var inspected: Day?
        /// File of the report.
        public let file: String
        /// Page of the report.
        @OrNull public var page: Int?

        /// The place of a recommendation in its report.
        public init(_ recommendation: Recommendation, inspected: Day?, file: String) {
            self.recommendation = recommendation.id
            text = recommendation.text
            self.inspected = inspected
            self.file = file
            page = recommendation.evidence.page
        }
    }

    /// An action that answered the earlier recommendation and was then called done.
    public struct DoneAction: Codable, Equatable, Sendable {
        /// Day of the last snapshot before the later report.
        public let snapshot: Day
        /// Row in that snapshot.
        public let row: Int
        /// Reference as typed.
        @OrNull public var ref: String?
        /// What was to be done.
        public let action: String
        /// Status as typed.
        @OrNull public var statusAsTyped: String?
        /// True where a person confirmed that it answers the recommendation; else the program proposes it.
        public let confirmed: Bool

        /// Names an action of a snapshot.
        public init(_ action: Action, snapshot: Day, confirmed: Bool) {
            self.snapshot = snapshot
            row = action.row
            ref = action.ref
            self.action = action.action
            statusAsTyped = action.statusAsTyped
            self.confirmed = confirmed
        }
    }

    /// The later one.
    public let later: Place
    /// The earlier one.
    public let earlier: Place
    /// How alike they are, 0 to 1.
    public let likeness: Double
    /// What both speak of.
    public let shared: [String]
    /// Actions that answered the earlier one and were complete before the later report, where the store has them.
    public let doneActions: [DoneAction]

    /// Puts two recommendations together.
    public init(
        later: Place, earlier: Place, likeness: Double, shared: [String], doneActions: [DoneAction] = []
    ) {
        self.later = later
        self.earlier = earlier
        self.likeness = likeness
        self.shared = shared
        self.doneActions = doneActions
    }
}
