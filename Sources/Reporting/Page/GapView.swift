import Records

/// A gap as the page shows it.
struct GapView {
    var anchor: String
    var severity: String
    var severityClass: String
    var rule: String
    var subject: String
    var message: String
    var fix: String
    var ownFix: Bool
    var isNew: Bool
    var firstSeen: String
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
    private let names: [String: String]
    private let titles: RuleTitles

    /// `names` are the headings under which the page shows recommendations, by id.
    init(_ check: CheckResult, titles: RuleTitles, names: [String: String]) {
        let ordered = check.grouped.flatMap(\.rules).flatMap(\.gaps) + check.waivedGaps
        anchors = Dictionary(ordered.enumerated().map { ($1.key, "gap-\($0 + 1)") }) { first, _ in first }
        self.names = names
        self.titles = titles
    }

    func view(_ gap: Gap, ownFix: Bool = true) -> GapView {
        GapView(
            anchor: anchors[gap.key] ?? "gaps", severity: gap.severity.heading, severityClass: gap.severity.rawValue,
            rule: titles[gap.rule], subject: names[gap.subject.id] ?? gap.subject.inWords, message: gap.message,
            fix: gap.fix, ownFix: ownFix && !gap.fix.isEmpty, isNew: gap.new, firstSeen: gap.firstSeen?.inWords ?? "",
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
