import Records

/// What the Department for Education sends a council: improvement notice, direction, revised direction, or the
/// letter that lifts one; as PDF, as GOV.UK publication or its cover page.
///
/// Directions are given under section 497A of the Education Act 1996 (Children Act 2004, section 50); notices rest
/// on no statute.
struct InterventionLayout: Layout {
    func recognises(_ text: ReportText) -> Bool { InterventionNature(text) != nil }

    func read(_ text: ReportText, source: ReportSource) -> Report {
        var report = Report(source: source, kind: .intervention)
        guard let nature = InterventionNature(text) else { return report }
        let parts = LetterParts(text)
        let dates = InterventionDates(text, parts: parts, isCoverPage: nature.isCoverPage)
        report.published = dates.published ?? dates.given
        report.intervention = Intervention(type: nature.type, date: dates.given, service: service(text, nature))
        report.review += dates.review
        readProvider(&report, text, nature, parts)
        if report.intervention?.service == nil {
            report.review.append(
                ReviewItem(
                    field: "intervention.service",
                    why: "the document names neither children's social care nor SEND alone"))
        }
        guard nature.type != "lifted" else { return report }
        report.recommendations = RequiredActions(text).recommendations
        if report.recommendations.isEmpty {
            let why =
                nature.isCoverPage
                ? "this is the page that announces the document; its actions stand in the file that it links to"
                : "no list of required actions was found"
            report.review.append(ReviewItem(field: "recommendations", why: why))
        }
        return report
    }

    private func readProvider(
        _ report: inout Report, _ text: ReportText, _ nature: InterventionNature, _ parts: LetterParts
    ) {
        let lines = text.blocks.prefix(40).flatMap(LetterParts.lines)
        let toLine = lines.indices.lazy.compactMap { index -> String? in
            guard let after = lines[index].after(prefix: "To:") ?? lines[index].after(prefix: "Issued to:") else {
                return nil
            }
            let rest = after.contains(where: \.isLetter) ? String(after) : lines[(index + 1)...].first ?? ""
            return councilsNamed(in: [rest]).first?.name ?? named(rest[...])
        }.first { !$0.isEmpty }
        let inTitle = councilsNamed(in: nature.titles).first?.name
        let inBody = mainCouncil(headline: [], body: text.blocks.prefix(200).map(\.text))
        guard let printed = toLine ?? inTitle ?? parts.council ?? inBody else {
            report.review.append(ReviewItem(field: "provider", why: "the document names no council"))
            return
        }
        report.provider = Provider(name: everydayName(of: printed), asPrinted: printed, urn: nil)
        for (place, other) in [("the title", inTitle), ("the address", parts.council), ("the text", inBody)] {
            if let other, !isSameArea(everydayName(of: other), everydayName(of: printed)) {
                report.review.append(
                    ReviewItem(field: "provider", why: "it is addressed to “\(printed)”, but \(place) names “\(other)”")
                )
                return
            }
        }
    }

    /// "Marlsea Borough Council (“the council”)" without what stands in brackets.
    private func named(_ line: Substring) -> String {
        String(line.prefix { $0 != "(" && $0 != "," }).trimmed
    }

    /// From the line "Service:", else the title, else what the text speaks of more often.
    private func service(_ text: ReportText, _ nature: InterventionNature) -> String? {
        let lines = text.blocks.prefix(40).flatMap(LetterParts.lines)
        let labelled = lines.compactMap { $0.after(prefix: "Service:").map(String.init) }
        let act = text.blocks.map(\.text).filter { InterventionNature.names($0) }
        let around = text.blocks.map(\.text).filter { block in nature.lifting.contains { block.contains($0) } }
        let telling = nature.type == "lifted" ? [nature.titles, nature.lifting, around] : [nature.titles, act]
        for place in [labelled] + telling + [text.blocks.map(\.text)] {
            let words = place.map { " " + foldedLetters($0) + " " }.joined(separator: " | ")
            let isSEND = words.contains(" send ") || words.contains(" special educational needs ")
            let isCare =
                words.contains(" children s social care ") || words.contains(" children s services ")
                || words.contains(" childrens services ")
            if isSEND != isCare { return isSEND ? "SEND" : "children's social care" }
        }
        return nil
    }
}

