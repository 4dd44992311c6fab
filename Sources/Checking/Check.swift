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
    var notRun = notLoaded
    var rulesRun: [String] = []
    var gaps: [OrderedGap] = []
    do {
        let derived = DerivedFacts(facts, workingDays: try WorkingDays.england.get())
        let database = try CheckDatabase()
        try database.fill(with: derived)
        let subjects = Subjects(derived)
        for rule in rules {
            do {
                let limits = RuleLimits(size: derived.size, thousandsOfSteps: thousandsOfSteps)
                let run = RuleRun(rule, in: database, subjects: subjects, facts: derived, limits: limits)
                gaps += try run.gaps()
                rulesRun.append(rule.id)
            } catch {
                notRun.append(RuleNotRun(rule: rule.id, why: error.why))
            }
        }
    } catch {
        notRun += rules.map { RuleNotRun(rule: $0.id, why: "the check's database could not be made: \(error)") }
    }
    return CheckResult(
        asOf: facts.asOf, gaps: gaps.sorted(by: OrderedGap.stands).map(\.gap),
        notRun: notRun.sorted { $0.rule < $1.rule }, rulesRun: rulesRun.sorted())
}
