import Records

extension ReviewItem {
    /// The field as a reader calls it; a path that has no everyday name stays as it is.
    var fieldInWords: String {
        switch field {
        case "kind": "kind of document"
        case "provider", "provider.name", "provider.asPrinted": "area inspected"
        case "inspection": "inspection dates"
        case "inspection.start": "first day of the inspection"
        case "inspection.end": "last day of the inspection"
        case "inspection.previous": "date of the previous inspection"
        case "published": "date of publication"
        case "leadInspector": "lead inspector"
        case "recommendations": "recommendations"
        case "judgements": "judgements"
        case "findings": "findings"
        case "outcome": "outcome"
        default: field
        }
    }
}

extension ActionLog {
    /// Fields that the rules use and that no column was found for.
    var fieldsWithoutColumn: [LogField] {
        let used: [LogField] = [.ref, .recommendation, .owner, .due, .status, .evidence, .measure]
        let found = Set(columns.values)
        return used.filter { !found.contains($0) }
    }

    /// Rows left out, counted by reason: `4 theme, 1 total`.
    var leftOutCounts: String {
        let reasons = Dictionary(grouping: leftOut, by: \.why).mapValues(\.count)
        return reasons.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
            .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }
}

extension LogField {
    /// As a reader calls it.
    var inWords: String {
        switch self {
        case .ref: "reference"
        case .originalDue: "original due date"
        case .due: "due date"
        case .start: "start date"
        case .completed: "date completed"
        case .measure: "measure of success"
        case .update: "progress note"
        case .updated: "date of the progress note"
        default: rawValue
        }
    }
}
