import Records

/// Field of an item in a log's review that says where the headings do not settle what a column is.
public let mappingDoubt = "columns"

/// Says where the headings do not settle what a column is, so that a person decides before anything is stored.
///
/// Only what could make every row of the log wrong is a doubt: the action itself, the date and the status. What is only
/// unusual is shown with the rest of the mapping.
struct MappingDoubts {
    /// Below this a heading only has a known word somewhere in it.
    private static let looseScore = 55
    private static let decisive: [LogColumnKind] = [.action, .due, .status]

    private let part: LogTables.Part
    private let mapping: Set<String>

    init(_ part: LogTables.Part, options: LogOptions) {
        self.part = part
        mapping = Set(options.mapping.keys.map { comparable($0) })
    }

    /// The doubts, each with what to do.
    var items: [LogReviewItem] {
        let columns = part.header.columns
        var whys = columns.rivals.compactMap { rivalry($0.column, $0.kind) }
        if let column = columns.first(.action), let heading = heading(column), !isNamed(column) {
            let guesses = heading.guesses
            let score = guesses.first { $0.kind == .action }?.score ?? 0
            if score == 0, guesses.contains(where: { $0.kind == .recommendation }) {
                whys.append("no heading says action; '\(heading.text)' is taken for it")
            } else if score < Self.looseScore {
                whys.append("'\(heading.text)' is taken for the action because of one word in it")
            }
        }
        let rows = part.rowsBelow.prefix(300).filter { part.grid.texts($0).count > 2 }
        if case .unclear(let column)? = columns.reviewOrRevised(part.grid, Array(rows)), !isNamed(column),
            let heading = heading(column)
        {
            whys.append("'\(heading.text)' may be a revised date or a review; it is taken for the revised date")
        }
        if let other = part.finder.passedOver(by: part.header, in: part.grid) {
            whys.append(
                "row \(other.row) holds headings too, and the \(other.rows) rows below it are not read; "
                    + "say with --header-row which row counts")
        }
        return whys.map { LogReviewItem(row: part.header.row, field: mappingDoubt, why: $0) }
    }

    /// Two columns that are headed alike for one field; nil where one of them is the plainer name of it.
    private func rivalry(_ column: Int, _ kind: LogColumnKind) -> String? {
        guard Self.decisive.contains(kind), let winner = part.header.columns.first(kind), let loser = heading(column),
            let taken = heading(winner), !isNamed(column), !isNamed(winner)
        else { return nil }
        // "What?" and "How?" stand side by side in many plans; status and RAG say it in words and in colour.
        if comparable(loser.text).hasPrefix("how")
            || kind == .status && comparable(loser.text) != comparable(taken.text)
        {
            return nil
        }
        return "'\(taken.text)' and '\(loser.text)' may both be the \(kind == .due ? "due date" : kind.rawValue); "
            + "'\(taken.text)' is taken"
    }

    private func heading(_ column: Int) -> LogHeading? {
        part.header.columns.headings.first { $0.column == column }
    }

    /// True where a person has said what the column is.
    private func isNamed(_ column: Int) -> Bool {
        heading(column).map { mapping.contains(comparable($0.text)) } ?? false
    }
}
