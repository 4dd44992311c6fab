/// What a monitoring or focused visit says about a recommendation of the inspection before it.
///
/// Only the words are kept. Whether they mean enough progress is for people to judge.
public struct ProgressSaid: Codable, Equatable, Sendable {
    /// The recommendation, and where it stands.
    public let about: RecurringWeakness.Place
    /// Day of the visit.
    @OrNull public var visited: Day?
    /// File of the visit's letter.
    public let file: String
    /// Page of the letter.
    @OrNull public var page: Int?
    /// The sentence.
    public let quote: String
    /// What sentence and recommendation both speak of.
    public let shared: [String]

    /// Puts a sentence beside a recommendation.
    public init(
        about: RecurringWeakness.Place, visited: Day?, file: String, page: Int?, quote: String, shared: [String]
    ) {
        self.about = about
        self.visited = visited
        self.file = file
        self.page = page
        self.quote = quote
        self.shared = shared
    }
}
