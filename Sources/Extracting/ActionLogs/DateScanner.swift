import Records

/// A stretch of a cell that stands for a date: a day, or a period whose last day counts as due.
struct DatePhrase: Equatable {
    /// First and last day of the period; the same for a day.
    var first: Day
    var last: Day
    /// Why a person should look at it.
    var doubt: String?
    /// Where it stands among the tokens.
    var tokens: Range<Int>
}

/// What a search for dates found.
struct DateScan {
    var phrases: [DatePhrase] = []
    /// Stretches that look like a date and are none (31 June, no year), and why.
    var faults: [(why: String, tokens: Range<Int>)] = []
    var tokens: [DateToken]
}

/// Finds dates in text as people write them: day first, months by name, quarters of financial years, school
/// terms, weeks.
struct DateScanner {
    private let tokens: [DateToken]
    private var position = 0

    /// What stands at a place.
    private enum Found {
        case period(Day, Day, doubt: String?, length: Int)
        case fault(String, length: Int)
    }

    private init(_ tokens: [DateToken]) { self.tokens = tokens }

    /// Finds every date of a text in order.
    static func scan(_ text: String) -> DateScan {
        let tokens = DateToken.tokens(of: text)
        var scanner = DateScanner(tokens)
        var scan = DateScan(tokens: tokens)
        while scanner.position < tokens.count {
            switch scanner.qualified(at: scanner.position) {
            case .period(let first, let last, let doubt, let length):
                let range = scanner.position..<(scanner.position + length)
                scan.phrases.append(DatePhrase(first: first, last: last, doubt: doubt, tokens: range))
                scanner.position = range.upperBound
            case .fault(let why, let length):
                scan.faults.append((why, scanner.position..<(scanner.position + length)))
                scanner.position += length
            case nil: scanner.position += 1
            }
        }
        return scan
    }

    private func token(_ index: Int) -> DateToken? { tokens.indices.contains(index) ? tokens[index] : nil }

    private func words(_ index: Int, _ wanted: String...) -> Bool {
        wanted.enumerated().allSatisfy { token(index + $0.offset)?.word == $0.element }
    }

    /// A date with what may stand before it: "end of", "mid", "week commencing".
    private func qualified(at index: Int) -> Found? {
        if let length = weekMark(at: index) { return week(at: index, after: length) }
        guard let word = token(index)?.word else { return plain(at: index) }
        var next = index + 1
        while token(next)?.isMark("-–") == true || token(next)?.word == "of" || token(next)?.word == "the" { next += 1 }
        switch word {
        case "end": return longer(end(at: next), by: next - index)
        case "mid", "middle": return longer(middle(at: next), by: next - index)
        case "early", "beginning", "late":
            return doubted(plain(at: next), "'\(word)' is read as the end of the period", by: next - index)
        default: return plain(at: index)
        }
    }

    private func longer(_ found: Found?, by more: Int) -> Found? {
        switch found {
        case .period(let first, let last, let doubt, let length):
            .period(first, last, doubt: doubt, length: length + more)
        case .fault(let why, let length): .fault(why, length: length + more)
        case nil: nil
        }
    }

    private func doubted(_ found: Found?, _ doubt: String, by more: Int) -> Found? {
        guard case .period(let first, let last, _, let length) = found else { return longer(found, by: more) }
        return .period(first, last, doubt: doubt, length: length + more)
    }

    private func plain(at index: Int) -> Found? {
        numeric(at: index) ?? dayRange(at: index) ?? dayOfMonth(at: index) ?? month(at: index) ?? quarter(at: index)
            ?? term(at: index)
    }

    // MARK: Weeks

    /// How many tokens say "week commencing" (1) or "week ending".
    private func weekMark(at index: Int) -> Int? {
        if words(index, "wc") || words(index, "wb") || words(index, "we") && token(index + 1)?.word == nil { return 1 }
        if words(index, "w"), token(index + 1)?.isMark("/.") == true,
            ["c", "b", "e"].contains(token(index + 2)?.word ?? "")
        {
            return 3
        }
        let second = token(index + 1)?.word ?? ""
        if words(index, "week"), ["commencing", "beginning", "starting", "ending"].contains(second) { return 2 }
        return nil
    }

