public import Records

/// What is to stand beside each action of a log, by worksheet: its gaps, what would close each, and the worst severity.
///
/// A waived gap is told as such and gives no severity. An action without gaps is told to have none, so that it is seen
/// to have been checked.
public func logAnnotations(of log: ActionLog, gaps: [Gap]) -> [LogAnnotation] {
    let byAction = Dictionary(grouping: gaps.filter { $0.subject.type == .action && $0.subject.row != nil }) {
        $0.subject.id
    }
    let source = log.source
    let sheets = source.worksheets ?? [LogWorksheet(name: source.sheet, headerRow: source.headerRow)]
    return sheets.map { sheet in
        let actions = log.actions.filter { $0.sheet == nil || $0.sheet == sheet.name }
        return LogAnnotation(
            sheet: sheet.name, headerRow: sheet.headerRow,
            headings: ["Heed: gaps", "Heed: to close", "Heed: severity"],
            rows: actions.map { annotated($0, byAction[$0.id] ?? []) })
    }
}

private func annotated(_ action: Action, _ gaps: [Gap]) -> AnnotatedRow {
    guard !gaps.isEmpty else { return AnnotatedRow(row: action.row, texts: ["No gap found", "", ""]) }
    let ordered = gaps.sorted { $0.severity > $1.severity }
    let severity = ordered.first { $0.waived == nil }?.severity
    let found = ordered.map { gap in
        gap.waived.map { "Waived: \(shown(gap.message)) (\(shown($0)))" } ?? shown(gap.message)
    }
    return AnnotatedRow(
        row: action.row,
        texts: [listed(found), listed(ordered.map { shown($0.fix) }), severity?.rawValue ?? "waived"],
        severity: severity)
}

/// One line each, numbered where there are several.
private func listed(_ texts: [String]) -> String {
    guard texts.count > 1 else { return texts.joined() }
    return texts.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
}
