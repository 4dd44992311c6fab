import Records

/// What will still be open on the day of the visit.
struct CountdownView {
    var forecasts: [String]
    var table: TableView
    var after: [BeforeItemView]
    var hasAfter: Bool
    var afterHeading: String

    init(_ countdown: Countdown, anchors: [String: String]) {
        let unproved = countdown.unproved.map {
            CountdownView.words(for: $0, finished: "closed with evidence", left: "be open or closed without evidence")
        }
        forecasts = [CountdownView.words(for: countdown.open, finished: "closed", left: "still be open"), unproved]
            .compactMap { $0 }
        if countdown.unproved == nil {
            forecasts.append("The log has no column for evidence, so what will lack it on the day is not known.")
        }
        table = TableView(
            caption: "Where they stand towards the day", headings: ["State", "Actions"],
            rows: CountdownStanding.allCases.map { standing in
                [standing.inWords, String(countdown.remaining.count { $0.standing == standing })]
            })
        let later = countdown.remaining.filter { $0.standing == .dueAfterVisit }
        after = later.map { action in
            BeforeItemView(
                name: action.ref ?? "Row \(action.row)", anchor: anchors[action.id],
                text: shortened(action.action, to: 120), note: action.due.map { "due \($0.inWords)" } ?? "",
                owner: action.owner ?? "No owner named")
        }
        hasAfter = !after.isEmpty
        afterHeading = "Due only after the day: \(counted(later.count, "action"))"
    }

    private static func words(for figure: CountdownFigure, finished: String, left: String) -> String {
        guard let pace = figure.pace, let atVisit = figure.atVisit else {
            return "How many actions will \(left) on the day cannot be told: "
                + "\(figure.paceUnknown ?? "no pace is known")."
        }
        return "At the pace so far, \(counted(atVisit, "action")) will \(left) on the day (\(figure.now) now; "
            + "\(counted(pace.finished, "action")) \(finished) between \(pace.from.inWords) and \(pace.to.inWords))."
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
