import Records

/// The facts at the head and foot of a visit letter, each read from two places where two exist.
struct VisitLetter {
    private(set) var provider = Provider(name: nil, asPrinted: nil, urn: nil)
    private(set) var inspection = InspectionDates(start: nil, end: nil, previous: nil, theme: nil)
    private(set) var published: Day?
    private(set) var leadInspector: String?
    private(set) var number: Int?
    private(set) var theme: String?
    private(set) var events: [Event] = []
    private(set) var review: [ReviewItem] = []
    /// Place of the block with which the letter's body begins.
    private(set) var bodyStart = 0

    private let parts: LetterParts
    private let words: String
    private let titles: [String]
    private let opening: [String]
    private let running: [String]

    init(_ text: ReportText, words: String) {
        self.words = words
        parts = LetterParts(text)
        bodyStart = parts.greeting.map { $0 + 1 } ?? 0
        titles = text.blocks.prefix(40).map(\.text).filter { VisitTitle.isTitle($0, words) }
        opening = text.blocks[bodyStart...].filter { $0.kind == .paragraph }.prefix(8).flatMap {
            sentences(in: $0.text)
        }
        running = text.furniture.map(\.text)
        published = parts.date ?? text.published
        readProvider()
        readDates()
        readNumber()
        readInspectors()
        readTheme()
        readHistory()
    }

    private mutating func readProvider() {
        let inTitle = titles.compactMap { VisitTitle.area(in: $0, words) }.first
        let inSentence = opening.compactMap { VisitTitle.area(in: $0, words) }.first
        guard let printed = inTitle ?? inSentence ?? parts.council else {
            review.append(ReviewItem(field: "provider", why: "neither title nor opening sentence names an authority"))
            return
        }
        provider = Provider(name: everydayName(of: printed), asPrinted: printed, urn: nil)
        for (place, other) in [("the opening sentence", inSentence), ("the address", parts.council)] {
            if let other, !isSameArea(everydayName(of: printed), everydayName(of: other)) {
                review.append(ReviewItem(field: "provider", why: "the title says “\(printed)”, \(place) “\(other)”"))
            }
        }
    }

    /// "on 14 and 15 June 2022" in the opening, held against the running footer and the letter's date.
    private mutating func readDates() {
        let readings = opening.filter { simplified($0).contains("visit") || simplified($0).contains("took place") }
            .map { daysNamed(in: VisitLetter.withoutPast($0)) }
        guard let days = readings.first(where: { !$0.isEmpty }), let start = days.first, let end = days.last else {
            review.append(ReviewItem(field: "inspection", why: "no sentence at the letter's beginning dates the visit"))
            return
        }
        inspection.start = start
        inspection.end = end
        let printed = "\(start.inWords) to \(end.inWords)"
        if end < start || start.days(until: end) > 21 {
            review.append(ReviewItem(field: "inspection.end", why: "a visit from \(printed) is implausible"))
        }
        for (field, day) in [("inspection.start", start), ("inspection.end", end)] where day.weekday > 5 {
            review.append(ReviewItem(field: field, why: "\(day.inWords) is not a weekday"))
        }
        checkFooters(start: start, end: end)
        guard let published else {
            review.append(ReviewItem(field: "published", why: "the letter has no line with its date"))
            return
        }
        if published < end || end.days(until: published) > 200 {
            let relation = published < end ? "before" : "long after"
            review.append(
                ReviewItem(
                    field: "published",
                    why: "the letter is dated \(published.inWords), \(relation) the visit of \(printed)"))
        }
    }

    private mutating func checkFooters(start: Day, end: Day) {
        for line in Set(running).sorted() {
            let days = daysNamed(in: line)
            let months = datesMentioned(in: line).filter { $0.day == nil && $0.month != nil }
            let isOther =
                days.first.map { $0 != start && $0 != published } ?? false
                || (days.count > 1 && days.last != end)
            let isOtherMonth = months.contains { mention in
                ![start, end].contains { $0.year == mention.year && $0.month == mention.month }
            }
            if isOther || (days.isEmpty && isOtherMonth) {
                review.append(
                    ReviewItem(
                        field: "inspection.start",
                        why: "the letter says \(start.inWords) to \(end.inWords), its running line “\(line)”"))
            }
        }
    }

    /// What a sentence says before it turns to the inspection that led to the visit.
    private static func withoutPast(_ sentence: String) -> String {
        let folded = simplified(sentence)
        let ends = [
            " since the", " following the inspection", " judged ", " after the inspection", "scheduled from",
            " postponed from", " instead of ", " originally ",
        ].compactMap { folded.range(of: $0)?.lowerBound }
        guard let end = ends.min() else { return sentence }
        return String(folded[..<end])
    }

