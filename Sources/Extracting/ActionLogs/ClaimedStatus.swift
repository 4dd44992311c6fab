public import Records

/// A status, and whether it says that the action is on time.
public struct ClaimedStatus: Codable, Equatable, Sendable {
    /// The status in the program's terms.
    public var status: ActionStatus
    /// See ``Action/claimsOnTime``.
    public var claimsOnTime: Bool

    /// Reads `on-track`, or `in-progress`, which is on-track without the claim; nil for any other word.
    public init?(name: String) {
        if name == "in-progress" {
            self.init(.onTrack, claimsOnTime: false)
        } else if let status = ActionStatus(rawValue: name) {
            self.init(status)
        } else {
            return nil
        }
    }

    /// Every name that is read.
    public static let names = ActionStatus.allCases.map(\.rawValue) + ["in-progress"]

    /// On-track and not-started claim to be on time unless told otherwise.
    init(_ status: ActionStatus, claimsOnTime: Bool = true) {
        self.status = status
        self.claimsOnTime = claimsOnTime && (status == .onTrack || status == .notStarted)
    }
}
