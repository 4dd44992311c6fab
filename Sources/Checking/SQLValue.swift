import Records

/// A value of the check's database.
enum SQLValue: Equatable, Sendable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)

    init(_ value: Int?) { self = value.map(SQLValue.integer) ?? .null }
    init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }
    init(_ value: Day?) { self = value.map { .text($0.iso) } ?? .null }
    init(_ value: Bool) { self = .integer(value ? 1 : 0) }

    init(_ parameter: RuleParameter) {
        switch parameter {
        case .number(let number): self = Int(exactly: number).map(SQLValue.integer) ?? .real(number)
        case .text(let text): self = .text(text)
        }
    }

    /// As a person reads it; a missing value is empty.
    var inWords: String {
        switch self {
        case .null: ""
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text
        }
    }
}
