import Synchronization

/// How much a rule may do, over all its stretches and processors together; grows with the facts, so that a large log is
/// no runaway.
final class RuleBudget: Sendable {
    /// Thousands of steps of the database.
    let thousandsOfSteps: Int
    /// Rows that it may return.
    let rows: Int
    private let thousandsTaken = Atomic(0)
    private let rowsTaken = Atomic(0)

    init(size: Int, thousandsOfSteps: Int?) {
        self.thousandsOfSteps = thousandsOfSteps ?? 100_000 + 2 * size
        rows = 1000 + 10 * size
    }

    /// False where there is none left.
    func takeThousandSteps() -> Bool {
        thousandsTaken.wrappingAdd(1, ordering: .relaxed).newValue <= thousandsOfSteps
    }

    /// False where there is none left.
    func takeRow() -> Bool { rowsTaken.wrappingAdd(1, ordering: .relaxed).newValue <= rows }
}
