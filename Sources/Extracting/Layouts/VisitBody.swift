import Records

/// What a visit letter says after its opening: areas covered, improvements, findings, what comes next.
struct VisitBody {
    private(set) var areasCovered: [String] = []
    private(set) var recommendations: [Recommendation] = []
    private(set) var findings: [Finding] = []
    private(set) var nextSteps: String?
    private(set) var review: [ReviewItem] = []

    init(_ text: ReportText, from start: Int) {
        var letter = text
        letter.blocks = Array(text.blocks[start...].prefix { !LetterParts.isClosing($0.text) })
        readAreas(letter)
        let improvements = ImprovementList(
            letter, section: VisitBody.isImprovementHeading, priority: VisitBody.isPriorityHeading)
        recommendations = improvements.recommendations
        review += improvements.review
        readFindings(letter)
        checkPriority(letter)
    }

    /// Lines that are headings of these letters even where nothing marks them as such.
    static func isHeading(_ line: String) -> Bool {
        let words = foldedLetters(line)
        return isImprovementHeading(line) || isAreasHeading(line)
            || [
                "headline findings", "main findings", "findings", "overview", "summary of findings",
                "findings and evaluation of progress", "evaluation of progress",
            ].contains(words)
    }

    private static func isImprovementHeading(_ line: String) -> Bool {
        let words = foldedLetters(line)
        return words.hasPrefix("what needs to improve") || words.hasPrefix("areas for improvement")
            || words == "recommendations" || isPriorityHeading(line)
    }

    private static func isPriorityHeading(_ line: String) -> Bool {
        let words = foldedLetters(line)
        return
            (words.hasPrefix("area for priority action") || words.hasPrefix("areas for priority action")
            || words.hasPrefix("priority action")) && line.utf8.count < 60
    }

    private static func isAreasHeading(_ line: String) -> Bool {
        let words = foldedLetters(line)
        return ["areas covered", "area covered", "areas reviewed", "scope of the visit"].contains {
            words.hasPrefix($0)
        }
            && line.utf8.count < 60
    }

    /// Bullets under "Areas covered by the visit"; without bullets, what its sentence names.
    private mutating func readAreas(_ text: ReportText) {
        var inSection = false
        var prose: [String] = []
        for block in text.blocks {
            if block.kind == .heading {
                inSection = VisitBody.isAreasHeading(block.text)
            } else if inSection, block.kind == .listItem {
                areasCovered.append(block.text)
            } else if inSection, block.kind == .paragraph {
                prose.append(block.text)
            }
        }
        if areasCovered.isEmpty { areasCovered = prose.flatMap(VisitBody.areas).filter { !$0.isEmpty } }
    }

    /// "Inspectors reviewed the progress made in: a; b; and c." names three areas.
    private static func areas(in paragraph: String) -> [String] {
        let folded = simplified(paragraph)
        guard !folded.contains("framework"), let colon = paragraph.firstIndex(of: ":") else { return [] }
        return paragraph[paragraph.index(after: colon)...].split(separator: ";").map { item in
            var area = String(item).trimmed
            if let rest = area.after(prefix: "and ") { area = String(rest) }
            return area.hasSuffix(".") ? String(area.dropLast()) : area
        }
    }

    private mutating func readFindings(_ text: ReportText) {
        var section: String?
        var steps: [String] = []
        for block in text.blocks {
            if block.kind == .heading {
                section = VisitTitle.area(in: block.text, "visit") == nil ? block.text : nil
                continue
            }
            guard let section, !VisitBody.isImprovementHeading(section), !VisitBody.isAreasHeading(section),
                block.kind == .paragraph || block.kind == .listItem
            else { continue }
            if VisitBody.isNextStep(block.text) {
                steps.append(block.text)
            } else if !simplified(block.text).hasPrefix("i am copying") {
                let number = block.marker.map { $0.filter(\.isNumber) }.flatMap { $0.isEmpty ? nil : $0 }
                findings.append(
                    Finding(
                        number: number, section: section, text: block.text,
                        evidence: Evidence(startOf: block)))
            }
        }
        nextSteps = steps.isEmpty ? nil : steps.joined(separator: " ")
    }

    private static func isNextStep(_ paragraph: String) -> Bool {
        let words = simplified(paragraph)
        return words.hasPrefix("ofsted will take the findings") || words.hasPrefix("you should send")
            || (words.contains("action plan") && words.contains("send"))
            || words.contains("written statement of proposed action")
    }

    /// Areas for priority action that the prose announces must stand in a list too.
    private mutating func checkPriority(_ text: ReportText) {
        guard !recommendations.contains(where: \.priority) else { return }
        for sentence in text.blocks.flatMap({ sentences(in: $0.text) }) {
            let words = simplified(sentence)
            guard words.contains("for priority action"), words.contains("identified"), !deniesPriorityAction(sentence),
                !words.contains("previous"), !words.contains("at the last"), datesMentioned(in: words).isEmpty
            else { continue }
            review.append(
                ReviewItem(
                    field: "recommendations",
                    why: "no list of priority actions was found, yet: “\(sentence.prefix(160))”"))
            return
        }
    }
}
