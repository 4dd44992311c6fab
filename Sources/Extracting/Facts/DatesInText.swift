import Records

/// The days that a line of English names, in order ("6 to 10 July 2026" names two).
///
/// A month or a year that is printed once belongs to every day before it that lacks one. Words that are
/// no part of a date are passed over; a day without month or year is not returned. Figures are read in the
/// English order ("1/06/2015" is the first of June).
func daysNamed(in text: some StringProtocol) -> [Day] {
    var partial: [PartialDay] = []
    for word in spellingOutMonths(text).split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        if let month = monthNumber(word) {
            for index in partial.indices where partial[index].month == nil { partial[index].month = month }
        } else if word.utf8.count == 4, let year = Int(word), (1900...2199).contains(year) {
            for index in partial.indices where partial[index].year == nil { partial[index].year = year }
        } else if let day = dayNumber(word) {
            partial.append(PartialDay(day: day))
        } else if !isWeekday(word), !["to", "and", "of", "the"].contains(word.lowercased()) {
            partial.removeAll { $0.month == nil }
        }
    }
    return partial.indices.compactMap { index in
        let days = partial[index...]
        guard var year = partial[index].year, let month = partial[index].month else { return nil }
        // "17 December to 4 January 2019": the year printed last is the second day's.
        if let next = days.dropFirst().first, next.year == year, let nextMonth = next.month, nextMonth < month {
            year -= 1
        }
        return Day(year: year, month: month, day: partial[index].day)
    }
}

/// "1/06/2015 – 25/06/2015" as "1 June 2015 – 25 June 2015", "1.6.15" as "1 June 2015"; all other words as they are.
func spellingOutMonths(_ text: some StringProtocol) -> String {
    guard text.contains("/") || text.contains(".") else { return String(text) }
    let words = text.split(whereSeparator: { $0.isWhitespace || "–—-".contains($0) })
    return words.map { word in
        let figures = word.split(whereSeparator: { "/.".contains($0) })
        guard figures.count == 3, figures.allSatisfy({ $0.allSatisfy(\.isNumber) }), [2, 4].contains(figures[2].count),
            let month = Int(figures[1]), (1...12).contains(month)
        else { return String(word) }
        return "\(figures[0]) \(Day.monthNames[month - 1]) \(figures[2].count == 2 ? "20" : "")\(figures[2])"
    }.joined(separator: " ")
}

private struct PartialDay {
    var day: Int
    var month: Int?
    var year: Int?
}

/// 1 to 12 for an English month name or its short form.
func monthNumber(_ word: some StringProtocol) -> Int? {
    let name = word.lowercased()
    guard name.utf8.count >= 3 else { return nil }
    if name == "sept" { return 9 }
    return Day.monthNames.firstIndex {
        let month = $0.lowercased()
        return month == name || (name.utf8.count == 3 && month.hasPrefix(name)) || isMisprint(name, of: month)
    }.map { $0 + 1 }
}

/// True for a long month name with one letter left out, doubled, wrong or swapped with the next ("Febuary", "Novmeber").
private func isMisprint(_ word: String, of month: String) -> Bool {
    guard month.utf8.count >= 6, word.utf8.count >= 6, abs(word.utf8.count - month.utf8.count) <= 1 else {
        return false
    }
    let (one, other) = (Array(word.utf8), Array(month.utf8))
    let start = zip(one, other).prefix { $0 == $1 }.count
    let (printed, meant) = (Array(one[start...]), Array(other[start...]))
    let isSwapped =
        printed.prefix(2).elementsEqual(meant.prefix(2).reversed()) && printed.dropFirst(2) == meant.dropFirst(2)
    return isSwapped || printed.dropFirst() == meant.dropFirst() || printed.dropFirst() == meant[...]
        || printed[...] == meant.dropFirst()
}

/// 1 to 31, with or without "st", "nd", "rd", "th".
func dayNumber(_ word: some StringProtocol) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let suffix = word.dropFirst(digits.count).lowercased()
    guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(suffix), let day = Int(digits),
        (1...31).contains(day)
    else { return nil }
    return day
}

private func isWeekday(_ word: some StringProtocol) -> Bool {
    let name = word.lowercased()
    return ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains(name)
}
