import Records

/// A row of the invented log, as little as its action needs.
struct LogRow {
    var answers: [Int]
    var shares: String
    var text: String
    var owner: String?
    var first: String?
    var due: String?
    var status: ActionStatus
    var typed: String
    var evidence: String?
    var measure: String?
}

extension InventedCouncil {
    static let snapshot = Snapshot(
        asOf: day("2026-11-20"), log: log(file: "improvement-plan-v9.xlsx", hash: "b71c", dues: \.due))

    static let earlierSnapshot = Snapshot(
        asOf: day("2026-06-05"), log: log(file: "improvement-plan-v6.xlsx", hash: "04de", dues: { $0.first ?? $0.due }))

    private static func log(file: String, hash: String, dues: (LogRow) -> String?) -> ActionLog {
        ActionLog(
            source: LogSource(
                file: file, sha256: String(repeating: hash, count: 16), sheet: "Improvement plan", headerRow: 4),
            columns: [
                "Ref": .ref, "Action": .action, "Lead": .owner, "By when": .due, "BRAG": .status,
                "Evidence": .evidence, "Success measure": .measure, "Priority": .theme,
            ],
            columnsUnmapped: ["Cost"],
            actions: logRows.enumerated().map { action(at: $0, $1, due: dues($1)) },
            leftOut: [5, 13, 21, 30].map { LeftOutRow(row: $0, why: "theme") } + [LeftOutRow(row: 39, why: "total")],
            review: [
                LogReviewItem(row: 22, field: "due", why: "“31/06/2026” is not a day of the calendar"),
                LogReviewItem(row: 31, field: "due", why: "“Ongoing” is not a date"),
            ])
    }

    private static func action(at index: Int, _ row: LogRow, due: String?) -> Action {
        var action = Action(row: 6 + index + (index > 6 ? 1 : 0) + (index > 13 ? 1 : 0), action: row.text)
        action.id = "a\(index + 1)"
        action.ref = "\(1 + index / 6).\(1 + index % 6)"
        action.owner = row.owner
        action.due = due.flatMap { Day(iso: $0) }
        action.dueKind = action.due != nil ? .date : due == nil ? .none : .unreadable
        action.dueAsTyped = due ?? "Ongoing"
        action.dueHistory = action.due.map { [$0] } ?? []
        action.status = row.status
        action.statusAsTyped = row.typed
        action.claimsOnTime = row.status == .onTrack
        action.evidence = row.evidence
        action.measure = row.measure
        return action
    }

