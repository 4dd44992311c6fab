import Records

/// What gaps can be about, by the id that a rule's row names.
///
/// Row, reference and place come from the facts and not from the rule, so that a gap's subject is right whatever
/// a rule selects.
struct Subjects {
    private let facts: DerivedFacts
    private let latestFile: String
    private let vanishedFile: String
    private let vanished: [String: Int]
    private let demands: [(recommendation: Recommendation, report: DatedReport)]
    private let demandPlaces: [String: Int]
    private let reportPlaces: [String: Int]

    /// A subject, where it stands, and its place in the order of report or log.
    struct Entry {
        let subject: GapSubject
        let evidence: [GapEvidence]
        let order: Int
    }

    init(_ facts: DerivedFacts) {
        self.facts = facts
        latestFile = facts.snapshots.last?.log.source.file ?? ""
        vanishedFile = facts.vanished.first?.log.source.file ?? ""
        let latest = facts.actions.count
        vanished = Self.places(facts.vanished.map(\.action.id)).mapValues { latest + $0 }
        demands =
            facts.recommendations.map { ($0.recommendation, $0.report) }
            + facts.required.map { ($0.required.recommendation, $0.required.report) }
        demandPlaces = Self.places(demands.map(\.recommendation.id))
        reportPlaces = Self.places(facts.facts.allReports.map(\.report.source.sha256))
    }

    /// The subject of a type that bears an id.
    subscript(type: SubjectType, id: String) -> Entry? {
        switch type {
        case .action: (facts.places[id] ?? vanished[id]).map(action)
        case .recommendation: demandPlaces[id].map(demand)
        case .report: reportPlaces[id].map(report)
        case .provider:
            id == facts.facts.provider
                ? Entry(subject: GapSubject(type: .provider, id: id), evidence: [], order: 0) : nil
        }
    }

    /// How many subjects of a type there are; their ``Entry/order`` runs from 0 to one less.
    func count(of type: SubjectType) -> Int {
        switch type {
        case .action: facts.actions.count + facts.vanished.count
        case .recommendation: demands.count
        case .report: facts.facts.allReports.count
        case .provider: 1
        }
    }

    private static func places(_ ids: [String]) -> [String: Int] {
        Dictionary(zip(ids, 0...), uniquingKeysWith: { first, _ in first })
    }

    private func action(at place: Int) -> Entry {
        let isThere = place < facts.actions.count
        let action = isThere ? facts.actions.rows[place] : facts.vanished[place - facts.actions.count].action
        let file = isThere ? latestFile : vanishedFile
        return Entry(
            subject: GapSubject(
                type: .action, id: action.id, ref: action.ref, row: isThere ? action.row : nil,
                earlierRow: isThere ? nil : action.row, sheet: action.sheet),
            evidence: [GapEvidence(file: file, row: action.row, sheet: action.sheet)], order: place)
    }

    private func demand(at place: Int) -> Entry {
        let (recommendation, report) = demands[place]
        let evidence = recommendation.evidence
        return Entry(
            subject: GapSubject(type: .recommendation, id: recommendation.id, ref: recommendation.number),
            evidence: [GapEvidence(file: report.report.source.file, page: evidence.page, quote: evidence.quote)],
            order: place)
    }

    private func report(at place: Int) -> Entry {
        let source = facts.facts.allReports[place].report.source
        return Entry(
            subject: GapSubject(type: .report, id: source.sha256), evidence: [GapEvidence(file: source.file)],
            order: place)
    }
}

extension SubjectType {
    /// Column by which a rule's rows name their subject.
    var idColumn: String {
        switch self {
        case .action: "action_id"
        case .recommendation: "recommendation_id"
        case .report: "report_id"
        case .provider: "provider"
        }
    }
}
