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
        guard let visit = facts.visit, let outlook = outlook else { return nil }
        let proving = snapshots.indices.filter { snapshots[$0].log.columns.values.contains(.evidence) }
        let remaining = actions.indices.compactMap { position in
            let state = actions.state(at: position)
            return state.standing(towards: visit.day).map {
                CountdownAction(actions.rows[position], due: state.trustedDue, standing: $0)
            }
        }
        return Countdown(
            provider: facts.provider, visit: visit, asOf: facts.asOf,
            workingDays: workingDays.count(from: facts.asOf, to: visit.day), logDay: outlook.logDay,
            actions: actions.rows.count { $0.status != .cancelled }, open: outlook.open,
            unproved: proving.last == snapshots.indices.last
                ? CountdownFigure(
                    now: remaining.count, stories, in: proving, days: outlook.daysFromLog, isFinished: \.isProved)
                : nil,
            remaining: remaining)
    }

    /// The open actions on the day of the visit, as rules see them; nil where no visit or no log is known.
    var outlook: VisitOutlook? {
        guard let visit = facts.visit, let latest = snapshots.last else { return nil }
        let (open, due) = actions.indices.reduce(into: (0, 0)) { counts, position in
            guard let standing = actions.state(at: position).standing(towards: visit.day), standing != .withoutEvidence
            else { return }
            counts.0 += 1
            if standing == .overdue || standing == .dueByVisit { counts.1 += 1 }
        }
        let days = latest.asOf.days(until: visit.day)
        return VisitOutlook(
            visit: visit, days: facts.asOf.days(until: visit.day), logDay: latest.asOf, daysFromLog: days,
            open: CountdownFigure(
                now: open, stories, in: Array(snapshots.indices), days: days, isFinished: \.isDone), dueByVisit: due)
    }
}

/// What is known of the open actions on the day of a visit.
struct VisitOutlook {
    let visit: PlannedVisit
    /// Days from the day of the check to the visit.
    let days: Int
    /// Day of the latest snapshot.
    let logDay: Day
    /// Days from that to the visit.
    let daysFromLog: Int
    let open: CountdownFigure
    /// Open actions that are past their date or due by the visit.
    let dueByVisit: Int
}

extension CountdownFigure {
    /// Days that the snapshots must span before a pace is told: a week more or less decides too much in fewer.
    private static let leastDays = 14

    /// - Parameter numbers: Places of the snapshots that count, oldest first, the latest among them.
    fileprivate init(
        now: Int, _ stories: ActionStories, in numbers: [Int], days: Int, isFinished: (Action) -> Bool
    ) {
        let snapshots = numbers.map { stories.snapshots[$0].asOf }
        guard let first = snapshots.first, let last = snapshots.last, snapshots.count > 1 else {
            self.init(now: now, paceUnknown: "only one log has been imported; a pace takes two")
            return
        }
        let span = first.days(until: last)
        guard span >= CountdownFigure.leastDays,
            let pace = CountdownPace(
                from: first, to: last, snapshots: snapshots.count, finished: stories.finished(in: numbers, isFinished))
        else {
            self.init(
                now: now,
                paceUnknown: "the imported logs span \(span) days; a pace takes \(CountdownFigure.leastDays) or more")
            return
        }
        self.init(now: now, pace: pace, daysToVisit: days)
    }
}

extension ActionState {
    /// How the action stands towards a visit; nil where it is cancelled, or done and shown to be.
    fileprivate func standing(towards visit: Day) -> CountdownStanding? {
        guard status.isOpen else {
            return status != .cancelled && canHaveEvidence && !hasEvidence ? .withoutEvidence : nil
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
