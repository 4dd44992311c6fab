import Records
import Yams

/// One case of a rule: small facts, and the subjects that the rule must find in them.
struct RuleCase {
    let name: String
    let facts: CheckFacts
    /// Ids of the subjects, in any order; empty where the rule must not fire.
    let gaps: [String]
    /// The whole message of the first gap, where the case pins it.
    let message: String?
    let path: String
    let line: Int?
}

extension RuleCase {
    /// Reads `<id>.cases.yaml`.
    static func read(_ text: String, path: String) throws(RuleProblem) -> [RuleCase] {
        let file = try YAMLFile(path: path, text: text)
        guard case .sequence(let nodes) = file.root else {
            throw file.problem(at: file.root, "found \(file.root.inWords); expected a list of cases")
        }
        var cases: [RuleCase] = []
        for node in nodes { cases.append(try CaseReader(file: file).read(node)) }
        return cases
    }
}
