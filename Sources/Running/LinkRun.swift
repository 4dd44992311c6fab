import Foundation
public import Records
public import Storing

/// Links with what they join.
public struct ShownLinks: Sendable {
    /// In the order of the report, then of the log.
    public var links: [Link]
    /// The recommendations that the log has to answer, then what directions and notices require.
    public var recommendations: [Recommendation]
    /// The actions of the latest log.
    public var actions: [Action]
}

/// A file of decisions that is not as exported.
public enum LinkError: Error, CustomStringConvertible {
    /// The record and what is wrong with it.
    case badRecord(number: Int, why: String)

    /// One line in words, with the way out.
    public var description: String {
        switch self {
        case .badRecord(let number, let why):
            "record \(number) of the decisions \(why); expected the columns recommendation,action,decision with "
                + "confirm or reject, as heed link --export writes them"
        }
    }
}

/// Shows links and takes decisions about them.
public struct LinkRun: Sendable {
    private let store: Store
    private let provider: String?
    private let role: String?
    private let today: Day

    /// Prepares a run.
    public init(store: Store, provider: String?, role: String?, today: Day) {
        self.store = store
        self.provider = provider
        self.role = role
        self.today = today
    }

    /// All links of the council, decided ones included.
    public func links() throws -> ShownLinks {
        let holding = try CouncilHolding(store: store, provider: provider, upTo: nil)
        return ShownLinks(
            links: holding.links + holding.requiredLinks,
            recommendations: holding.recommendations + holding.interventions.required, actions: holding.actions)
    }

    /// Keeps a person's decision.
    public func decide(recommendation: String, action: String, state: LinkState) throws {
        try store.decide([
            Decision(recommendation: recommendation, action: action, state: state, day: today, role: role)
        ])
    }

    /// Takes decisions from a CSV file, all or none; returns how many.
    public func importDecisions(from path: String) async throws -> Int {
        let decisions = try await DecisionFile.read(path, today: today, role: role)
        try store.decide(decisions)
        return decisions.count
    }

    /// Writes links and the texts beside them to a CSV file.
    public func export(_ shown: ShownLinks, to path: String) throws {
        let decided = Set(try store.decisions().map { [$0.recommendation, $0.action] })
        try writeWhole(DecisionFile.text(of: shown, decided: decided), to: path)
    }
}
