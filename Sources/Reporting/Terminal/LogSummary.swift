public import Records

/// Tells how an action log was understood: where the table is, what each column means, which rows are
/// actions, which were left out and why, and what was not understood.
public func renderLogSummary(_ log: ActionLog) -> String {
    var lines = [
        wrapped(
            "\(log.source.file): \(whereItStands(log.source))", indent: 2, firstIndent: ""), "",
    ]
    lines += columns(of: log)
    lines += [""] + rows(of: log).map { wrapped($0, indent: 4, firstIndent: "  ") }
    lines += doubts(of: log)
    return lines.joined(separator: "\n") + "\n"
}

/// Sheet and row of the headings; for a plan over several worksheets, those of each.
private func whereItStands(_ source: LogSource) -> String {
    guard let sheets = source.worksheets else { return "sheet \(source.sheet), headings in row \(source.headerRow)" }
    return "\(counted(sheets.count, "sheet")), read as one plan: "
        + sheets.map { "\($0.name) (headings in row \($0.headerRow))" }.joined(separator: ", ")
}

private func columns(of log: ActionLog) -> [String] {
    let order = Dictionary(uniqueKeysWithValues: LogField.allCases.enumerated().map { ($1, $0) })
    let mapped = log.columns.sorted { (order[$0.value] ?? 0, $0.key) < (order[$1.value] ?? 0, $1.key) }
    let headings = mapped.map { shortened(shownOnOneLine($0.key), to: 50) }
    let width = (headings.map(\.count).max() ?? 0) + 2
    var lines = zip(mapped, headings).map { entry, heading in "  \(padded(heading, to: width))→ \(entry.value.inWords)"
    }
    if lines.isEmpty { lines.append("  No column was recognised.") }
    if !log.columnsUnmapped.isEmpty {
        lines.append(wrapped("Not used: \(log.columnsUnmapped.joined(separator: ", "))", indent: 4, firstIndent: "  "))
    }
    let missing = log.fieldsWithoutColumn.map(\.inWords)
    if !missing.isEmpty {
        lines.append(
            wrapped(
                "No column found for: \(missing.joined(separator: ", ")). If the log has one, name it with --map.",
                indent: 4, firstIndent: "  "))
    }
    return lines
}

private func rows(of log: ActionLog) -> [String] {
    let numbers = log.actions.map(\.row)
    let span = numbers.min().flatMap { first in
        numbers.max().map { first == $0 ? "row \(first)" : "rows \(first) to \($0)" }
    }
    let count = counted(log.actions.count, "action")
    let read =
        log.source.worksheets == nil
        ? span.map { "\(count) read, \($0)." } ?? "No action was found." : "\(count) read: \(perSheet(log))."
    guard !log.leftOut.isEmpty else { return [read, "No row was left out."] }
    return [read, "\(counted(log.leftOut.count, "row")) left out, not actions: \(log.leftOutCounts)."]
}

private func perSheet(_ log: ActionLog) -> String {
    (log.source.worksheets ?? []).map { sheet in
        "\(log.actions.count { $0.sheet == sheet.name }) in \(sheet.name)"
    }.joined(separator: ", ")
}

private func doubts(of log: ActionLog) -> [String] {
    guard !log.review.isEmpty else { return log.actions.isEmpty ? [] : ["  Everything in them was understood."] }
    let doubtful = Set(log.review.map(\.place)).count
    let heading =
        "  \(counted(log.review.count, "value")) in \(counted(doubtful, "row")) to look at; what is not understood is left open, not guessed:"
    return ["", heading]
        + log.review.map { item in
            let field = LogField(rawValue: item.field)?.inWords ?? item.field
            return wrapped("\(item.place), \(field): \(item.why)", indent: 6, firstIndent: "    - ")
        }
}
