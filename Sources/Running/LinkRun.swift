import Foundation
import Linking
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
    /// Actions that the program links to nothing.
    public var unlinked: [UnlinkedAction]
    /// How far each recommendation of an inspection or visit is answered.
    public var coverage: [RecommendationCoverage]
    /// What visits say about what the inspection asked.
    public var progress: [ProgressSaid]
    /// Why the log cannot answer the report; nil where it can.
    public var doubt: String?
}

/// A file of decisions that is not as exported.
public enum LinkError: Error, CustomStringConvertible {
    /// The record and what is wrong with it.
    case badRecord(number: Int, why: String)
    /// A kind of evidence that does not exist.
    case unknownEvidence(name: String)

    /// One line in words, with the way out.
    public var description: String {
        switch self {
        case .badRecord(let number, let why):
            "record \(number) of the decisions \(why); expected the columns recommendation,action,decision with "
                + "confirm or reject, as heed link --export writes them"
        case .unknownEvidence(let name):
            "found the evidence '\(name)'; expected one of "
                + EvidenceKind.allCases.map(\.rawValue).joined(separator: ", ")
        }
    }
}

/// Shows links and takes decisions about them.
public struct LinkRun: Sendable {
    private let store: Store
    private let provider: String?
    private let role: String?
    private let today: Day
    private let leavingOut: Set<EvidenceKind>

    /// Prepares a run.
    ///
    /// - Parameter leavingOut: kinds of evidence to do without, by name, to measure what they add.
    /// - Throws: ``LinkError`` where a kind is not known.
    public init(store: Store, provider: String?, role: String?, today: Day, leavingOut: [String] = []) throws {
        var kinds: Set<EvidenceKind> = []
        for name in leavingOut {
            guard let kind = EvidenceKind(rawValue: name) else { throw LinkError.unknownEvidence(name: name) }
            kinds.insert(kind)
        }
        self.leavingOut = kinds
        self.store = store
        self.provider = provider
        self.role = role
        self.today = today
    }

    /// All links of the council, decided ones included.
    public func links() throws -> ShownLinks {
        let holding = try CouncilHolding(store: store, provider: provider, upTo: nil, leavingOut: leavingOut)
        return ShownLinks(
            links: holding.links + holding.requiredLinks,
            recommendations: holding.recommendations + holding.interventions.required, actions: holding.actions,
            unlinked: holding.unlinked, coverage: holding.coverage, progress: holding.comingBack.progress(),
            doubt: holding.logIsOlder)
    }

    /// What each row says of each recommendation, to fit the weights on.
    public func evidence() throws -> [some Encodable] {
        let holding = try CouncilHolding(store: store, provider: provider, upTo: nil)
        return rowEvidence(
            recommendations: holding.recommendations, findings: holding.answered.flatMap(\.findings),
            actions: holding.actions, vocabulary: try .shipped())
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
