import Records
import Yams

/// Reads one case; what it does not give is what most logs have.
///
/// Keys are those of the JSON forms (`heed/report/1`, `heed/action-log/1`), so that a case can be written from
/// what `heed ingest --json` and `heed log import --json` print.
struct CaseReader {
    let file: YAMLFile

    func read(_ node: Node) throws(RuleProblem) -> RuleCase {
        let root = try YAMLMapping(
            node, in: file, what: "a case",
            keys: [
                "name", "asOf", "reports", "otherReports", "requiredActions", "listedReportsLacking", "recurrences",
                "actions", "columns", "snapshots", "links", "visit", "gaps", "message",
            ] + ReportReader.keys)
        guard let asOf = try root.day("asOf") else { throw file.problem(at: node, "found no 'asOf'; expected a day") }
        guard let gaps = try root.list("gaps") else {
            throw file.problem(at: node, "found no 'gaps'; expected the ids of the subjects, or [] for none")
        }
        var ids: [String] = []
        for gap in gaps { ids.append(try file.text(gap, "gaps, an id")) }
        let reports = ReportReader(file: file)
        var facts = CheckFacts(
            provider: "Exampleton", reports: try reports.inForce(root), snapshots: try snapshots(root, asOf),
            links: try links(root), visit: try root.day("visit").map { PlannedVisit(day: $0) }, asOf: asOf)
        facts.otherReports = try reports.list(root, "otherReports")
        facts.coverage = try reports.coverage(root)
        facts.requiredActions = try reports.requiredActions(root)
        facts.listedReportsLacking = try reports.listed(root)
        facts.recurrences = try reports.recurrences(root, among: facts.allReports)
        return RuleCase(
            name: try root.requiredText("name"), facts: facts, gaps: ids, message: try root.text("message"),
            path: file.path, line: node.mark?.line)
    }

    // MARK: - The log

    private func snapshots(_ root: YAMLMapping, _ asOf: Day) throws(RuleProblem) -> [Snapshot] {
        var snapshots: [Snapshot] = []
        for node in try root.list("snapshots") ?? [] {
            let mapping = try YAMLMapping(node, in: file, what: "a snapshot", keys: ["asOf", "columns", "actions"])
            guard let day = try mapping.day("asOf") else {
                throw file.problem(at: node, "found no 'asOf'; expected the day of the snapshot")
            }
            snapshots.append(try snapshot(mapping, day))
        }
        if root["actions"] != nil { snapshots.append(try snapshot(root, asOf)) }
        return snapshots
    }

    private func snapshot(_ mapping: YAMLMapping, _ day: Day) throws(RuleProblem) -> Snapshot {
        var actions: [Action] = []
        for node in try mapping.list("actions") ?? [] {
            actions.append(try ActionReader(file: file).read(node, position: actions.count))
        }
        let source = LogSource(file: "log \(day.iso).xlsx", sha256: day.iso, sheet: "Plan", headerRow: 1)
        return Snapshot(asOf: day, log: ActionLog(source: source, columns: try columns(mapping), actions: actions))
    }

    private func columns(_ mapping: YAMLMapping) throws(RuleProblem) -> [String: LogField] {
        var fields = LogField.allCases
        if let nodes = try mapping.list("columns") {
            fields = []
            for node in nodes {
                guard let field = node.scalar.flatMap({ LogField(rawValue: $0.string) }) else {
                    let all = LogField.allCases.map(\.rawValue).inWords
                    throw file.problem(at: node, "found \(node.inWords); expected columns: some of \(all)")
                }
                fields.append(field)
            }
        }
        return Dictionary(fields.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func score(_ link: YAMLMapping) throws(RuleProblem) -> Double? {
        guard let node = link["score"] else { return nil }
        guard let score = node.plainNumber, (0...1).contains(score) else {
            throw file.problem(at: node, "found \(node.inWords); expected score: a number from 0 to 1")
        }
        return score
    }

    private func links(_ root: YAMLMapping) throws(RuleProblem) -> [Link] {
        var links: [Link] = []
        for node in try root.list("links") ?? [] {
            let keys = ["recommendation", "action", "state", "score"]
            let mapping = try YAMLMapping(node, in: file, what: "a link", keys: keys)
            let state: LinkState = try mapping.choice("state") ?? .confirmed
            links.append(
                Link(
                    recommendation: try mapping.requiredText("recommendation"),
                    action: try mapping.requiredText("action"),
                    score: try score(mapping) ?? (state == .confirmed ? 1 : 0.5), state: state,
                    why: "the case says so"))
        }
        return links
    }
}
