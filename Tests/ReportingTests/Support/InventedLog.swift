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

    /// The rows, ten cells each: numbers it answers, what it shares with them, text, owner, first
    /// date, date, status, status as typed, evidence, measure.
    static let logRows: [LogRow] = table.split(separator: "\n").map(row)

    private static func row(_ line: Substring) -> LogRow {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
            let words = cell.split(separator: " ").joined(separator: " ")
            return words.isEmpty ? nil : words
        }
        guard cells.count == 10, let status = cells[6].flatMap({ ActionStatus(rawValue: $0) }) else {
            preconditionFailure("\(line) is no row")
        }
        return LogRow(
            answers: (cells[0] ?? "").split(separator: ",").compactMap { Int($0) }, shares: cells[1] ?? "",
            text: cells[2] ?? "", owner: cells[3], first: cells[4], due: cells[5], status: status,
            typed: cells[7] ?? "", evidence: cells[8], measure: cells[9])
    }

    private static let table = """
        1 | referral, decision | Introduce a same-day decision standard in the front door, with daily review by \
        a team manager | Head of Front Door |  | 2026-03-31 | complete | Blue | Weekly report to the board, 12 \
        June 2026 | 95% of decisions within one working day
        1 | re-referred, 12 months | Audit all re-referrals of the last quarter and report what was missed | QA \
        Manager | 2026-06-30 | 2026-10-30 | on-track | Green |  | Re-referral rate below 18%
        1 | referral, MASH | Agree thresholds with partners in MASH and republish the threshold document | Head \
        of Front Door |  | 2026-05-29 | complete | Blue |  | Contacts that become referrals
        2 | neglect | Train all social workers in the graded care profile | Workforce Lead | 2026-04-30 | \
        2026-09-30 | at-risk | Amber | Register: 41 of 120 trained | All staff trained
        2 | neglect, response | Use the graded care profile in every case of neglect open longer than 9 months \
        | Service Manager CiN |  | 2027-01-29 | on-track | Green |  | Share of cases with a profile
        3 | pre-proceedings (PLO), drift | Weekly PLO tracker chaired by the head of service | Head of \
        Safeguarding | 2026-02-27 | 2026-07-31 | complete | Blue | Tracker, minutes | Median weeks in \
        pre-proceedings
        3 | PLO, legal planning | Rewrite letters before proceedings so that parents can follow them | Legal \
        Services |  | 2026-10-16 | on-track | Green |  |
        5 | oversight, escalation | IROs record every escalation, with the answer and the date | IRO Manager | \
        | 2026-08-31 | complete | Blue |  | Escalations answered in 10 days
        5 | managers, oversight | Monthly dip sample of management oversight by the assistant director | \
        Assistant Director |  | 2026-12-18 | on-track | Green | Two samples on file | Oversight rated good in \
        80%
        5 | supervision, managers | Coaching for team managers |  | 2026-05-29 | 2026-11-13 | at-risk | Amber | \
         |
        6 | homes, sufficiency | Publish the sufficiency strategy | Commissioning Lead | 2026-01-30 | \
        2026-12-31 | at-risk | Amber | Draft 4 | Children placed within 20 miles
        6 | homes, 16 and 17 | No young person of 16 or 17 in bed and breakfast: agree a joint protocol with \
        the districts | Commissioning Lead |  | 2026-04-30 | complete | Blue | Protocol signed 22 April 2026 | \
        Nights in bed and breakfast: 0
        6 | foster | Recruit 25 foster carers | Fostering Manager |  | 2027-03-31 | on-track | Green |  | \
        Approved carers, net
        7 | health assessments | Send referrals for initial health assessments within two working days of a \
        child coming into care | Head of Corporate Parenting | 2026-03-31 | 2026-06-30 | overdue | Red |  | 90% \
        within 20 working days
        7 | health, questionnaires | Designated nurse attends the weekly panel | ICB Designated Nurse |  | \
        2026-06-26 | complete | Blue |  |
        8 | personal education plans (PEP) | Virtual school quality-assures every PEP in the term in which it \
        is written | Virtual School Head |  | 2026-12-31 | on-track | Green | Spring and summer term reports | \
        PEPs rated good: 85%
        8 | PEP, outside the county | Termly call with schools outside the county | Virtual School Head |  | \
        31/06/2026 | on-track | Green |  | Attendance of children placed outside the county
        9 | return home interviews | Commission return home interviews from a single provider | Exploitation \
        Lead | 2026-06-30 | 2026-10-30 | on-track | Green |  | Interviews within 72 hours
        9 | missing, interviews | Report themes from return home interviews to the exploitation board each \
        quarter | Exploitation Lead |  | 2027-01-15 | not-started | White |  |
        10 | supervision, reflective | New supervision policy with a reflective template | Principal Social \
        Worker |  | 2026-04-17 | complete | Blue | Policy of 14 April 2026 | Supervision in 30 days: 90%
        10 | supervision, recorded | Supervision recorded on the child's file within five working days | \
        Principal Social Worker |  | 2026-09-30 | at-risk | Amber |  | Dip sample
        10 | supervision | Caseloads in the assessment teams at or below 18 | Service Manager Assessment | \
        2026-03-31 | 2027-02-26 | at-risk | Amber | Average 21.4 in October | Average caseload
        12 | adulthood, care | Pathway plans begin at 15 and 9 months | Leaving Care Manager |  | 2026-12-11 | \
        on-track | Green | Tracker | Plans in time: 90%
        12 | health histories | Every young person gets the health passport before 18 | Leaving Care Manager | \
        |  | on-track | Green |  | Passports given
        12 | adulthood | Skills programme with two housing associations | Leaving Care Manager |  | 2026-11-30 \
        | on-track | Green |  | Young people who finish it
         |  | Refresh the website of the safeguarding partnership | Communications |  | 2026-07-31 | complete | \
        Blue | Live since 3 August 2026 |
         |  | Move case records to the new system | Digital Programme | 2026-09-30 | 2027-06-30 | at-risk | \
        Amber |  | Data quality score
         |  | Staff conference in the autumn |  |  | 2026-10-08 | complete | Blue | Programme |
        1,5 | decision, managers | Daily huddle of managers on decisions that wait | Head of Front Door |  | \
        2026-11-23 | on-track | Green |  | Decisions that wait longer than a day
        3 | PLO | Joint training with the judiciary | Legal Services |  | 2026-10-30 | cancelled | Grey |  |
        """
}
