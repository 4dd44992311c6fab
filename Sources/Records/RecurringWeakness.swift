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

    /// The later one.
    public let later: Place
    /// The earlier one.
    public let earlier: Place
    /// How alike they are, 0 to 1.
    public let likeness: Double
    /// What both speak of.
    public let shared: [String]

    /// Puts two recommendations together.
    public init(later: Place, earlier: Place, likeness: Double, shared: [String]) {
        self.later = later
        self.earlier = earlier
        self.likeness = likeness
        self.shared = shared
    }
}
