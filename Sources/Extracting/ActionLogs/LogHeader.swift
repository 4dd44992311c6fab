import Records

/// A row of headings, or two rows that make them up together.
struct LogHeader {
    /// Positions among the sheet's rows: one, or two that follow one another.
    var positions: ClosedRange<Int>
    /// Row that holds the headings (the lower one).
    var row: Int
    var columns: LogColumns

    /// How good the headings are: fields found, then how surely.
    var score: Int
}

/// Finds the headings of a sheet by what they say.
struct LogHeaderFinder {
    let vocabulary: LogVocabulary
    /// Headings that a person has named count as known.
    let mapping: [String: LogField]
    /// The row of headings that a person names; nil to find it.
    var wanted: Int?

    /// Rows looked at from the top; title pages are shorter.
    private static let depth = 120

    /// The best row of headings; nil where no row can be one.
    func header(of grid: LogGrid) -> LogHeader? {
        var best: LogHeader?
        for position in grid.sheet.rows.indices.prefix(LogHeaderFinder.depth) {
            guard let header = header(of: grid, at: position), wanted == nil || header.row == wanted else { continue }
            if header.score > best?.score ?? 0 { best = header }
        }
        return best
    }

    /// Headings above the ones taken, with rows of their own that are not read; nil where there are none.
    func passedOver(by header: LogHeader, in grid: LogGrid) -> (row: Int, rows: Int)? {
        guard wanted == nil else { return nil }
        for position in grid.sheet.rows.indices.prefix(header.positions.lowerBound) {
            guard let other = self.header(of: grid, at: position), other.columns.fieldCount >= 4 else { continue }
            let rows = grid.sheet.rows[..<header.positions.lowerBound].dropFirst(other.positions.upperBound + 1)
            let count = rows.count { grid.texts($0).count > 2 }
            if count >= 2 { return (other.row, count) }
        }
        return nil
    }

    /// The headings that begin in a row; nil where it is no row of headings.
    func header(of grid: LogGrid, at position: Int) -> LogHeader? {
        let rows = grid.sheet.rows
        let upper = rows[position]
        guard upper.cells.count >= 2, upper.cells.count <= 200 else { return nil }
        let single = make(grid, headings(grid, upper), position...position)
        guard position + 1 < rows.count, rows[position + 1].number == upper.number + 1,
            let both = headings(grid, upper, over: rows[position + 1])
        else { return single.columns.isLog ? single : nil }
        let double = make(grid, both, position...(position + 1))
        let lower = LogColumns(headings(grid, rows[position + 1]), hidden: grid.sheet.hiddenColumns)
        let isBetter = double.columns.fieldCount > max(single.columns.fieldCount, lower.fieldCount)
        let best = isBetter ? double : single
        return best.columns.isLog ? best : nil
    }

    private func make(_ grid: LogGrid, _ headings: [LogHeading], _ positions: ClosedRange<Int>) -> LogHeader {
        let columns = LogColumns(headings, hidden: grid.sheet.hiddenColumns)
        let sureness = headings.reduce(0) { $0 + ($1.guesses.first?.score ?? 0) }
        return LogHeader(
            positions: positions, row: grid.sheet.rows[positions.upperBound].number, columns: columns,
            score: columns.fieldCount * 1000 + sureness)
    }

    private func headings(_ grid: LogGrid, _ row: SheetRow) -> [LogHeading] {
        grid.texts(row).compactMap { cell in
            guard let text = folded(cell.text), text.count <= 120 else { return nil }
            return LogHeading(column: cell.column, text: text, guesses: guesses([text]))
        }
    }

    /// Headings made of an upper row, whose cells reach over several columns, and a lower one; nil where the
    /// lower row is none of headings.
    private func headings(_ grid: LogGrid, _ upper: SheetRow, over lower: SheetRow) -> [LogHeading]? {
        let below = grid.texts(lower)
        let above = grid.texts(upper)
        guard !below.isEmpty, below.allSatisfy({ $0.text.count <= 60 && $0.value == .text }) else { return nil }
        // A row of the log stands below headings all along; a second row of headings below the wide ones.
        let covered = below.filter { cell in
            above.contains { $0.column == cell.column } && grid.width(upper.number, cell.column) == 1
        }
        let known = below.filter { vocabulary.knows($0.text) }
        guard known.count * 2 >= below.count, covered.count * 2 <= below.count else { return nil }
        var headings: [LogHeading] = []
        let columns = Set(below.map(\.column)).union(above.map(\.column)).sorted()
        for column in columns {
            let own = above.first { $0.column == column }.flatMap { folded($0.text) }
            let reaching = above.last { cell in
                cell.column < column && column < cell.column + grid.width(upper.number, cell.column)
            }
            let top = own ?? reaching.flatMap { folded($0.text) }
            let bottom = below.first { $0.column == column }.flatMap { folded($0.text) }
            guard let text = bottom ?? top else { continue }
            let all = [bottom, top, top.flatMap { top in bottom.map { "\(top) \($0)" } }].compactMap { $0 }
            var guesses = guesses(bottom == nil ? [text] : all)
            if let bottom, own == nil || grid.width(upper.number, column) > 1 {
                guesses = LogHeaderFinder.ofItsOwn(guesses, vocabulary.guesses(bottom))
            }
            headings.append(LogHeading(column: column, text: text, guesses: guesses))
        }
        return named(apart: headings, upper: above)
    }

    /// Meanings of a heading that stands with others under a wide one: those that the wide one alone gives it count
    /// less, and least where the heading is known by itself ("Evidence" beside "What will change" under "Assurance").
    private static func ofItsOwn(_ guesses: [HeadingGuess], _ own: [HeadingGuess]) -> [HeadingGuess] {
        let isKnown = own.first.map { $0.score >= 100 } ?? false
        return guesses.map { guess in
            guard !own.contains(where: { $0.kind == guess.kind }), guess.score < 1000 else { return guess }
            return HeadingGuess(kind: guess.kind, score: guess.score - (isKnown ? 30 : 10))
        }.sorted { $0.score > $1.score }
    }

    /// Two columns that are both headed "Date" under different upper headings are told apart by those.
    private func named(apart headings: [LogHeading], upper: [SheetCell]) -> [LogHeading] {
        var times: [String: Int] = [:]
        for heading in headings { times[heading.text, default: 0] += 1 }
        return headings.map { heading in
            guard times[heading.text, default: 0] > 1,
                let top = upper.last(where: { $0.column <= heading.column }).flatMap({ folded($0.text) }),
                top != heading.text
            else { return heading }
            var heading = heading
            heading.text = "\(top) \(heading.text)"
            return heading
        }
    }

    /// A due date that a person names beside the original one is the one that replaced it.
    private func kind(ofNamed field: LogField) -> LogColumnKind {
        field == .due && mapping.values.contains(.originalDue) ? .revisedDue : LogColumnKind(field)
    }

    /// What any of several texts of one heading could mean, each meaning with its best score.
    private func guesses(_ texts: [String]) -> [HeadingGuess] {
        for text in texts {
            if let field = mapping.first(where: { comparable($0.key) == comparable(text) })?.value {
                return [HeadingGuess(kind: kind(ofNamed: field), score: 1000)]
            }
        }
        var best: [LogColumnKind: Int] = [:]
        for guess in texts.flatMap({ vocabulary.guesses($0) }) {
            best[guess.kind] = max(best[guess.kind] ?? 0, guess.score)
        }
        return LogColumnKind.allCases.compactMap { kind in best[kind].map { HeadingGuess(kind: kind, score: $0) } }
            .sorted { $0.score > $1.score }
    }
}