    static let logRows: [LogRow] = [
        row([1], "referral, decision", "Introduce a same-day decision standard in the front door, with daily review by a team manager", "Head of Front Door", nil, "2026-03-31", .complete, "Blue", "Weekly report to the board, 12 June 2026", "95% of decisions within one working day"),
        row([1], "re-referred, 12 months", "Audit all re-referrals of the last quarter and report what was missed", "QA Manager", "2026-06-30", "2026-10-30", .onTrack, "Green", nil, "Re-referral rate below 18%"),
        row([1], "referral, MASH", "Agree thresholds with partners in MASH and republish the threshold document", "Head of Front Door", nil, "2026-05-29", .complete, "Blue", nil, "Contacts that become referrals"),
        row([2], "neglect", "Train all social workers in the graded care profile", "Workforce Lead", "2026-04-30", "2026-09-30", .atRisk, "Amber", "Register: 41 of 120 trained", "All staff trained"),
        row([2], "neglect, response", "Use the graded care profile in every case of neglect open longer than 9 months", "Service Manager CiN", nil, "2027-01-29", .onTrack, "Green", nil, "Share of cases with a profile"),
        row([3], "pre-proceedings (PLO), drift", "Weekly PLO tracker chaired by the head of service", "Head of Safeguarding", "2026-02-27", "2026-07-31", .complete, "Blue", "Tracker, minutes", "Median weeks in pre-proceedings"),
        row([3], "PLO, legal planning", "Rewrite letters before proceedings so that parents can follow them", "Legal Services", nil, "2026-10-16", .onTrack, "Green", nil, nil),
        row([5], "oversight, escalation", "IROs record every escalation, with the answer and the date", "IRO Manager", nil, "2026-08-31", .complete, "Blue", nil, "Escalations answered in 10 days"),
        row([5], "managers, oversight", "Monthly dip sample of management oversight by the assistant director", "Assistant Director", nil, "2026-12-18", .onTrack, "Green", "Two samples on file", "Oversight rated good in 80%"),
        row([5], "supervision, managers", "Coaching for team managers", nil, "2026-05-29", "2026-11-13", .atRisk, "Amber", nil, nil),
        row([6], "homes, sufficiency", "Publish the sufficiency strategy", "Commissioning Lead", "2026-01-30", "2026-12-31", .atRisk, "Amber", "Draft 4", "Children placed within 20 miles"),
        row([6], "homes, 16 and 17", "No young person of 16 or 17 in bed and breakfast: agree a joint protocol with the districts", "Commissioning Lead", nil, "2026-04-30", .complete, "Blue", "Protocol signed 22 April 2026", "Nights in bed and breakfast: 0"),
        row([6], "foster", "Recruit 25 foster carers", "Fostering Manager", nil, "2027-03-31", .onTrack, "Green", nil, "Approved carers, net"),
        row([7], "health assessments", "Send referrals for initial health assessments within two working days of a child coming into care", "Head of Corporate Parenting", "2026-03-31", "2026-06-30", .overdue, "Red", nil, "90% within 20 working days"),
        row([7], "health, questionnaires", "Designated nurse attends the weekly panel", "ICB Designated Nurse", nil, "2026-06-26", .complete, "Blue", nil, nil),
        row([8], "personal education plans (PEP)", "Virtual school quality-assures every PEP in the term in which it is written", "Virtual School Head", nil, "2026-12-31", .onTrack, "Green", "Spring and summer term reports", "PEPs rated good: 85%"),
        row([8], "PEP, outside the county", "Termly call with schools outside the county", "Virtual School Head", nil, "31/06/2026", .onTrack, "Green", nil, "Attendance of children placed outside the county"),
        row([9], "return home interviews", "Commission return home interviews from a single provider", "Exploitation Lead", "2026-06-30", "2026-10-30", .onTrack, "Green", nil, "Interviews within 72 hours"),
        row([9], "missing, interviews", "Report themes from return home interviews to the exploitation board each quarter", "Exploitation Lead", nil, "2027-01-15", .notStarted, "White", nil, nil),
        row([10], "supervision, reflective", "New supervision policy with a reflective template", "Principal Social Worker", nil, "2026-04-17", .complete, "Blue", "Policy of 14 April 2026", "Supervision in 30 days: 90%"),
        row([10], "supervision, recorded", "Supervision recorded on the child's file within five working days", "Principal Social Worker", nil, "2026-09-30", .atRisk, "Amber", nil, "Dip sample"),
        row([10], "supervision", "Caseloads in the assessment teams at or below 18", "Service Manager Assessment", "2026-03-31", "2027-02-26", .atRisk, "Amber", "Average 21.4 in October", "Average caseload"),
        row([12], "adulthood, care", "Pathway plans begin at 15 and 9 months", "Leaving Care Manager", nil, "2026-12-11", .onTrack, "Green", "Tracker", "Plans in time: 90%"),
        row([12], "health histories", "Every young person gets the health passport before 18", "Leaving Care Manager", nil, nil, .onTrack, "Green", nil, "Passports given"),
        row([12], "adulthood", "Skills programme with two housing associations", "Leaving Care Manager", nil, "2026-11-30", .onTrack, "Green", nil, "Young people who finish it"),
        row([], "", "Refresh the website of the safeguarding partnership", "Communications", nil, "2026-07-31", .complete, "Blue", "Live since 3 August 2026", nil),
        row([], "", "Move case records to the new system", "Digital Programme", "2026-09-30", "2027-06-30", .atRisk, "Amber", nil, "Data quality score"),
        row([], "", "Staff conference in the autumn", nil, nil, "2026-10-08", .complete, "Blue", "Programme", nil),
        row([1, 5], "decision, managers", "Daily huddle of managers on decisions that wait", "Head of Front Door", nil, "2026-11-23", .onTrack, "Green", nil, "Decisions that wait longer than a day"),
        row([3], "PLO", "Joint training with the judiciary", "Legal Services", nil, "2026-10-30", .cancelled, "Grey", nil, nil),
    ]

    // A table reads best when each row is one line of plain values.
    private static func row(
        _ answers: [Int], _ shares: String, _ text: String, _ owner: String?, _ first: String?, _ due: String?,
        _ status: ActionStatus, _ typed: String, _ evidence: String?, _ measure: String?
    ) -> LogRow {
        LogRow(
            answers: answers, shares: shares, text: text, owner: owner, first: first, due: due, status: status,
            typed: typed, evidence: evidence, measure: measure)
    }
}
