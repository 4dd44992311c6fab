import Records

/// The day by which a report's next steps want the written statement or plan, with the sentence that says so.
///
/// Only a sentence that speaks of statement or plan and gives one whole date after "by" or "no later than" tells it.
/// Two such dates, a day of the week that the calendar has not on that date, and a date that is not after the
/// report's own are put to review, and no day is given.
func statementDeadline(in text: ReportText, of report: Report) -> (due: PrintedDay?, doubts: [ReviewItem]) {
    let asking = sentences(in: report.nextSteps ?? "").filter {
        let words = simplified($0)
        return words.contains("statement of") || words.contains("action plan")
    }
    let told = asking.flatMap { sentence in
        deadlines(in: sentence).map { (mention: $0, sentence: sentence) }
    }
    guard let first = told.first, let day = first.mention.whole else { return (nil, []) }
    func doubt(_ why: String) -> (PrintedDay?, [ReviewItem]) { (nil, [ReviewItem(field: "statementDue", why: why)]) }
    if let other = told.compactMap(\.mention.whole).first(where: { $0 != day }) {
        return doubt("the next steps name \(day.inWords) and \(other.inWords) for the statement")
    }
    if let weekday = told.compactMap(\.mention.weekday).first(where: { $0 != day.weekday }) {
        let real = weekdayName(day.weekday)
        return doubt("the statement is asked for by a \(weekdayName(weekday)), but \(day.inWords) is a \(real)")
    }
    if let published = report.published, day <= published {
        return doubt("the statement is asked for by \(day.inWords), and the report is dated \(published.inWords)")
    }
    let page = text.blocks.first { $0.text.contains(first.sentence) }?.page
    return (PrintedDay(day: day, evidence: Evidence(page: page, quote: first.sentence)), [])
}

private func deadlines(in sentence: String) -> [DateMention] {
    let words = sentence.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    return datesMentioned(in: sentence).filter { mention in
        let before = words[..<mention.word].suffix(3)
        return mention.whole != nil && (before.last == "by" || before.elementsEqual(["no", "later", "than"]))
    }
}

private func weekdayName(_ number: Int) -> String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][number - 1]
}
