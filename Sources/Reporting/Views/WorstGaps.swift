import Records

extension GapReport {
    /// The few gaps that a reader should see first: of the worst severity, and not all of one kind.
    ///
    /// At most two of a rule are taken while other rules have any, the longest overdue before the others.
    func worstGaps(atMost limit: Int) -> [Gap] {
        let due = Dictionary(actions.map { ($0.id, $0.due) }) { first, _ in first }
        let rules = (check.grouped.first?.rules ?? []).map { rule in
            rule.gaps.enumerated().sorted {
                let days = [$0, $1].map { due[$0.element.subject.id].flatMap { $0 }?.serial ?? .max }
                return (days[0], $0.offset) < (days[1], $1.offset)
            }.map(\.element)
        }
        let first = rules.flatMap { $0.prefix(2) }
        let rest = rules.flatMap { $0.dropFirst(2) }
        return Array((first + rest).prefix(limit))
    }
}
