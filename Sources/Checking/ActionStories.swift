import Records

/// What became of each action from snapshot to snapshot.
struct ActionStories {
    private let snapshots: [Snapshot]
    /// For each action its entries as (snapshot, position in it), oldest first.
    private var entries: [String: [(snapshot: Int, position: Int)]] = [:]

    init(_ snapshots: [Snapshot]) {
        self.snapshots = snapshots
        for (number, snapshot) in snapshots.enumerated() {
            for (position, action) in snapshot.log.actions.enumerated() {
                entries[action.id, default: []].append((number, position))
            }
        }
    }

    /// The actions of the latest snapshot.
    func latest(asOf: Day, reportDays: ReportDays) -> [ActionFacts] {
        guard let last = snapshots.indices.last else { return [] }
        return snapshots[last].log.actions.indices.map { position in
            story(of: position, in: last, asOf: asOf, reportDays: reportDays)
        }.withSameReferences()
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
            columns: Set(snapshot.log.columns.values),
            earlier: earlier.map { snapshots[$0.snapshot].log.actions[$0.position] },
            before: before.map { snapshots[$0.snapshot].log.actions[$0.position] },
            asOf: asOf, reportDay: reportDays.day(forAction: action.id))
    }
}

extension [ActionFacts] {
    /// Tells each action which rows bear the same reference, white space and letter case aside.
    fileprivate func withSameReferences() -> [ActionFacts] {
        var rows: [String: [Int]] = [:]
        for entry in self {
            if let key = entry.referenceKey { rows[key, default: []].append(entry.action.row) }
        }
        return map { entry in
            var entry = entry
            entry.rowsWithRef = entry.referenceKey.flatMap { rows[$0] } ?? []
            return entry
        }
    }
}
