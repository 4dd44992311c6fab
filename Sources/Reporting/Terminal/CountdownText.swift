public import Records

/// Tells what will be open or without evidence on the day of the next visit, and what it was reckoned from.
public func renderCountdown(_ countdown: Countdown) -> String {
    let head = "\(shownOnOneLine(countdown.provider)): \(words(for: countdown))"
    let log = wrapped(
        "The log of \(countdown.logDay.inWords) has \(counted(countdown.open.now, "open action")) of "
            + "\(countdown.actions)\(unproved(countdown)).", indent: 2)
    var parts = ["\(head)\n\n\(log)\n\(paces(countdown))"]
    for standing in CountdownStanding.allCases {
        let own = countdown.remaining.filter { $0.standing == standing }
        guard !own.isEmpty else { continue }
        parts.append((["\(standing.heading) (\(own.count)):"] + own.map(line)).joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
}

private func words(for countdown: Countdown) -> String {
    let theme = countdown.visit.theme.map { ", on \(shownOnOneLine($0))" } ?? ""
    let working = countdown.workingDays.map { " (\(counted($0, "working day")))" } ?? ""
    let when =
        switch countdown.days {
        case 0: "today"
        case 1: "tomorrow"
        default: "in \(countdown.days) days\(working)"
        }
    return "visit on \(countdown.visit.day.inWords), \(when)\(theme)"
}

private func unproved(_ countdown: Countdown) -> String {
    guard countdown.unproved != nil else { return "; it has no column for evidence" }
    let count = countdown.remaining.count { $0.standing == .withoutEvidence }
    return ", and \(count) closed without evidence"
}

private func paces(_ countdown: Countdown) -> String {
    var lines = [words(for: countdown.open, finished: "closed", left: "open")]
    if let unproved = countdown.unproved {
        let line = words(for: unproved, finished: "closed with evidence", left: "open or without evidence")
        if unproved.paceUnknown == nil || unproved.paceUnknown != countdown.open.paceUnknown { lines.append(line) }
    }
    return lines.map { wrapped($0, indent: 2) }.joined(separator: "\n")
}

private func words(for figure: CountdownFigure, finished: String, left: String) -> String {
    guard let pace = figure.pace, let atVisit = figure.atVisit else {
        return "How many will still be \(left) on that day cannot be told: \(figure.paceUnknown ?? "no pace is known")."
    }
    return "At the pace so far \(atVisit) will still be \(left) on that day: \(counted(pace.finished, "action")) "
        + "\(finished) between \(pace.from.inWords) and \(pace.to.inWords) (\(pace.snapshots) snapshots), "
        + "\(tenths(pace.perWeek)) a week, counted on from the log's day."
}

/// `0.3`: one digit after the point.
private func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
}

private func line(_ action: CountdownAction) -> String {
    let place = shownOnOneLine(logPlace(row: action.row, sheet: action.sheet))
    let name = action.ref.map { "\(shortened(shownOnOneLine($0), to: 30)) (\(place))" } ?? place
    let due = action.due.map { ", due \($0.inWords)" } ?? ""
    let owner = action.owner.map { ", \(shortened(shownOnOneLine($0), to: 40))" } ?? ""
    let text = shortened(shownOnOneLine(action.action), to: 60)
    return wrapped("\(name)\(due)\(owner): \(text)", indent: 4, firstIndent: "  ")
}

extension CountdownStanding {
    fileprivate var heading: String {
        switch self {
        case .overdue: "Open and past its date"
        case .dueByVisit: "Open and due by the visit"
        case .dueAfterVisit: "Open and due only after the visit"
        case .undated: "Open without a date that can be right"
        case .withoutEvidence: "Closed without evidence"
        }
    }
}
