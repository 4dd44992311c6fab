import Records

/// The gaps of one rule at one severity.
struct RuleGaps {
    var rule: String
    var gaps: [Gap]

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
    /// Gaps without a waiver, worst severity first, then by rule, in the order in which the check gave them.
    var grouped: [SeverityGaps] {
        let bySeverity = Dictionary(grouping: gaps.filter { $0.waived == nil }, by: \.severity)
        return Severity.allCases.reversed().compactMap { severity in
            guard let gaps = bySeverity[severity] else { return nil }
            let byRule = Dictionary(grouping: gaps, by: \.rule)
            return SeverityGaps(
                severity: severity,
                rules: byRule.keys.sorted().map { RuleGaps(rule: $0, gaps: byRule[$0] ?? []) })
        }
    }

    /// Gaps that somebody has waived for the time being.
    var waivedGaps: [Gap] { gaps.filter { $0.waived != nil } }

    /// `6 high, 5 medium, 3 low`; only the severities that occur.
    var severityCounts: String {
        grouped.map { "\($0.count) \($0.severity.rawValue)" }.joined(separator: ", ")
    }
}
