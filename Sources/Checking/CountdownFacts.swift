public import Records

extension CheckFacts {
    /// What will be open or unproved on the first day of the next visit; nil where no visit or no log is known.
    ///
    /// The pace is the number of actions finished between the first and the last snapshot, by the weeks between them.
    /// An action counts once, and only where it was seen unfinished first and is finished when it is last seen: one that
    /// was opened again does not count, one that was archived after it was closed does. Cancelling is no finishing.
    /// What the council may add to the log is not foreseen.
    ///
    /// - Throws: ``RuleProblem`` where the program's own list of bank holidays cannot be read.
    public func countdown() throws(RuleProblem) -> Countdown? {
        DerivedFacts(self, workingDays: try WorkingDays.england.get()).countdown
    }
}

extension DerivedFacts {
    /// See ``CheckFacts/countdown()``.
    var countdown: Countdown? {
        guard let visit = facts.visit, let latest = snapshots.last else { return nil }
        // By index: an entry with its past is dear to copy.
        let remaining = actions.indices.compactMap { index in
            actions[index].standing(towards: visit.day).map {
                CountdownAction(actions[index].action, due: actions[index].trustedDue, standing: $0)
            }
        }
        let days = latest.asOf.days(until: visit.day)
        let proving = snapshots.filter { $0.log.columns.values.contains(.evidence) }
        return Countdown(
            provider: facts.provider, visit: visit, asOf: facts.asOf,
            workingDays: workingDays.count(from: facts.asOf, to: visit.day), logDay: latest.asOf,
            actions: actions.count { $0.action.status != .cancelled },
            open: CountdownFigure(
                now: remaining.count { $0.standing != .withoutEvidence }, in: snapshots, days: days,
                isFinished: \.isDone),
            unproved: proving.last?.asOf == latest.asOf
                ? CountdownFigure(now: remaining.count, in: proving, days: days, isFinished: \.isProved) : nil,
            remaining: remaining)
    }
}

extension CountdownFigure {
    /// Days that the snapshots must span before a pace is told: a week more or less decides too much in fewer.
    private static let leastDays = 14

    fileprivate init(now: Int, in snapshots: [Snapshot], days: Int, isFinished: (Action) -> Bool) {
        guard let first = snapshots.first, let last = snapshots.last, snapshots.count > 1 else {
            self.init(now: now, paceUnknown: "the store holds one snapshot of the log; a pace takes two")
            return
        }
        let span = first.asOf.days(until: last.asOf)
        var stories: [String: (before: Bool, after: Bool)] = [:]
        stories.reserveCapacity(last.log.actions.count)
        for snapshot in snapshots {
            for action in snapshot.log.actions {
                let done = isFinished(action)
                stories[action.id, default: (done, done)].after = done
            }
        }
        let finished = stories.values.count { !$0.before && $0.after }
        guard span >= CountdownFigure.leastDays,
            let pace = CountdownPace(from: first.asOf, to: last.asOf, snapshots: snapshots.count, finished: finished)
        else {
            self.init(
                now: now,
                paceUnknown: "the snapshots span \(span) days; a pace takes \(CountdownFigure.leastDays) or more")
            return
        }
        self.init(now: now, pace: pace, daysToVisit: days)
    }
}

extension ActionFacts {
    /// How the action stands towards a visit; nil where it is cancelled, or done and shown to be.
    fileprivate func standing(towards visit: Day) -> CountdownStanding? {
        guard action.status.isOpen else {
            return action.isDone && columns.contains(.evidence) && !action.isProved ? .withoutEvidence : nil
        }
        guard let trustedDue else { return .undated }
        if trustedDue < asOf { return .overdue }
        return trustedDue <= visit ? .dueByVisit : .dueAfterVisit
    }
}

extension Action {
    /// Complete or embedded.
    fileprivate var isDone: Bool { status == .complete || status == .embedded }

    /// The same, with evidence.
    fileprivate var isProved: Bool { isDone && evidence?.isEmpty == false }
}
