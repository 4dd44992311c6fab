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
    private let texts: [String: String]
    private let places: PagePlaces
    private let asOf: Day
    /// True where no earlier check is known: nothing is new then, for nothing is old.
    private let isFirstCheck: Bool
    private let actions: [String: Action]
    private let titles: RuleTitles

    init(_ report: GapReport, titles: RuleTitles, places: PagePlaces) {
        let check = report.check
        actions = Dictionary(report.actions.map { ($0.id, $0) }) { first, _ in first }
        let ordered = check.grouped.flatMap(\.rules).flatMap(\.gaps) + check.waivedGaps
        anchors = Dictionary(ordered.enumerated().map { ($1.key, "gap-\($0 + 1)") }) { first, _ in first }
        let asked = report.recommendations + report.interventions.flatMap(\.recommendations)
        texts = Dictionary(asked.map { ($0.id, $0.plainText) }) { first, _ in first }
        isFirstCheck = check.gaps.allSatisfy(\.new)
        asOf = report.asOf
        self.places = places
        self.titles = titles
    }

    func view(_ gap: Gap, ownFix: Bool = true) -> GapView {
        let action = gap.subject.type == .action ? actions[gap.subject.id] : nil
        let quoted = texts[gap.subject.id] ?? action?.action ?? ""
        let since = gap.firstSeen.flatMap { $0 < asOf ? $0 : nil }
        return GapView(
            anchor: anchors[gap.key] ?? "gaps", severity: gap.severity.heading, severityClass: gap.severity.rawValue,
            rule: titles[gap.rule], subject: places.name(ofAsked: gap.subject.id) ?? gap.subject.inWords,
            quoted: shortened(quoted, to: 320), isQuoted: !quoted.isEmpty,
            owner: action.map { $0.owner ?? "No one named yet" } ?? "", hasOwner: action != nil,
            message: gap.messageAfterName, fix: gap.fix, ownFix: ownFix && !gap.fix.isEmpty,
            isNew: gap.new && !isFirstCheck, firstSeen: since?.inWords ?? "", isOld: !gap.new && since != nil,
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