    private func week(at index: Int, after mark: Int) -> Found? {
        let ends = (index..<(index + mark)).contains { ["e", "we", "ending"].contains(token($0)?.word ?? "") }
        var next = index + mark
        while token(next)?.isMark(":") == true || token(next)?.isMark(".") == true { next += 1 }
        switch plain(at: next) {
        case .period(let first, let last, let doubt, let length) where first == last:
            let sunday = ends ? last : last.adding(days: 7 - last.weekday)
            return .period(first, sunday, doubt: doubt, length: next - index + length)
        case let other: return longer(other, by: next - index)
        }
    }

    // MARK: Days

    /// 31/03/2024, 31.3.24, 2024-03-31, 03/2024, 20240331.
    private func numeric(at index: Int) -> Found? {
        if let packed = token(index)?.number(digits: 8...8) {
            return Day(year: packed / 10_000, month: packed / 100 % 100, day: packed % 100).map {
                .period($0, $0, doubt: nil, length: 1)
            }
        }
        guard case .number(let first, let firstDigits)? = token(index), let mark = token(index + 1),
            mark.isMark("/.-–"), case .number(let second, let secondDigits)? = token(index + 2), secondDigits <= 4
        else { return nil }
        if let again = token(index + 3), again == mark || again.isMark("'"), case .number? = token(index + 4),
            secondDigits <= 2
        {
            return threeNumbers(at: index)
        }
        if firstDigits == 4, secondDigits == 2, mark.isMark("-"), (1...12).contains(second),
            second != (first + 1) % 100
        {
            return wholeMonth(second, first, length: 3)
        }
        guard firstDigits <= 2, (1...12).contains(first) || secondDigits <= 2 else { return nil }
        if secondDigits == 4, (1...12).contains(first), let year = tokens[index + 2].year {
            return wholeMonth(first, year, length: 3)
        }
        guard mark.isMark("/"), secondDigits <= 2, (1...31).contains(first) else { return nil }
        if (1...12).contains(second) { return .fault("no year", length: 3) }
        return financialYear(at: index) == nil && (1...12).contains(first)
            ? .fault("month and year, or day and month?", length: 3) : nil
    }

    private func threeNumbers(at index: Int) -> Found? {
        guard case .number(let first, let firstDigits) = tokens[index], case .number(let second, _) = tokens[index + 2],
            case .number(let third, let thirdDigits) = tokens[index + 4]
        else { return nil }
        if firstDigits == 4 {
            guard thirdDigits <= 2 else { return .fault("no such date", length: 5) }
            return day(third, second, first, length: 5)
        }
        guard firstDigits <= 2, thirdDigits == 2 || thirdDigits == 4 else { return .fault("no such date", length: 5) }
        guard let year = tokens[index + 4].year else { return .fault("\(third) is no year of a plan", length: 5) }
        if second > 12, first <= 12 { return .fault("there is no month \(second); month first?", length: 5) }
        return day(first, second, year, length: 5)
    }

    private func day(_ day: Int, _ month: Int, _ year: Int, length: Int) -> Found {
        guard let date = Day(year: year, month: month, day: day) else {
            return .fault("there is no such day", length: length)
        }
        return .period(date, date, doubt: nil, length: length)
    }

    /// Length of a day of the month with its "st" or "th", and the day.
    private func ordinal(at index: Int) -> (day: Int, length: Int)? {
        guard let day = token(index)?.number(digits: 1...2) else { return nil }
        return (day, ["st", "nd", "rd", "th"].contains(token(index + 1)?.word ?? "") ? 2 : 1)
    }

