import Records

/// How the latest snapshot answers one recommendation or required action, counted over the links to it.
struct Answers {
    /// Actions that answer it, cancelled ones not.
    private(set) var actions = 0
    private(set) var cancelled = 0
    private(set) var open = 0
    private(set) var done = 0
    private(set) var notStarted = 0
    /// Actions that name evidence, open and cancelled ones among them.
    private(set) var withEvidence = 0
    /// Done actions that name evidence, or all done ones where the log has no column for it.
    private(set) var proved = 0
    /// Links that a person confirmed, or that the log itself names.
    private(set) var confirmed = 0
    /// The surest link's score, 0 to 1; nil without a link.
    private(set) var bestScore: Double?
    /// The first trusted due date of an open action.
    private(set) var nextDue: Day?

    /// The answers to each demand, by ``LinkEnds/demand``.
    static func all(to demands: Int, links: [Link], ends: [LinkEnds], actions: LatestActions) -> [Answers] {
        var answers = [Answers](repeating: Answers(), count: demands)
        for end in ends {
            guard let action = end.action else { continue }
            answers[end.demand].add(actions.state(at: action))
            answers[end.demand].add(links[end.link])
        }
        return answers
    }

    private mutating func add(_ link: Link) {
        if link.state == .confirmed { confirmed += 1 }
        bestScore = max(bestScore ?? 0, link.score)
    }

    private mutating func add(_ action: ActionState) {
        if action.hasEvidence { withEvidence += 1 }
        guard action.status != .cancelled else {
            cancelled += 1
            return
        }
        actions += 1
        if action.status == .notStarted { notStarted += 1 }
        if action.status.isOpen {
            open += 1
            if let due = action.trustedDue { nextDue = nextDue.map { min($0, due) } ?? due }
        } else {
            done += 1
            if action.hasEvidence || !action.canHaveEvidence { proved += 1 }
        }
    }
}
