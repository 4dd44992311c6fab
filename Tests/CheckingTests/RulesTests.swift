import Records
import Testing

@testable import Checking

/// The folder of the shipped rules.
let shippedRules = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Rules"

/// The shipped rules against their own cases.
@Suite struct RulesTests {
    @Test func everyRuleHasCasesAndTheyHold() throws {
        let result = try testRules(in: [shippedRules])
        #expect(result.failures == [])
        #expect(result.rules >= 64)
    }

    /// Codes that waivers, spreadsheets and minutes depend on: none is renamed.
    @Test func idsAreStable() throws {
        #expect(
            try loadRules(from: [shippedRules]).rules.map { "\($0.id) \($0.severity.rawValue)" } == [
                "action-answers-no-recommendation low", "action-due-soon low", "action-overdue high",
                "action-slipped medium", "action-slipped-repeatedly high", "action-vanished high",
                "action-without-due-date medium", "action-without-measure medium", "action-without-owner high",
                "cancelled-without-reason medium", "closed-and-reopened low", "complete-after-due-date low",
                "complete-before-start medium", "complete-but-progress-short medium",
                "complete-without-evidence high", "completed-in-future medium", "date-moved-status-unchanged medium",
                "due-after-report-deadline high", "due-date-implausible medium", "due-date-unreadable medium",
                "due-dates-all-alike medium", "due-dates-ongoing medium", "due-dates-piled-up low",
                "duplicate-action-ref low", "joint-statement-due-soon low", "joint-statement-overdue medium",
                "listed-report-not-ingested medium", "log-out-of-date medium", "many-actions-not-started medium",
                "measure-counts-activity low", "not-started-after-start-date medium",
                "nothing-to-show-at-visit high", "one-owner-for-most medium", "original-date-overwritten low",
                "owner-changed-repeatedly medium", "owner-interim low", "owner-is-a-group low", "owner-vacant high",
                "pace-too-slow-for-visit medium", "priority-recommendation-without-action high",
                "priority-visit-draft-plan medium", "priority-visit-plan high", "progress-full-but-open low",
                "progress-went-backwards medium", "recommendation-actions-cancelled high",
                "recommendation-closed-without-evidence medium", "recommendation-links-doubtful low",
                "recommendation-not-started medium", "recommendation-parts-uncovered low",
                "recommendation-without-action high", "report-dates-doubtful medium",
                "report-grades-doubtful medium", "required-action-unanswered high",
                "send-priority-action-plan medium", "stale-update medium", "start-after-due-date medium",
                "status-contradicts-date high", "status-went-backwards medium", "unproved-before-visit medium",
                "weakness-recurs medium", "weakness-repeated-by-visit medium", "written-statement-due-soon low",
                "written-statement-not-told low", "written-statement-overdue high",
            ])
    }

    @Test(arguments: try loadRules(from: [shippedRules]).rules)
    func everyConditionMatters(_ rule: Rule) throws {
        let path = "\(shippedRules)/\(rule.id).cases.yaml"
        let cases = try RuleCase.read(try ruleText(path), path: path)
        for (change, changed) in rule.mutants {
            let failures = cases.map { $0.failures(of: changed) }
            #expect(failures.contains { !$0.isEmpty }, "\(rule.id): no case fails when \(change)")
            // A statement that no longer compiles would fail every case and prove nothing.
            #expect(
                !failures.joined().contains { $0.contains("SQLite says") },
                "\(rule.id): it cannot run when \(change)")
        }
    }
}

extension Rule {
    /// The rule with one condition taken out, at whatever depth it stands, or one threshold moved by one.
    fileprivate var mutants: [(change: String, rule: Rule)] {
        var mutants = SelectConditions(select).all.map { condition in
            var rule = self
            rule.select = condition.selectWithout
            return ("'\(condition.text)' is taken out", rule)
        }
        for (name, value) in params {
            guard case .number(let number) = value else { continue }
            for moved in [number - 1, number + 1] {
                var rule = self
                rule.params[name] = .number(moved)
                mutants.append(("\(name) is \(moved)", rule))
            }
        }
        return mutants
    }
}
