import Records

/// What became of each action from snapshot to snapshot.
struct ActionStories {
    /// Snapshots up to the day of the check, oldest first.
    let snapshots: [Snapshot]
    /// For each snapshot but the latest, where the latest's actions stand in it.
    private let matches: [RowMatch]

    init(_ snapshots: [Snapshot]) {
        self.snapshots = snapshots
        let latest = snapshots.last?.log.actions ?? []
        matches = snapshots.dropLast().map { RowMatch(of: latest, in: $0.log.actions) }
    }

    /// The actions of the latest snapshot.
    var latest: [Action] { snapshots.last?.log.actions ?? [] }

    /// The actions of the snapshot just before that the latest one lacks.
    func vanished(asOf: Day, firstDay: Day?) -> [ActionFacts] {
        guard let match = matches.last else { return [] }
        let snapshot = snapshots[matches.count - 1]
        let log = LogFacts(snapshot)
        let days = SensibleDays(first: firstDay, last: SensibleDays.last(asOf: asOf))
        return match.gone.map { position in
            let action = snapshot.log.actions[position]
            var past = ActionPast()
            past.add(latest: action)
            return ActionFacts(
                action, position: position, log: log, past: past, asOf: asOf, days: days, answered: 0, reference: .none)
        }
    }

    /// What the snapshots say of an action of the latest, one after the other.
    func past(of position: Int) -> ActionPast {
        var past = ActionPast()
        for (number, match) in matches.enumerated() {
            guard let place = match.places[position] else { continue }
            past.add(earlier: snapshots[number].log.actions[place], isJustBefore: number == matches.count - 1)
        }
        past.add(latest: snapshots[matches.count].log.actions[position])
        return past
    }
}

// MARK: - What got finished

extension ActionStories {
    /// Actions that are finished in the last of some snapshots that has them, and were not in the first.
    ///
    /// - Parameter numbers: Places of the snapshots, oldest first, the latest among them.
    func finished(in numbers: [Int], _ isFinished: (Action) -> Bool) -> Int {
        let latest = self.latest
        let earlier = numbers.filter { $0 < matches.count }
        let stayed = latest.indices.count { position in
            guard isFinished(latest[position]) else { return false }
            for number in earlier {
                if let place = matches[number].places[position] {
                    return !isFinished(snapshots[number].log.actions[place])
                }
            }
            return false
        }
        var gone: [String: (before: Bool, after: Bool)] = [:]
        for number in earlier {
            for place in matches[number].gone {
                let action = snapshots[number].log.actions[place]
                let done = isFinished(action)
                gone[action.id, default: (done, done)].after = done
            }
        }
        return stayed + gone.values.count { !$0.before && $0.after }
    }
}
