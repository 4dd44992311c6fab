import Records

/// What a cell with a date in it turned out to say.
struct DueReading: Equatable {
    var kind: DueKind
    /// Dates in the order in which they came into force; the last one counts.
    var dates: [DatePhrase]
    /// Why a person should look at the cell.
    var doubts: [String]
    /// Date of completion that stands in the cell ("Completed 3 May 2024").
    var completed: Day?

    init(_ kind: DueKind, dates: [DatePhrase] = [], doubts: [String] = [], completed: Day? = nil) {
        self.kind = kind
        self.dates = dates
        self.doubts = doubts
        self.completed = completed
    }

    /// The last day of the date in force.
    var due: Day? { kind == .date ? dates.last?.last : nil }
}

/// Reads the date cells of a log, a text that comes again only once.
///
/// A plan of thousands of rows has a few hundred dates.
struct DueCells {
    private struct Content: Hashable {
        let text: String
        /// The day of a cell that holds a date and shows it as the text.
        let day: Day?
    }

    private var known: [Content: DueReading] = [:]

    /// What ``DueCell/read(_:inStruckRow:)`` says of a cell.
    mutating func read(_ cell: SheetCell?, inStruckRow: Bool = false) -> DueReading {
        guard let cell, cell.runs.isEmpty, let content = DueCells.content(of: cell) else {
            return DueCell.read(cell, inStruckRow: inStruckRow)
        }
        if let reading = known[content] { return reading }
        let reading = DueCell.read(cell, inStruckRow: inStruckRow)
        known[content] = reading
        return reading
    }

    private static func content(of cell: SheetCell) -> Content? {
        switch cell.value {
        case .text: Content(text: cell.text, day: nil)
        case .date(let day): Content(text: cell.text, day: day)
        default: nil
        }
    }
}

/// Reads cells that should hold a date.
enum DueCell {
    /// Reads a cell with its value and what is struck through in it.
    ///
    /// In a row that is struck through as a whole, the date is still the row's date.
    static func read(_ cell: SheetCell?, inStruckRow: Bool = false) -> DueReading {
        guard let cell else { return DueReading(.none) }
        switch cell.value {
        case .date(let day):
            let reading = dateCell(day, cell)
            return cell.runs.isEmpty || inStruckRow ? reading : withdrawn(reading.dates)
        case .number(let number): return numberCell(number, cell)
        case .error: return DueReading(.unreadable, doubts: ["the formula has no result"])
        default: break
        }
        guard !cell.runs.isEmpty, !inStruckRow else { return read(cell.text) }
        let struck = cell.runs.filter(\.struck).map(\.text).joined(separator: "\n")
        let standing = cell.runs.filter { !$0.struck }.map(\.text).joined(separator: "\n")
        let earlier = DateScanner.scan(struck).phrases
        if folded(standing) == nil {
            return withdrawn(earlier)
        }
        var reading = read(standing)
        reading.dates = earlier + reading.dates
        return reading
    }

    private static func withdrawn(_ dates: [DatePhrase]) -> DueReading {
        DueReading(.none, dates: dates, doubts: ["the date is struck out and none stands in its place"])
    }

    /// Reads text alone.
    static func read(_ text: String) -> DueReading {
        let plain = comparable(text)
        if noDate.contains(plain) { return DueReading(.none) }
        if let serial = Int(text.filter { !$0.isWhitespace }), text.count <= 6, let day = day(serial: Double(serial)) {
            return serialDate(day, text)
        }
        let scan = DateScanner.scan(text)
        let words = plain.split(separator: " ")
        if let first = words.first.map(String.init), closing.contains(first), words.dropFirst().first != "by" {
            return DueReading(.closed, completed: scan.phrases.first?.last)
        }
        if startsWithNoDate(words) { return undated(scan, text) }
        guard let last = scan.phrases.last else {
            let why = scan.faults.first?.why ?? "no date can be read from it"
            return DueReading(.unreadable, doubts: ["'\(folded(text) ?? text)': \(why)"])
        }
        if let fault = scan.faults.last, fault.tokens.lowerBound >= last.tokens.upperBound,
            !scan.tokens[last.tokens.upperBound..<fault.tokens.lowerBound].contains(where: {
                DateOrder.earlier.contains($0.word ?? "")
            })
        {
            return DueReading(.unreadable, doubts: ["'\(folded(text) ?? text)': \(fault.why)"])
        }
        return dated(scan, text)
    }

