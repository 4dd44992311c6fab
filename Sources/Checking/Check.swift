public import Records

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
        let outcomes = try CheckWork(rules, over: derived, thousandsOfSteps: thousandsOfSteps).outcomes()
        result.gaps.reserveCapacity(outcomes.reduce(0) { $0 + ((try? $1.get().joined().count) ?? 0) })
        for (rule, outcome) in zip(rules, outcomes) {
            switch outcome {
            case .success(let parts):
                for part in parts { result.gaps += part }
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

extension Rule {
    /// Worst first, then by id.
    fileprivate static func stands(_ left: Rule, before right: Rule) -> Bool {
        left.severity == right.severity ? left.id < right.id : left.severity > right.severity
    }
}
