import Records

/// What must happen before the visit, or next where none is recorded: what to do, to what, and who.
struct BeforeView {
    var heading: String
    var groups: [BeforeGroupView]
    var isEmpty: Bool

    /// Items of a group that the page names; the rest is counted.
    private static let mostItems = 2

    init(_ report: GapReport, covered: [CoveredRecommendation], facts: ActionFacts, anchors: [String: String]) {
        heading = report.visit.map { "What must happen before \($0.day.inWords)" } ?? "What must happen next"
        let inScope = BeforeView.actionsInScope(report, covered)
        func actions(_ wanted: (Action) -> Bool) -> [Action] {
            report.actions.filter(wanted).sorted {
                (inScope.contains($0.id) ? 0 : 1, $0.due ?? .distant, $0.row)
                    < (inScope.contains($1.id) ? 0 : 1, $1.due ?? .distant, $1.row)
            }
        }
        func group(_ title: String, _ actions: [Action]) -> BeforeGroupView? {
            BeforeGroupView(
                title: title, count: actions.count,
                items: actions.prefix(BeforeView.mostItems).map { action in
                    BeforeItemView(
                        name: action.ref ?? "Row \(action.row)", anchor: anchors[action.id],
                        text: shortened(action.action, to: 64), note: facts.standingInWords(of: action),
                        owner: action.owner ?? "No owner named")
                })
        }
        let unanswered = covered.filter { $0.coverage == .none }
            .sorted { BeforeView.rank($0, report) < BeforeView.rank($1, report) }
        let recommendations = BeforeGroupView(
            title: "Answer with an action", count: unanswered.count,
            items: unanswered.prefix(BeforeView.mostItems).map { item in
                BeforeItemView(
                    name: recommendationName(item.number),
                    anchor: report.style.shows(.recommendations) ? "recommendation-\(item.number)" : nil,
                    text: shortened(item.recommendation.text, to: 64),
                    note: item.recommendation.priority ? "an area for priority action" : "", owner: "no owner yet")
            })
        let late = group("Finish, or agree a new date", actions { facts.standing(of: $0) == .pastItsDate })
        let due = report.visit.flatMap { visit in
            group(
                "Finish by the day",
                actions { facts.standing(of: $0) == .notYetDue && ($0.due.map { $0 <= visit.day } ?? false) })
        }
        let unproved = group("Show evidence", actions { facts.standing(of: $0) == .completeWithoutEvidence })
        let undated = group("Give a date", actions { facts.standing(of: $0) == .noUsableDate })
        groups = report.snapshots.isEmpty ? [] : [recommendations, late, due, unproved, undated].compactMap { $0 }
        isEmpty = groups.isEmpty
    }

    private static func rank(_ item: CoveredRecommendation, _ report: GapReport) -> Int {
        (item.recommendation.priority ? 0 : 1) + (report.scope[item.recommendation.id] == nil ? 2 : 0)
    }

    /// Actions that answer what the visit looks at.
    private static func actionsInScope(_ report: GapReport, _ covered: [CoveredRecommendation]) -> Set<String> {
        Set(covered.filter { report.scope[$0.recommendation.id] != nil }.flatMap { $0.answers.map(\.action.id) })
    }
}

/// One thing to do, and to what.
struct BeforeGroupView {
    var title: String
    var count: String
    var items: [BeforeItemView]
    var hasMore: Bool
    var more: String

    /// Nil where there is nothing to do.
    init?(title: String, count: Int, items: [BeforeItemView]) {
        guard count > 0 else { return nil }
        self.title = title
        self.count = String(count)
        self.items = items
        hasMore = count > items.count
        more = "and \(count - items.count) more"
    }
}

/// A recommendation or action to do something about.
struct BeforeItemView {
    var name: String
    var anchor: String
    var isLinked: Bool
    var text: String
    /// Who leads, and how it stands.
    var byWhom: String

    /// `anchor` is where the page tells more, nil where it does not.
    init(name: String, anchor: String?, text: String, note: String, owner: String) {
        self.name = name
        self.anchor = anchor ?? ""
        isLinked = anchor != nil
        self.text = text
        byWhom = note.isEmpty ? "(\(owner))" : "(\(owner), \(note))"
    }
}

extension Day {
    /// Later than any date of a log.
    static let distant = Day(serial: 2_900_000)
}
