import Records

/// The gaps of one rule at one severity.
struct RuleGaps {
    var rule: String
    var gaps: [Gap]

    /// Where the group stands among those of its severity.
    fileprivate var rank: (Int, String) {
        let order: [SubjectType] = [.recommendation, .action, .report, .provider]
        let place = gaps.first.flatMap { order.firstIndex(of: $0.subject.type) } ?? order.count
        // A priority action that nobody answers is the first thing an inspector asks about.
        return (rule.hasPrefix("priority-") ? -1 : place, rule)
    }

    /// The one way to close all of them; nil where they differ.
    var sharedFix: String? {
        guard let first = gaps.first?.fix, gaps.allSatisfy({ $0.fix == first }), !first.isEmpty else { return nil }
        return first
    }
}

/// The gaps of one severity, rule by rule.
struct SeverityGaps {
    var severity: Severity
    var rules: [RuleGaps]

    var count: Int { rules.reduce(0) { $0 + $1.gaps.count } }
}

extension CheckResult {
    /// Gaps without a waiver, worst severity first, then rule by rule, each in the order of the check.
    ///
    /// Rules about recommendations come before rules about actions, for an unanswered recommendation weighs
    /// more than a late answer.
    var grouped: [SeverityGaps] {
        let bySeverity = Dictionary(grouping: gaps.filter { $0.waived == nil }, by: \.severity)
        return Severity.allCases.reversed().compactMap { severity in
            guard let gaps = bySeverity[severity] else { return nil }
            let byRule = Dictionary(grouping: gaps, by: \.rule)
            return SeverityGaps(
                severity: severity,
                rules: byRule.map { RuleGaps(rule: $0, gaps: $1) }.sorted { $0.rank < $1.rank })
        }
    }

    /// Gaps that somebody has waived for the time being.
    var waivedGaps: [Gap] { gaps.filter { $0.waived != nil } }

    /// `6 high, 5 medium, 3 low`; only the severities that occur.
    var severityCounts: String {
        grouped.map { "\($0.count) \($0.severity.rawValue)" }.joined(separator: ", ")
    }
}
