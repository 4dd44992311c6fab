import Records

/// The outcome of running the cases of a folder's rules.
public struct RuleTestResult: Equatable, Sendable {
    /// Number of rules that have cases.
    public var rules: Int
    /// Number of cases that were run.
    public var cases: Int
    /// What went wrong, each in a sentence with its place; empty where all is well.
    public var failures: [String]
}

/// Runs the cases (`<id>.cases.yaml`) of every rule of the folders, the program's own first, then the council's.
///
/// A rule needs a case that fires and one that does not; a rule without them, a rule that cannot be read, and
/// cases of a rule that is not there are failures. A rule that an override changes is tested as its own folder has
/// it, for its cases were written for those thresholds.
public func testRules(in folders: [String]) throws(CheckingError) -> RuleTestResult {
    var result = RuleTestResult(rules: 0, cases: 0, failures: [])
    for (number, folder) in folders.enumerated() {
        let book = try loadRules(from: Array(folders[...number]))
        for (id, path) in try ruleFiles(in: folder) {
            guard let rule = book.rules.first(where: { $0.id == id }) else {
                result.failures += book.problems[id].map { ["\($0)"] } ?? []
                continue
            }
            let cases = String(path.dropLast(".yaml".count)) + ".cases.yaml"
            // An override has no SELECT of its own and so needs no cases.
            if rule.places["select"]?.path == path { test(rule, cases, &result) }
        }
        result.failures += try casesWithoutRule(in: folder)
    }
    return result
}

private func test(_ rule: Rule, _ path: String, _ result: inout RuleTestResult) {
    result.rules += 1
    do {
        let cases = try RuleCase.read(try ruleText(path), path: path)
        result.cases += cases.count
        if !cases.contains(where: { !$0.gaps.isEmpty }) { result.failures.append("\(path): no case that fires") }
        if !cases.contains(where: \.gaps.isEmpty) { result.failures.append("\(path): no case that does not fire") }
        result.failures += cases.flatMap { $0.failures(of: rule) }
    } catch {
        result.failures.append("\(error)")
    }
}

private func casesWithoutRule(in folder: String) throws(CheckingError) -> [String] {
    let ids = Set(try ruleFiles(in: folder).map(\.id))
    return try casesFiles(in: folder).filter { !ids.contains($0.id) }.map {
        "\($0.path): found no \($0.id).yaml beside it"
    }
}

extension RuleCase {
    /// What the rule does otherwise than the case expects.
    func failures(of rule: Rule) -> [String] {
        let result = check(facts, against: [rule])
        let place = ([path] + [line].compactMap { $0.map(String.init) }).joined(separator: ":") + ": \(name): "
        if let fault = result.notRun.first { return [place + "could not run: " + fault.why] }
        let found = result.gaps.map(\.subject.id).sorted()
        var failures: [String] = []
        if found != gaps.sorted() {
            failures.append(place + "found \(found.listed); expected \(gaps.sorted().listed)")
        }
        if let message, let first = result.gaps.first, first.message != message {
            failures.append(place + "said \"\(first.message)\"; expected \"\(message)\"")
        }
        return failures
    }
}

extension [String] {
    /// `a, b`, or `nothing`.
    fileprivate var listed: String { isEmpty ? "nothing" : inWords }
}
