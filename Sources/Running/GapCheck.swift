public import Checking
public import Records
public import Reporting
public import Storing

/// What a check gave, with what it was run over.
public struct CheckOutcome: Sendable {
    /// The council.
    public var provider: String
    /// Gaps, and rules that could not run.
    public var result: CheckResult
    /// Numbers of recommendations and actions checked.
    public var scope: CheckScope
    /// The rules that were run.
    public var rules: [Rule]
    /// A sentence for each waiver that waives nothing: expired, not yet in force, matching no gap or several.
    public var waiverNotes: [String]

    /// What to say beside the gaps, a sentence each.
    public var notes: [String] { [result.doubt].compactMap(\.self) + waiverNotes }
}

/// There is nothing to check.
public enum GapCheckError: Error, Equatable, CustomStringConvertible {
    /// No log of the day or an earlier one.
    case noLog(provider: String, asOf: Day)

    /// One line in words, with the way out.
    public var description: String {
        switch self {
        case .noLog(let provider, let asOf):
            "nothing was checked: the store holds no action log of \(provider) of \(asOf.inWords) or before; "
                + "run heed log import, or give a later day with --as-of"
        }
    }
}

/// Runs the rules over a council's reports, log and links.
public struct GapCheck: Sendable {
    private let store: Store
    private let provider: String?
    private let asOf: Day
    private let book: RuleBook
    private let waivers: [Waiver]

    /// Prepares a check.
    ///
    /// - Parameters:
    ///   - store: What is checked.
    ///   - provider: The council; nil where the store holds only one.
    ///   - asOf: The day that counts as today.
    ///   - rules: The rule book.
    ///   - waivers: Gaps that somebody decided to live with for a time.
    public init(store: Store, provider: String?, asOf: Day, rules: RuleBook, waivers: [Waiver] = []) {
        self.store = store
        self.provider = provider
        self.asOf = asOf
        book = rules
        self.waivers = waivers
    }

    /// Runs the rules; gaps carry the day they were first seen and whether the last recorded run had them.
    ///
    /// - Throws: ``GapCheckError`` where the store holds no log of the day.
    public func run() throws -> CheckOutcome {
        let holding = try CouncilHolding(store: store, provider: provider, upTo: asOf)
        guard !holding.snapshots.isEmpty else { throw GapCheckError.noLog(provider: holding.provider, asOf: asOf) }
        return try run(holding)
    }

    private func run(_ holding: CouncilHolding) throws -> CheckOutcome {
        var result = check(holding.facts(asOf: asOf), against: book.rules, notLoaded: book.notLoaded)
        result.doubt = holding.logIsOlder
        let waiverNotes = result.apply(waivers)
        let known = Dictionary(
            try store.knownGaps(provider: holding.provider).map { ($0.key, $0) },
            uniquingKeysWith: { first, _ in first })
        let isLater = try store.runs(provider: holding.provider).last.map { $0.day > asOf } ?? false
        for index in result.gaps.indices {
            let earlier = known[result.gaps[index].key]
            result.gaps[index].firstSeen = min(earlier?.firstSeen ?? asOf, asOf)
            let isSeen = isLater ? earlier.map { $0.firstSeen <= asOf } ?? false : earlier?.inLastRun == true
            result.gaps[index].new = !isSeen
        }
        return CheckOutcome(
            provider: holding.provider, result: result, scope: holding.scope, rules: book.rules,
            waiverNotes: waiverNotes)
    }

    /// Records a check, once its result has been shown, so that the next can tell what is new.
    ///
    /// A waived gap is not recorded, so that it is new again on the day its waiver counts no more. A check of a day
    /// before the last recorded one looks back and is not recorded either.
    public func record(_ outcome: CheckOutcome) throws {
        let council = try chosenProvider(provider, in: store)
        guard try store.runs(provider: council).last.map({ $0.day <= asOf }) ?? true else { return }
        try store.recordRun(
            day: asOf,
            gaps: Dictionary(
                outcome.result.gaps.filter { $0.waived == nil }.map { ($0.key, $0.severity) },
                uniquingKeysWith: { first, _ in first }),
            rulesNotRun: Set(outcome.result.notRun.map(\.rule)), provider: council)
    }

    /// Everything that the gap report shows.
    public func gapReport(
        title: String?, wishes: GapReportWishes = GapReportWishes(), madeAt: Day, programVersion: String
    ) throws -> GapReport {
        let holding = try CouncilHolding(store: store, provider: provider, upTo: asOf)
        let outcome = try run(holding)
        let council = wishes.style.council ?? holding.provider
        var report = GapReport(
            title: title ?? "Gap report: \(council)", provider: council, asOf: asOf, madeAt: madeAt,
            programVersion: programVersion, reports: holding.answered, otherReports: holding.others,
            snapshots: holding.snapshots, links: holding.links, visit: holding.nextVisit(after: wishes.visit ?? asOf),
            check: outcome.result, rules: book.rules)
        report.waiverNotes = outcome.waiverNotes
        let background = ReportBackground(store: store, holding: holding, asOf: asOf, wishes: wishes) { day in
            let earlier = try CouncilHolding(store: store, provider: provider, upTo: day)
            guard !earlier.snapshots.isEmpty else { return nil }
            return check(earlier.facts(asOf: day), against: book.rules, notLoaded: book.notLoaded)
        }
        try background.add(to: &report)
        if let title { report.title = title }
        return report
    }
}
