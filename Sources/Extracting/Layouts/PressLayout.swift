import Records

/// A news page about an inspection, a notice or a direction.
///
/// It is a journalist's account: what it lists as ordered is kept with the page's own words as evidence and is never
/// taken for the inspectorate's, and what the council announces goes to `measures`, never among what was ordered.
struct PressLayout: Layout {
    func recognises(_ text: ReportText) -> Bool {
        guard text.mediaType != "application/pdf" || text.pages <= 4 else { return false }
        let all = text.blocks.map { simplified($0.text) }
        guard all.joined().utf8.count < 60_000, !all.contains(where: { LetterParts.isGreeting($0) }) else {
            return false
        }
        let names = { (words: [String]) in all.contains { line in words.contains { line.contains($0) } } }
        let isOfField = names(["children's services", "children's social", "childrens services", "send services"])
        let isAboutAct = names(["ofsted", "improvement notice", "statutory direction", "commissioner"])
        let reports = names([
            " said", "told ", " wrote", "commented", "welcomed", "bosses", "inspectors have", "has been", "have been",
            " added",
        ])
        let headings = text.blocks.prefix(2) + text.blocks.prefix(6).dropFirst(2).filter { $0.kind == .heading }
        let isMeeting = headings.contains { block in
            ["minutes", "agenda", "terms of reference", "policy", "action plan"].contains {
                foldedLetters(block.text).contains($0)
            }
                && block.text.utf8.count < 120
        }
        // A report that its own layout did not recognise is no news of it.
        let isReport = text.blocks.contains { block in
            ["lead inspector", "inspection date"].contains { simplified(block.text.prefix(40)).hasPrefix($0) }
        }
        let isLog = text.blocks.contains { $0.kind == .tableRow && $0.cells.count >= 3 }
        return isOfField && isAboutAct && reports && !isMeeting && !isLog && !isReport
            && names(["council", "local authority"])
    }

    func read(_ text: ReportText, source: ReportSource) -> Report {
        let text = article(text)
        var report = Report(source: source, kind: .press)
        readProvider(&report, text)
        readPublished(&report, text)
        let lists = PressLists(text)
        report.recommendations = lists.ordered
        report.measures = lists.measures.isEmpty ? nil : lists.measures
        report.review += lists.review
        let events = PressEvents(text, published: report.published)
        report.events = events.events.isEmpty ? nil : events.events
        report.review += events.review
        if events.events.isEmpty, lists.ordered.isEmpty {
            report.review.append(
                ReviewItem(
                    field: "events", why: "the page tells of no inspection, notice or direction that was understood"))
        }
        return report
    }

    /// The page without invitations to subscribe and what follows the article.
    private func article(_ text: ReportText) -> ReportText {
        var article = text
        let end = text.blocks.firstIndex { block in
            [
                "more from ", "comments are closed", "most read", "related articles", "related stories",
                "you may also like",
            ]
            .contains { foldedLetters(block.text).hasPrefix($0) } && block.text.utf8.count < 80
        }
        article.blocks = text.blocks[..<(end ?? text.blocks.count)].filter { !isInvitation($0) }
        return article
    }

    private func isInvitation(_ block: Block) -> Bool {
        let words = foldedLetters(block.text)
        return block.text.utf8.count < 120
            && [
                "sign up", "newsletter", "have your say", "advertisement", "read more", "subscribe", "click here",
                "share this",
            ]
            .contains { words.hasPrefix($0) || (words.contains("newsletter") && $0 == "newsletter") }
    }

    private func readProvider(_ report: inout Report, _ text: ReportText) {
        let headline =
            [text.title ?? ""] + text.blocks.filter { $0.kind == .heading && $0.level == 1 }.map(\.text)
            + text.blocks.prefix(3).map(\.text)
        guard let printed = mainCouncil(headline: headline, body: text.blocks.map(\.text)) else {
            report.review.append(ReviewItem(field: "provider", why: "the page names no council"))
            return
        }
        report.provider = Provider(name: everydayName(of: printed), asPrinted: printed, urn: nil)
    }

    /// The first whole day among the first lines, held against the page's own data.
    private func readPublished(_ report: inout Report, _ text: ReportText) {
        let lines = text.blocks.prefix(8).flatMap(LetterParts.lines).filter { line in
            let words = foldedLetters(line)
            return line.utf8.count < 100 && !words.hasPrefix("updated") && !words.contains("inspect")
        }
        let printed = lines.flatMap(datesMentioned).compactMap(\.whole).first
        report.published = printed ?? text.published
        if let printed, let inData = text.published, abs(printed.days(until: inData)) > 2 {
            report.review.append(
                ReviewItem(
                    field: "published", why: "the page prints \(printed.inWords), its data say \(inData.inWords)"))
        }
    }
}

/// The two lists of a news page: what inspectors ordered, and what the council says it will do.
struct PressLists {
    private(set) var ordered: [Recommendation] = []
    private(set) var measures: [String] = []
    private(set) var review: [ReviewItem] = []

    private enum Topic { case ordered, measures }

    init(_ text: ReportText) {
        var topic: Topic?
        var section = ""
        var unclear: [String] = []
        for block in text.blocks {
            switch block.kind {
            case .heading, .paragraph:
                if let told = PressLists.topic(block.text) { topic = told }
                section = block.text
            case .listItem:
                switch topic {
                case .ordered:
                    ordered.append(
                        Recommendation(
                            id: "", text: block.text,
                            section: section.hasSuffix(":") ? String(section.dropLast()) : section,
                            evidence: Evidence(page: block.page, quote: block.lines.first)))
                case .measures: measures.append(block.text)
                case nil: unclear.append(block.text)
                }
            default: break
            }
        }
        if let first = unclear.first {
            review.append(
                ReviewItem(
                    field: "recommendations",
                    why:
                        "a list of \(unclear.count) is said to be neither ordered by inspectors nor announced by the council: "
                        + "“\(first.prefix(80))”"))
        }
    }

    /// What a heading or lead-in says of the list that follows; nil where it says nothing.
    private static func topic(_ line: String) -> Topic? {
        let words = foldedLetters(line)
        guard line.hasSuffix(":") || line.utf8.count < 200 else { return nil }
        let isMeasures = [
            "measures", "is the council doing", "council doing", "has promised", "will now", "plans to",
            "the council said",
            "they said", "pledged", "action the council", "council s response", "steps being taken", "has already",
            "doing to tackle",
        ]
        .contains { words.contains($0) }
        if isMeasures { return .measures }
        let isOrdered = [
            "improvements that must", "need to improve", "needs to improve", "must improve", "ordered", "recommend",
            "must be made",
            "areas for improvement", "told the council to", "told to improve", "inspectors said the council",
        ].contains { words.contains($0) }
        return isOrdered ? .ordered : nil
    }
}
