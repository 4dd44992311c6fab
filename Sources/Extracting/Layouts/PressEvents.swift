import Records

/// The dated facts that a news page tells, each with its sentence.
struct PressEvents {
    private(set) var events: [Event] = []
    private(set) var review: [ReviewItem] = []

    private let published: Day?
    private let calendar: ArticleCalendar
    /// True where the page speaks of children's services alone.
    private let isAboutCareAlone: Bool

    init(_ text: ReportText, published: Day?) {
        self.published = published
        calendar = ArticleCalendar(text, published: published)
        isAboutCareAlone = !text.blocks.contains { PressEvents.namesSEND($0.text) }
        for block in text.blocks where block.kind != .tableRow {
            for sentence in sentences(in: block.text) { read(sentence) }
        }
        removeVaguer()
    }

    private mutating func read(_ sentence: String) {
        let words = " " + foldedLetters(sentence) + " "
        let says = { (list: [String]) in list.contains { words.contains($0) } }
        let dates = datesMentioned(in: sentence)
        if InterventionNature.lifts(sentence) || says([" no longer under ", " lifting of "]) { addLifting(sentence) }
        if says([" improvement notice "]) {
            add("improvement notice", date(dates, after: ["notice"], in: sentence), sentence)
        }
        if says([" statutory direction "])
            || (says([" direction "]) && says([" secretary of state ", " department for education "]))
        {
            add("statutory direction", date(dates, after: ["direction"], in: sentence), sentence)
        }
        if !says([" due back ", " will return "]),
            let date = near(["inspection", "inspected", "report"], dates, in: words)
        {
            add("inspection", date, sentence)
        }
        if says([" due back ", " will return ", " monitoring visit ", " will visit ", " return to "]),
            says([" ofsted ", " inspectors "]),
            !dates.isEmpty
        {
            add("visit", dates.first, sentence)
        }
        if says([" improvement plan ", " action plan "]) { add("plan", nil, sentence) }
        if says([" commissioner "]), says([" appoint", " commissioner will ", " recommend"]) {
            add("commissioner", date(dates, after: ["commissioner", "appointed"], in: sentence), sentence)
        }
        if says([" engagement with ", " engage with "]), says([" department "]) { add("engagement", nil, sentence) }
        if says([" rated ", " branded ", " judged ", " deemed ", " rating "]), let date = gradeDate(dates, in: words) {
            add("grade", date, sentence)
        }
    }

    /// A page that says that something is lifted tells news: its own month dates the lifting, unless a date stands beside it.
    private mutating func addLifting(_ sentence: String) {
        let own = datesMentioned(in: sentence).first { mention in
            let before = foldedLetters(sentence).split(separator: " ").prefix(mention.word).suffix(3)
            return before.contains { ["lifted", "removed", "revoked", "withdrawn"].contains($0) }
        }
        let date = own.flatMap { resolved($0) } ?? published.map { String($0.iso.prefix(7)) }
        append("lifted", date, sentence)
    }

    /// The first date after one of the words, with no other event between; else one that stands just before it.
    private func date(_ dates: [DateMention], after names: [String], in sentence: String) -> DateMention? {
        let words = foldedLetters(sentence).split(separator: " ")
        let place = words.firstIndex { names.contains(String($0)) } ?? 0
        let others: Set<Substring> = ["after", "following", "since", "when", "inspection", "report", "until", "by"]
        if let after = dates.first(where: { $0.word > place }), after.word <= words.count,
            !words[place..<after.word].contains(where: { others.contains($0) })
        {
            return after
        }
        return dates.first { $0.word < place && place - $0.word < 5 }
    }

    /// The first date at most four words from one of the names.
    private func near(_ names: Set<Substring>, _ dates: [DateMention], in sentence: String) -> DateMention? {
        let words = sentence.split(separator: " ")
        let places = words.indices.filter { names.contains(words[$0]) }
        return dates.first { date in date.iso != nil && places.contains { abs($0 - date.word) <= 4 } }
    }

