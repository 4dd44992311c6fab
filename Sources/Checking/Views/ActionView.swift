import Records

extension RuleView {
    /// The latest snapshot.
    static let action = RuleView(
        "action",
        about: "One row for each action of the latest snapshot of the log, with its past ready worked out.",
        needs: .log, indexes: ["action_id"], rowNumber: "position",
        columns: identity + dates + status + ownership + proof, rows: { $0.actions })

    /// What disappeared since the snapshot before.
    static let vanishedAction = RuleView(
        "vanished_action",
        about: "One row for each action of the snapshot just before that the latest snapshot lacks.",
        needs: .log,
        columns: [
            .text("action_id", "Stable id of the action.") { $0.action.id },
            .text("label", "How a message names it: `Action 1.4 (row 11)`, the row being that of the snapshot before.")
            {
                $0.label
            },
            .text("ref", "Reference as typed.") { $0.action.ref },
            .number("earlier_row", "Row in the snapshot before.") { $0.action.row },
            .text("earlier_file", "File of the snapshot before.") { $0.log.source.file },
            .day("earlier_snapshot", "Day of the snapshot before.") { $0.log.day },
            .text("action_text", "What was to be done.") { $0.action.action },
            .text("status", "Status there, in the program's terms.") { $0.action.status.rawValue },
            .flag("was_open", "1 where it was neither complete, embedded nor cancelled there.") {
                $0.action.status.isOpen
            },
            .text("claim_in_words", "What the log said of its status, as the end of a sentence.") { $0.claim },
            .day("due", "Due date there.") { $0.action.due },
            .text("owner", "Who led it there, as typed.") { $0.action.owner },
        ],
        rows: { $0.vanished })

    private static let identity: [ViewColumn<ActionFacts>] = [
        .text("action_id", "Stable id of the action; a rule about actions returns it.") { $0.action.id },
        .text("label", "How a message names it: `Action 1.4 (row 11)`.") { $0.label },
        .text("ref", "Reference as typed; null where there is none.") { $0.action.ref },
        .number("rows_with_ref", "Number of rows that bear the same reference, this one among them; 0 without one.") {
            $0.reference.rows
        },
        .text("same_ref_rows", "Those rows, ten at most: `11, 14`.") { $0.reference.inWords },
        .number("position", "Place in the log, first 0.") { $0.position },
        .number("log_row", "Row in the file, as its own program numbers it.") { $0.action.row },
        .text("log_sheet", "Worksheet of that row where the plan runs over several, else null.") { $0.action.sheet },
        .text("log_file", "File of the snapshot.") { $0.log.source.file },
        .day("snapshot_day", "Day of the snapshot.") { $0.log.day },
        .text("action_text", "What will be done.") { $0.action.action },
        .text("recommendation_as_typed", "The recommendation as the log types it.") { $0.action.recommendation },
        .text("theme", "Theme it stands under.") { $0.action.theme },
        .number("answered", "Number of recommendations and required actions that it answers.", needs: .report) {
            $0.answered
        },
    ]

    private static let dates: [ViewColumn<ActionFacts>] = [
        .day("start", "Start date.") { $0.action.start },
        .day("due", "Due date in force, right or wrong.") { $0.action.due },
        .text("due_as_typed", "What stands in the cell.") { $0.action.dueAsTyped },
        .text(
            "due_kind", "What the cell is: `date`, `none` (blank, TBC, Ongoing), `closed`, `unreadable`."
        ) {
            $0.action.dueKind.rawValue
        },
        .text("due_doubt", "Why the due date cannot be right; null where it can.") { $0.dueDoubt },
        .day("trusted_due", "The due date where it can be right: not before the report, not over three years away.") {
            $0.trustedDue
        },
        .number("days_until_due", "Days to the trusted due date, negative when it is past; null without one.") { row in
            row.trustedDue.map { row.asOf.days(until: $0) }
        },
        .number("days_overdue", "Days that an open action is past its trusted due date, else 0.") { $0.daysOverdue },
        .day("original_due", "First due date that the log itself gives beside a later one.") { $0.action.originalDue },
        .day("earliest_due", "Earliest date that the log gives as original or that an earlier snapshot had.") {
            $0.past.earliestDue
        },
        .number("days_slipped", "Days from `earliest_due` to `trusted_due`, else 0.") { $0.daysSlipped },
        .number("times_moved", "Times that a due date was put later, over all dates typed so far.") {
            $0.past.timesMoved
        },
        .day("due_before", "Due date in the snapshot just before; null where there was none.") { $0.past.before?.due },
        .text("due_dates_typed", "All due dates typed so far: `31 May 2019, 30 June 2019`.") {
            $0.past.dueDatesTyped.map(\.inWords).joined(separator: ", ")
        },
        .day("completed", "Date of completion.") { $0.action.completed },
        .number("days_late", "Days from the due date in force to completion; null without both.") {
            guard let due = $0.action.due, let completed = $0.action.completed else { return nil }
            return due.days(until: completed)
        },
        .text("status_by_date", "What the dates alone say: `closed`, `overdue`, `not yet due`, `no date`.") {
            $0.statusByDate
        },
    ]

