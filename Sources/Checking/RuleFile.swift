import Records
import Yams

/// A rule file, read strictly: a whole rule, or an override that gives only severity or parameters.
enum RuleFile {
    case rule(Rule)
    case change(RuleChange)

    private static let keys = [
        "id", "title", "severity", "appliesTo", "rationale", "source", "params", "select", "message", "fix",
    ]

    /// Reads a file whose name without `.yaml` is `id`.
    static func read(_ text: String, path: String, id: String) throws(RuleProblem) -> RuleFile {
        let file = try YAMLFile(path: path, text: text)
        let root = try YAMLMapping(file.root, in: file, what: "a rule", keys: keys)
        let given = try root.requiredText("id")
        guard given == id, isRuleId(id) else {
            throw file.problem(
                at: try root.required("id"),
                "found id '\(given.shortened(to: 60))'; expected the file's name, '\(id)', in lower case with hyphens")
        }
        let severity: Severity? = try root.choice("severity")
        let params = try parameters(of: root)
        if root["select"] == nil, severity != nil || !params.isEmpty, root.onlyHas(["id", "severity", "params"]) {
            return .change(RuleChange(severity: severity, params: params, file: file, root: root))
        }
        return .rule(try rule(id: id, root, params))
    }

    private static func rule(
        id: String, _ root: YAMLMapping, _ params: [String: RuleParameter]
    ) throws(RuleProblem) -> Rule {
        for key in keys where key != "params" { _ = try root.required(key) }
        guard let severity: Severity = try root.choice("severity"),
            let appliesTo: SubjectType = try root.choice("appliesTo")
        else { throw root.file.problem(at: root.node, "expected severity and appliesTo") }
        var places: [String: RulePlace] = [:]
        for key in ["select", "message", "fix"] { places[key] = root.file.place(of: try root.required(key)) }
        let rule = Rule(
            id: id, title: try root.requiredText("title"), severity: severity, appliesTo: appliesTo,
            rationale: try root.requiredText("rationale"), source: try root.requiredText("source"), params: params,
            select: try root.requiredText("select"), message: try root.requiredText("message"),
            fix: try root.requiredText("fix"), places: places)
        if let unused = params.keys.sorted().first(where: { !rule.mentions($0) }) {
            throw root.file.problem(
                at: try root.required("params"), "found parameter '\(unused)'; expected :\(unused) in the select")
        }
        return rule
    }

    private static func parameters(of root: YAMLMapping) throws(RuleProblem) -> [String: RuleParameter] {
        guard let node = root["params"] else { return [:] }
        guard let mapping = node.mapping else {
            throw root.file.problem(at: node, "found \(node.inWords); expected params: a mapping from name to value")
        }
        var params: [String: RuleParameter] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string, isParameterName(name) else {
                throw root.file.problem(
                    at: key, "found parameter \(key.inWords); expected a name in lower case, as grace_days")
            }
            if let number = value.plainNumber {
                params[name] = .number(number)
            } else {
                params[name] = .text(try root.file.text(value, "\(name), a number or text"))
            }
        }
        return params
    }

    /// Lower case, digits and hyphens, a letter first.
    static func isRuleId(_ id: String) -> Bool {
        id.first?.isLetter == true && id.utf8.allSatisfy("abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains)
    }

    private static func isParameterName(_ name: String) -> Bool {
        name.first?.isLetter == true && name != "as_of"
            && name.utf8.allSatisfy("abcdefghijklmnopqrstuvwxyz0123456789_".utf8.contains)
    }
}

/// What a council's folder changes in a rule of an earlier folder.
struct RuleChange {
    let severity: Severity?
    let params: [String: RuleParameter]
    fileprivate let file: YAMLFile
    fileprivate let root: YAMLMapping

    init(severity: Severity?, params: [String: RuleParameter], file: YAMLFile, root: YAMLMapping) {
        self.severity = severity
        self.params = params
        self.file = file
        self.root = root
    }

    /// The rule as changed; a parameter that the rule lacks, or of another type, is a problem.
    func applied(to rule: Rule?) throws(RuleProblem) -> Rule {
        guard var rule else {
            throw file.problem(at: root.node, "found no rule of this id in an earlier folder; expected a whole rule")
        }
        if let severity { rule.severity = severity }
        for (name, value) in params.sorted(by: { $0.key < $1.key }) {
            switch (rule.params[name], value) {
            case (.number, .number), (.text, .text): rule.params[name] = value
            case (.number, .text):
                throw file.problem(at: try root.required("params"), "found text for '\(name)'; expected a number")
            case (.text, .number):
                throw file.problem(at: try root.required("params"), "found a number for '\(name)'; expected text")
            case (nil, _):
                throw file.problem(
                    at: try root.required("params"),
                    "found parameter '\(name)'; expected one of \(rule.params.keys.sorted().inWords)")
            }
        }
        return rule
    }
}

extension Rule {
    /// Whether the statement reads a parameter.
    fileprivate func mentions(_ parameter: String) -> Bool {
        select.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != ":" }.contains {
            $0.hasSuffix(":\(parameter)")
        }
    }
}
