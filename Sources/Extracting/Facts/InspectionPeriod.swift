import Records

/// What is doubtful about the first and last day of an inspection.
///
/// - Parameters:
///   - place: where the days are printed ("the letter", "the cover"), for the words of the doubt.
///   - years: in which inspections of this kind took place.
func doubts(start: Day, end: Day, printedIn place: String, years: ClosedRange<Int>) -> [ReviewItem] {
    var items: [ReviewItem] = []
    if end < start || start.days(until: end) > 60 {
        items.append(
            ReviewItem(
                field: "inspection.end", why: "\(place) says \(start.inWords) to \(end.inWords), which is implausible"))
    }
    for (field, day) in [("inspection.start", start), ("inspection.end", end)] where day.weekday == 7 {
        items.append(ReviewItem(field: field, why: "\(day.inWords) is a Sunday"))
    }
    if !years.contains(start.year) {
        items.append(
            ReviewItem(field: "inspection.start", why: "no inspection of this kind took place in \(start.year)"))
    }
    return items
}

/// A letter is written after the inspection that it reports, and within a year.
func doubts(published: Day?, end: Day?) -> [ReviewItem] {
    guard let published, let end else { return [] }
    if published < end {
        return [
            ReviewItem(
                field: "published",
                why: "the letter is dated \(published.inWords), before the inspection ended on \(end.inWords)")
        ]
    }
    guard end.days(until: published) > 366 else { return [] }
    return [
        ReviewItem(
            field: "published",
            why: "the letter is dated \(published.inWords), more than a year after the inspection of \(end.inWords)")
    ]
}

/// The days without those before the first, which are of something else ("… in the statement issued on 4 April 2019").
///
/// Where only one would be left they are all kept, so that a misprint shows.
private func withoutEarlier(_ days: [Day]) -> [Day] {
    let kept = days.filter { day in days.first.map { day >= $0 } ?? false }
    return kept.count >= 2 ? kept : days
}

/// The first sentence about an inspection that names its days, and those days.
func inspectionDays(in blocks: some Sequence<Block>) -> (days: [Day], sentence: String)? {
    for block in blocks where block.kind == .paragraph || block.kind == .listItem {
        for sentence in sentences(in: block.text) {
            let words = simplified(sentence)
            guard words.contains("inspection") || words.contains("inspected") || words.contains("revisit"),
                words.hasPrefix("between ") || words.hasPrefix("from ") || words.contains(" took place ")
                    || words.contains("between ")
            else { continue }
            let days = withoutEarlier(daysNamed(in: sentence))
            if days.count >= 2 { return (days, sentence) }
        }
    }
    return nil
}

/// The date of a letter: the first line or cell on its first page that is a date and nothing else.
func letterDate(_ text: ReportText) -> Day? {
    for block in text.blocks.prefix(25) {
        for line in block.cells.isEmpty ? block.lines : block.cells {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard (3...4).contains(words.count), let day = daysNamed(in: line).first, daysNamed(in: line).count == 1
            else { continue }
            return day
        }
    }
    return nil
}
