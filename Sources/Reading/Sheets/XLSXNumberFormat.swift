import Records

/// What a number format of a workbook makes of a number (ECMA-376, part 1, 18.8.30 and 18.8.31).
enum XLSXNumberFormat: Equatable {
    /// As many digits as the number has.
    case general
    /// A fixed number of decimals.
    case decimals(Int)
    case percentage(decimals: Int)
    /// A date shown by a pattern of d, m and y.
    case date(pattern: String)
    /// A time of day without a date.
    case time

    /// The format that a number below 164 stands for; dates as a workbook in England shows them.
    init(builtIn id: Int) {
        switch id {
        case 1, 3: self = .decimals(0)
        case 2, 4: self = .decimals(2)
        case 9: self = .percentage(decimals: 0)
        case 10: self = .percentage(decimals: 2)
        case 14, 22: self = .date(pattern: "dd/mm/yyyy")
        case 15: self = .date(pattern: "dd-mmm-yy")
        case 16: self = .date(pattern: "dd-mmm")
        case 17: self = .date(pattern: "mmm-yy")
        case 18...21, 45...47: self = .time
        case 27...36, 50...58: self = .date(pattern: "yyyy/mm/dd")
        default: self = .general
        }
    }

    /// Reads a format code such as `[$-809]d mmmm yyyy;@`.
    init(code: String) {
        let section = XLSXNumberFormat.letters(of: code)
        let lower = section.lowercased()
        if lower == "general" || lower == "@" || lower.isEmpty {
            self = .general
        } else if lower.contains("%") {
            self = .percentage(decimals: XLSXNumberFormat.decimals(in: lower))
        } else if lower.contains("y") || lower.contains("d") || (lower.contains("m") && !lower.contains("s")) {
            let dateOnly = lower.prefix { $0 != "h" && $0 != "s" }
            let isDate = dateOnly.contains { "ymd".contains($0) } && !(lower.contains("h") && !lower.contains("y"))
            self = isDate ? .date(pattern: String(dateOnly)) : .time
        } else if lower.contains("h") || lower.contains("s") {
            self = .time
        } else if lower.contains("0") || lower.contains("#") {
            self = .decimals(XLSXNumberFormat.decimals(in: lower))
        } else {
            self = .general
        }
    }

    /// The first section of a code without colours, locales, quotes and fill characters.
    private static func letters(of code: String) -> String {
        var letters = ""
        var rest = code[...]
        while let character = rest.popFirst(), character != ";" {
            switch character {
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if let unit = inside.first, "hHsS".contains(unit), inside.allSatisfy({ $0 == unit }) { letters += "h" }
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\": letters += rest.popFirst().map { "ymdhsYMDHS".contains($0) ? "" : String($0) } ?? ""
            case "_", "*": rest = rest.dropFirst()
            default: letters.append(character)
            }
        }
        return letters
    }

    private static func decimals(in code: String) -> Int {
        guard let point = code.firstIndex(of: ".") else { return 0 }
        return code[point...].dropFirst().prefix { $0 == "0" || $0 == "#" || $0 == "?" }.count
    }
}

/// Writes numbers and dates as a workbook shows them.
enum CellNumber {
    /// `12`, `1.5`; digits that come only from binary arithmetic are dropped.
    static func general(_ number: Double) -> String {
        guard number.isFinite else { return "" }
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        let rounded = (number * 1e9).rounded() / 1e9
        return abs(number) < 1e6 && rounded != 0 ? rounded.description : number.description
    }

    /// `1.10` for two decimals.
    static func fixed(_ number: Double, decimals: Int) -> String {
        guard decimals > 0, decimals <= 9, abs(number) < 1e9 else { return general(number.rounded()) }
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        let digits = String(Int((abs(number) * scale).rounded()))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return (number < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }

    /// The day that a serial number stands for; nil outside of the years 1900 to 9999.
    ///
    /// Workbooks count 29 February 1900, which never was: from March 1900 on serial 1 is 31 December 1899.
    static func day(serial: Double, from1904: Bool) -> Day? {
        guard serial >= 1, serial < 2_958_466 else { return nil }
        let whole = Int(serial)
        if from1904 { return Day(year: 1904, month: 1, day: 1)?.adding(days: whole) }
        return Day(year: 1899, month: 12, day: whole < 60 ? 31 : 30)?.adding(days: whole)
    }

    /// Writes a day by a pattern such as `dd-mmm-yy`.
    static func text(of day: Day, pattern: String) -> String {
        var text = ""
        var rest = pattern[...]
        while let letter = rest.first {
            let count = rest.prefix { $0 == letter }.count
            rest = rest.dropFirst(count)
            text += piece(letter, count, day)
        }
        return text.trimmedCell
    }

    private static func piece(_ letter: Character, _ count: Int, _ day: Day) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let month = Day.monthNames[day.month - 1]
        switch (letter, count) {
        case ("d", 1): return String(day.day)
        case ("d", 2): return two(day.day)
        case ("d", 3): return String(weekdays[day.weekday - 1].prefix(3))
        case ("d", _): return weekdays[day.weekday - 1]
        case ("m", 1): return String(day.month)
        case ("m", 2): return two(day.month)
        case ("m", 3): return String(month.prefix(3))
        case ("m", _): return month
        case ("y", 1...2): return two(day.year % 100)
        case ("y", _): return String(day.year)
        case ("@", _): return ""
        default: return String(repeating: letter, count: count)
        }
    }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}

extension String {
    /// The text without white space at both ends.
    var trimmedCell: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text.drop(while: \.isWhitespace))
    }
}
