import Records

/// Inspections of a local area partnership's arrangements for children with special educational needs and/or
/// disabilities (area SEND), 2023 to today, as PDF or page.
///
/// No grades: one of three outcomes, told by a sentence. With the third come areas for priority action, a table
/// of responsible body and area; with every one a table of areas for improvement.
struct AreaSENDLayout: Layout {
    func recognises(_ text: ReportText) -> Bool {
        let opening = text.blocks.prefix(80)
        let isTitled = opening.contains { $0.text.utf8.count < 200 && AreaSENDTitle.isTitle($0.text) }
        return isTitled
            && opening.contains {
                foldedLetters($0.text.prefix(40)) == "inspection outcome" || areaSENDOutcome(in: $0.text) != nil
            }
    }

    func read(_ text: ReportText, source: ReportSource) -> Report {
        var report = Report(source: source, kind: .areaSEND)
        let cover = AreaSENDCover(text)
        report.provider = cover.provider
        report.inspection = cover.inspection
        report.review += cover.review

        let text = text.promotingHeadings(where: AreaSENDHeading.isKnown)
        let lead = AreaSENDTeam.leadInspector(in: text)
        report.leadInspector = lead
        if lead == nil {
            report.review.append(
                ReviewItem(field: "leadInspector", why: "no line of the inspection team names Ofsted's lead"))
        }
        let tables = AreaSENDTables(text)
        report.recommendations = tables.recommendations
        report.review += tables.review
        readOutcome(text, hasPriority: tables.hasPriorityTable, into: &report)
        report.findings = findings(of: text)
        return report
    }

    /// The outcome's sentence, held against what else such an outcome brings.
    private func readOutcome(_ text: ReportText, hasPriority: Bool, into report: inout Report) {
        let section = AreaSENDHeading.blocks(under: "inspection outcome", of: text)
        let candidates = section.isEmpty ? Array(text.blocks.prefix(80).prefix { $0.page <= 1 }) : section
        let said = candidates.filter { $0.kind != .heading }.flatMap { sentences(in: $0.text) }
        let outcomes = said.compactMap(areaSENDOutcome)
        guard let outcome = outcomes.first else {
            report.review.append(ReviewItem(field: "outcome", why: "no sentence states one of the three outcomes"))
            return
        }
        report.outcome = outcome.rawValue
        report.nextSteps = section.isEmpty ? nil : said.filter { areaSENDOutcome(in: $0) == nil }.joined(separator: " ")
        if let other = outcomes.first(where: { $0 != outcome }) {
            report.review.append(
                ReviewItem(
                    field: "outcome", why: "the first page states both “\(outcome.rawValue)” and “\(other.rawValue)”"))
        }
        if hasPriority != (outcome == .failings) {
            let found = hasPriority ? "has areas for priority action" : "has no areas for priority action"
            report.review.append(
                ReviewItem(field: "outcome", why: "the outcome is “\(outcome.rawValue)”, yet the report \(found)"))
        }
    }

    private func findings(of text: ReportText) -> [Finding] {
        var findings: [Finding] = []
        var section: String?
        for block in text.blocks {
            if block.kind == .heading {
                section = AreaSENDHeading.isFindings(block.text) ? block.text : nil
            } else if let section, block.kind == .paragraph || block.kind == .listItem, !block.text.isEmpty {
                findings.append(
                    Finding(
                        number: nil, section: section, text: block.text,
                        evidence: Evidence(startOf: block)))
            }
        }
        return findings
    }
}

/// The framework's three outcomes.
enum AreaSENDOutcome: String {
    case positive = "typically positive experiences and outcomes"
    case inconsistent = "inconsistent experiences and outcomes"
    case failings = "widespread and/or systemic failings"
}

/// The outcome that a sentence states; the wording of the rest varies from report to report.
func areaSENDOutcome(in sentence: String) -> AreaSENDOutcome? {
    let words = foldedWords(sentence)
    guard words.contains("experiences") || words.contains("failings") else { return nil }
    if words.contains("widespread and or systemic failings") || words.contains("widespread or systemic failings")
        || words.contains("widespread and systemic failings")
        || words.contains("systemic failings leading to significant concerns")
    {
        return .failings
    }
    if words.contains("inconsistent experiences and outcomes") { return .inconsistent }
    if words.contains("typically lead to positive experiences and outcomes")
        || words.contains("typically positive experiences and outcomes")
    {
        return .positive
    }
    return nil
}

/// Headings of an area SEND report that are known by their words.
enum AreaSENDHeading {
    static func isKnown(_ line: String) -> Bool {
        let words = foldedLetters(line)
        return isFindings(line) || section(line) != nil
            || [
                "inspection outcome", "information about the local area partnership", "local area partnership details",
                "information about this inspection", "inspection team",
            ].contains(words)
    }

    static func isFindings(_ line: String) -> Bool {
        let words = foldedLetters(line)
        return words.hasPrefix("what is it like to be a child")
            || words.hasPrefix("what is the area partnership doing that is")
            || words.hasPrefix("what does the area partnership need to do better")
            || words.hasPrefix("what is the local area partnership doing")
            || words.hasPrefix("what does the local area partnership need")
    }

    /// "Areas for priority action" and "Areas for improvement".
    static func section(_ line: String) -> (priority: Bool, name: String)? {
        let name = String(line.reversed().drop { $0 == ":" || $0.isNumber || $0.isWhitespace }.reversed())
        switch foldedLetters(name) {
        case "areas for priority action", "area for priority action": return (true, name)
        case "areas for improvement", "area for improvement": return (false, name)
        default: return nil
        }
    }

    /// The blocks from a heading to the next.
    static func blocks(under heading: String, of text: ReportText) -> [Block] {
        guard let start = text.blocks.firstIndex(where: { $0.kind == .heading && foldedLetters($0.text) == heading })
        else { return [] }
        return Array(text.blocks[(start + 1)...].prefix { $0.kind != .heading })
    }
}