    private static func dated(_ scan: DateScan, _ text: String) -> DueReading {
        let order = DateOrder(scan)
        var doubts = order.phrases.compactMap(\.doubt)
        if let doubt = order.doubt { doubts.append(doubt) }
        doubts += scan.faults.map { "a part of it is no date: \($0.why)" }
        if text.contains("?") { doubts.append("a question mark stands beside the date") }
        let odd = DateScan.unexpectedWords(scan)
        if !odd.isEmpty { doubts.append("beside the date stands '\(odd.joined(separator: " "))'") }
        return DueReading(.date, dates: order.phrases, doubts: doubts.map { "'\(folded(text) ?? text)': \($0)" })
    }

    /// "Ongoing" and the like at the start: a date that follows counts only after "until".
    private static func undated(_ scan: DateScan, _ text: String) -> DueReading {
        guard let phrase = scan.phrases.last else { return DueReading(.none) }
        let before = scan.tokens[..<phrase.tokens.lowerBound].compactMap(\.word)
        if ["until", "till", "to", "by"].contains(before.last ?? "") { return DueReading(.date, dates: [phrase]) }
        return DueReading(
            .none, doubts: ["'\(folded(text) ?? text)' gives no due date and names \(phrase.last.iso)"])
    }

    private static func dateCell(_ day: Day, _ cell: SheetCell) -> DueReading {
        guard day.year >= 1990 else {
            return DueReading(.unreadable, doubts: ["'\(cell.text)' is \(day.iso), no date of a plan"])
        }
        var phrase = DatePhrase(first: day, last: day, tokens: 0..<0)
        // A workbook turns a typed "Oct 23" into the first of October and shows the month alone.
        if day.day == 1, let shown = DateScanner.scan(cell.text).phrases.first, shown.first == day,
            shown.last == day.endOfMonth,
            shown.last != day
        {
            phrase.last = shown.last
            return DueReading(
                .date, dates: [phrase],
                doubts: ["the cell shows '\(cell.text)' and holds \(day.iso); read as the end of the month"])
        }
        return DueReading(.date, dates: [phrase])
    }

    private static func numberCell(_ number: Double, _ cell: SheetCell) -> DueReading {
        if number == number.rounded(.down), let day = day(serial: number) { return serialDate(day, cell.text) }
        return read(cell.text)
    }

    private static func serialDate(_ day: Day, _ text: String) -> DueReading {
        DueReading(
            .date, dates: [DatePhrase(first: day, last: day, tokens: 0..<0)],
            doubts: ["'\(text)' is read as a workbook's number for \(day.iso)"])
    }

    /// Days since 30 December 1899, as workbooks count, for the years 2000 to 2050.
    private static func day(serial: Double) -> Day? {
        guard (36_526..<55_153).contains(serial) else { return nil }
        return Day(year: 1899, month: 12, day: 30)?.adding(days: Int(serial))
    }

    private static func startsWithNoDate(_ words: [Substring]) -> Bool {
        let first = words.prefix(2).joined(separator: " ")
        return ["ongoing", "tbc", "tba", "tbd", "continuous", "rolling"].contains(words.first.map(String.init) ?? "")
            || ["on going", "to be"].contains(first)
    }

    private static let noDate: Set<String> = [
        "", "tbc", "tba", "tbd", "ongoing", "on going", "continuous", "continuing", "rolling", "n a", "na", "none",
        "nil",
        "to be confirmed", "to be agreed", "to be advised", "to be determined", "to be decided", "to be set",
        "to follow",
        "date tbc", "date to be confirmed", "not set", "not applicable", "not known", "unknown", "no date",
        "not agreed",
    ]

    private static let closing: Set<String> = [
        "complete", "completed", "done", "closed", "achieved", "delivered", "implemented", "finished", "actioned",
    ]
}

extension DateScan {
    /// Words beside the dates that could change what they mean.
    static func unexpectedWords(_ scan: DateScan) -> [String] {
        let taken = scan.phrases.map(\.tokens) + scan.faults.map(\.tokens)
        return scan.tokens.enumerated().compactMap { index, token in
            guard let word = token.word, !taken.contains(where: { $0.contains(index) }) else { return nil }
            return harmless.contains(word) || DateOrder.earlier.contains(word) || DateOrder.later.contains(word)
                ? nil : word
        }
    }

    private static let harmless: Set<String> = [
        "by", "on", "at", "in", "date", "deadline", "target", "due", "the", "of", "a", "end", "at", "latest", "and",
        "to",
        "st", "nd", "rd", "th", "mon", "monday", "tue", "tues", "tuesday", "wed", "weds", "wednesday", "thu", "thur",
        "thurs", "thursday", "fri", "friday", "sat", "saturday", "sun", "sunday", "board", "completed", "complete",
        "done", "for", "completion", "is", "close", "review", "meeting", "am", "pm", "year", "month",
    ]
}

