import Foundation
public import Records

/// The rules of one or more folders, and the faults of those that could not be read.
public struct RuleBook: Sendable {
    /// The rules that can run, by id.
    public var rules: [Rule]
    /// Rule files that could not be read; a check lists them as not run.
    public var problems: [String: RuleProblem]

    /// The faults as a check lists them.
    public var notLoaded: [RuleNotRun] {
        problems.sorted { $0.key < $1.key }.map { RuleNotRun(rule: $0.key, why: "\($0.value)") }
    }
}

/// Reads the rule files (`<id>.yaml`) of folders, the program's own first, then the council's.
///
/// A rule of a later folder takes the place of the earlier one of its id; a file that gives only `id`, `severity`
/// and `params` changes those alone. A file that cannot be read is a problem of the book, and the rule of its id
/// does not run: the one it was to replace would answer another question.
public func loadRules(from folders: [String]) throws(CheckingError) -> RuleBook {
    var rules: [String: Rule] = [:]
    var problems: [String: RuleProblem] = [:]
    for folder in folders {
        for (id, path) in try ruleFiles(in: folder) {
            do {
                switch try RuleFile.read(try ruleText(path), path: path, id: id) {
                case .rule(let rule): rules[id] = rule
                case .change(let change): rules[id] = try change.applied(to: rules[id])
                }
                problems[id] = nil
            } catch {
                rules[id] = nil
                problems[id] = error
            }
        }
    }
    guard !rules.isEmpty || !problems.isEmpty else { throw .noRules(folders: folders) }
    return RuleBook(rules: rules.values.sorted { $0.id < $1.id }, problems: problems)
}

/// Ids and paths of a folder's rule files, by id.
func ruleFiles(in folder: String) throws(CheckingError) -> [(id: String, path: String)] {
    try files(in: folder, ending: ".yaml").filter { !$0.path.hasSuffix(".cases.yaml") }
}

/// Ids and paths of a folder's cases, by id.
func casesFiles(in folder: String) throws(CheckingError) -> [(id: String, path: String)] {
    try files(in: folder, ending: ".cases.yaml")
}

private func files(in folder: String, ending: String) throws(CheckingError) -> [(id: String, path: String)] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        throw .folderUnreadable(path: folder)
    }
    let stem = folder.hasSuffix("/") ? folder : folder + "/"
    return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
        .map { (String($0.dropLast(ending.count)), stem + $0) }
}

/// The text of a rule or cases file.
func ruleText(_ path: String) throws(RuleProblem) -> String {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular, let size = attributes?[.size] as? Int else {
        throw RuleProblem(path: path, why: "no file that can be read")
    }
    guard size <= YAMLFile.largestSize else {
        throw RuleProblem(path: path, why: "\(size) bytes; expected at most \(YAMLFile.largestSize)")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
        throw RuleProblem(path: path, why: "no file that can be read")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
        throw RuleProblem(path: path, why: "not UTF-8")
    }
    return text
}
