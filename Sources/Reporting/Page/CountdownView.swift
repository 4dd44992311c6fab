import Records

/// What will still be open on the day of the visit: what is known first, then what the log's history promises.
struct CountdownView {
    var sentences: [String]
    var after: [BeforeItemView]
    var hasAfter: Bool
    var afterHeading: String

    init(_ countdown: Countdown, logs: Int, isShort: Bool, places: PagePlaces) {
        sentences =
            [CountdownView.known(countdown)] + [CountdownView.forecast(countdown, logs: logs)].compactMap { $0 }
        let later = countdown.remaining.filter { $0.standing == .dueAfterVisit }
        after =
            isShort
            ? []
            : later.map { action in
                let subject = GapSubject(type: .action, id: action.id, ref: action.ref, row: action.row)
                let due = action.due.map { ", due \($0.inWords)" } ?? ""
                return BeforeItemView(
                    names: [BeforeNameView(places.name(of: subject), anchor: places.anchor(of: subject))],
                    text: shortened(action.action, to: 120), byWhom: "\(action.owner ?? "no one named yet")\(due)")
            }
        hasAfter = !after.isEmpty
        afterHeading = "Due only after the day: \(counted(later.count, "action"))"
    }

    /// How many are open now, and how they stand towards the visit.
    private static func known(_ countdown: Countdown) -> String {
        func count(_ standing: CountdownStanding) -> Int { countdown.remaining.count { $0.standing == standing } }
        let open = countdown.open.now
        let due = count(.dueByVisit)
        let undated = count(.undated)
        let parts = [
            "\(count(.overdue)) already past \(count(.overdue) == 1 ? "its" : "their") date",
            "\(due) \(due == 1 ? "falls" : "fall") due by \(countdown.visit.day.inWords)",
            "\(count(.dueAfterVisit)) only after it",
            undated > 0 ? "\(undated) without a date that can be held to" : nil,
        ].compactMap { $0 }
        let unproved = count(.withoutEvidence)
        let closed =
            countdown.unproved == nil
            ? " Which closed actions lack evidence is not known: the log has no column for it."
            : unproved == 0
                ? "" : " \(counted(unproved, "action")) more \(unproved == 1 ? "is" : "are") closed without evidence."
        return "\(counted(open, "action")) \(open == 1 ? "is" : "are") open now (log as imported on "
            + "\(countdown.logDay.inWords)): \(parts.joined(separator: ", ")).\(closed)"
    }

    /// What the speed so far promises, or in one sentence why it promises nothing.
    private static func forecast(_ countdown: Countdown, logs: Int) -> String? {
        guard let pace = countdown.open.pace, let atVisit = countdown.open.atVisit else {
            guard logs > 1 else {
                return "How fast actions are closed can be told once a second log has been imported."
            }
            return "How fast actions are closed cannot be told yet: the logs imported lie less than two weeks apart."
        }
        let proved = countdown.unproved.flatMap(\.atVisit).map { ", and \($0) open or without evidence" } ?? ""
        return "At the speed so far (\(counted(pace.finished, "action")) closed between \(pace.from.inWords) and "
            + "\(pace.to.inWords)) \(atVisit) will still be open on the day\(proved)."
    }
}

extension CountdownStanding {
    /// As a table names it.
    var inWords: String {
        switch self {
        case .overdue: "Open, past its date"
        case .dueByVisit: "Open, due by the day"
        case .dueAfterVisit: "Open, due only after the day"
        case .undated: "Open, no usable date"
        case .withoutEvidence: "Closed without evidence"
        }
    }
}
