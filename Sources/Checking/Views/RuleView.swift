import Records

/// One of the views that rules read: its name, its columns, what they mean, and the rows that fill it.
///
/// The views are tables of the check's database. A view's definition is the only place that names a column, so
/// that its values and its documentation (Rules/VIEWS.md) cannot drift apart.
struct RuleView: Sendable {
    let name: String
    /// What one row is, in a sentence.
    let about: String
    /// What has to be there for the view to say anything.
    let needs: FactNeeds
    let columns: [ColumnNote]
    /// Columns that rules look rows up by.
    let indexes: [String]
    /// Column that numbers the rows from 0 in their order; nil where none does.
    let rowNumber: String?
    /// Calls back with the values of each row, in the order of the columns.
    let eachRow: @Sendable (DerivedFacts, ([SQLValue]) throws(SQLiteFault) -> Void) throws(SQLiteFault) -> Void

    init<Row>(
        _ name: String, about: String, needs: FactNeeds, indexes: [String] = [], rowNumber: String? = nil,
        columns: [ViewColumn<Row>],
        rows: @escaping @Sendable (DerivedFacts) -> any Sequence<Row>
    ) {
        self.name = name
        self.about = about
        self.needs = needs
        self.indexes = indexes
        self.rowNumber = rowNumber
        self.columns = columns.map(\.note)
        eachRow = { (facts, take) throws(SQLiteFault) in
            for row in rows(facts) { try take(columns.map { $0.value(row) }) }
        }
    }

    /// Every view, in the order of the documentation.
    static let all: [RuleView] = [
        .action, .vanishedAction, .actionHistory, .snapshot, .recommendation, .link, .recurrence, .requiredAction,
        .report, .reportClock, .reportDoubt, .judgement, .listedReport, .visit, .provider,
    ]
}

/// What a view needs before an empty answer means that nothing is wrong.
struct FactNeeds: OptionSet, Sendable {
    let rawValue: Int

    /// An action log.
    static let log = FactNeeds(rawValue: 1)
    /// A report whose recommendations the log has to answer.
    static let report = FactNeeds(rawValue: 2)
    /// A list of bank holidays that reaches the day of the check.
    static let bankHolidays = FactNeeds(rawValue: 4)
    /// A report of whatever kind.
    static let anyReport = FactNeeds(rawValue: 8)
}

/// Name, type and meaning of a column.
struct ColumnNote: Equatable, Sendable {
    let name: String
    let type: ColumnType
    let about: String
    /// What has to be there, besides what the view needs, before the column says anything.
    var needs: FactNeeds = []
}

/// Types of columns, as the documentation names them.
enum ColumnType: String, Sendable {
    case text
    /// A whole number.
    case number
    /// `2018-11-26`; compares as text.
    case day
    /// 1 or 0.
    case flag
    /// A number with a fraction.
    case fraction

    /// Declared type in SQLite.
    var sql: String {
        switch self {
        case .text, .day: "TEXT"
        case .number, .flag: "INTEGER"
        case .fraction: "REAL"
        }
    }
}

/// A column and how its value comes from a row's facts.
struct ViewColumn<Row>: Sendable {
    let note: ColumnNote
    let value: @Sendable (Row) -> SQLValue

    static func text(
        _ name: String, _ about: String, needs: FactNeeds = [], _ value: @escaping @Sendable (Row) -> String?
    ) -> Self {
        Self(note: ColumnNote(name: name, type: .text, about: about, needs: needs)) { SQLValue(value($0)) }
    }

    static func number(
        _ name: String, _ about: String, needs: FactNeeds = [], _ value: @escaping @Sendable (Row) -> Int?
    ) -> Self {
        Self(note: ColumnNote(name: name, type: .number, about: about, needs: needs)) { SQLValue(value($0)) }
    }

    static func day(
        _ name: String, _ about: String, needs: FactNeeds = [], _ value: @escaping @Sendable (Row) -> Day?
    ) -> Self {
        Self(note: ColumnNote(name: name, type: .day, about: about, needs: needs)) { SQLValue(value($0)) }
    }

    static func flag(
        _ name: String, _ about: String, needs: FactNeeds = [], _ value: @escaping @Sendable (Row) -> Bool
    ) -> Self {
        Self(note: ColumnNote(name: name, type: .flag, about: about, needs: needs)) { SQLValue(value($0)) }
    }

    static func fraction(
        _ name: String, _ about: String, needs: FactNeeds = [], _ value: @escaping @Sendable (Row) -> Double?
    ) -> Self {
        Self(note: ColumnNote(name: name, type: .fraction, about: about, needs: needs)) {
            value($0).map(SQLValue.real) ?? .null
        }
    }

    private init(note: ColumnNote, value: @escaping @Sendable (Row) -> SQLValue) {
        self.note = note
        self.value = value
    }
}
