import Records

/// The days by which a report's next steps want the written statement or plan, and an early draft of it.
struct StatementDeadlines {
    /// The statement or plan itself.
    private(set) var statement: PrintedDay?
    /// Its draft, where the letter asks for one first.
    private(set) var draft: PrintedDay?
    /// What contradicts itself; no day is given for it.
    private(set) var doubts: [ReviewItem] = []

    /// Reads a report's next steps.
    ///
    /// Only a sentence that speaks of statement or plan and gives whole dates after "by" or "no later than" tells them; a
    /// date before which "draft" is said is the draft's. Two dates for one thing, a day of the week that the calendar has
    /// not on that date, and a date that is not after the report's own are put to review.
    init(in text: ReportText, of report: Report) {
        let told = sentences(in: report.nextSteps ?? "").filter {
            let words = simplified($0)
            return words.contains("statement of") || words.contains("action plan")
        }.flatMap(Told.all)
        func read(_ told: [Told], _ name: String) -> PrintedDay? {
            guard let first = told.first else { return nil }
            if let why = StatementDeadlines.doubt(told, name, published: report.published) {
                doubts.append(ReviewItem(field: "statementDue", why: why))
                return nil
            }
            let page = text.blocks.first { $0.text.contains(first.sentence) }?.page
            return PrintedDay(day: first.day, evidence: Evidence(page: page, quote: first.sentence))
        }
        statement = read(told.filter { !$0.isDraft }, "statement")
        draft = read(told.filter(\.isDraft), "draft")
    }

    private static func doubt(_ told: [Told], _ name: String, published: Day?) -> String? {
        let day = told[0].day
        if let other = told.map(\.day).first(where: { $0 != day }) {
            return "the next steps name \(day.inWords) and \(other.inWords) for the \(name)"
        }
        if let weekday = told.compactMap(\.weekday).first(where: { $0 != day.weekday }) {
            let (said, real) = (weekdayName(weekday), weekdayName(day.weekday))
            return "the \(name) is asked for by a \(said), but \(day.inWords) is a \(real)"
        }
        guard let published, day <= published else { return nil }
        return "the \(name) is asked for by \(day.inWords), and the report is dated \(published.inWords)"
    }
}

/// A date by which a sentence asks for something.
private struct Told {
    let day: Day
    let weekday: Int?
    let sentence: String
    let isDraft: Bool

    static func all(in sentence: String) -> [Told] {
        let words = sentence.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
        var from = 0
        return datesMentioned(in: sentence).compactMap { mention in
            let before = words[from..<mention.word]
            guard let day = mention.whole, before.last == "by" || before.suffix(3) == ["no", "later", "than"] else {
                return nil
            }
            from = mention.word
            return Told(day: day, weekday: mention.weekday, sentence: sentence, isDraft: before.contains("draft"))
        }
    }
}

private func weekdayName(_ number: Int) -> String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][number - 1]
}
