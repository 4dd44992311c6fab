public import Records
public import Storing

/// The visits that one council expects.
public struct VisitDiary {
    /// Everyday name of the council.
    public let provider: String
    private let store: Store

    /// Opens a council's diary.
    ///
    /// - Throws: ``ProviderChoiceError`` where the store does not tell which council is meant.
    public init(store: Store, provider asked: String?) throws {
        self.store = store
        provider = try chosenProvider(asked, in: store)
    }

    /// Records a visit; one of the same day is replaced.
    public func add(_ visit: PlannedVisit) throws { try store.add(visit, provider: provider) }

    /// Takes a visit's record out.
    public func remove(_ day: Day) throws { try store.removeVisit(day, provider: provider) }

    /// Visits in order of day, past ones too.
    public func visits() throws -> [PlannedVisit] { try store.plannedVisits(provider: provider) }
}
