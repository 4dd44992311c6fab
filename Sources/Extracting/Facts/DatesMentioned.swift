import Records

/// A date as exact as a text gives it: "2012", "July 2012", "Friday February 22".
struct DateMention: Equatable {
    var year: Int?
    var month: Int?
    var day: Int?
    /// 1 is Monday, where the day of the week is printed too.
    var weekday: Int?
    /// How many words of the text stand before it.
    var word: Int

    /// `2012`, `2012-07` or `2012-07-13`; nil without a year or for a day that no calendar has.
    var iso: String? {
        guard let year else { return nil }
        guard let month else { return String(year) }
        guard let day else { return Day(year: year, month: month, day: 1).map { String($0.iso.prefix(7)) } }
        return Day(year: year, month: month, day: day)?.iso
    }

    /// The day, where all of it is printed.
    var whole: Day? {
        guard let year, let month, let day else { return nil }
        return Day(year: year, month: month, day: day)
    }
}

/// The dates that a text mentions, in order, each as exact as it is printed.
func datesMentioned(in text: some StringProtocol) -> [DateMention] {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    var found: [DateMention] = []
    var index = 0
    while index < words.count {
        if let (mention, length) = mention(words, at: index) {
            found.append(mention)
            index += length
        } else {
            index += 1
        }
    }
    return found
}

/// True where a line holds a date and nothing else ("18 July 2022", "Dated: 15th April 2024"); that day.
func wholeDate(_ line: String) -> Day? {
    let fillers: Set<String> = ["date", "dated", "this", "the", "day", "of", "on"]
    let words = spellingOutMonths(line).split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    guard words.count <= 9 else { return nil }
    let kept = words.filter { !fillers.contains($0) }
    guard let (mention, length) = mention(kept, at: 0), length == kept.count else { return nil }
    return mention.whole
}

private func mention(_ words: [String], at start: Int) -> (DateMention, length: Int)? {
    var result = DateMention(word: start)
    guard start < words.count else { return nil }
    var index = start
    let next = { (offset: Int) in offset < words.count ? words[offset] : "" }
    if let weekday = weekdayNumber(words[index]) {
        result.weekday = weekday
        index += 1
    }
    if let day = dayNumber(next(index)) {
        let month = next(index + 1) == "of" ? index + 2 : index + 1
        guard let number = monthNumber(next(month)) else { return nil }
        (result.day, result.month) = (day, number)
        index = month + 1
    } else if let month = monthNumber(next(index)) {
        result.month = month
        index += 1
        if let day = dayNumber(next(index)) {
            result.day = day
            index += 1
        }
    }
    if let year = yearNumber(next(index)) {
        result.year = year
        index += 1
    }
    // "May" and "March" are words too: a month alone is no date.
    guard result.year != nil || result.day != nil else { return nil }
    return (result, index - start)
}

private func yearNumber(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1990...2099).contains(year) else { return nil }
    return year
}

private func weekdayNumber(_ word: String) -> Int? {
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].firstIndex(of: word).map { $0 + 1 }
}
