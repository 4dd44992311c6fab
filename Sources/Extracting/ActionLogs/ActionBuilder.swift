import Records

/// Reads the fields of an action out of its row.
struct ActionBuilder {
    private let grid: LogGrid
    private let columns: LogColumns
    private let reader: StatusReader
    private let options: LogOptions
    private let offset: Int
    /// True where bare numbers in the percentage column run from 0 to 1.
    private let fractions: Bool
    /// Where a log without a status column colours its rows: by its key, or by the usual colours.
    private let rowColours: RowColours
    private var dates = DueCells()

    private enum RowColours { case none, keyed, usual }

    init(
        _ grid: LogGrid, _ columns: LogColumns, _ rows: ArraySlice<SheetRow>, reader: StatusReader, options: LogOptions,
        offset: Int
    ) {
        self.grid = grid
        self.columns = columns
        self.reader = reader
        self.options = options
        self.offset = offset
        let percents = rows.compactMap { row -> Double? in
            guard let column = columns.first(.progress), case .number(let number)? = grid.cell(row, column)?.value
            else { return nil }
            return number
        }
        fractions = !percents.isEmpty && percents.allSatisfy { $0 <= 1 }
        if columns.first(.status) != nil {
            rowColours = .none
        } else if reader.key.fills.isEmpty {
            rowColours = ActionBuilder.hasTrafficLights(rows) ? .usual : .none
        } else {
            rowColours = .keyed
        }
    }

    /// True where rows are coloured in at least two of red, amber and green, which no banding is.
    private static func hasTrafficLights(_ rows: ArraySlice<SheetRow>) -> Bool {
        let fills = Set(rows.prefix(300).flatMap { $0.cells.compactMap(\.fill) })
        return Set(fills.compactMap { FillColour.name($0) }).intersection(["red", "amber", "green"]).count >= 2
    }

    /// What stands in a cell: white space folded, struck-out words left out where others stand beside them.
    func text(_ cell: SheetCell) -> String? {
        guard cell.runs.contains(where: { !$0.struck && folded($0.text) != nil }) else { return folded(cell.text) }
        return folded(cell.runs.filter { !$0.struck }.map(\.text).joined())
    }

    /// Fills everything but text, recommendation and theme.
    mutating func fill(_ action: inout Action, from row: SheetRow, review: inout [LogReviewItem]) {
        var notes = RowNotes(row: row.number + offset)
        action.ref = text(.ref, row)
        action.owner = text(.owner, row)
        action.evidence = text(.evidence, row)
        action.measure = text(.measure, row)
        let updates = columns.columns[.update, default: []].compactMap { grid.cell(row, $0) }.compactMap { text($0) }
        action.update = updates.isEmpty ? nil : updates.joined(separator: " ")
        action.start = day(.start, row, &notes) { $0.first }
        action.updated = day(.updated, row, &notes) { $0.last }
        action.completed = day(.completed, row, &notes) { $0.last }
        fillDue(&action, row, &notes)
        fillStatus(&action, row, &notes)
        if isStruck(row) { notes.add("action", "the action is struck through") }
        for kind in [LogColumnKind.ref, .action, .owner, .evidence, .measure] where cell(kind, row)?.value == .error {
            notes.add(kind.rawValue, "the formula has no result")
        }
        review += notes.items
    }

    private func cell(_ kind: LogColumnKind, _ row: SheetRow) -> SheetCell? {
        columns.first(kind).flatMap { grid.cell(row, $0) }
    }

    /// True where the whole text of the action is struck through.
    private func isStruck(_ row: SheetRow) -> Bool {
        guard let cell = cell(.action, row), !cell.runs.isEmpty else { return false }
        return cell.runs.allSatisfy { $0.struck || folded($0.text) == nil }
    }

    private func text(_ kind: LogColumnKind, _ row: SheetRow) -> String? { cell(kind, row).flatMap { text($0) } }

    private mutating func day(
        _ kind: LogColumnKind, _ row: SheetRow, _ notes: inout RowNotes, _ pick: (DatePhrase) -> Day
    ) -> Day? {
        let reading = dates.read(cell(kind, row))
        if reading.kind == .unreadable || reading.kind == .date { notes.add(kind.rawValue, reading.doubts) }
        return reading.kind == .date ? reading.dates.last.map(pick) : nil
    }

    // MARK: Due dates

