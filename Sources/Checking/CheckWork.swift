import Dispatch
import Foundation
import Records
import Synchronization

/// The work of one check, shared among the processors: rules as they are, and stretches of the log for the many rules
/// that look at each action by itself.
///
/// Such a rule reads every row of a wide view. All of them are run over one stretch before the next one is begun, while
/// its rows are still in the processor's cache: without that a log ten times as long takes more than ten times as long.
struct CheckWork {
    private let rules: [Rule]
    private let isRowByRow: [Bool]
    private let facts: DerivedFacts
    private let subjects: Subjects
    private let budgets: [RuleBudget]
    private let stretches: [Range<Int>]

    /// The gaps of a rule, in parts that stand one after the other.
    typealias Outcome = Result<[[Gap]], RuleFault>

    /// Rows of facts from which on several processors share the work; fewer are checked before a second one has begun.
    private static let worthSharing = 2_000
    /// Actions in a stretch: some two megabytes of the view.
    private static let stretchLength = 2_500

    init(_ rules: [Rule], over facts: DerivedFacts, thousandsOfSteps: Int?) {
        self.rules = rules
        isRowByRow = rules.map(\.isRowByRow)
        self.facts = facts
        subjects = Subjects(facts)
        budgets = rules.map { _ in RuleBudget(size: facts.size, thousandsOfSteps: thousandsOfSteps) }
        let actions = facts.actions.count
        // Without any action there is one empty stretch, for a rule that cannot run has to say so.
        stretches = stride(from: 0, to: max(1, actions), by: Self.stretchLength).map {
            $0..<min($0 + Self.stretchLength, actions)
        }
    }

    /// What came of each rule, in their order.
    func outcomes() throws(SQLiteFault) -> [Outcome] {
        let database = try CheckDatabase()
        try database.fill(with: facts, for: rules)
        let image = try CheckImage(of: database)
        let pieces = self.pieces
        let next = Atomic(0)
        let done = Mutex(rules.indices.map { [Part?](repeating: nil, count: isRowByRow[$0] ? stretches.count : 1) })
        let problem = Mutex(SQLiteFault?.none)
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            do throws(SQLiteFault) {
                var worker = Worker(self, try CheckDatabase(reading: image))
                while true {
                    let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard number < pieces.count else { return }
                    for (rule, place, part) in worker.run(pieces[number]) { done.withLock { $0[rule][place] = part } }
                }
            } catch { problem.withLock { $0 = error } }
        }
        if let fault = problem.withLock({ $0 }) { throw fault }
        return done.withLock { $0.map(Self.joined) }
    }

    /// Rules over all rows first: they are the longest pieces.
    private var pieces: [Piece] {
        rules.indices.filter { !isRowByRow[$0] }.map { Piece.rule($0) } + stretches.indices.map { Piece.stretch($0) }
    }

    private var workers: Int {
        facts.size < Self.worthSharing ? 1 : min(pieces.count, ProcessInfo.processInfo.activeProcessorCount)
    }

    private static func joined(_ parts: [Part?]) -> Outcome {
        Outcome { () throws(RuleFault) in
            var gaps: [[Gap]] = []
            for part in parts {
                guard let part else {
                    throw RuleFault(why: "a part of the log was not looked at; please report this fault")
                }
                gaps.append(try part.get())
            }
            return gaps
        }
    }
}

/// What one processor takes at a time.
private enum Piece {
    /// A rule over all rows, by its place.
    case rule(Int)
    /// All rules that go row by row over one stretch, by the stretch's place.
    case stretch(Int)
}

private typealias Part = Result<[Gap], RuleFault>

extension CheckWork {
    /// One processor's connection, with the rules that it has compiled so far.
    fileprivate struct Worker {
        private let work: CheckWork
        private let database: CheckDatabase
        private var runs: [Int: Result<RuleRun, RuleFault>] = [:]

        init(_ work: CheckWork, _ database: CheckDatabase) {
            self.work = work
            self.database = database
        }

        /// The gaps of a piece: of each rule, with the place among its parts.
        mutating func run(_ piece: Piece) -> [(rule: Int, place: Int, part: Part)] {
            switch piece {
            case .rule(let rule):
                let run = run(of: rule)
                return [(rule, 0, Part { () throws(RuleFault) in try run.get().gaps() })]
            case .stretch(let place):
                return work.rules.indices.filter { work.isRowByRow[$0] }.map { rule in
                    let run = run(of: rule)
                    return (rule, place, Part { () throws(RuleFault) in try run.get().gaps(in: work.stretches[place]) })
                }
            }
        }

        private mutating func run(of rule: Int) -> Result<RuleRun, RuleFault> {
            if let run = runs[rule] { return run }
            let run = Result { () throws(RuleFault) in
                try RuleRun(
                    work.rules[rule], in: database, isRowByRow: work.isRowByRow[rule], subjects: work.subjects,
                    facts: work.facts,
                    budget: work.budgets[rule])
            }
            runs[rule] = run
            return run
        }
    }
}
