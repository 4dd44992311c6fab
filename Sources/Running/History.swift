public import Records
public import Storing

/// One dated entry of a council's story.
public struct HistoryEntry: Codable, Equatable, Sendable {
    /// As exact as known: `2018`, `2018-11` or `2018-11-26`; nil where no date is known.
    @OrNull public var date: String?
    /// Kind of the report that tells it.
    public var kind: ReportKind
    /// What happened, in a line.
    public var what: String
    /// Grades, area and grade each.
    public var grades: [String: String]
    /// File that tells it.
    public var source: String
}

/// A council's inspections, visits and interventions in order.
public struct History: Sendable {
    /// The council.
    public let provider: String
    /// Oldest first; entries without a date last.
    public let entries: [HistoryEntry]

    /// Reads the story from the store.
    public init(store: Store, provider: String?) throws {
        self.provider = try chosenProvider(provider, in: store)
        entries = try store.reports(provider: self.provider).map(HistoryEntry.init).sorted {
            ($0.date ?? "9999", $0.source) < ($1.date ?? "9999", $1.source)
        }
    }

    /// The story as lines of text.
    public var inWords: String {
        let lines = entries.map { entry in
            let grades = entry.grades.sorted { $0.key < $1.key }.map { "\n              \($0.key): \($0.value)" }
            return "\((entry.date ?? "no date").padding(to: 12))\(entry.what)\(grades.joined())"
        }
        return ([provider] + lines).joined(separator: "\n")
    }
}

extension HistoryEntry {
    fileprivate init(_ report: Report) {
        let day = report.inspection.end ?? report.intervention?.date ?? report.published
        let count = report.recommendations.count
        let asked = count == 0 ? "" : ", \(count) recommendation\(count == 1 ? "" : "s")"
        self.init(
            date: day?.iso, kind: report.kind, what: "\(report.kind.inWords)\(asked)",
            grades: Dictionary(
                report.judgements.map { ($0.label, $0.grade.rawValue) }, uniquingKeysWith: { first, _ in first }),
            source: report.source.file)
    }
}

extension ReportKind {
    /// The kind as a person would call it.
    public var inWords: String {
        switch self {
        case .ilacs: "inspection of children's services (ILACS)"
        case .sif: "inspection under the single inspection framework"
        case .lookedAfterChildren2013: "inspection of services for looked after children"
        case .lscbReview: "review of the Local Safeguarding Children Board"
        case .focusedVisit: "focused visit"
        case .monitoringVisit: "monitoring visit"
        case .jtai: "joint targeted area inspection"
        case .areaSEND: "area SEND inspection"
        case .areaSEND2016: "area SEND inspection (framework before 2023)"
        case .jointAreaReview: "joint area review"
        case .childrensLetter: "letter to the children of the area"
        case .intervention: "step by the Department for Education"
        case .press: "news page"
        case .providerPage: "inspectorate's list of reports"
        case .notAReport: "not a report"
        }
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
