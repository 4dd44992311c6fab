import Records

/// What earlier snapshots gave as due dates, by action.
struct DueDates {
    private let earlier: [String: [Day]]

    /// Gathers the dates of all snapshots but the latest; oldest snapshot first.
    init(_ snapshots: [Snapshot]) {
        var earlier: [String: [Day]] = [:]
        for snapshot in snapshots.dropLast() {
            for action in snapshot.log.actions {
                if let due = action.due { earlier[action.id, default: []].append(due) }
            }
        }
        self.earlier = earlier
    }

    /// Every due date known for an action, first to last in force, no date twice; empty where none is in force.
    ///
    /// The log's own original date comes first, then what earlier snapshots gave, then the dates in the row.
    func dates(of action: Action) -> [Day] {
        guard let due = action.due else { return [] }
        let known = [action.originalDue].compactMap { $0 } + (earlier[action.id] ?? []) + action.dueHistory
        var result: [Day] = []
        for day in known where day != due && !result.contains(day) { result.append(day) }
        return result + [due]
    }
}