/// What kind of notice, direction or letter a text is; nil where it is none.
struct InterventionNature {
    /// As in the contract: `improvement notice`, `statutory direction`, `revised direction` or `lifted`.
    private(set) var type = ""
    /// The lines that say so.
    private(set) var titles: [String] = []
    /// Sentences that say that a notice or direction is lifted.
    private(set) var lifting: [String] = []
    /// True for the page that only announces a document.
    private(set) var isCoverPage = false

    init?(_ text: ReportText) {
        let head = Array(text.blocks.prefix(30))
        let all = text.blocks.map { simplified($0.text) }
        let isLetter =
            head.contains { LetterParts.isGreeting($0.text) }
            || text.blocks.contains { LetterParts.isClosing($0.text) }
        let isDepartment =
            all.contains { $0.contains("secretary of state") || $0.contains("department for education") }
            || all.contains { $0.contains("minister") }
        guard isDepartment else { return nil }
        lifting = text.blocks.prefix(60).flatMap { sentences(in: $0.text) }.filter(InterventionNature.lifts)
        titles = head.map(\.text).filter { $0.utf8.count < 260 && InterventionNature.isTitle($0) }
        if isLetter {
            guard !lifting.isEmpty else { return nil }
            type = "lifted"
            titles = InterventionNature.letterTitles(text)
            return
        }
        let words = titles.map(simplified)
        guard let title = words.first else { return nil }
        let isFormal = all.contains { line in
            [
                "497a", "to comply with this notice", "(\"the council\")", "hereby directs", "is directed to",
                "this notice is", "this improvement notice", "dated this", "the council must", "of the council:",
            ].contains { line.contains($0) }
        }
        let hasAttachments = head.contains { $0.kind == .heading && foldedLetters($0.text) == "documents" }
        isCoverPage = hasAttachments && !all.contains { $0.contains("497a") || $0.contains("must:") }
        guard isFormal || isCoverPage else { return nil }
        type = InterventionNature.type(title: title, all: words + all.prefix(20))
    }

    /// Lines below the greeting that are no sentences.
    private static func letterTitles(_ text: ReportText) -> [String] {
        guard let greeting = text.blocks.firstIndex(where: { LetterParts.isGreeting($0.text) }) else { return [] }
        return text.blocks[(greeting + 1)...].prefix(2).map(\.text).filter { $0.utf8.count < 160 && $0.last != "." }
    }

    private static func type(title: String, all: [String]) -> String {
        if ["revocation", "lifting", "removal of", "withdrawal", "closure letter"].contains(where: title.contains) {
            return "lifted"
        }
        if title.contains("notice"), !title.contains("direction") { return "improvement notice" }
        let isRevised =
            all.prefix(6).contains { $0.contains("revised") && $0.contains("direction") }
            || all.contains { $0.contains("replaces the direction") || $0.contains("varies the direction") }
        return isRevised ? "revised direction" : "statutory direction"
    }

    /// True where a line is, or contains, the name of such a document.
    static func names(_ line: String) -> Bool {
        let words = simplified(line)
        return words.contains("improvement notice") || words.contains("statutory direction")
            || words.contains("revised direction") || words.contains("direction issued to")
            || words.contains("direction to ")
            || words.contains("497a")
    }

    private static func isTitle(_ line: String) -> Bool {
        guard names(line) else { return false }
        let words = simplified(line)
        return line.last != "." || words.hasPrefix("statutory direction") || words.hasPrefix("improvement notice")
    }

    /// "I have decided to lift the improvement notice", "… to remove the revised statutory direction".
    static func lifts(_ sentence: String) -> Bool {
        let words = " " + foldedLetters(sentence) + " "
        let names = ["improvement notice", "direction ", "directive", "intervention"]
        guard names.contains(where: { words.contains($0) }) else { return false }
        let verbs = [
            " lift ", " lifted ", " lifting ", " remove ", " removed ", " removal ", " revoke ", " revoked ",
            " revoking ",
            " withdraw ", " withdrawn ", " discharge ", " discharged ", " stand down ", " bring to an end ",
            " end the ",
            " no longer subject ", " close the ",
        ]
        return verbs.contains { words.contains($0) } && !words.contains("will be lifted when")
            && !words.contains(" replaces ") && !words.contains(" until ")
    }
}
