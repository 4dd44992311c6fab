public import Foundation
public import Records

/// A small file that each finished check writes, so that a watcher sees when it has not run since
/// (`heed/heartbeat/1`).
public struct Heartbeat: Codable, Equatable, Sendable {
    /// Name and version of this JSON form.
    public var schema = "heed/heartbeat/1"
    /// The moment the check ended, in UTC: `2026-11-23T07:00:04Z`.
    public var finished: String
    /// Name of the council.
    public var provider: String
    /// Day the check compared with.
    public var asOf: Day
    /// Number of gaps that no waiver covers.
    public var gaps: Int
    /// Number of rules that could not run.
    public var rulesNotRun: Int

    /// Notes the end of a check.
    public init(_ outcome: CheckOutcome, finished: Date) {
        self.finished = finished.formatted(.iso8601)
        provider = outcome.provider
        asOf = outcome.result.asOf
        gaps = outcome.result.gaps.count { $0.waived == nil }
        rulesNotRun = outcome.result.notRun.count
    }

    /// Writes the file whole or not at all.
    public func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try writeWhole(String(decoding: try encoder.encode(self), as: UTF8.self) + "\n", to: path)
    }
}
