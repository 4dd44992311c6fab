import Records

extension GapReport {
    /// Every due date known for an action, first to last in force, no date twice.
    ///
    /// The log's own original date comes first, then what earlier snapshots gave, then the dates in the row.
    func dueDates(of action: Action) -> [Day] {
        guard let due = action.due else { return [] }
        let earlier = snapshots.dropLast().compactMap { snapshot in
            snapshot.log.actions.first { $0.id == action.id }?.due
        }
        let known = [action.originalDue].compactMap { $0 } + earlier + action.dueHistory
        var result: [Day] = []
        for day in known where day != due && !result.contains(day) { result.append(day) }
        return result + [due]
    }
}
