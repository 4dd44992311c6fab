import Records

/// A gap as the page shows it.
struct GapView {
    var anchor: String
    var severity: String
    var severityClass: String
    var rule: String
    var subject: String
    /// The recommendation or the action that it is about, in its own words.
    var quoted: String
    var isQuoted: Bool
    /// Who leads the action.
    var owner: String
    var hasOwner: Bool
    var message: String
    var fix: String
    var ownFix: Bool
    var isNew: Bool
    var firstSeen: String
    var isOld: Bool
    var waived: String
    var places: [EvidenceView]
}

/// Where a gap stands.
struct EvidenceView {
    var place: String
    var quote: String
    var hasQuote: Bool
}

/// The gaps of one rule.
struct RuleGapsView {
    var title: String
    var count: String
    var fix: String
    var hasFix: Bool
    var gaps: [GapView]
}

/// The gaps of one severity.
struct SeverityGapsView {
    var heading: String
    var anchor: String
    var severityClass: String
    var rules: [RuleGapsView]
}

/// Gives every gap its words and an anchor that links on the page can point at.
struct GapViews {
    private let anchors: [String: String]
    private let recommendations: [String: (name: String, text: String)]
    private let actions: [String: Action]
    private let titles: RuleTitles

    /// `recommendations` have the names under which the page shows them, in the page's order.
    init(_ check: CheckResult, titles: RuleTitles, recommendations: [Recommendation], actions: [Action]) {
        self.actions = Dictionary(actions.map { ($0.id, $0) }) { first, _ in first }
        let ordered = check.grouped.flatMap(\.rules).flatMap(\.gaps) + check.waivedGaps
        anchors = Dictionary(ordered.enumerated().map { ($1.key, "gap-\($0 + 1)") }) { first, _ in first }
        self.recommendations = Dictionary(
            recommendations.enumerated().map { ($1.id, (recommendationName($0 + 1), $1.text)) }
        ) { first, _ in first }
        self.titles = titles
    }

    func view(_ gap: Gap, ownFix: Bool = true) -> GapView {
        let recommendation = recommendations[gap.subject.id]
        let action = gap.subject.type == .action ? actions[gap.subject.id] : nil
        let quoted = recommendation?.text ?? action?.action ?? ""
        return GapView(
            anchor: anchors[gap.key] ?? "gaps", severity: gap.severity.heading, severityClass: gap.severity.rawValue,
            rule: titles[gap.rule], subject: recommendation?.name ?? gap.subject.inWords,
            quoted: shortened(quoted, to: 200), isQuoted: !quoted.isEmpty,
            owner: action.map { $0.owner ?? "No owner named" } ?? "", hasOwner: action != nil,
            message: gap.message, fix: gap.fix, ownFix: ownFix && !gap.fix.isEmpty, isNew: gap.new,
            firstSeen: gap.firstSeen?.inWords ?? "",
            isOld: !gap.new && gap.firstSeen != nil,
            waived: gap.waived ?? "",
            places: gap.evidence.map {
                EvidenceView(place: $0.place, quote: $0.quote ?? "", hasQuote: !($0.quote ?? "").isEmpty)
            })
    }

    func view(_ group: SeverityGaps) -> SeverityGapsView {
        SeverityGapsView(
            heading: "\(group.severity.heading) severity: \(counted(group.count, "gap"))",
            anchor: "gaps-\(group.severity.rawValue)", severityClass: group.severity.rawValue,
            rules: group.rules.map { rule in
                RuleGapsView(
                    title: titles[rule.rule], count: counted(rule.gaps.count, "gap"), fix: rule.sharedFix ?? "",
                    hasFix: rule.sharedFix != nil, gaps: rule.gaps.map { view($0, ownFix: rule.sharedFix == nil) })
            })
    }
}
