import Records

/// The facts on the cover of an ILACS report, held against its running footer.
struct ReportCover {
    private(set) var provider = Provider(name: nil, asPrinted: nil, urn: nil)
    private(set) var inspection = InspectionDates(start: nil, end: nil, previous: nil, theme: nil)
    private(set) var leadInspector: String?
    private(set) var review: [ReviewItem] = []

    private let cover: [Block]
    private let running: [String]

    init(_ text: ReportText) {
        cover = Array(text.blocks.prefix(120).prefix { $0.page <= 2 })
        running = text.furniture.map(\.text)
        readProvider()
        readDates()
        readLeadInspector()
    }

    private mutating func readProvider() {
        let title = cover.firstIndex { $0.kind != .tableRow && ILACSTitle.isTitle($0.text) }
        let named = title.flatMap { ILACSTitle.area(in: cover[$0].text) }
        let above = title.flatMap { $0 > 0 ? cover[$0 - 1].text : nil }
        guard let printed = named ?? above else {
            review.append(ReviewItem(field: "provider", why: "the cover names no local authority"))
            return
        }
        provider = Provider(name: everydayName(of: printed), asPrinted: printed, urn: nil)
        let inFooters = Set(running.compactMap { footerArea($0) }.map(everydayName))
        if let other = inFooters.first(where: { !isSameArea($0, provider.name) }) {
            review.append(
                ReviewItem(field: "provider", why: "the cover says “\(printed)”, the running footer “\(other)”"))
        }
    }

    private func footerArea(_ line: String) -> String? {
        let title = line.split(separator: "(").first.map { String($0).trimmed } ?? line
        return ILACSTitle.isTitle(title) ? ILACSTitle.area(in: title) : nil
    }

    private mutating func readDates() {
        let line = InspectionDateLine.text(in: cover)
        let days = line.map { daysNamed(in: $0) } ?? []
        inspection.start = days.first
        inspection.end = days.last
        guard let start = days.first, let end = days.last else {
            let found = line.map { "“\($0)” names no full date" } ?? "the cover has no line “Inspection dates:”"
            review.append(ReviewItem(field: "inspection", why: found))
            return
        }
        review += implausibilities(start: start, end: end)
        checkFooters(start: start, end: end)
    }

    private func implausibilities(start: Day, end: Day) -> [ReviewItem] {
        var items: [ReviewItem] = []
        if end < start || start.days(until: end) > 60 {
            items.append(
                ReviewItem(
                    field: "inspection.end", why: "the cover's dates \(start.inWords) to \(end.inWords) are implausible"
                ))
        }
        for (field, day) in [("inspection.start", start), ("inspection.end", end)] where day.weekday > 5 {
            items.append(ReviewItem(field: field, why: "\(day.inWords) is not a weekday"))
        }
        if start.year < 2018 {
            items.append(ReviewItem(field: "inspection.start", why: "\(start.inWords) is before this framework began"))
        }
        return items
    }

    private mutating func checkFooters(start: Day, end: Day) {
        let ranges = Set(running.map { daysNamed(in: $0) }.filter { $0.count >= 2 })
        for days in ranges.sorted(by: { $0[0] < $1[0] }) where days.first != start || days.last != end {
            let printed = days.map(\.inWords).joined(separator: " to ")
            let field = days.first == start ? "inspection.end" : "inspection.start"
            review.append(
                ReviewItem(
                    field: field,
                    why: "the cover says \(start.inWords) to \(end.inWords), the running footer \(printed)"))
        }
    }

    private mutating func readLeadInspector() {
        let leads = ["lead inspector", "ofsted lead inspector", "hmi lead inspector"]
        guard
            let index = cover.firstIndex(where: { block in leads.contains { simplified(block.text).hasPrefix($0) } })
        else {
            review.append(ReviewItem(field: "leadInspector", why: "the cover has no line “Lead inspector:”"))
            return
        }
        let line = cover[index].text
        let label = leads.first { simplified(line).hasPrefix($0) } ?? leads[0]
        let printed = cover[index].cells.dropFirst().first ?? InspectionCover.name(after: label, in: line)
        leadInspector = inspectorNames(in: printed)
        if leadInspector == nil, index + 1 < cover.count, cover[index + 1].text.utf8.count < 80 {
            leadInspector = inspectorNames(in: cover[index + 1].text)
        }
        review += doubts(inspector: leadInspector, after: line)
    }
}
