import Records

/// A value of the check's database.
enum SQLValue: Equatable, Sendable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)

    init(_ value: Int?) { self = value.map(SQLValue.integer) ?? .null }
    init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }
    init(_ value: Day?) { self = value.map { .text($0.isoInPlace) } ?? .null }
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

extension Day {
    /// The same as ``Day/iso``, written without a detour over parts: ten characters that a string holds in itself.
    ///
    /// A large log has a million days to write.
    fileprivate var isoInPlace: String {
        String(unsafeUninitializedCapacity: 10) { bytes in
            func write(_ number: Int, at place: Int, digits: Int) {
                var rest = number
                for index in stride(from: place + digits - 1, through: place, by: -1) {
                    bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
            }
            write(year, at: 0, digits: 4)
            bytes[4] = UInt8(ascii: "-")
            write(month, at: 5, digits: 2)
            bytes[7] = UInt8(ascii: "-")
            write(day, at: 8, digits: 2)
            return 10
        }
    }
}
