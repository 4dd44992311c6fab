import Records

/// Ofsted's letter to the children of an area: grades in a table, what inspectors found, no recommendations.
struct ChildrensLetterLayout: Layout {
    func recognises(_ text: ReportText) -> Bool {
        text.blocks.prefix(80).contains { ChildrensLetterLayout.isAddress($0.text) }
            && text.blocks.contains { simplified($0.text).contains("inspector") }
    }

    func read(_ text: ReportText, source: ReportSource) -> Report {
        var report = Report(source: source, kind: .childrensLetter)
        let address = text.blocks.firstIndex { ChildrensLetterLayout.isAddress($0.text) } ?? 0
        let parts = LetterParts(text)
        let body = Array(text.blocks[address...].prefix { !LetterParts.isClosing($0.text) })
        readProvider(&report, text.blocks[address].text, body)
        readDates(&report, body)
        readPublished(&report, text, address: address)
        let grades = PlainGrades(body)
        report.judgements = grades.judgements
        report.review += grades.review
        report.findings = findings(body)
        report.leadInspector = parts.signatory
        if parts.signatory == nil {
            report.review.append(ReviewItem(field: "leadInspector", why: "no name stands under “Yours sincerely”"))
        }
        if report.findings.isEmpty {
            report.review.append(ReviewItem(field: "findings", why: "the letter has no list of what inspectors found"))
        }
        return report
    }

    /// "To the children and young people of Blackpool.", "Dear children and young people".
    private static func isAddress(_ line: String) -> Bool {
        let words = foldedLetters(line)
        guard line.utf8.count < 120 else { return false }
        return [
            "to the children", "to children", "to all children", "dear children", "dear young people",
            "to the young people",
        ]
        .contains { words.hasPrefix($0) }
    }

    private func readProvider(_ report: inout Report, _ address: String, _ body: [Block]) {
        let named = addressed(in: address)
        let opening = body.prefix(8).flatMap { sentences(in: $0.text) }
        let inText = opening.compactMap { area(after: ["came to ", "visited ", "inspection of "], in: $0) }.first
        guard let printed = named ?? inText else {
            report.review.append(ReviewItem(field: "provider", why: "the letter names no area"))
            return
        }
        report.provider = Provider(name: everydayName(of: printed), asPrinted: printed, urn: nil)
        if let named, let inText, !isSameArea(everydayName(of: named), everydayName(of: inText)) {
            report.review.append(
                ReviewItem(
                    field: "provider", why: "the letter is to the children of “\(named)”, but speaks of “\(inText)”"))
        }
    }

    /// The area to whose children the letter is written: the rest of its address.
    private func addressed(in line: String) -> String? {
        let folded = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for lead in [" of ", " in ", " from "] {
            guard let place = folded.range(of: lead) else { continue }
            var rest = folded[place.upperBound...]
            while let last = rest.last, !last.isLetter { rest.removeLast() }
            return rest.first?.isUppercase == true || rest.hasPrefix("the ") ? String(rest) : nil
        }
        return nil
    }

    /// The capitalised words that follow the first of the leads that is there.
    private func area(after leads: [String], in line: String) -> String? {
        let folded = simplified(line)
        for lead in leads {
            guard let place = folded.range(of: lead) else { continue }
            let rest = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                .dropFirst(folded.distance(from: folded.startIndex, to: place.upperBound))
            if let name = capitalisedName(rest) { return name }
        }
        return nil
    }

    /// Sentences that tell of the visit: "From 10 to 21 June 2024, inspectors from Ofsted came to …".
    private func readDates(_ report: inout Report, _ body: [Block]) {
        let visits = body.prefix(10).flatMap { sentences(in: $0.text) }.filter { sentence in
            let words = simplified(sentence)
            return words.contains("inspect") || words.contains("visited") || words.contains("came to")
        }
        for sentence in visits {
            let days = daysNamed(in: sentence)
            if let start = days.first, let end = days.last {
                report.inspection.start = start
                report.inspection.end = end
                if end < start || start.days(until: end) > 60 {
                    report.review.append(
                        ReviewItem(field: "inspection.end", why: "“\(sentence)” names implausible dates"))
                }
                break
            }
        }
        let dated = visits.compactMap { sentence -> (date: String, quote: String)? in
            datesMentioned(in: sentence).filter { $0.month != nil }.last?.iso.map { ($0, sentence) }
        }
        if let first = dated.first {
            let date = report.inspection.end?.iso ?? first.date
            report.events = [
                Event(type: "inspection", date: date, service: "children's social care", quote: first.quote)
            ]
        } else {
            report.review.append(ReviewItem(field: "inspection", why: "the letter does not say when inspectors came"))
        }
    }

