import Checking
public import Records
public import Storing

/// There is nothing to count down to, or nothing to count.
public enum CountdownError: Error, Equatable, CustomStringConvertible {
    /// No visit of the day or a later one is recorded.
    case noVisit(provider: String, asOf: Day)
    /// No log of the day or an earlier one is held.
    case noLog(provider: String, asOf: Day)

    /// One line in words, with the way out.
    public var description: String {
        switch self {
        case .noVisit(let provider, let asOf):
            "no visit of \(provider) on \(asOf.inWords) or later is recorded; tell its day with heed visit add 2026-12-03"
        case .noLog(let provider, let asOf):
            "the store holds no action log of \(provider) of \(asOf.inWords) or before; run heed log import, or give a "
                + "later day with --as-of"
        }
    }
}

/// What will still be open or without evidence on the day of a council's next visit.
///
/// - Throws: ``CountdownError``, ``ProviderChoiceError`` and ``StoreError``.
public func countdown(store: Store, provider: String?, asOf: Day) throws -> Countdown {
    let holding = try CouncilHolding(store: store, provider: provider, upTo: asOf)
    guard holding.nextVisit(after: asOf) != nil else {
        throw CountdownError.noVisit(provider: holding.provider, asOf: asOf)
    }
    guard let countdown = try holding.facts(asOf: asOf).countdown() else {
        throw CountdownError.noLog(provider: holding.provider, asOf: asOf)
    }
    return countdown
}
