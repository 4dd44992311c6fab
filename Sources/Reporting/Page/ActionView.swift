import Records

/// A row of an actions table, every value ready to show.
///
/// What is missing is only marked as a fault (`lacks…`) where a rule says that it is one.
struct ActionView {
    var place: String
    var text: String
    var owner: String
    var lacksOwner: Bool
    var due: String
    var dueNotes: [String]
    var claimed: String
    var typedStatus: String
    var hasTypedStatus: Bool
    var byDate: String
    var standing: String
    var contradicts: Bool
    var evidence: String
    var lacksEvidence: Bool
    var measure: String
    var lacksMeasure: Bool
    var linkState: String
    var linkWhy: String
    var isProposed: Bool
    /// Whether the page tells how the link is known.
    var showsLink: Bool

    init(_ action: Action, link: Link?, facts: ActionFacts) {
        showsLink = link != nil
        place = [action.ref.map { "\($0), row \(action.row)" } ?? "Row \(action.row)", action.theme ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        text = action.action
        owner = action.owner ?? "No one named yet"
        lacksOwner = facts.has("action-without-owner", action)
        due = action.due?.inWords ?? "No date"
        dueNotes = ActionView.dueNotes(action, dates: facts.dueDates(of: action))
        claimed = action.status.inWords
        typedStatus = action.statusAsTyped ?? action.progress.map { "\($0)%" } ?? ""
        hasTypedStatus = !typedStatus.isEmpty
        byDate = facts.standingInWords(of: action)
        standing = facts.standing(of: action).rawValue
        contradicts = facts.has("status-contradicts-date", action)
        evidence = action.evidence ?? "No evidence given"
        lacksEvidence = facts.has("complete-without-evidence", action)
        measure = action.measure.map { "Measure: \($0)" } ?? "No measure given"
        lacksMeasure = facts.has("action-without-measure", action)
        isProposed = link?.state == .proposed
        let words = link.map { LinkWords($0) }
        linkState = words?.state ?? ""
        linkWhy = words?.why ?? ""
    }

    private static func dueNotes(_ action: Action, dates: [Day]) -> [String] {
        var notes: [String] = []
        if let first = dates.first, let due = action.due, first != due {
            let days = first.days(until: due)
            let shift = days > 0 ? "\(counted(days, "day")) later" : "\(counted(-days, "day")) earlier"
            let moves = dates.count > 2 ? ", moved \(dates.count - 1) times" : ""
            notes.append("first \(first.inWords): now \(shift)\(moves)")
        }
        if let typed = action.dueAsTyped, action.due == nil { notes.append("the cell says “\(typed)”") }
        return notes
    }
}
