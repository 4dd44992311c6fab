import Records

/// Where an action stands by its dates and evidence, whatever status it claims.
enum Standing: String, CaseIterable {
    case complete, completeWithoutEvidence, notYetDue, pastItsDate, noUsableDate, cancelled

    /// As a legend names it.
    var label: String {
        switch self {
        case .complete: "Complete"
        case .completeWithoutEvidence: "Complete, no evidence given"
        case .notYetDue: "Open, not yet due"
        case .pastItsDate: "Open, past its date"
        case .noUsableDate: "Open, no usable date"
        case .cancelled: "Cancelled"
        }
    }
}

/// What gaps and snapshots say about each action, so that words beside an action never contradict the list of gaps.
struct ActionFacts {
    private let rulesByAction: [String: Set<String>]
    private let asOf: Day
    private let dueDates: DueDates

    init(_ report: GapReport) {
        asOf = report.asOf
        dueDates = DueDates(report.snapshots)
        rulesByAction = Dictionary(
            report.check.gaps.filter { $0.subject.type == .action }.map { ($0.subject.id, [$0.rule]) }
        ) { $0.union($1) }
    }

    func has(_ rule: String, _ action: Action) -> Bool { rulesByAction[action.id]?.contains(rule) ?? false }

    /// Whether a rule holds an action's date for impossible.
    func distrustsDate(of id: String) -> Bool { rulesByAction[id]?.contains("due-date-implausible") ?? false }

    /// Its due dates, first to last in force.
    func dueDates(of action: Action) -> [Day] { dueDates.dates(of: action) }

    /// Where the action stands.
    func standing(of action: Action) -> Standing {
        switch action.status {
        case .cancelled: return .cancelled
        case .complete, .embedded:
            return has("complete-without-evidence", action) ? .completeWithoutEvidence : .complete
        default:
            guard let due = action.due, !has("due-date-implausible", action) else { return .noUsableDate }
            return due < asOf ? .pastItsDate : .notYetDue
        }
    }

    /// The same in words with figures: `45 days past its date`, `due in 12 days`.
    func standingInWords(of action: Action) -> String {
        switch standing(of: action) {
        case .cancelled: return "cancelled"
        case .completeWithoutEvidence: return "complete, no evidence given"
        case .complete:
            guard let due = action.due, let completed = action.completed, completed > due else { return "complete" }
            return "completed \(counted(due.days(until: completed), "day")) after its date"
        case .noUsableDate:
            if action.due != nil { return "its date cannot be right" }
            return action.dueKind == .unreadable ? "its date is not understood" : "no date to hold it to"
        case .pastItsDate, .notYetDue:
            guard let due = action.due else { return "no date to hold it to" }
            let days = asOf.days(until: due)
            if days == 0 { return "due today" }
            return days < 0 ? "\(counted(-days, "day")) past its date" : "due in \(counted(days, "day"))"
        }
    }
}

extension ActionStatus {
    /// As a reader says it.
    var inWords: String {
        switch self {
        case .notStarted: "Not started"
        case .onTrack: "On track"
        case .atRisk: "At risk"
        case .overdue: "Overdue"
        case .complete: "Complete"
        case .embedded: "Embedded"
        case .cancelled: "Cancelled"
        case .unknown: "No status"
        }
    }
}
