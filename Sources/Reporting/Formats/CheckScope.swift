/// What a check looked at, so that "nothing found" can say in what.
public struct CheckScope: Equatable, Sendable {
    /// Number of recommendations.
    public var recommendations: Int
    /// Number of actions in the latest snapshot.
    public var actions: Int

    /// Counts what was checked.
    public init(recommendations: Int, actions: Int) {
        self.recommendations = recommendations
        self.actions = actions
    }

    /// `20 rules over 12 recommendations and 30 actions`.
    func inWords(rules: Int) -> String {
        "\(counted(rules, "rule")) over \(counted(recommendations, "recommendation")) "
            + "and \(counted(actions, "action"))"
    }
}