    /// "This was the first monitoring visit", "the 5th", "the sixth and final".
    private mutating func readNumber() {
        let inTitle = titles.compactMap(numberBeforeVisit).first
        let said = opening.filter { line in
            ["this was", "this is", "this visit was", "was the", "is the"].contains { simplified(line).contains($0) }
        }
        let inSentence = said.compactMap(numberBeforeVisit).first ?? opening.compactMap(numberBeforeVisit).first
        number = inSentence ?? inTitle ?? said.compactMap(numberAfterVisit).first
        if let inTitle, let inSentence, inTitle != inSentence {
            review.append(
                ReviewItem(
                    field: "visit.number", why: "the title says visit \(inTitle), the opening visit \(inSentence)"))
        }
    }

    private func numberBeforeVisit(_ line: String) -> Int? {
        let list = foldedLetters(line).split(separator: " ")
        for index in list.indices where list[index].hasPrefix("visit") {
            let before = list[max(0, index - 5)..<index]
            if let number = before.last(where: { ordinalNumber($0) != nil }).flatMap(ordinalNumber) { return number }
            let after = list[(index + 1)...].prefix(2)
            if index > 0, list[index - 1] == "monitoring", let count = after.compactMap({ Int($0) }).first,
                after.first == "number" || after.first == "no" || after.first.flatMap({ Int($0) }) != nil, count < 20,
                after.contains("number") || after.contains("no")
            {
                return count
            }
        }
        return nil
    }

    /// The number in "The visit was the second since the local authority was judged inadequate".
    private func numberAfterVisit(_ line: String) -> Int? {
        let list = foldedLetters(line).split(separator: " ")
        guard let visit = list.firstIndex(of: "visit") else { return nil }
        let after = list[(visit + 1)...].prefix(4)
        return after.first == "was" || after.first == "is" ? after.compactMap { ordinalNumber($0) }.first : nil
    }

    /// The first inspector named, who also signs.
    private mutating func readInspectors() {
        let named = opening.map(VisitLetter.inspectors).first { !$0.isEmpty } ?? []
        let signed = parts.signatory
        leadInspector = named.first ?? signed
        guard let first = named.first else {
            if signed == nil { review.append(ReviewItem(field: "leadInspector", why: "the letter names no inspector")) }
            return
        }
        if let signed, simplified(signed) != simplified(first) {
            review.append(
                ReviewItem(
                    field: "leadInspector",
                    why: "the first inspector named is \(first); the letter is signed by \(signed)"))
        }
    }

    private static func inspectors(in sentence: String) -> [String] {
        let folded = String(sentence.prefix(2000)).replacing("’", with: "'")
        let lower = folded.lowercased()
        guard lower.contains("inspector") || lower.contains("hmi") else { return [] }
        let leads = [
            " were ", " was ", "carried out by ", "undertaken by ", "conducted by ", "led by ", "inspectors: ",
        ]
        for lead in leads {
            var rest = lower[...]
            while let place = rest.range(of: lead) {
                let offset = lower.distance(from: lower.startIndex, to: place.upperBound)
                let names = inspectorList(in: String(folded.dropFirst(offset).prefix(400).prefix { $0 != ":" }))
                    .map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
                if let first = names.first, isPersonName(first) { return names.filter(isPersonName) }
                rest = rest[place.upperBound...]
            }
        }
        return []
    }

    /// What follows "arrangements for" in the sentence that names the topic.
    private mutating func readTheme() {
        for sentence in opening {
            let folded = simplified(sentence)
            let leads = [
                "arrangements for ", "focus of the monitoring visit was ", "in relation to ", "visit focused on ",
            ]
            guard let lead = leads.compactMap({ folded.range(of: $0) }).first else { continue }
            let rest = sentence.dropFirst(folded.distance(from: folded.startIndex, to: lead.upperBound))
            let topic = String(rest.prefix { !",:;".contains($0) }).trimmed
            theme = topic.hasSuffix(".") ? String(topic.dropLast()) : topic
            return
        }
    }

    /// "since the local authority was judged inadequate in December 2021".
    private mutating func readHistory() {
        for sentence in opening {
            let folded = simplified(sentence)
            guard let judged = folded.range(of: "judged ") else { continue }
            if let date = datesMentioned(in: String(folded[judged.upperBound...])).first?.iso {
                events.append(Event(type: "grade", date: date, service: "children's social care", quote: sentence))
                return
            }
        }
    }
}
