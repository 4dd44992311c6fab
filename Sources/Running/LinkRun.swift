import Foundation
public import Records
public import Storing

/// Links with what they join.
public struct ShownLinks: Sendable {
    /// In the order of the report, then of the log.
    public var links: [Link]
    public var recommendations: [Recommendation]
    public var actions: [Action]
}

/// A decision that names something the store does not hold.
public enum LinkError: Error, CustomStringConvertible {
    /// No recommendation or action of this id.
    case unknown(what: String, id: String)
    /// The file of decisions is not as exported; the record and what is wrong with it.
    case badRecord(number: Int, why: String)

    /// One line in words, with the way out.
    public var description: String {
        switch self {
        case .unknown(let what, let id): "there is no \(what) with the id '\(id)'; heed link shows the ids"
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
        return ShownLinks(links: holding.links, recommendations: holding.recommendations, actions: holding.actions)
    }

    /// Keeps a person's decision.
    public func decide(recommendation: String, action: String, state: LinkState) throws {
        let holding = try CouncilHolding(store: store, provider: provider, upTo: nil)
        try keep([Decision(recommendation: recommendation, action: action, state: state)], in: holding)
    }

    /// Takes decisions from a CSV file, all or none; returns how many.
    public func importDecisions(from path: String) throws -> Int {
        let holding = try CouncilHolding(store: store, provider: provider, upTo: nil)
        let decisions = try DecisionFile.read(path)
        try keep(decisions, in: holding)
        return decisions.count
    }

    /// Writes links and the texts beside them to a CSV file.
    public func export(_ shown: ShownLinks, to path: String) throws {
        try writeWhole(DecisionFile.text(of: shown), to: path)
    }

    private func keep(_ decisions: [Decision], in holding: CouncilHolding) throws {
        let recommendations = Set(holding.recommendations.map(\.id))
        let actions = Set(holding.snapshots.flatMap { $0.log.actions.map(\.id) })
        for decision in decisions {
            guard recommendations.contains(decision.recommendation) else {
                throw LinkError.unknown(what: "recommendation", id: decision.recommendation)
            }
            guard actions.contains(decision.action) else { throw LinkError.unknown(what: "action", id: decision.action) }
        }
        try store.decide(decisions.map { ($0.recommendation, $0.action, $0.state) }, on: today, role: role)
    }
}

/// One decision of a person.
struct Decision {
    var recommendation: String
    var action: String
    var state: LinkState
}