    /// The letter's own date: the line next above its address, else next below it; never the page's.
    private func readPublished(_ report: inout Report, _ text: ReportText, address: Int) {
        let above = text.blocks[..<address].flatMap(LetterParts.lines).compactMap(wholeDate).last
        let below = text.blocks[address...].prefix(4).flatMap(LetterParts.lines).compactMap(wholeDate).first
        report.published = above ?? below
        guard let published = report.published else {
            report.review.append(ReviewItem(field: "published", why: "the letter has no line with its date"))
            return
        }
        guard let event = report.events?.first, let date = event.date else { return }
        let inspected = report.inspection.end ?? Day(iso: date.utf8.count == 7 ? date + "-01" : date)
        if let inspected, published < inspected || inspected.days(until: published) > 400 {
            report.review.append(
                ReviewItem(
                    field: "published",
                    why: "the letter is dated \(published.inWords), \(published < inspected ? "before" : "long after") "
                        + "the inspection that it reports: “\(event.quote ?? date)”"))
        }
    }

    /// The list under "What did the inspectors find"; where no such heading stands, every list of the letter.
    private func findings(_ body: [Block]) -> [Finding] {
        var section: String?
        var all: [Finding] = []
        for block in body {
            let words = foldedLetters(block.text)
            let isHeading =
                block.kind == .heading
                || (block.kind == .paragraph && block.text.utf8.count < 80 && words.hasPrefix("what "))
            if isHeading {
                section = block.text
            } else if block.kind == .listItem {
                all.append(
                    Finding(
                        number: nil, section: section, text: block.text,
                        evidence: Evidence(startOf: block)))
            }
        }
        let told = all.filter {
            foldedLetters($0.section ?? "").contains("find") || foldedLetters($0.section ?? "").contains("found")
        }
        return told.isEmpty ? all : told
    }
}

/// Grades in a table of two columns whose labels may be plain words.
struct PlainGrades {
    private(set) var judgements: [Judgement] = []
    private(set) var review: [ReviewItem] = []

    init(_ blocks: [Block]) {
        for row in blocks {
            let cells =
                row.kind == .paragraph ? runTogetherRow(row.text).map { [$0.label, $0.grade] } ?? [] : row.cells
            guard cells.count >= 2 else { continue }
            let printed = cells[1]
            guard let grade = grade(inCell: printed) else {
                if !["grade", "judgement", "what we decided", "our grade", "rating"].contains(foldedLetters(printed)) {
                    review.append(
                        ReviewItem(field: "judgements", why: "“\(cells[0])”: “\(printed)” is no grade"))
                }
                continue
            }
            judgements.append(
                Judgement(
                    label: cells[0], area: ilacsArea(of: cells[0]) ?? PlainGrades.area(cells[0]), number: nil,
                    grade: grade, evidence: Evidence(page: row.page, quote: printed)))
        }
        if judgements.isEmpty {
            review.append(ReviewItem(field: "judgements", why: "the letter has no table of grades that was understood"))
        }
        checkCompleteness()
    }

    /// A table in the framework's own words has a grade for leaders and one for help and protection.
    private mutating func checkCompleteness() {
        let areas = Set(judgements.compactMap { ilacsArea(of: $0.label) })
        let missing = [("leaders", JudgementArea.leadership), ("help and protection", .helpAndProtection)]
            .filter { !areas.contains($0.1) }.map(\.0)
        guard areas.count >= 2, areas != [.overall], missing.count == 1 else { return }
        review.append(ReviewItem(field: "judgements", why: "the table has no grade for \(missing[0])"))
    }

    private static func area(_ label: String) -> JudgementArea {
        let words = foldedLetters(label)
        if words.contains("overall") { return .overall }
        if words.contains("leader") || words.contains("managers") { return .leadership }
        if words.contains("help") && words.contains("protect") { return .helpAndProtection }
        let isInCare = words.contains("in care") || words.contains("looked after")
        let isLeaver = words.contains("care leaver") || words.contains("left care") || words.contains("leaving care")
        if isInCare && isLeaver { return .childrenInCareAndCareLeavers }
        return isLeaver ? .careLeavers : isInCare ? .childrenInCare : .other
    }
}
