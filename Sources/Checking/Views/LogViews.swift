import Records

extension RuleView {
    /// Every action in every snapshot.
    static let actionHistory = RuleView(
        "action_history",
        about: "One row for each action in each snapshot, for rules that look further back than `action` does.",
        needs: .log, indexes: ["action_id"],
        columns: [
            .text("action_id", "Stable id of the action.") { $0.action.id },
            .number("snapshot_number", "Number of the snapshot, oldest 1.") { $0.number },
            .day("snapshot_day", "Day of the snapshot.") { $0.snapshot.asOf },
            .number("log_row", "Row in that snapshot's file.") { $0.action.row },
            .text("log_sheet", "Worksheet of that row where the plan ran over several, else null.") { $0.action.sheet },
            .text("log_file", "That snapshot's file.") { $0.snapshot.log.source.file },
            .text("ref", "Reference there.") { $0.action.ref },
            .text("owner", "Owner there, as typed.") { $0.action.owner },
            .day("due", "Due date there.") { $0.action.due },
            .text("status", "Status there, in the program's terms.") { $0.action.status.rawValue },
            .text("status_claimed", "Status there, as typed.") { $0.action.statusAsTyped },
            .number("progress", "Percent done there.") { $0.action.progress },
            .text("latest_note", "Progress note there.") { $0.action.update },
        ],
        rows: { facts in
            facts.snapshots.enumerated().flatMap { number, snapshot in
                snapshot.log.actions.map { Entry(number: number + 1, snapshot: snapshot, action: $0) }
            }
        })

    /// Every import of the log.
    static let snapshot = RuleView(
        "snapshot",
        about: "One row for each snapshot of the log up to the day of the check.",
        needs: .log,
        columns: [
            .number("snapshot_number", "Number of the snapshot, oldest 1.") { $0.number },
            .day("snapshot_day", "Day that it describes.") { $0.snapshot.asOf },
            .flag("is_latest", "1 for the latest.") { $0.isLatest },
            .number("days_old", "Days from that day to the day of the check.") {
                $0.snapshot.asOf.days(until: $0.asOf)
            },
            .text("log_file", "Its file.") { $0.snapshot.log.source.file },
            .number("actions", "Number of actions.") { $0.snapshot.log.actions.count },
            .number("open_actions", "Number of open actions.") { row in
                row.snapshot.log.actions.count { $0.status.isOpen }
            },
            .number("review_items", "Number of cells that were not understood.") { $0.snapshot.log.review.count },
        ],
        rows: { facts in
            facts.snapshots.enumerated().map { number, snapshot in
                SnapshotRow(
                    number: number + 1, snapshot: snapshot, isLatest: number + 1 == facts.snapshots.count,
                    asOf: facts.facts.asOf)
            }
        })
}

/// An action as one snapshot has it.
private struct Entry {
    let number: Int
    let snapshot: Snapshot
    let action: Action
}

private struct SnapshotRow {
    let number: Int
    let snapshot: Snapshot
    let isLatest: Bool
    let asOf: Day
}
