import Records

/// All gaps of the worst severity on one recommendation, action, report or council.
struct WorstSubject {
    var subject: GapSubject
    /// In the order of the list of gaps.
    var gaps: [Gap]
}

extension GapReport {
    /// What a reader should see first, of the worst severity, and not all of one kind.
    ///
    /// First what the visit's theme names and no action answers, then what else no action answers, then what else the
    /// theme names; of the rest at most two of a rule are taken while other rules have any, the longest overdue first.
    var worstSubjects: [WorstSubject] {
        let due = Dictionary(actions.map { ($0.id, $0.due) }) { first, _ in first }
        let unanswered = Set(coveredRecommendations.filter { $0.degree == .none }.map(\.recommendation.id))
        let ordered = (check.grouped.first?.rules ?? []).map { rule in
            rule.gaps.enumerated().sorted {
                let days = [$0, $1].map { due[$0.element.subject.id].flatMap { $0 }?.serial ?? .max }
                return (days[0], $0.offset) < (days[1], $1.offset)
            }.map(\.element)
        }
        let mixed = ordered.flatMap { $0.prefix(2) } + ordered.flatMap { $0.dropFirst(2) }
        var places: [GapSubject: Int] = [:]
        var subjects: [WorstSubject] = []
        for gap in mixed where places[gap.subject] == nil {
            places[gap.subject] = subjects.count
            subjects.append(WorstSubject(subject: gap.subject, gaps: []))
        }
        for gap in ordered.flatMap({ $0 }) { if let place = places[gap.subject] { subjects[place].gaps.append(gap) } }
        func rank(_ id: String) -> Int {
            switch (scope[id]?.kind == .theme, unanswered.contains(id)) {
            case (true, true): 0
            case (false, true): 1
            case (true, false): 2
            case (false, false): 3
            }
        }
        return subjects.enumerated().sorted {
            (rank($0.element.subject.id), $0.offset) < (rank($1.element.subject.id), $1.offset)
        }.map(\.element)
    }
}
