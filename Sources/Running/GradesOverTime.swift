public import Records

/// Grades by area of judgement from inspection to inspection, across the renamed and split judgements of the frameworks.
public struct GradesOverTime: Sendable {
    /// One area: its grades, nil where an inspection did not judge it.
    public struct Row: Sendable {
        public let area: JudgementArea
        public let grades: [Grade?]
    }

    /// Month of each inspection, oldest first.
    public let inspections: [String]
    /// Areas that were ever judged, in the frameworks' order.
    public let rows: [Row]

    init(_ reports: [Report]) {
        let judged = reports.filter { !$0.judgements.isEmpty && $0.kind != .childrensLetter && $0.day != nil }
            .sorted { ($0.day?.serial ?? 0) < ($1.day?.serial ?? 0) }
        inspections = judged.map { String($0.day?.iso.prefix(7) ?? "") }
        rows = JudgementArea.allCases.compactMap { area in
            let grades = judged.map { report in report.judgements.first { $0.area == area }?.grade }
            return area == .other || grades.allSatisfy { $0 == nil } ? nil : Row(area: area, grades: grades)
        }
    }

    /// A table in fixed columns; nil where nothing was judged.
    var inWords: String? {
        guard !rows.isEmpty else { return nil }
        let width = (rows.map(\.area.inWords.count).max() ?? 0) + 2
        let head = String(repeating: " ", count: width) + inspections.map { padded($0, 24) }.joined()
        let lines = rows.map { row in
            padded(row.area.inWords, width) + row.grades.map { padded($0.map(short) ?? "-", 24) }.joined()
        }
        return ([head] + lines).map(withoutTrailingSpace).joined(separator: "\n")
    }

    private func short(_ grade: Grade) -> String {
        grade == .requiresImprovement ? "requires improvement" : grade.rawValue
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private func withoutTrailingSpace(_ line: String) -> String {
        var line = line[...]
        while line.last == " " { line.removeLast() }
        return String(line)
    }
}

extension JudgementArea {
    /// The area as a person would call it, whatever the framework.
    var inWords: String {
        switch self {
        case .overall: "overall"
        case .leadership: "leadership"
        case .helpAndProtection: "help and protection"
        case .childrenInCareAndCareLeavers: "children in care and care leavers"
        case .childrenInCare: "children in care"
        case .careLeavers: "care leavers"
        case .adoption: "adoption"
        case .safeguardingBoard: "safeguarding children board"
        case .capacityToImprove: "capacity to improve"
        case .other: "other"
        }
    }
}
