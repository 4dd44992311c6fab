import Records

/// A direction or notice that the council has to follow, and how the log answers what it requires.
struct DirectionView {
    var anchor: String
    var heading: String
    var source: String
    var rows: [RequiredActionView]

    init(_ report: Report, place: Int, answers: AnswersByRecommendation, facts: ActionFacts) {
        anchor = "direction-\(place)"
        let service = report.intervention?.service.map { " (\($0))" } ?? ""
        heading = report.interventionInWords.capitalisedFirst + service
        source = "\(report.source.file) · \(counted(report.recommendations.count, "required action"))"
        rows = report.recommendations.enumerated().map { index, required in
            RequiredActionView(required, number: index + 1, file: report.source.file, answers[required.id], facts)
        }
    }

    /// Of all directions in force.
    static func all(_ report: GapReport, facts: ActionFacts) -> [DirectionView] {
        let answers = AnswersByRecommendation(report.requiredLinks, actions: report.actions)
        return report.interventions.enumerated().map { place, intervention in
            DirectionView(intervention, place: place + 1, answers: answers, facts: facts)
        }
    }
}

/// What a direction requires, and its state.
struct RequiredActionView {
    var number: String
    var text: String
    var parts: [String]
    var hasParts: Bool
    var place: String
    var state: String
    var stateClass: String
    /// One line an action: what, who, by when, how it stands.
    var answers: [String]

    init(
        _ required: Recommendation, number: Int, file: String, _ answering: [(action: Action, link: Link)],
        _ facts: ActionFacts
    ) {
        self.number = required.number ?? String(number)
        text = required.text
        parts = required.parts
        hasParts = !parts.isEmpty
        place = GapEvidence(file: file, page: required.evidence.page).place
        let isConfirmed = answering.contains { $0.link.state == .confirmed }
        state =
            answering.isEmpty
            ? "No action" : isConfirmed ? "Answered, link confirmed" : "Answered, link to be confirmed"
        stateClass = answering.isEmpty ? "none" : isConfirmed ? "confirmed" : "proposed"
        answers = answering.map { answer in
            let action = answer.action
            let name = action.ref ?? "Row \(action.row)"
            let due = action.due.map { ", due \($0.inWords)" } ?? ""
            return "\(name) (\(action.owner ?? "no one named yet")\(due)): \(facts.standingInWords(of: action))"
        }
    }
}
