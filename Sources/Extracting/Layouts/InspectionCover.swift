import Records

/// What the cover of a kind of report looks like and what its dates can be.
struct CoverForm: Sendable {
    /// Years in which inspections of the kind began.
    let years: ClosedRange<Int>
    /// Days from the first to the last, both counted, and the same in words.
    let length: ClosedRange<Int>
    let usualLength: String
    /// True where the area stands below the title, not above it.
    let isAreaBelowTitle: Bool
    /// What the lead inspector is called, in lower case.
    let leadTitle: String

    /// The single inspection framework, November 2013 to 2018, and its reviews of Boards.
    static let sif = CoverForm(
        years: 2013...2018, length: 15...40, usualLength: "four weeks", isAreaBelowTitle: false,
        leadTitle: "lead inspector")
    /// Inspections of services for looked after children, 2013.
    static let lookedAfter = CoverForm(
        years: 2012...2013, length: 3...15, usualLength: "one week", isAreaBelowTitle: true,
        leadTitle: "reporting inspector")
}

/// The facts on the cover of a report of 2013 to 2018, and the lead inspector's name.
struct InspectionCover {
    private(set) var provider = Provider(name: nil, asPrinted: nil, urn: nil)
    private(set) var inspection = InspectionDates(start: nil, end: nil, previous: nil, theme: nil)
    private(set) var published: Day?
    private(set) var leadInspector: String?
    private(set) var review: [ReviewItem] = []

    private let blocks: [Block]
    private let form: CoverForm

    /// Reads the cover above and below the title at `title`; small print such as dates may stand anywhere.
    init(_ text: ReportText, title: Int, form: CoverForm) {
        blocks = text.blocks
        self.form = form
        readProvider(title: title)
        readDates()
        readPublished()
        readLeadInspector()
    }

    // MARK: Provider

    private mutating func readProvider(title: Int) {
        let above = blocks[..<title].last(where: isName)
        let below = blocks[min(title + 1, blocks.count)...].prefix(2).first(where: isName)
        let inSentence = blocks.prefix(60).lazy.compactMap { SIFSentence.area(in: $0.text) }.first
        guard let printed = (form.isAreaBelowTitle ? below ?? above : above)?.text ?? inSentence else {
            review.append(ReviewItem(field: "provider", why: "the cover names no local authority"))
            return
        }
        let name = everydayName(of: InspectionCover.withoutBoard(printed))
        provider = Provider(name: name, asPrinted: printed, urn: nil)
        if let inSentence, !isSameArea(everydayName(of: inSentence), name) {
            review.append(
                ReviewItem(
                    field: "provider", why: "the cover is headed “\(printed)”, its judgement is on “\(inSentence)”"))
        }
    }

    /// A line that can be an area's name: short, and no line such as "Inspection dates: …".
    private func isName(_ block: Block) -> Bool {
        let words = simplified(block.text)
        return block.text.contains(where: \.isLetter) && (2..<100).contains(words.utf8.count)
            && !words.hasPrefix("inspection") && !words.hasPrefix("report") && words != "ofsted"
    }

    /// "Kingston upon Hull Safeguarding Children Board" names the area before it.
    private static func withoutBoard(_ printed: String) -> String {
        let endings = [" local safeguarding children board", " safeguarding children board"]
        guard let ending = endings.first(where: { simplified(printed).hasSuffix($0) }) else { return printed }
        return String(printed.dropLast(ending.count))
    }

    // MARK: Dates

    private mutating func readDates() {
        let line = InspectionDateLine.text(in: blocks)
        let days = line.map { daysNamed(in: $0) } ?? []
        inspection.start = days.first
        inspection.end = days.last
        guard let start = days.first, let end = days.last else {
            let found = line.map { "“\($0)” names no full date" } ?? "the cover has no line “Inspection date:”"
            review.append(ReviewItem(field: "inspection", why: found))
            return
        }
        review += implausibilities(start: start, end: end)
    }

    private func implausibilities(start: Day, end: Day) -> [ReviewItem] {
        var items: [ReviewItem] = []
        let length = start.days(until: end) + 1
        if !form.length.contains(length) {
            items.append(
                ReviewItem(
                    field: "inspection.start",
                    why: "the cover's dates \(start.inWords) to \(end.inWords) span \(length) days; "
                        + "inspections of this kind took about \(form.usualLength)"))
        }
        for (field, day) in [("inspection.start", start), ("inspection.end", end)] where day.weekday > 5 {
            items.append(ReviewItem(field: field, why: "\(day.inWords) is not a weekday"))
        }
        if !form.years.contains(start.year) {
            items.append(
                ReviewItem(field: "inspection.start", why: "this framework was not in use on \(start.inWords)"))
        }
        return items
    }

    /// The first reports of the framework, on inspections until the spring of 2014, print no day of publication.
    private mutating func readPublished() {
        let lines = blocks.filter { isPublicationLine($0.text) }
        guard let first = lines.first(where: { daysNamed(in: $0.text).count == 1 }) else {
            if let line = lines.first {
                review.append(ReviewItem(field: "published", why: "“\(line.text)” does not name one date"))
            } else if let end = inspection.end, end.iso > "2014-06" {
                review.append(ReviewItem(field: "published", why: "the cover has no line “Report published:”"))
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
        return words.utf8.count < 80 && (words.hasPrefix("report published") || words.hasPrefix("published"))
    }

    // MARK: Lead inspector

    private mutating func readLeadInspector() {
        guard let index = blocks.firstIndex(where: { simplified($0.text).hasPrefix(form.leadTitle) }) else {
            review.append(ReviewItem(field: "leadInspector", why: "no line beginning “\(form.leadTitle)” was found"))
            return
        }
        let line = blocks[index].lines.first ?? blocks[index].text
        leadInspector = inspectorNames(in: InspectionCover.name(after: form.leadTitle, in: line))
        if leadInspector == nil {
            let next = blocks[index].lines.dropFirst().first ?? blocks[(index + 1)...].first?.text ?? ""
            leadInspector = next.utf8.count < 80 ? inspectorNames(in: next) : nil
        }
        review += doubts(inspector: leadInspector, after: line)
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
