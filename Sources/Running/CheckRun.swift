import Checking
public import Records
public import Reporting
public import Storing

/// What a check gave, with what it was run over.
public struct CheckOutcome: Sendable {
    /// Gaps, and rules that could not run.
    public var result: CheckResult
    /// Numbers of recommendations and actions checked.
    public var scope: CheckScope
    /// The rules that were run.
    public var rules: [Rule]
}

/// Runs the rules over a council's reports, log and links.
public struct CheckRun: Sendable {
    private let store: Store
    private let provider: String?
    private let asOf: Day
    private let rules: [Rule]

    /// Prepares a check.
    ///
    /// - Parameters:
    ///   - store: What is checked.
    ///   - provider: The council; nil where the store holds only one.
    ///   - asOf: The day that counts as today.
    ///   - rules: The rule book.
    public init(store: Store, provider: String?, asOf: Day, rules: [Rule]) {
        self.store = store
        self.provider = provider
        self.asOf = asOf
        self.rules = rules
    }

    /// Runs the rules; gaps carry the day they were first seen and whether the last recorded run had them.
    public func run(record: Bool) throws -> CheckOutcome {
        let holding = try CouncilHolding(store: store, provider: provider, upTo: asOf)
        var result = check(holding.facts(asOf: asOf), against: rules)
        let known = try store.knownGaps(provider: holding.provider)
        let last = try store.lastRunKeys(provider: holding.provider)
        for index in result.gaps.indices {
            let key = result.gaps[index].key
            result.gaps[index].firstSeen = known[key]?.firstSeen ?? asOf
            result.gaps[index].new = !last.contains(key)
        }
        if record { try store.recordRun(provider: holding.provider, on: asOf, gaps: result.gaps) }
        return CheckOutcome(result: result, scope: holding.scope, rules: rules)
    }

    /// Everything that the gap report shows.
    public func gapReport(title: String?, madeAt: Day, programVersion: String) throws -> GapReport {
        let holding = try CouncilHolding(store: store, provider: provider, upTo: asOf)
        return GapReport(
            title: title ?? "Gap report: \(holding.provider)", provider: holding.provider, asOf: asOf, madeAt: madeAt,
            programVersion: programVersion, reports: holding.answered, otherReports: holding.others,
            snapshots: holding.snapshots, links: holding.links, check: try run(record: false).result, rules: rules)
    }
}
