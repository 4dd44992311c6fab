import Records

/// Stands in for the rule engine: plain conditions over the invented log, enough to fill a report.
enum InventedRules {
    static func gaps() -> [Gap] {
        let log = InventedCouncil.snapshot.log
        let answered = Set(InventedCouncil.links.map(\.recommendation))
        let answering = Set(InventedCouncil.links.map(\.action))
        let unanswered = InventedCouncil.report.recommendations.filter { !answered.contains($0.id) }.map { item in
            Gap(
                rule: "recommendation-without-action", severity: .high,
                subject: GapSubject(type: .recommendation, id: item.id),
                message: "No action in the log answers this recommendation.",
                fix: "Add an action with an owner, a date and a measure, or link one that is there.",
                evidence: [
                    GapEvidence(file: "northshire-2025.pdf", page: item.evidence.page, quote: item.evidence.quote)
                ], firstSeen: InventedCouncil.day("2026-06-08"), new: false)
        }
        return unanswered + log.actions.flatMap { gaps(of: $0, isLoose: !answering.contains($0.id)) }
    }

    private static func gaps(of action: Action, isLoose: Bool) -> [Gap] {
        let open = action.status.isOpen
        let late = open && (action.due.map { $0 < InventedCouncil.asOf } ?? false)
        let first = InventedCouncil.earlierSnapshot.log.actions.first { $0.id == action.id }?.due
        let live = action.status != .cancelled
        let days = action.due.map { $0.days(until: InventedCouncil.asOf) } ?? 0
        let moved = first.flatMap { first in action.due.map { first.days(until: $0) } } ?? 0
        var found: [Gap] = []
        func add(_ rule: String, _ severity: Severity, if condition: Bool, _ message: String, _ fix: String) {
            guard condition else { return }
            found.append(
                Gap(
                    rule: rule, severity: severity,
                    subject: GapSubject(type: .action, id: action.id, ref: action.ref, row: action.row),
                    message: message, fix: fix,
                    evidence: [GapEvidence(file: "improvement-plan-v9.xlsx", row: action.row)],
                    firstSeen: InventedCouncil.day("2026-11-20"), new: days < 30))
        }
        let text = "“\(action.action)”"
        add(
            "action-overdue", .high, if: late,
            "\(text) was due on \(action.due?.inWords ?? "") and is \(days) days late.",
            "Finish it, or agree a new date and say why it moved.")
        add(
            "status-contradicts-date", .high, if: late && action.claimsOnTime,
            "\(text) is reported \(action.statusAsTyped ?? "") but was due \(days) days ago.",
            "Correct the status, or give the date on which it was done.")
        add(
            "complete-without-evidence", .high, if: (action.status == .complete) && action.evidence == nil,
            "\(text) is marked complete and the log names no evidence.",
            "Name the document, audit or data that shows it was done and what changed for children.")
        add(
            "action-slipped", .medium, if: live && moved > 0,
            "The date of \(text) moved from \(first?.inWords ?? "") to \(action.due?.inWords ?? ""): \(moved) days.",
            "Record who agreed the new date and why; review whether it will hold.")
        add(
            "action-without-due-date", .medium, if: open && action.dueKind == .none, "\(text) has no date (“Ongoing”).",
            "Give it a date by which a reader can tell whether it was done.")
        add(
            "due-date-unreadable", .medium, if: open && action.dueKind == .unreadable,
            "The date of \(text) is “\(action.dueAsTyped ?? "")”.", "Type a date that the calendar has.")
        add(
            "action-without-owner", .medium, if: open && action.owner == nil, "\(text) names no owner.",
            "Name one person by role.")
        add(
            "action-without-measure", .low, if: live && action.measure == nil, "\(text) has no measure of success.",
            "Say what will be different for children and how it will be measured.")
        add(
            "action-answers-no-recommendation", .low, if: isLoose, "\(text) answers no recommendation.",
            "Link it, or move it out of the improvement plan.")
        return found
    }
}
