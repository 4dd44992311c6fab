/// What one row of a log says of each recommendation: what the weights in ScoreWeights are fitted on.
public struct RowEvidence: Encodable, Sendable {
    /// Id of the action.
    public var action: String
    /// As the log has it.
    public var theme: String?
    /// Ids, in printed order.
    public var recommendations: [String]
    /// For each recommendation the evidence by the names of its weights.
    public var evidence: [[String: Float]]
    /// For each recommendation the log-odds of what is not fitted: what the log itself names.
    public var apart: [Float]
}
