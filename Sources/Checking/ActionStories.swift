import Records

/// What became of each action from snapshot to snapshot.
struct ActionStories {
    private let snapshots: [Snapshot]
    /// Fields that each snapshot's log has a column for.
    private let columns: [Set<LogField>]
    /// For each action its entries as (snapshot, position in it), oldest first.
    private var entries: [String: [(snapshot: Int, position: Int)]] = [:]

    init(_ snapshots: [Snapshot]) {
        self.snapshots = snapshots
        columns = snapshots.map { Set($0.log.columns.values) }
        for (number, snapshot) in snapshots.enumerated() {
            for (position, action) in snapshot.log.actions.enumerated() {
                entries[action.id, default: []].append((number, position))
            }
        }
    }

    /// The actions of the latest snapshot.
    func latest(asOf: Day, reportDays: ReportDays) -> [ActionFacts] {
        guard let last = snapshots.indices.last else { return [] }
        let actions = snapshots[last].log.actions
        let keys = actions.comparedReferences(referenceKey)
        var rows: [String: [String]] = [:]
        for (action, key) in zip(actions, keys) {
            if let key {
                rows[key, default: []].append(action.sheet.map { "\(action.row) of '\($0)'" } ?? "\(action.row)")
            }
        }
        return actions.indices.map { position in
            var story = story(of: position, in: last, asOf: asOf, reportDays: reportDays)
            story.rowsWithRef = keys[position].flatMap { rows[$0] } ?? []
            return story
        }
    }

    /// The actions of the snapshot just before that the latest one lacks.
    func vanished(asOf: Day, reportDays: ReportDays) -> [ActionFacts] {
        guard snapshots.count >= 2 else { return [] }
        let last = snapshots.count - 1
        let before = snapshots[last - 1].log.actions
        return before.indices.filter { entries[before[$0].id]?.last?.snapshot != last }.map { position in
            story(of: position, in: last - 1, asOf: asOf, reportDays: reportDays)
        }
    }

    private func story(of position: Int, in number: Int, asOf: Day, reportDays: ReportDays) -> ActionFacts {
        let snapshot = snapshots[number]
        let action = snapshot.log.actions[position]
        let earlier = (entries[action.id] ?? []).filter { $0.snapshot < number }
        let before = earlier.last.flatMap { $0.snapshot == number - 1 ? $0 : nil }
        return ActionFacts(
            action: action, position: position, snapshotDay: snapshot.asOf, source: snapshot.log.source,
            columns: columns[number],
            earlier: earlier.map { snapshots[$0.snapshot].log.actions[$0.position] },
            before: before.map { snapshots[$0.snapshot].log.actions[$0.position] },
            asOf: asOf, reportDay: reportDays.day(forAction: action.id))
    }
}

/// A reference as two rows are compared by it: white space and letter case aside.
private func referenceKey(_ ref: String) -> String {
    let key = ref.lowercased()
    return key.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 } ? key : key.filter { !$0.isWhitespace }
}
