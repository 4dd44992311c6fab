import Records

/// A link with both its ends looked up: what is asked, and which action answers it.
struct LinkEnds {
    /// Place in ``CheckFacts/links``.
    let link: Int
    /// Place among the recommendations in force, after which the required actions come.
    let demand: Int
    /// Place in the latest snapshot; nil where it lacks the action.
    let action: Int?

    /// The links that are not rejected and belong to something that is in force.
    static func all(_ links: [Link], demands: [String], places: [String: Int]) -> [LinkEnds] {
        let numbers = Dictionary(zip(demands, 0...), uniquingKeysWith: { first, _ in first })
        return links.indices.compactMap { index in
            guard links[index].state != .rejected, let demand = numbers[links[index].recommendation] else { return nil }
            return LinkEnds(link: index, demand: demand, action: places[links[index].action])
        }
    }
}

/// What the links say of each action of the latest snapshot, by its place there.
struct ActionLinks {
    private var days: [Day?]
    private var answers: [Int]
    /// The first day that makes sense for an action that answers no dated report; nil where no report is dated.
    let fallback: Day?

    /// - Parameter days: The first day of each recommendation's report, by ``LinkEnds/demand``.
    init(_ ends: [LinkEnds], actions: Int, recommendations days: [Day?], reports: [DatedReport]) {
        self.days = Array(repeating: nil, count: actions)
        answers = Array(repeating: 0, count: actions)
        var earliest: Day?
        for end in ends {
            if let action = end.action { answers[action] += 1 }
            guard end.demand < days.count, let day = days[end.demand] else { continue }
            earliest = earliest.map { min($0, day) } ?? day
            if let action = end.action { self.days[action] = self.days[action].map { min($0, day) } ?? day }
        }
        fallback = earliest ?? days.compactMap(\.self).min() ?? reports.compactMap(\.firstDay).min()
    }

    /// The day before which an action cannot have been meant.
    ///
    /// An action that answers a report is judged by that report; one that answers none, by the earliest report
    /// that the log answers, or else by the earliest that there is: too early a day only makes a check milder.
    func reportDay(at place: Int) -> Day? { days[place] ?? fallback }

    /// Number of recommendations and required actions that an action answers.
    func answered(at place: Int) -> Int { answers[place] }
}