    /// The date within a few words of the grade; a date that another event has in the same sentence is not it.
    private func gradeDate(_ dates: [DateMention], in sentence: String) -> DateMention? {
        let words = sentence.split(separator: " ")
        let places = words.indices.filter { ["inadequate", "improvement", "good", "outstanding"].contains(words[$0]) }
        let isTaken = sentence.contains(" notice ") || sentence.contains(" direction issued ")
        guard !isTaken else { return nil }
        return dates.first { date in date.iso != nil && places.contains { abs($0 - date.word) <= 7 } }
    }

    private mutating func add(_ type: String, _ mention: DateMention?, _ sentence: String) {
        append(type, mention.flatMap { resolved($0) }, sentence)
    }

    private mutating func resolved(_ mention: DateMention) -> String? {
        if let iso = mention.iso { return iso }
        guard let guess = calendar.day(for: mention) else { return nil }
        if published == nil {
            let why = "the year of \(guess.inWords) is not printed; it follows from the day of the week"
            if !review.contains(where: { $0.why == why }) { review.append(ReviewItem(field: "events", why: why)) }
        }
        return guess.iso
    }

    private mutating func append(_ type: String, _ date: String?, _ sentence: String) {
        guard !events.contains(where: { $0.type == type && $0.date == date }) else { return }
        events.append(Event(type: type, date: date, service: service(sentence), quote: sentence))
    }

    /// An undated mention adds nothing to a dated one of the same type.
    private mutating func removeVaguer() {
        let dated = Set(events.filter { $0.date != nil }.map(\.type))
        events.removeAll { $0.date == nil && dated.contains($0.type) }
    }

    private static func namesSEND(_ text: String) -> Bool {
        let words = " " + foldedLetters(text) + " "
        return words.contains(" send services ") || words.contains(" special educational needs ")
    }

    private func service(_ sentence: String) -> String? {
        let words = " " + foldedLetters(sentence) + " "
        let isSEND = PressEvents.namesSEND(sentence)
        if isSEND && words.contains(" engage") { return "SEND" }
        let isCare =
            isAboutCareAlone || words.contains(" children s services ") || words.contains(" children s social ")
        return isSEND == isCare ? nil : isSEND ? "SEND" : "children's social care"
    }
}

/// Finds the year of a day that a page prints without one ("Friday February 22").
private struct ArticleCalendar {
    private let published: Day?
    private let earliestYear: Int?

    init(_ text: ReportText, published: Day?) {
        self.published = published
        let all = text.blocks.map(\.text).joined(separator: ". ")
        let years = datesMentioned(in: all).compactMap(\.year)
        // "the second time in six years", beside the year of the first time, tells how much later the page was written.
        let words = foldedLetters(all).split(separator: " ")
        let span = words.indices.dropLast(2).compactMap { index -> Int? in
            guard words[index] == "time", words[index + 1] == "in", index + 3 < words.count, words[index + 3] == "years"
            else {
                return nil
            }
            return Int(words[index + 2]) ?? smallNumber(words[index + 2])
        }.first
        earliestYear = years.max().map { $0 + max(0, (span ?? 1) - 1) }
    }

    /// The day nearest to publication with that day of the week; without publication, the first that the text allows.
    func day(for mention: DateMention) -> Day? {
        guard let month = mention.month, let number = mention.day else { return nil }
        let fits = { (year: Int) -> Day? in
            guard let day = Day(year: year, month: month, day: number) else { return nil }
            return mention.weekday == nil || day.weekday == mention.weekday ? day : nil
        }
        if let published {
            let near = (published.year - 1...published.year + 1).compactMap(fits)
            return near.min { abs(published.days(until: $0)) < abs(published.days(until: $1)) }
        }
        guard mention.weekday != nil, let earliestYear else { return nil }
        return (earliestYear...earliestYear + 5).compactMap(fits).first
    }
}

private func smallNumber(_ word: Substring) -> Int? {
    let names: [Substring] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return names.firstIndex(of: word).map { $0 + 1 }
}
