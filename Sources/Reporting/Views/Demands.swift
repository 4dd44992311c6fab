import Records

/// What has to be done about one thing, all of it together, so that nothing is counted twice.
struct Demand {
    /// What it is about.
    var subject: GapSubject
    /// The action, where it is about one, as the latest log that has it gives it.
    var action: Action?
    /// In the order in which it is read out.
    var tasks: [RuleTask]
}

extension GapReport {
    /// Every high gap, what falls due until the visit, and what has no date: one entry a recommendation or action.
    ///
    /// High gaps come first, the worst before the others; the rest follows by date.
    func demands(titles: RuleTitles, facts: ActionFacts) -> [Demand] {
        let high = worstSubjects.flatMap(\.gaps).filter { $0.severity == .high }
        let byId = Dictionary(snapshots.flatMap(\.log.actions).map { ($0.id, $0) }) { _, last in last }
        var demands: [Demand] = []
        var places: [GapSubject: Int] = [:]
        func add(_ task: RuleTask, to subject: GapSubject) {
            if let place = places[subject] {
                demands[place].tasks.append(task)
            } else {
                places[subject] = demands.count
                let action = subject.type == .action ? byId[subject.id] : nil
                demands.append(Demand(subject: subject, action: action, tasks: [task]))
            }
        }
        for gap in high { add(RuleTask(gap.rule, titles: titles), to: gap.subject) }
        for action in actions.sorted(by: { ($0.due ?? .distant, $0.row) < ($1.due ?? .distant, $1.row) }) {
            let subject = GapSubject(type: .action, id: action.id, ref: action.ref, row: action.row)
            let standing = facts.standing(of: action)
            if standing == .noUsableDate { add(.giveDate, to: subject) }
            if standing == .notYetDue, let visit, let due = action.due, due <= visit.day {
                add(.finishByVisit, to: subject)
            }
        }
        return demands
    }
}
