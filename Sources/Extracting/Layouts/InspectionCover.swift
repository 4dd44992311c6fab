import Records

/// The facts that stand on the cover of a SIF report or a review of a Board, and the lead inspector's name.
struct SIFCover {
    private(set) var provider = Provider(name: nil, asPrinted: nil, urn: nil)
    private(set) var inspection = InspectionDates(start: nil, end: nil, previous: nil, theme: nil)
    private(set) var published: Day?
    private(set) var leadInspector: String?
    private(set) var review: [ReviewItem] = []

    private let blocks: [Block]
    private let cover: ArraySlice<Block>

    /// Reads the cover above and below the title at `title`.
    init(_ text: ReportText, title: Int) {
        blocks = text.blocks
        cover = text.blocks.prefix(60).prefix { $0.page <= 2 }
        readProvider(title: title)
        readDates()
        readPublished()
        readLeadInspector()
    }

    // MARK: Provider

    private mutating func readProvider(title: Int) {
        let above = blocks[..<title].last { $0.text.contains(where: \.isLetter) && $0.text.utf8.count < 100 }?.text
        let inSentence = cover.lazy.compactMap { SIFSentence.area(in: $0.text) }.first
        guard let printed = above ?? inSentence else {
            review.append(ReviewItem(field: "provider", why: "the cover names no local authority"))
            return
        }
        let name = everydayName(of: SIFCover.withoutBoard(printed))
        provider = Provider(name: name, asPrinted: printed, urn: nil)
        if let inSentence, !isSameArea(everydayName(of: inSentence), name) {
            review.append(
                ReviewItem(
                    field: "provider", why: "the cover is headed “\(printed)”, its judgement is on “\(inSentence)”"))
        }
    }

    /// "Kingston upon Hull Safeguarding Children Board" names the area before it.
    private static func withoutBoard(_ printed: String) -> String {
        let endings = [" local safeguarding children board", " safeguarding children board"]
        guard let ending = endings.first(where: { simplified(printed).hasSuffix($0) }) else { return printed }
        return String(printed.dropLast(ending.count))
    }

    // MARK: Dates

    private mutating func readDates() {
        let line = cover.first { simplified($0.text).hasPrefix("inspection date") }?.text
        let days = line.map { daysNamed(in: $0) } ?? []
        inspection.start = days.first
        inspection.end = days.last
        guard let start = days.first, let end = days.last else {
            let found = line.map { "“\($0)” names no full date" } ?? "the cover has no line “Inspection date:”"
            review.append(ReviewItem(field: "inspection", why: found))
            return
        }
        review += fourWeekImplausibilities(start: start, end: end)
    }

    /// These inspections took four weeks, and the framework ran from November 2013 to the reports of 2018.
    private func fourWeekImplausibilities(start: Day, end: Day) -> [ReviewItem] {
        var items: [ReviewItem] = []
        let length = start.days(until: end) + 1
        if !(15...40).contains(length) {
            items.append(
                ReviewItem(
                    field: "inspection.start",
                    why: "the cover's dates \(start.inWords) to \(end.inWords) span \(length) days; "
                        + "inspections under this framework took about four weeks"))
        }
        for (field, day) in [("inspection.start", start), ("inspection.end", end)] where day.weekday > 5 {
            items.append(ReviewItem(field: field, why: "\(day.inWords) is not a weekday"))
        }
        if !(2013...2018).contains(start.year) {
            items.append(
                ReviewItem(field: "inspection.start", why: "this framework was not in use on \(start.inWords)"))
        }
        return items
    }

    private mutating func readPublished() {
        let lines = blocks.filter { isPublicationLine($0.text) }
        guard let first = lines.first(where: { daysNamed(in: $0.text).count == 1 }) else {
            if let line = lines.first {
                review.append(ReviewItem(field: "published", why: "“\(line.text)” does not name one date"))
            }
            return
        }
        let day = daysNamed(in: first.text)[0]
        published = day
        if let other = lines.first(where: { daysNamed(in: $0.text).first.map { $0 != day } ?? false }) {
            review.append(
                ReviewItem(
                    field: "published",
                    why: "“\(first.text)” on page \(first.page), “\(other.text)” on page \(other.page)"))
        }
        if let end = inspection.end, !(1...366).contains(end.days(until: day)) {
            review.append(
                ReviewItem(
                    field: "published", why: "published \(day.inWords), inspected until \(end.inWords): implausible"))
        }
    }

    private func isPublicationLine(_ line: String) -> Bool {
        let words = simplified(line)
        return words.utf8.count < 80 && (words.hasPrefix("report published") || words.hasPrefix("published:"))
    }

    // MARK: Lead inspector

    private mutating func readLeadInspector() {
        guard let index = blocks.firstIndex(where: { simplified($0.text).hasPrefix("lead inspector") }) else {
            review.append(ReviewItem(field: "leadInspector", why: "no line “Lead inspector:” was found"))
            return
        }
        let line = blocks[index].lines.first ?? blocks[index].text
        leadInspector = inspectorNames(in: SIFCover.name(after: "lead inspector", in: line))
        if leadInspector == nil {
            let next = blocks[index].lines.dropFirst().first ?? blocks[(index + 1)...].first?.text ?? ""
            leadInspector = next.utf8.count < 80 ? inspectorNames(in: next) : nil
        }
        if leadInspector == nil {
            review.append(ReviewItem(field: "leadInspector", why: "“\(line)” is followed by no name"))
        }
    }

    /// The name after the words, up to the next role where a page sets several on one line.
    static func name(after words: String, in line: String) -> String {
        let after = line.after(prefix: words + "s") ?? line.after(prefix: words) ?? ""
        var rest = String(after.drop { ":– -".contains($0) })
        for role in ["deputy lead", "team inspector", "shadow inspector", "quality assurance"] {
            let folding = rest.lowercased()
            guard let place = folding.range(of: role) else { continue }
            rest = String(rest.prefix(folding.distance(from: folding.startIndex, to: place.lowerBound)))
        }
        return rest.trimmed
    }
}
