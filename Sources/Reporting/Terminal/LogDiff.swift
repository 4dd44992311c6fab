public import Records

/// Tells what moved between two snapshots of a log, the gravest first.
public func renderLogDiff(_ diff: LogDiff) -> String {
    func side(_ side: LogDiffSide) -> String {
        "\(side.day.inWords) (\(shownOnOneLine(side.file)), \(counted(side.actions, "action")))"
    }
    let head = wrapped("What moved from \(side(diff.from)) to \(side(diff.to)):", indent: 2, firstIndent: "")
    guard !diff.changes.isEmpty else {
        return head + "\n\n  Nothing moved: no date, owner, status or reference, and the actions are the same.\n"
    }
    return ([head] + LogChangeGroup.allCases.compactMap { $0.text(of: diff.changes) }).joined(separator: "\n\n") + "\n"
}

/// What changes are listed under one heading.
private enum LogChangeGroup: CaseIterable {
    case vanished, later, earlier, otherDue, status, owner, returned, new, renumbered

    func text(of changes: [LogChange]) -> String? {
        let own = changes.filter { holds($0) }
        guard !own.isEmpty else { return nil }
        return (["\(heading(own.count)):"] + own.map { line($0) }).joined(separator: "\n")
    }

    private func holds(_ change: LogChange) -> Bool {
        switch self {
        case .later: change.change == .due && (change.days ?? 0) > 0
        case .earlier: change.change == .due && (change.days ?? 0) < 0
        case .otherDue: change.change == .due && change.days == nil
        case .vanished: change.change == .vanished
        case .status: change.change == .status
        case .owner: change.change == .owner
        case .returned: change.change == .returned
        case .new: change.change == .new
        case .renumbered: change.change == .renumbered
        }
    }

    private func heading(_ count: Int) -> String {
        switch self {
        case .vanished: "\(counted(count, "action")) vanished"
        case .later: "\(counted(count, "due date")) moved later"
        case .earlier: "\(counted(count, "due date")) moved earlier"
        case .otherDue: "\(counted(count, "due date")) given, taken away or reworded"
        case .status: "\(counted(count, "change")) of status"
        case .owner: "\(counted(count, "change")) of owner"
        case .returned: "\(counted(count, "action")) came back"
        case .new: "\(counted(count, "new action"))"
        case .renumbered: "\(counted(count, "action")) renumbered"
        }
    }

    private func line(_ change: LogChange) -> String {
        let place = shownOnOneLine(
            change.row.map { logPlace(row: $0, sheet: change.sheet) }
                ?? change.earlierRow.map { "was \(logPlace(row: $0, sheet: change.sheet))" } ?? "no row")
        let ref = change.ref.map { "\(shownOnOneLine($0)), " } ?? ""
        let text = shortened(shownOnOneLine(change.action), to: 60)
        return wrapped("\(ref)\(place): \(move(change))\(text)", indent: 4, firstIndent: "  ")
    }

    private func move(_ change: LogChange) -> String {
        guard change.before != nil || change.after != nil else { return "" }
        func shownValue(_ value: String?) -> String { value.map { shortened(shownOnOneLine($0), to: 40) } ?? "none" }
        let days = change.days.map { " (\(counted(abs($0), "day")) \($0 > 0 ? "later" : "earlier"))" } ?? ""
        return "\(shownValue(change.before)) → \(shownValue(change.after))\(days). "
    }
}
