import Records

/// What must happen before the visit, or next where none is recorded: what, to what, who, by when.
///
/// Every high gap is in it. What needs the same of the same owner stands on one line.
struct BeforeView {
    var heading: String
    var navigation: String
    var groups: [BeforeGroupView]
    var isEmpty: Bool

    /// - Parameter quoted: What stands in its own words just above.
    init(
        _ report: GapReport, covered: [CoveredRecommendation], titles: RuleTitles, facts: ActionFacts,
        places: PagePlaces, quoted: Set<GapSubject>
    ) {
        let isOutside = report.style.audience == .inspector
        let begin = isOutside ? "What is outstanding" : "What must happen"
        navigation = begin
        heading = report.visit.map { "\(begin) before \($0.day.inWords)" } ?? (isOutside ? begin : "\(begin) next")
        let lines = BeforeLines(report, covered: covered, facts: facts, places: places, quoted: quoted)
        var order: [String] = []
        var members: [String: [Demand]] = [:]
        for demand in report.demands(titles: titles, facts: facts) {
            let words = demand.tasks.map { isOutside ? $0.finding : $0.task }
            let title = words.enumerated().map { $0 == 0 ? $1 : $1.lowercasedFirst }.joined(separator: "; ")
            if members[title] == nil { order.append(title) }
            members[title, default: []].append(demand)
        }
        let demanded = order.map { title in
            BeforeGroupView(title: title, items: lines.items(members[title] ?? []))
        }
        groups = report.snapshots.isEmpty ? [] : demanded + [BeforeView.links(report)].compactMap { $0 }
        isEmpty = groups.isEmpty
    }

    /// Who looks at the links that only the program proposes; nil where there are none.
    private static func links(_ report: GapReport) -> BeforeGroupView? {
        let actions = Set(report.actions.map(\.id))
        let open = (report.links + report.requiredLinks).count { $0.state == .proposed && actions.contains($0.action) }
        guard open > 0 else { return nil }
        let what = "\(counted(open, "link")) between a recommendation and an action \(open == 1 ? "is" : "are")"
        guard report.style.audience != .inspector else {
            return BeforeGroupView(
                title: "Links not yet confirmed",
                items: [
                    BeforeItemView(
                        text: "\(what) proposed by the program, not confirmed by the council", byWhom: "")
                ])
        }
        let command = report.style.audience == .team ? " (heed link lists them)" : ""
        return BeforeGroupView(
            title: "Confirm or reject the links",
            items: [BeforeItemView(text: "\(what) only proposed", byWhom: "Quality-assurance lead\(command)")])
    }
}

/// What needs one thing done.
struct BeforeGroupView {
    var title: String
    var items: [BeforeItemView]
}

/// What has one owner, and by when.
struct BeforeItemView {
    var names: [BeforeNameView] = []
    var text: String
    /// Who leads, and how it stands.
    var byWhom: String
}

/// A recommendation or action to do something about.
struct BeforeNameView {
    var name: String
    var anchor: String
    var isLinked: Bool
    /// False for the first of a line, which no comma parts from what stands before.
    var isNext: Bool

    /// `anchor` is where the page tells more, nil where it does not.
    init(_ name: String, anchor: String?, isNext: Bool = false) {
        self.name = name
        self.anchor = anchor ?? ""
        isLinked = anchor != nil
        self.isNext = isNext
    }

    /// `Recommendations 4, 11`, `Required actions 4, 5 of the improvement notice`: what names share stands once.
    static func list(_ named: [(name: String, anchor: String?)]) -> [BeforeNameView] {
        let parts = named.compactMap { $0.name.wholeMatch(of: /(Recommendation|Required action) (\S+)(.*)/)?.output }
        let kinds = Set(parts.map { [String($0.1), String($0.3)] })
        let isShared = named.count > 1 && parts.count == named.count && kinds.count == 1
        return named.enumerated().map { index, one in
            var name = one.name
            if isShared {
                let (_, noun, number, tail) = parts[index]
                name = (index == 0 ? "\(noun)s " : "") + number + (index == named.count - 1 ? tail : "")
            }
            return BeforeNameView(name, anchor: one.anchor, isNext: index > 0)
        }
    }
}

