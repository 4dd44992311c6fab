import Records

/// What became of each action from snapshot to snapshot.
struct ActionStories {
    private let snapshots: [Snapshot]
    /// Fields that each snapshot's log has a column for.
    private let columns: [Set<LogField>]
    /// For each snapshot the place of each action in it.
    private let places: [[String: Int]]

    init(_ snapshots: [Snapshot]) {
        self.snapshots = snapshots
        columns = snapshots.map { Set($0.log.columns.values) }
        places = snapshots.map { snapshot in
            var places = [String: Int](minimumCapacity: snapshot.log.actions.count)
            for position in snapshot.log.actions.indices { places[snapshot.log.actions[position].id] = position }
            return places
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
        return before.indices.filter { places[last][before[$0].id] == nil }.map { position in
            story(of: position, in: last - 1, asOf: asOf, reportDays: reportDays)
        }
    }

    private func story(of position: Int, in number: Int, asOf: Day, reportDays: ReportDays) -> ActionFacts {
        let snapshot = snapshots[number]
        let action = snapshot.log.actions[position]
        let earlier = (0..<number).compactMap { entry(of: action.id, in: $0) }
        return ActionFacts(
            action: action, position: position, snapshotDay: snapshot.asOf, source: snapshot.log.source,
            columns: columns[number],
            earlier: earlier, before: number > 0 ? entry(of: action.id, in: number - 1) : nil, asOf: asOf,
            reportDay: reportDays.day(forAction: action.id))
    }

    private func entry(of id: String, in number: Int) -> Action? {
        places[number][id].map { snapshots[number].log.actions[$0] }
    }
}

/// A reference as two rows are compared by it: white space and letter case aside.
private func referenceKey(_ ref: String) -> String {
    let key = ref.lowercased()
    return key.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 } ? key : key.filter { !$0.isWhitespace }
}
