import Records

/// The day on which a notice, direction or letter was given, apart from the many days that it speaks of.
struct InterventionDates {
    private(set) var given: Day?
    /// Day on which GOV.UK published it, where the page says so.
    private(set) var published: Day?
    private(set) var review: [ReviewItem] = []

    /// - Parameter isCoverPage: the page only announces the document, so that no line of it is the document's own.
    init(_ text: ReportText, parts: LetterParts, isCoverPage: Bool) {
        let lines = text.blocks.flatMap { block in
            LetterParts.lines(block) + (block.lines.count > 1 ? [block.text] : [])
        }
        published = text.published ?? InterventionDates.publication(lines)
        let signed = lines.firstIndex { line in
            let words = simplified(line)
            return words.hasPrefix("signed") || words.hasPrefix("yours ")
        }
        let labelled = lines.filter { simplified($0).hasPrefix("dated") || simplified($0).hasPrefix("date:") }
            .compactMap { wholeDate($0) ?? InterventionDates.only($0) }
        let afterSigning = signed.map { lines[$0...].prefix(12).compactMap(wholeDate) } ?? []
        let standing = isCoverPage ? [] : lines.compactMap(wholeDate)
        given =
            (parts.greeting == nil ? nil : parts.date) ?? labelled.first ?? afterSigning.first ?? standing.first
            ?? InterventionDates.inWords(text)
        let others = Set(labelled + afterSigning).subtracting([given].compactMap { $0 })
        if let given, let other = others.sorted().first {
            review.append(
                ReviewItem(
                    field: "intervention.date",
                    why: "it is dated \(given.inWords) in one place, \(other.inWords) in another"))
        }
        if given == nil {
            review.append(ReviewItem(field: "intervention.date", why: "no line with the document's own date was found"))
        } else if let given, let published, published < given {
            review.append(
                ReviewItem(
                    field: "intervention.date",
                    why: "it is dated \(given.inWords), after its publication on \(published.inWords)"))
        }
    }

    /// "Published 16 July 2025"; "Updated …" is another day.
    private static func publication(_ lines: [String]) -> Day? {
        lines.prefix(60).compactMap { line in
            (line.after(prefix: "Published") ?? line.after(prefix: "First published")).flatMap { wholeDate(String($0)) }
        }.first
    }

    private static func only(_ line: String) -> Day? {
        let days = daysNamed(in: line)
        return days.count == 1 && line.utf8.count < 80 ? days[0] : nil
    }

    /// "This notice is given on 12 January 2022", "… issued to Marlsea Council on 12 January 2022".
    private static func inWords(_ text: ReportText) -> Day? {
        for sentence in text.blocks.prefix(30).flatMap({ sentences(in: $0.text) }) {
            let words = simplified(sentence)
            let isOwn =
                words.hasPrefix("this improvement notice") || words.hasPrefix("this notice")
                || words.hasPrefix("this direction") || words.hasPrefix("improvement notice issued")
            if isOwn, words.contains("issued") || words.contains("given"), let day = daysNamed(in: sentence).first {
                return day
            }
        }
        return nil
    }
}