    /// A year after a month, with the marks between.
    private func year(after index: Int) -> (year: Int, length: Int)? {
        var next = index
        while token(next)?.isMark("-–/., '’‘") == true, next - index < 2 { next += 1 }
        guard let year = token(next)?.year else { return nil }
        // "Oct 23rd" has no year, and in "March 12/03/24" the number belongs to what follows.
        if ["st", "nd", "rd", "th"].contains(token(next + 1)?.word ?? "") { return nil }
        if tokens[next].number(digits: 2...2) != nil, token(next + 1)?.isMark("/.") == true,
            token(next + 2)?.number(digits: 1...2) != nil, token(next + 3)?.isMark("/.") == true
        {
            return nil
        }
        return (year, next - index + 1)
    }

    /// 31 March 2024, 31st of March '24, 31-Mar-24.
    private func dayOfMonth(at index: Int) -> Found? {
        guard let (number, length) = ordinal(at: index) else { return nil }
        var next = index + length
        while token(next)?.isMark("-–/.,") == true || token(next)?.word == "of" { next += 1 }
        guard next - index <= length + 2, let month = token(next)?.month else { return nil }
        guard let year = year(after: next + 1) else {
            // "Sept 23 and Oct 24": the number before a month may be the year of the month before it.
            return .fault("no year", length: next + 1 - index)
        }
        return day(number, month, year.year, length: next + 1 + year.length - index)
    }

    /// 4–8 March 2024: the last day counts.
    private func dayRange(at index: Int) -> Found? {
        guard let (first, length) = ordinal(at: index), let joint = token(index + length),
            joint.isMark("-–/&") || joint.word == "to" || joint.word == "and",
            case .period(let end, _, _, let rest)? = dayOfMonth(at: index + length + 1),
            let start = Day(year: end.year, month: end.month, day: first), start < end
        else { return nil }
        return .period(start, end, doubt: nil, length: length + 1 + rest)
    }

    // MARK: Months, quarters, terms, years

    private func wholeMonth(_ month: Int, _ year: Int, length: Int) -> Found? {
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        return .period(first, first.endOfMonth, doubt: nil, length: length)
    }

    /// March 2024, Mar-24, March 31, 2024, Sept/Oct 2024.
    private func month(at index: Int) -> Found? {
        guard let month = token(index)?.month else { return nil }
        if let (number, length) = ordinal(at: index + 1), let (year, more) = year(after: index + 1 + length),
            token(index + length + more)?.number(digits: 4...4) != nil
        {
            return day(number, month, year, length: 1 + length + more)
        }
        if let year = year(after: index + 1) { return wholeMonth(month, year.year, length: 1 + year.length) }
        if let joint = token(index + 1), joint.isMark("-–/&") || joint.word == "to" || joint.word == "and",
            token(index + 2)?.month != nil,
            case .period(let first, let last, _, let length)? = self.month(at: index + 2)
        {
            let start = Day(year: month <= first.month ? first.year : first.year - 1, month: month, day: 1) ?? first
            return .period(start, last, doubt: nil, length: length + 2)
        }
        // "may" is a word of every other sentence.
        return token(index)?.word == "may" && tokens.count > 2 ? nil : .fault("no year", length: 1)
    }

    /// First year and length of 2023/24, 23-24, 2023/2024, with FY or "financial year" around it.
    private func financialYear(at index: Int) -> (year: Int, length: Int)? {
        var next = index
        while let word = token(next)?.word, ["of", "fy", "financial", "year", "in"].contains(word) { next += 1 }
        while token(next)?.isMark("(,–-/:") == true, next - index < 3 { next += 1 }
        while let word = token(next)?.word, ["of", "fy", "financial", "year"].contains(word) { next += 1 }
        guard let first = token(next)?.year, token(next + 1)?.isMark("/-–") == true,
            let second = token(next + 2)?.year, second == first + 1
        else { return nil }
        return (first, next + 3 - index)
    }

    /// Q3 2023/24, quarter 3 of 2023-24, 3rd quarter 23/24, 2023/24 Q3.
    private func quarter(at index: Int) -> Found? {
        if let (year, length) = financialYear(at: index), let (quarter, more) = quarterName(at: index + length) {
            return quarterPeriod(quarter, year, length: length + more)
        }
        guard let (quarter, length) = quarterName(at: index) else { return nil }
        guard let (year, more) = financialYear(at: index + length) else {
            return .fault("a quarter without its financial year (2023/24)", length: length)
        }
        return quarterPeriod(quarter, year, length: length + more)
    }

