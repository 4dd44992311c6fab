/// Where a row of a log stands, in words: "row 17", or "row 17 of 'Priority 2'" where the plan runs over several worksheets.
public func logPlace(row: Int, sheet: String?) -> String {
    sheet.map { "row \(row) of '\($0)'" } ?? "row \(row)"
}

extension Action {
    /// Where the action stands in its log, in words.
    public var place: String { logPlace(row: row, sheet: sheet) }
}

extension LogReviewItem {
    /// Where in the log the cell stands, in words.
    public var place: String { logPlace(row: row, sheet: sheet) }
}

extension [Action] {
    /// Each action's reference as two rows are compared by it; nil where it has none.
    ///
    /// Where the worksheets of a plan number their actions each from the start, "1.1" of two sheets are two references.
    public func comparedReferences(_ folded: (String) -> String) -> [String?] {
        let references = map { action in action.ref.map(folded).flatMap { $0.isEmpty ? nil : $0 } }
        guard contains(where: { $0.sheet != nil }), Self.numberingRestarts(references, self) else { return references }
        return zip(references, self).map { reference, action in
            reference.map { "\(action.sheet ?? "")\u{1F}\($0)" }
        }
    }

    /// True where a fifth of the references, and at least two, stand in several worksheets.
    private static func numberingRestarts(_ references: [String?], _ actions: [Action]) -> Bool {
        var sheets: [String: Set<String>] = [:]
        for (reference, action) in zip(references, actions) {
            if let reference { sheets[reference, default: []].insert(action.sheet ?? "") }
        }
        let shared = sheets.values.count { $0.count > 1 }
        return shared >= 2 && shared * 5 >= sheets.count
    }
}
