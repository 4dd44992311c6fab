/// An action that answers a recommendation (`heed/link/1`).
public struct Link: Codable, Equatable, Sendable {
    /// Name and version of this JSON form.
    public var schema = "heed/link/1"
    /// Id of the recommendation.
    public var recommendation: String
    /// Id of the action.
    public var action: String
    /// 0 to 1: of the links proposed at 0.9, nine in ten should hold.
    ///
    /// 1 where a person confirmed it.
    public var score: Double
    /// Whether a person has decided.
    public var state: LinkState
    /// The evidence for it, in a line.
    public var why: String

    /// Creates a link.
    public init(recommendation: String, action: String, score: Double, state: LinkState, why: String) {
        self.recommendation = recommendation
        self.action = action
        self.score = score
        self.state = state
        self.why = why
    }
}

/// Whether a person has decided on a link.
public enum LinkState: String, Codable, CaseIterable, Sendable {
    case proposed, confirmed, rejected
}
