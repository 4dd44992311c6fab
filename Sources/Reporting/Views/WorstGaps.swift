import Records

extension CheckResult {
    /// The few gaps that a reader should see first: of the worst severity, and not all of one kind.
    ///
    /// Gaps of recommendations come before gaps of actions, for an unanswered recommendation weighs more
    /// than a late answer. At most two of a rule are taken while other rules have any.
    func worst(atMost limit: Int) -> [Gap] {
        guard let top = grouped.first else { return [] }
        let order: [SubjectType] = [.recommendation, .action, .report, .provider]
        func rank(_ group: RuleGaps) -> (Int, String) {
            let type = group.gaps.first?.subject.type ?? .provider
            // A priority action that nobody answers is the first thing an inspector asks about.
            let first = group.rule.hasPrefix("priority-") ? 0 : 1
            return (first + 2 * (order.firstIndex(of: type) ?? order.count), group.rule)
        }
        let rules = top.rules.sorted { rank($0) < rank($1) }
        let first = rules.flatMap { $0.gaps.prefix(2) }
        let rest = rules.flatMap { $0.gaps.dropFirst(2) }
        return Array((first + rest).prefix(limit))
    }
}
