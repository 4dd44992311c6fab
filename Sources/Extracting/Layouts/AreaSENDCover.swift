import Records

/// The facts on the first page of an area SEND report, held against its running footer.
struct AreaSENDCover {
    private(set) var provider = Provider(name: nil, asPrinted: nil, urn: nil)
    private(set) var inspection = InspectionDates(start: nil, end: nil, previous: nil, theme: nil)
    private(set) var review: [ReviewItem] = []

    private let cover: [Block]
    private let running: [String]

    init(_ text: ReportText) {
        cover = Array(text.blocks.prefix(80).prefix { $0.page <= 1 })
        // The footer's second line is now and then read as a note.
        running = text.furniture.map(\.text) + text.blocks.filter { $0.kind == .note }.map(\.text)
        readProvider()
        readDates()
    }

    private mutating func readProvider() {
        guard let title = cover.first(where: { AreaSENDTitle.isTitle($0.text) }),
            let printed = AreaSENDTitle.area(in: title.text)
        else {
            review.append(ReviewItem(field: "provider", why: "the title names no local area partnership"))
            return
        }
        provider = Provider(
            name: everydayName(of: printed), asPrinted: AreaSENDTitle.partnership(in: title.text), urn: nil)
        let name = foldedLetters(everydayName(of: printed))
        let inFooters = running.compactMap { AreaSENDTitle.areaInFooter($0) }
        // A long footer is cut within the name.
        if let other = inFooters.first(where: { !name.hasPrefix(foldedLetters(everydayName(of: $0))) }) {
            review.append(
                ReviewItem(field: "provider", why: "the title says “\(printed)”, the running footer “\(other)”"))
        }
    }

    private mutating func readDates() {
        let line = InspectionDateLine.text(in: cover)
        let days = line.map { daysNamed(in: $0) } ?? []
        inspection.start = days.first
        inspection.end = days.last
        let earlier = InspectionDateLine.text(
            in: cover, labels: ["date of previous inspection", "dates of previous inspection", "date of the previous"])
        inspection.previous = earlier.flatMap { daysNamed(in: $0).last }
        guard let start = days.first, let end = days.last else {
            let found = line.map { "“\($0)” names no full date" } ?? "the cover has no line “Inspection dates:”"
            review.append(ReviewItem(field: "inspection", why: found))
            return
        }
        review += doubts(start: start, end: end, printedIn: "the cover", years: 2023...2100)
        checkFooters(start: start, end: end)
    }

    private mutating func checkFooters(start: Day, end: Day) {
        let ranges = Set(running.filter { $0.utf8.count < 200 }.map { daysNamed(in: $0) }.filter { $0.count == 2 })
        for days in ranges.sorted(by: { $0[0] < $1[0] }) where days.first != start || days.last != end {
            let printed = days.map(\.inWords).joined(separator: " to ")
            review.append(
                ReviewItem(
                    field: days.first == start ? "inspection.end" : "inspection.start",
                    why: "the cover says \(start.inWords) to \(end.inWords), the running footer \(printed)"))
        }
    }
}

/// The title of an area SEND report.
enum AreaSENDTitle {
    static func isTitle(_ line: String) -> Bool {
        let words = simplified(line)
        let kinds = ["", "full ", "re-", "full re-", "monitoring "]
        return kinds.contains { words.hasPrefix("area send \($0)inspection of ") }
    }

    /// The partnership, as printed ("the Greenwich Local Area Partnership").
    static func partnership(in line: String) -> String {
        line.split(whereSeparator: \.isWhitespace).drop { simplified($0) != "of" }.dropFirst().joined(separator: " ")
    }

    /// The partnership's area, as printed.
    static func area(in line: String) -> String? { named(partnership(in: line)) }

    /// "Area SEND inspection report: X Local Area Partnership, 3 to 7 July 2023".
    static func areaInFooter(_ line: String) -> String? {
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, simplified(parts[0]).hasSuffix("inspection report") else { return nil }
        return named(String(parts[1]))
    }

    private static func named(_ text: String) -> String? {
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        if simplified(words.first ?? "") == "the" { words.removeFirst() }
        let kind = words.prefix(4).map { simplified($0) }
        if kind.count == 4, kind[0...2] == ["local", "area", "partnership"], ["of", "in", "for"].contains(kind[3]) {
            words.removeFirst(4)
        }
        if let partnership = words.indices.first(where: { index in
            let rest = words[index...].prefix(3).map { simplified($0) }
            return rest.first == "local" && (rest.count < 2 || rest[1].hasPrefix("area"))
        }) {
            words.removeSubrange(partnership...)
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}

/// The inspection team of an area SEND report.
enum AreaSENDTeam {
    /// Ofsted's lead inspector: the name before "Ofsted HMI, lead inspector"; nil where none is told.
    static func leadInspector(in text: ReportText) -> String? {
        let heading = text.blocks.lastIndex { $0.kind == .heading && foldedLetters($0.text) == "inspection team" }
        let team = text.blocks[(heading.map { $0 + 1 } ?? 0)...].filter { $0.kind != .note }
        for block in team.prefix(heading == nil ? .max : 12) {
            for piece in block.cells.isEmpty ? [block.text] : block.cells {
                if let name = lead(in: piece) { return name }
            }
        }
        return nil
    }

    private static func lead(in text: String) -> String? {
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard
            let lead = words.indices.first(where: { index in
                index + 1 < words.count && foldedLetters(words[index]) == "lead"
                    && foldedLetters(words[index + 1]) == "inspector"
            }), lead > 0, lead <= 12
        else { return nil }
        words.removeSubrange(lead...)
        let titles = ["hmi", "shmi", "ofsted", "cqc"]
        let own = words.map { foldedLetters($0) }
        guard own.contains("ofsted") || own.contains("hmi"), !own.contains("cqc") else { return nil }
        // An inspector named before ends with a title of his own.
        while let last = words.last, titles.contains(foldedLetters(last)) { words.removeLast() }
        if let other = words.lastIndex(where: { (titles + ["inspector"]).contains(foldedLetters($0)) }) {
            words.removeSubrange(...other)
        }
        return inspectorNames(in: words.joined(separator: " "))
    }
}
