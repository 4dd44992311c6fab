import Records
import Yams

/// Reads one action of a case.
struct ActionReader {
    let file: YAMLFile

    private static let keys = [
        "id", "row", "ref", "recommendation", "theme", "action", "owner", "start", "due", "originalDue", "dueAsTyped",
        "dueKind", "dueHistory", "status", "statusAsTyped", "claimsOnTime", "progress", "completed", "evidence",
        "measure", "update", "updated",
    ]

    /// The action; without `row` it stands `position` rows below the first, which is row 2.
    func read(_ node: Node, position: Int) throws(RuleProblem) -> Action {
        let mapping = try YAMLMapping(node, in: file, what: "an action", keys: ActionReader.keys)
        var action = Action(
            row: try mapping.whole("row") ?? position + 2, action: try mapping.text("action") ?? "Review all cases")
        action.id = try mapping.requiredText("id")
        action.ref = try mapping.text("ref")
        action.recommendation = try mapping.text("recommendation")
        action.theme = try mapping.text("theme")
        action.owner = try mapping.text("owner")
        action.start = try mapping.day("start")
        try readDue(mapping, into: &action)
        action.status = try mapping.choice("status") ?? .onTrack
        action.statusAsTyped = try mapping.text("statusAsTyped")
        action.claimsOnTime = try mapping.flag("claimsOnTime") ?? false
        action.progress = try mapping.whole("progress")
        action.completed = try mapping.day("completed")
        action.evidence = try mapping.text("evidence")
        action.measure = try mapping.text("measure")
        action.update = try mapping.text("update")
        action.updated = try mapping.day("updated")
        return action
    }

    private func readDue(_ mapping: YAMLMapping, into action: inout Action) throws(RuleProblem) {
        action.due = try mapping.day("due")
        action.originalDue = try mapping.day("originalDue")
        action.dueAsTyped = try mapping.text("dueAsTyped")
        action.dueKind = try mapping.choice("dueKind") ?? (action.due == nil ? .none : .date)
        action.dueHistory = [action.originalDue, action.due].compactMap { $0 }
        guard let nodes = try mapping.list("dueHistory") else { return }
        action.dueHistory = []
        for node in nodes {
            guard let day = Day(iso: node.scalar?.string ?? "") else {
                throw file.problem(at: node, "found \(node.inWords); expected dueHistory: days as 2018-11-26")
            }
            action.dueHistory.append(day)
        }
    }
}