    private static let status: [ViewColumn<ActionFacts>] = [
        .text(
            "status",
            "One of `\(ActionStatus.allCases.map(\.rawValue).joined(separator: "`, `"))`."
        ) {
            $0.action.status.rawValue
        },
        .text("status_claimed", "Status as typed; null where the log gives none.") { $0.action.statusAsTyped },
        .text("claim_in_words", "What the log says of the status: `its status says “Green”`.") {
            $0.claim
        },
        .flag("claims_on_time", "1 where the status itself says that all is on time (\"Green\", \"On track\").") {
            $0.action.claimsOnTime
        },
        .flag("is_open", "1 where neither complete, embedded nor cancelled.") { $0.action.status.isOpen },
        .flag("is_cancelled", "1 where cancelled.") { $0.action.status == .cancelled },
        .flag("is_done", "1 where complete or embedded.") {
            $0.action.status == .complete || $0.action.status == .embedded
        },
        .number("progress", "Percent done, 0 to 100.") { $0.action.progress },
        .text("status_in_words", "Status as typed, or its meaning.") {
            $0.action.statusAsTyped ?? $0.action.status.inWords
        },
        .text("status_before", "Status in the snapshot just before; null where the action was not there.") {
            $0.past.before?.status.rawValue
        },
        .text("status_before_in_words", "Status as typed in the snapshot just before, or its meaning.") {
            $0.past.before.map { $0.statusAsTyped ?? $0.status.inWords }
        },
        .number("status_rank", "How far along: 0 not started, 1 under way, 2 complete, 3 embedded; else null.") {
            ActionFacts.rank($0.action.status)
        },
        .number("status_rank_before", "The same for the snapshot just before.") {
            $0.past.before.flatMap { ActionFacts.rank($0.status) }
        },
        .number("times_reopened", "Times that it was closed in one snapshot and open in the next that has it.") {
            $0.past.timesReopened
        },
        .number("progress_before", "Percent done in the snapshot just before.") { $0.past.before?.progress },
    ]

    private static let ownership: [ViewColumn<ActionFacts>] = [
        .text("owner", "Who leads, as typed.") { $0.action.owner },
        .flag("owner_missing", "1 where nobody is named: blank, \"TBC\", \"?\".") { $0.ownerMissing },
        .number("owner_changes", "Times that the owner changed over all snapshots.") { $0.past.owners.count - 1 },
        .text("owners_typed", "All owners so far, first to last.") {
            $0.past.owners.map { $0.isEmpty ? "nobody" : $0 }.joined(separator: ", then ")
        },
    ]

    private static let proof: [ViewColumn<ActionFacts>] = [
        .text("evidence", "Evidence that it was done.") { $0.action.evidence },
        .flag("has_evidence_column", "1 where the log has a column for evidence.") {
            $0.log.columns.contains(.evidence)
        },
        .text("measure", "How success is measured.") { $0.action.measure },
        .flag("has_measure_column", "1 where the log has a column for measures.") { $0.log.columns.contains(.measure) },
        .text("latest_note", "The latest progress note.") { $0.action.update },
        .flag("has_note_column", "1 where the log has a column for progress notes.") {
            $0.log.columns.contains(.update)
        },
        .day("updated", "Date of the latest progress note.") { $0.action.updated },
        .number("days_since_update", "Days from that date to the day of the check; null without one.") {
            $0.action.updated?.days(until: $0.asOf)
        },
        .flag("has_updated_column", "1 where the log has a column for the date of the update.") {
            $0.log.columns.contains(.updated)
        },
        .number("snapshots_seen", "Number of snapshots that have the action, the latest among them.") {
            $0.past.snapshots
        },
    ]
}
