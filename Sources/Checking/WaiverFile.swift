public import Records
import Yams

/// A gap that somebody has decided to live with for a time, as an entry of `waivers.yaml` gives it.
public struct Waiver: Equatable, Sendable {
    /// Id of the rule.
    public var rule: String
    /// What the gap is about, as a person writes it: `A5`, `row 17`, `recommendation 12`, an id, or the first words
    /// of a recommendation.
    public var item: String
    /// Why the gap may stand.
    public var reason: String
    /// The role that decided.
    public var decidedBy: String
    /// Day of the decision, from which the waiver counts.
    public var decided: Day
    /// Last day on which it counts, at most a year after ``decided``.
    public var expires: Day
    /// Where it stands: `waivers.yaml:3`.
    public var place: String

    /// Creates a waiver.
    public init(
        rule: String, item: String, reason: String, decidedBy: String, decided: Day, expires: Day, place: String
    ) {
        self.rule = rule
        self.item = item
        self.reason = reason
        self.decidedBy = decidedBy
        self.decided = decided
        self.expires = expires
        self.place = place
    }
}

/// Reads a file of waivers: a list of entries with `rule`, `item`, `reason`, `decided-by`, `decided` and `expires`.
///
/// Any fault turns the whole file down with its place: a waiver that was misread could hide a gap.
public func loadWaivers(from path: String) throws(RuleProblem) -> [Waiver] {
    let text = try ruleText(path)
    // A file from which the last waiver was taken is no fault.
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }
    guard lines.contains(where: { !$0.isEmpty && !$0.hasPrefix("#") }) else { return [] }
    let file = try YAMLFile(path: path, text: text)
    guard case .sequence(let nodes) = file.root else {
        throw file.problem(at: file.root, "found \(file.root.inWords); expected a list of waivers")
    }
    var waivers: [Waiver] = []
    for node in nodes { waivers.append(try waiver(node, in: file)) }
    return waivers
}

private let waiverKeys = ["rule", "item", "reason", "decided-by", "decided", "expires"]

private func waiver(_ node: Node, in file: YAMLFile) throws(RuleProblem) -> Waiver {
    let root = try YAMLMapping(node, in: file, what: "a waiver", keys: waiverKeys)
    for key in waiverKeys { _ = try root.required(key) }
    guard let decided = try root.day("decided"), let expires = try root.day("expires") else {
        throw file.problem(at: node, "expected decided and expires: days as 2026-11-23")
    }
    let latest = decided.adding(years: 1)
    guard decided <= expires, expires <= latest else {
        throw file.problem(
            at: try root.required("expires"),
            "found \(expires.iso); expected expires: a day from \(decided.iso) to \(latest.iso), "
                + "at most a year after the decision")
    }
    return Waiver(
        rule: try root.requiredText("rule"), item: try root.requiredText("item"),
        reason: try root.requiredText("reason"), decidedBy: try root.requiredText("decided-by"), decided: decided,
        expires: expires, place: "\(file.path):\(node.mark?.line ?? 1)")
}
