import Records

/// What gaps can be about, by the id that a rule's row names.
///
/// Row, reference and place come from the facts and not from the rule, so that a gap's subject is right whatever
/// a rule selects.
struct Subjects {
    private var byId: [SubjectType: [String: Entry]] = [:]

    /// A subject, where it stands, and its place in the order of report or log.
    struct Entry {
        let subject: GapSubject
        let evidence: [GapEvidence]
        let order: Int
    }

    init(_ facts: DerivedFacts) {
        for entry in facts.actions {
            let action = entry.action
            add(
                GapSubject(type: .action, id: action.id, ref: action.ref, row: action.row, sheet: action.sheet),
                [GapEvidence(file: entry.source.file, row: action.row, sheet: action.sheet)])
        }
        for entry in facts.vanished {
            let action = entry.action
            add(
                GapSubject(
                    type: .action, id: action.id, ref: action.ref, row: nil, earlierRow: action.row,
                    sheet: action.sheet),
                [GapEvidence(file: entry.source.file, row: action.row, sheet: action.sheet)])
        }
        for entry in facts.recommendations { add(entry.recommendation, in: entry.report) }
        for entry in facts.facts.requiredActions { add(entry.recommendation, in: entry.report) }
        for entry in facts.facts.allReports {
            let source = entry.report.source
            add(GapSubject(type: .report, id: source.sha256), [GapEvidence(file: source.file)])
        }
        add(GapSubject(type: .provider, id: facts.facts.provider), [])
    }

    /// The subject of a type that bears an id.
    subscript(type: SubjectType, id: String) -> Entry? { byId[type]?[id] }

    /// How many subjects of a type there are; their ``Entry/order`` runs from 0 to one less.
    func count(of type: SubjectType) -> Int { byId[type]?.count ?? 0 }

    private mutating func add(_ recommendation: Recommendation, in report: DatedReport) {
        let place = recommendation.evidence
        add(
            GapSubject(type: .recommendation, id: recommendation.id, ref: recommendation.number),
            [GapEvidence(file: report.report.source.file, page: place.page, quote: place.quote)])
    }

    private mutating func add(_ subject: GapSubject, _ evidence: [GapEvidence]) {
        let order = byId[subject.type]?.count ?? 0
        if byId[subject.type]?[subject.id] == nil {
            byId[subject.type, default: [:]][subject.id] = Entry(subject: subject, evidence: evidence, order: order)
        }
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