    private func quarterName(at index: Int) -> (quarter: Int, length: Int)? {
        if let word = token(index)?.word, ["q", "qtr", "quarter"].contains(word),
            let number = token(index + 1)?.number(digits: 1...1), (1...4).contains(number)
        {
            return (number, 2)
        }
        if let (number, length) = ordinal(at: index), length == 2, (1...4).contains(number),
            ["quarter", "qtr"].contains(token(index + 2)?.word ?? "")
        {
            return (number, 3)
        }
        return nil
    }

    private func quarterPeriod(_ quarter: Int, _ year: Int, length: Int) -> Found? {
        let month = quarter == 4 ? 1 : 3 * quarter + 1
        let calendarYear = quarter == 4 ? year + 1 : year
        guard let first = Day(year: calendarYear, month: month, day: 1),
            let last = Day(year: calendarYear, month: month + 2, day: 1)?.endOfMonth
        else { return nil }
        return .period(first, last, doubt: nil, length: length)
    }

    /// Autumn term 2023, summer term 2023/24.
    private func term(at index: Int) -> Found? {
        guard let name = token(index)?.word, let (firstMonth, lastMonth) = DateScanner.terms[name] else { return nil }
        var next = index + 1
        let saysTerm = token(next)?.word == "term"
        if saysTerm { next += 1 }
        if words(next, "half") || words(next, "holiday") || words(next, "holidays") || words(next, "break") {
            return .fault("a school holiday has no fixed date", length: next + 1 - index)
        }
        let year: Int
        let length: Int
        if let (first, more) = financialYear(at: next) {
            (year, length) = (name == "autumn" ? first : first + 1, next + more - index)
        } else if let (only, more) = self.year(after: next),
            tokens[next + more - 1].number(digits: 4...4) != nil || saysTerm
        {
            (year, length) = (only, next + more - index)
        } else {
            return saysTerm ? .fault("no year", length: next - index) : nil
        }
        guard let first = Day(year: year, month: firstMonth, day: 1),
            let last = Day(year: year, month: lastMonth, day: 1)?.endOfMonth
        else { return nil }
        return .period(first, last, doubt: saysTerm ? nil : "'\(name)' is read as the school term", length: length)
    }

    private static let terms = ["autumn": (9, 12), "spring": (1, 3), "summer": (4, 7)]

    /// What follows "end of": any date, a year, a financial or school year.
    private func end(at index: Int) -> Found? {
        let isSchoolYear = (index..<(index + 3)).contains { ["academic", "school"].contains(token($0)?.word ?? "") }
        var next = index
        while ["academic", "school", "calendar"].contains(token(next)?.word ?? "") { next += 1 }
        if let (year, length) = financialYear(at: next), quarterName(at: next + length) == nil {
            let last = Day(year: year + 1, month: isSchoolYear ? 7 : 3, day: 31)
            return last.map {
                .period(
                    $0, $0, doubt: isSchoolYear ? "the school year is read as ending in July" : nil,
                    length: next - index + length)
            }
        }
        if let found = plain(at: index) { return found }
        while token(next)?.word == "year" { next += 1 }
        guard token(next)?.number(digits: 4...4) != nil, let year = token(next)?.year,
            let last = Day(year: year, month: 12, day: 31)
        else { return nil }
        return .period(last, last, doubt: nil, length: next - index + 1)
    }

    private func middle(at index: Int) -> Found? {
        guard case .period(let first, let last, _, let length)? = plain(at: index) else { return plain(at: index) }
        let isMonth = first.day == 1 && last == first.endOfMonth
        let middle = first.adding(days: isMonth ? 14 : first.days(until: last) / 2)
        return .period(middle, middle, doubt: "'mid' is read as \(middle.iso)", length: length)
    }
}