/// The order in which several dates of one cell came into force.
struct DateOrder {
    private(set) var phrases: [DatePhrase]
    /// Why the order is not certain.
    private(set) var doubt: String?

    /// Words before a date that was in force earlier, and before one that replaced it.
    static let earlier: Set<String> = [
        "original", "originally", "orig", "was", "previous", "previously", "prev", "initial", "initially", "from",
        "baseline", "old",
    ]
    static let later: Set<String> = [
        "revised", "rev", "new", "now", "extended", "moved", "slipped", "changed", "amended", "deferred", "rescheduled",
        "reprofiled", "current", "latest", "extension", "revision", "updated",
    ]

    private enum Role: Int { case earlier, unmarked, later }

    init(_ scan: DateScan) {
        let roles = DateOrder.roles(scan)
        let ranked = scan.phrases.indices.sorted { (roles[$0].rawValue, $0) < (roles[$1].rawValue, $1) }
        phrases = ranked.reduce(into: []) { order, index in
            // "Q3 (Dec 2023)" says one date twice.
            if order.last?.last != scan.phrases[index].last { order.append(scan.phrases[index]) }
        }
        guard phrases.count > 1, !roles.contains(.earlier), !roles.contains(.later) else { return }
        let between = scan.tokens[
            scan.phrases[0].tokens.upperBound..<scan.phrases[scan.phrases.count - 1].tokens.lowerBound]
        if between.contains(where: {
            ["to", "until", "till"].contains($0.word ?? "") || $0.isMark("–") || $0 == .mark("-")
        })
            && !between.contains(where: { $0.isMark(">→") })
        {
            doubt = "two dates, read as beginning and end"
            phrases = Array(phrases.suffix(1))
        } else if between.contains(where: {
            ["and", "then", "phase", "stage"].contains($0.word ?? "") || $0.isMark("&+")
        }) {
            doubt = "several dates, the last one is taken"
        } else if zip(phrases, phrases.dropFirst()).contains(where: { $0.last > $1.last }) {
            doubt = "several dates, the one that stands last is earlier than one before it"
        }
    }

    private static func roles(_ scan: DateScan) -> [Role] {
        var roles = scan.phrases.indices.map { index in
            role(
                scan.tokens[
                    (index == 0 ? 0 : scan.phrases[index - 1].tokens.upperBound)..<scan.phrases[index].tokens.lowerBound
                ], after: index > 0)
        }
        guard let last = scan.phrases.last else { return roles }
        let trailing = role(scan.tokens[last.tokens.upperBound...], after: false)
        if trailing != .unmarked {
            if roles.count > 1, roles[0] == .unmarked, roles[roles.count - 1] != .unmarked {
                // "30/9/23 original, 31/1/24 revised": each word follows its date.
                roles = Array(roles.dropFirst()) + [trailing]
            } else if roles[roles.count - 1] == .unmarked {
                roles[roles.count - 1] = trailing
            }
        }
        return bracketed(roles, scan)
    }

    private static func role(_ tokens: ArraySlice<DateToken>, after: Bool) -> Role {
        let words = tokens.compactMap(\.word)
        // "Revised from X to Y": what stands nearest to the date decides.
        guard let nearest = words.last(where: { earlier.contains($0) || later.contains($0) }) else {
            return after && words.last == "to" ? .later : .unmarked
        }
        return earlier.contains(nearest) ? .earlier : .later
    }

    /// "30/9/23 (original) 31/1/24 (revised)": a word in brackets of its own belongs to the date before it.
    private static func bracketed(_ roles: [Role], _ scan: DateScan) -> [Role] {
        var roles = roles
        for index in scan.phrases.indices.dropLast() {
            let between = Array(
                scan.tokens[scan.phrases[index].tokens.upperBound..<scan.phrases[index + 1].tokens.lowerBound])
            guard between.count >= 3, between[0] == .mark("("), let word = between[1].word, between[2] == .mark(")")
            else { continue }
            if earlier.contains(word) { roles[index] = .earlier }
            if later.contains(word) { roles[index] = .later }
            roles[index + 1] = role(between.dropFirst(3)[...], after: true)
            if index + 1 == scan.phrases.count - 1, roles[index + 1] == .unmarked {
                roles[index + 1] = role(scan.tokens[scan.phrases[index + 1].tokens.upperBound...], after: false)
            }
        }
        return roles
    }
}