    private mutating func fillDue(_ action: inout Action, _ row: SheetRow, _ notes: inout RowNotes) {
        let plain = columns.first(.due).flatMap { grid.cell(row, $0) }
        let original = cell(.originalDue, row)
        let revised = columns.columns[.revisedDue, default: []].compactMap { grid.cell(row, $0) }.last {
            folded($0.text) != nil
        }
        let force = revised ?? plain
        let isStruck = isStruck(row)
        var reading = dates.read(force, inStruckRow: isStruck)
        // An original date is often struck out where the revised one stands beside it.
        let first = dates.read(original, inStruckRow: isStruck || reading.kind == .date)
        var typed = force
        let originalStands = reading.kind == .none || reading.kind == .closed
        if originalStands, first.kind != .none {
            if let force, folded(force.text) != nil {
                notes.add("due", "the revised date is '\(folded(force.text) ?? "")'; the original one is taken")
            }
            let completed = reading.completed ?? first.completed
            reading = first
            reading.completed = completed
            typed = original
        } else if columns.first(.originalDue) != nil, first.kind == .date {
            reading.dates = first.dates + earlierRevisions(row) + reading.dates
        }
        action.dueKind = reading.kind
        action.due = reading.due
        action.dueAsTyped = typed.flatMap { asTyped($0) }
        action.dueHistory = reading.dates.map(\.last).reduce(into: []) { history, day in
            if history.last != day { history.append(day) }
        }
        if action.dueHistory.count > 1 || (columns.first(.originalDue) != nil && first.kind == .date) {
            action.originalDue = action.dueHistory.first
        }
        if action.completed == nil, let completed = reading.completed { action.completed = completed }
        notes.add("due", reading.doubts)
        if first.kind == .unreadable { notes.add("originalDue", first.doubts) }
        notePlausibility(action, &notes)
    }

    private mutating func earlierRevisions(_ row: SheetRow) -> [DatePhrase] {
        let cells = columns.columns[.revisedDue, default: []].compactMap { grid.cell(row, $0) }.filter {
            folded($0.text) != nil
        }
        return cells.dropLast().flatMap { dates.read($0).dates }
    }

    private func asTyped(_ cell: SheetCell) -> String? {
        if case .date(let day) = cell.value, day.day > 1 || DueCell.read(cell).due == day { return day.iso }
        return folded(cell.text)
    }

    private func notePlausibility(_ action: Action, _ notes: inout RowNotes) {
        guard let due = action.due else { return }
        if let published = options.published, due < published {
            notes.add("due", "\(due.iso) lies before the report of \(published.iso)")
        }
        if let asOf = options.asOf, asOf.days(until: due) > 3 * 366 {
            notes.add("due", "\(due.iso) lies more than three years ahead")
        }
    }

    // MARK: Status and progress

    private func fillStatus(_ action: inout Action, _ row: SheetRow, _ notes: inout RowNotes) {
        let percent = PercentCell.read(cell(.progress, row), fractions: fractions)
        action.progress = percent.percent
        if let doubt = percent.doubt { notes.add("progress", doubt) }
        let reading: StatusReading
        if let column = columns.first(.status) {
            let cell = grid.cell(row, column)
            (reading, action.statusAsTyped) = rated(reader.read(cell), cell.flatMap { text($0) }, row)
            if action.progress == nil, columns.first(.progress) == nil, let cell, cell.text.contains("%") {
                action.progress = PercentCell.read(cell, fractions: true).percent
            }
        } else if rowColours == .keyed {
            reading =
                row.cells.compactMap(\.fill).first { reader.key.fills[$0] != nil }.map { reader.read(fill: $0) }
                ?? .unknown(nil)
        } else if rowColours == .usual, percent.percent == nil, let fill = row.cells.compactMap(\.fill).first {
            let status = reader.read(fill: fill).status
            reading = StatusReading(
                status,
                doubt:
                    "read from the row's colour, \(FillColour.name(fill) ?? fill); the log has no status column and no "
                    + "key for its colours")
        } else if let percent = percent.percent {
            reading = StatusReading(StatusReader.status(percent: percent))
        } else if action.completed != nil || action.dueKind == .closed {
            reading = StatusReading(ClaimedStatus(.complete))
        } else {
            reading = .unknown(nil)
        }
        action.status = reading.status.status
        action.claimsOnTime = reading.status.claimsOnTime
        if let doubt = reading.doubt { notes.add("status", doubt) }
    }

    /// A status and what was typed, together with the colour rating that stands beside it.
    private func rated(_ reading: StatusReading, _ words: String?, _ row: SheetRow) -> (StatusReading, String?) {
        guard let cell = cell(.rating, row) else { return (reading, words) }
        let colour = text(cell) ?? cell.fill.flatMap { FillColour.name($0) }
        let both = reading.rated(reader.read(cell), words: words, colour: colour)
        let typed = [words, both.status == reading.status ? nil : colour].compactMap(\.self)
        return (both, typed.isEmpty ? nil : typed.joined(separator: ", "))
    }
}

/// What is to be looked at in a row.
private struct RowNotes {
    let row: Int
    private(set) var items: [LogReviewItem] = []

    init(row: Int) { self.row = row }

    mutating func add(_ field: String, _ why: String) {
        let item = LogReviewItem(row: row, field: field, why: why)
        if !items.contains(item) { items.append(item) }
    }

    mutating func add(_ field: String, _ whys: [String]) { whys.forEach { add(field, $0) } }
}
