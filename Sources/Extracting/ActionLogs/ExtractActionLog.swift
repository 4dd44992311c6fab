public import Records

/// Reads a council's action log out of the tables of a file.
///
/// `file` and `sha256` name the file in the result. Actions come without ids; the store gives them. What is
/// not understood stands in the log's `review`, rows that are no actions in `leftOut`.
public func extractActionLog(
    from sheets: [Sheet], file: String, sha256: String, options: LogOptions = LogOptions()
) throws(ActionLogError) -> ActionLog {
    let vocabulary = try LogVocabulary.builtIn()
    let tables = try LogTables(sheets, options: options, vocabulary: vocabulary)
    var reader = StatusReader(vocabulary: vocabulary.statuses)
    reader.key = tables.key(vocabulary.statuses)
    for (word, status) in options.statuses { reader.key.words[comparable(word)] = status }
    let worksheets = tables.worksheets
    var log = ActionLog(
        source: LogSource(file: file, sha256: sha256, sheet: tables.name, headerRow: tables.parts[0].header.row),
        columns: [:], actions: [])
    log.source.worksheets = worksheets
    for heading in options.mapping.keys.sorted() where !tables.has(heading: heading) {
        throw .noSuchHeading(heading: heading, headings: tables.headings)
    }
    log.review = tables.review
    for word in reader.key.contradictions.sorted() {
        log.review.append(
            LogReviewItem(
                row: tables.parts[0].header.row, field: "status", why: "the key explains '\(word)' in two ways"))
    }
    for part in tables.parts {
        var rows = LogRows(part, reader: reader, options: options)
        let (actions, leftOut, review) = (log.actions.count, log.leftOut.count, log.review.count)
        rows.read(into: &log)
        guard worksheets != nil else { continue }
        let sheet = part.grid.sheet.name
        for index in log.leftOut.indices.dropFirst(leftOut) { log.leftOut[index].sheet = sheet }
        for index in log.review.indices.dropFirst(review) { log.review[index].sheet = sheet }
        for index in log.actions.indices.dropFirst(actions) {
            log.actions[index].sheet = sheet
            log.actions[index].theme = log.actions[index].theme ?? SplitPlan.theme(part)
        }
    }
    guard !log.actions.isEmpty else {
        throw .noActions(sheet: tables.name, headerRow: tables.parts[0].header.row)
    }
    return log
}
