import Records

/// Reads from a statement's row only what a gap needs: whom it is about, where it stands, what the message names.
struct RowReader {
    let statement: CheckStatement
    private let columns: [String: Int32]
    private let idColumn: Int32
    private let reportFile: Int32?
    private let logFile: Int32?

    /// Columns that say where the row stands.
    private static let places = ["report_file", "page", "quote", "log_file", "log_row", "log_sheet"]

    /// Checks that the columns of the result are those that a rule needs.
    init(
        _ statement: CheckStatement, of rule: Rule, fault: (String, Int, String) -> RuleFault
    ) throws(RuleFault) {
        self.statement = statement
        // Of two columns of one name (a join of two views) the first counts.
        let columns = Dictionary(
            statement.columnNames.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        guard let idColumn = columns[rule.appliesTo.idColumn] else {
            throw fault(
                "select", 0,
                "found no column '\(rule.appliesTo.idColumn)' in the result; expected it of a rule about "
                    + "\(rule.appliesTo.rawValue)s (SELECT * has it)")
        }
        if let clash = (Array(rule.params.keys) + ["as_of"]).sorted().first(where: { columns[$0] != nil }) {
            throw fault("select", 0, "found parameter ':\(clash)' named like a column; expected another name")
        }
        self.columns = columns
        self.idColumn = idColumn
        reportFile = columns["report_file"]
        logFile = columns["log_file"]
    }

    /// Names of the columns that are read where templates name those of `named`, each once.
    func columnsRead(naming named: Set<Int32>) -> [String] {
        columns.filter { named.contains($0.value) || $0.value == idColumn || Self.places.contains($0.key) }
            .sorted { $0.value < $1.value }.map(\.key)
    }

    /// What a message may name.
    func names(with params: [String: RuleParameter], asOf: Day) -> [String: MessageTemplate.Source] {
        var names = columns.mapValues(MessageTemplate.Source.column)
        for (name, value) in params { names[name] = .constant(SQLValue(value)) }
        names["as_of"] = .constant(SQLValue(asOf))
        return names
    }

    /// Id of the row's subject; empty where the row names none.
    var subjectId: String { statement.value(at: idColumn).inWords }

    /// A value of the row.
    func value(_ source: MessageTemplate.Source) -> SQLValue {
        switch source {
        case .column(let index): statement.value(at: index)
        case .constant(let value): value
        }
    }

    /// The places that the row itself names: `report_file` with `page` and `quote`, `log_file` with `log_row`
    /// and `log_sheet`.
    var evidence: [GapEvidence] {
        var places: [GapEvidence] = []
        if let reportFile, case .text(let file) = statement.value(at: reportFile) {
            var place = GapEvidence(file: file)
            if case .integer(let page)? = named("page") { place.page = page }
            if case .text(let quote)? = named("quote") { place.quote = quote }
            places.append(place)
        }
        if let logFile, case .text(let file) = statement.value(at: logFile), case .integer(let row)? = named("log_row")
        {
            var place = GapEvidence(file: file, row: row)
            if case .text(let sheet)? = named("log_sheet") { place.sheet = sheet }
            places.append(place)
        }
        return places
    }

    private func named(_ column: String) -> SQLValue? { columns[column].map(statement.value) }
}
