import Records

extension CheckResult {
    /// The few gaps that a reader should see first: of the worst severity, and not all of one kind.
    ///
    /// At most two of a rule are taken while other rules have any.
    func worst(atMost limit: Int) -> [Gap] {
        let rules = grouped.first?.rules ?? []
        let first = rules.flatMap { $0.gaps.prefix(2) }
        let rest = rules.flatMap { $0.gaps.dropFirst(2) }
        return Array((first + rest).prefix(limit))
    }
}
