/// An action that seems to answer no recommendation.
public struct UnlinkedAction: Codable, Equatable, Sendable {
    /// Id of the action.
    public var action: String
    /// Id of the recommendation that it is nearest to; nil where there are none.
    @OrNull public var nearest: String?
    /// How likely it answers that one, 0 to 1.
    public var score: Double
    /// What speaks for the nearest one, in a line.
    public var why: String

    /// Names an action that has no link.
    public init(action: String, nearest: String?, score: Double, why: String) {
        self.action = action
        self.nearest = nearest
        self.score = score
        self.why = why
    }
}
