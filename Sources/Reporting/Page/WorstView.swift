import Records

/// What a reader should see first: a card for each recommendation or action, with all its high gaps.
struct WorstView {
    var heading: String
    var cards: [WorstCardView]
    /// What the cards are about.
    let subjects: Set<GapSubject>

    /// Cards that the first page holds beside what must happen.
    private static let mostCards = 4

    init(_ report: GapReport, titles: RuleTitles, gapViews: GapViews) {
        let subjects = report.worstSubjects
        let count = report.check.grouped.first?.count ?? 0
        let severity = report.check.grouped.first?.severity.rawValue ?? "any"
        let shown = subjects.prefix(WorstView.mostCards)
        let spread = count == subjects.count ? "" : " on \(subjects.count) recommendations and actions"
        heading =
            "What is worst: \(counted(count, "gap")) of \(severity) severity\(spread)"
            + (subjects.count > shown.count ? ", the first \(shown.count)" : "")
        self.subjects = Set(shown.map(\.subject))
        cards = shown.map { WorstCardView($0, report: report, titles: titles, gapViews: gapViews) }
    }
}

/// One recommendation or action, and all that is wrong with it.
struct WorstCardView {
    var anchor: String
    var subject: String
    var severityClass: String
    var rules: String
    var scope: String
    var isInScope: Bool
    var quoted: String
    var isQuoted: Bool
    var owner: String
    var hasOwner: Bool
    var messages: [String]
    var hasEarlier: Bool
    var earlierLead: String
    var earlierQuote: String

    init(_ gaps: WorstSubject, report: GapReport, titles: RuleTitles, gapViews: GapViews) {
        let views = gaps.gaps.map { gapViews.view($0) }
        let first = views.first
        anchor = first?.anchor ?? "gaps"
        subject = first?.subject ?? ""
        severityClass = first?.severityClass ?? ""
        rules = gaps.gaps.enumerated().map { $0 == 0 ? titles[$1.rule] : titles[$1.rule].lowercasedFirst }
            .joined(separator: "; ")
        let reason = report.scope[gaps.subject.id]
        scope = reason?.label ?? ""
        isInScope = reason != nil
        quoted = first?.quoted ?? ""
        isQuoted = first?.isQuoted ?? false
        owner = first?.owner ?? ""
        hasOwner = first?.hasOwner ?? false
        // A recommendation's message says what its title says; an action's has its dates.
        messages = isQuoted && !hasOwner ? [] : gaps.gaps.prefix(1).map(\.message)
        let earlier = report.earlierOccurrences[gaps.subject.id].map { EarlierView($0) }
        hasEarlier = earlier != nil
        earlierLead = earlier?.short ?? ""
        earlierQuote = earlier?.quote ?? ""
    }
}

/// An earlier report's words about the same weakness.
struct EarlierView {
    /// Where it stands: `Named before, in 2023 (report.html, page 1):`.
    var short: String
    /// The same with what both speak of.
    var long: String
    var quote: String

    init(_ earlier: EarlierOccurrence) {
        let place = GapEvidence(file: earlier.file, page: earlier.page).place
        let year = earlier.inspected.map { ", in \($0.year)" } ?? ""
        short = "Named before\(year) (\(place)):"
        let inspection = earlier.inspected.map { "The inspection of \($0.year)" } ?? "An earlier inspection"
        let about = earlier.shared.isEmpty ? "" : " (both about \(earlier.shared.joined(separator: ", ")))"
        long = "\(inspection) named what reads like the same weakness\(about); \(place):"
        quote = earlier.text
    }
}
