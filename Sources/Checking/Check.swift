import CSQLite
import Dispatch
import Foundation
public import Records
import Synchronization

/// Runs rules over the facts of one provider.
///
/// A rule that cannot run is listed in ``CheckResult/notRun`` with the reason, and the others run all the same.
/// Rules whose files could not be read are passed on as `notLoaded`, so that they are listed too.
public func check(
    _ facts: CheckFacts, against rules: [Rule], notLoaded: [RuleNotRun] = []
) -> CheckResult {
    check(facts, against: rules, notLoaded: notLoaded, thousandsOfSteps: nil)
}

/// The same with a limit on the steps of each rule, in thousands.
func check(
    _ facts: CheckFacts, against rules: [Rule], notLoaded: [RuleNotRun] = [], thousandsOfSteps: Int?
) -> CheckResult {
    var result = CheckResult(asOf: facts.asOf, gaps: [], notRun: notLoaded, rulesRun: [])
    do {
        let derived = DerivedFacts(facts, workingDays: try WorkingDays.england.get())
        let rules = rules.sorted(by: Rule.stands)
        let outcomes = try outcomes(
            of: rules, over: derived, limits: RuleLimits(size: derived.size, thousandsOfSteps: thousandsOfSteps))
        result.gaps.reserveCapacity(outcomes.reduce(0) { $0 + ((try? $1.get().count) ?? 0) })
        for (rule, outcome) in zip(rules, outcomes) {
            switch outcome {
            case .success(let gaps):
                result.gaps += gaps
                result.rulesRun.append(rule.id)
            case .failure(let fault): result.notRun.append(RuleNotRun(rule: rule.id, why: fault.why))
            }
        }
    } catch {
        result.notRun += rules.map { RuleNotRun(rule: $0.id, why: "the check's database cannot be made: \(error)") }
    }
    result.notRun.sort { $0.rule < $1.rule }
    result.rulesRun.sort()
    return result
}

/// Rows of facts from which on several processors share the rules; fewer are checked before a second one has begun.
private let worthSharing = 2_000

/// What came of each rule, in the order of the rules; each processor takes the next rule that is left.
private func outcomes(
    of rules: [Rule], over facts: DerivedFacts, limits: RuleLimits
) throws(SQLiteFault) -> [Result<[Gap], RuleFault>] {
    let subjects = Subjects(facts)
    let image = try filledImage(facts, rules)
    let next = Atomic(0)
    let outcomes = Mutex([Result<[Gap], RuleFault>?](repeating: nil, count: rules.count))
    let problem = Mutex(SQLiteFault?.none)
    let workers = facts.size < worthSharing ? 1 : min(rules.count, ProcessInfo.processInfo.activeProcessorCount)
    DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
        do throws(SQLiteFault) {
            let database = try CheckDatabase(reading: image)
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < rules.count else { return }
                let run = RuleRun(rules[index], in: database, subjects: subjects, facts: facts, limits: limits)
                let outcome = Result { () throws(RuleFault) in try run.gaps() }
                outcomes.withLock { $0[index] = outcome }
            }
        } catch { problem.withLock { $0 = error } }
    }
    if let fault = problem.withLock({ $0 }) { throw fault }
    return outcomes.withLock { $0.compactMap(\.self) }
}

private func filledImage(_ facts: DerivedFacts, _ rules: [Rule]) throws(SQLiteFault) -> CheckImage {
    let database = try CheckDatabase()
    try database.fill(with: facts, for: rules)
    guard let image = database.image() else {
        throw SQLiteFault(code: SQLITE_NOMEM, words: "no memory", offset: nil)
    }
    return image
}

extension Rule {
    /// Worst first, then by id.
    fileprivate static func stands(_ left: Rule, before right: Rule) -> Bool {
        left.severity == right.severity ? left.id < right.id : left.severity > right.severity
    }
}