/// Puts demands on lines.
private struct BeforeLines {
    let report: GapReport
    let facts: ActionFacts
    let places: PagePlaces
    let quoted: Set<GapSubject>
    private let covered: [String: CoveredRecommendation]

    init(
        _ report: GapReport, covered: [CoveredRecommendation], facts: ActionFacts, places: PagePlaces,
        quoted: Set<GapSubject>
    ) {
        self.quoted = quoted
        self.report = report
        self.facts = facts
        self.places = places
        self.covered = Dictionary(covered.map { ($0.recommendation.id, $0) }) { first, _ in first }
    }

    /// One line an owner, in the order in which owners are first met; what is in scope of the visit first.
    func items(_ demands: [Demand]) -> [BeforeItemView] {
        let ordered = demands.enumerated().sorted {
            (places.isInScope($0.element.subject.id) ? 0 : 1, $0.offset)
                < (places.isInScope($1.element.subject.id) ? 0 : 1, $1.offset)
        }.map(\.element)
        var owners: [String] = []
        var members: [String: [Demand]] = [:]
        for demand in ordered {
            let owner = owner(of: demand)
            if members[owner] == nil { owners.append(owner) }
            members[owner, default: []].append(demand)
        }
        return owners.map { item(members[$0] ?? [], owner: $0) }
    }

    private func item(_ demands: [Demand], owner: String) -> BeforeItemView {
        let names = BeforeNameView.list(demands.map { (places.name(of: $0.subject), places.anchor(of: $0.subject)) })
        let text = demands.count == 1 ? demands.first.map(words) ?? "" : ""
        let when = demands.compactMap(when)
        let dates = Set(when).count <= 1 ? when.first : BeforeLines.span(demands.compactMap(day))
        return BeforeItemView(
            names: names, text: text, byWhom: [owner, dates].compactMap { $0 }.joined(separator: ", "))
    }

    private func owner(of demand: Demand) -> String {
        if let action = demand.action {
            let isNamed = !facts.has("action-without-owner", action)
            return isNamed ? action.owner ?? BeforeLines.nobody : BeforeLines.nobody
        }
        guard let answers = covered[demand.subject.id]?.answers else { return BeforeLines.nobody }
        var owners: [String] = []
        for owner in answers.compactMap(\.action.owner) where !owners.contains(owner) { owners.append(owner) }
        return owners.isEmpty ? BeforeLines.nobody : owners.joined(separator: "; ")
    }

    static let nobody = "no one named yet"

    private func words(_ demand: Demand) -> String {
        if quoted.contains(demand.subject) { return "" }
        if let action = demand.action { return shortened(action.action, to: 120) }
        return covered[demand.subject.id].map { shortened($0.recommendation.plainText, to: 120) } ?? ""
    }

    /// The day that counts: an action's own, else the first on which something that answers falls due.
    private func day(_ demand: Demand) -> Day? {
        if let action = demand.action { return facts.standing(of: action) == .noUsableDate ? nil : action.due }
        let answers = covered[demand.subject.id]?.answers.map(\.action) ?? []
        return answers.filter { facts.standing(of: $0) == .notYetDue }.compactMap(\.due).min()
    }

    private func when(_ demand: Demand) -> String? {
        guard let day = day(demand) else {
            let isOpen = demand.action?.status.isOpen ?? true
            return isOpen ? "no date yet" : nil
        }
        if demand.action == nil { return "first action due \(day.inWords)" }
        guard demand.action?.status.isOpen ?? true else { return nil }
        return day < report.asOf ? "was due \(day.inWords)" : "due \(day.inWords)"
    }

    private static func span(_ days: [Day]) -> String? {
        guard let first = days.min(), let last = days.max() else { return nil }
        return first == last ? "due \(first.inWords)" : "due \(first.inWords) to \(last.inWords)"
    }
}

extension Day {
    /// Later than any date of a log.
    static let distant = Day(serial: 2_900_000)
}
