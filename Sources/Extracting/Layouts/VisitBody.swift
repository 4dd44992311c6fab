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
        let isShort = line.utf8.count < 100 && line.last != "."
        return isShort
            && ["what needs to improve", "areas for improvement", "area for improvement"].contains {
                words.hasPrefix($0)
            }
            || ["recommendations", "what needs to be improved"].contains(words) || isPriorityHeading(line)
    }

    private static func isPriorityHeading(_ line: String) -> Bool {
        let words = foldedLetters(line)
        return
            (words.hasPrefix("area for priority action") || words.hasPrefix("areas for priority action")
            || words.hasPrefix("priority action")) && line.utf8.count < 60 && line.last != "."
    }

    private static func isAreasHeading(_ line: String) -> Bool {
        let words = foldedLetters(line)
        return line.utf8.count < 60 && line.last != "."
            && ["areas covered", "area covered", "areas reviewed", "areas of focus", "scope of the visit"].contains {
                words.hasPrefix($0)
            }
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
            } else if inSection, block.kind == .tableRow, !VisitBody.isTableHead(block) {
                areasCovered.append(block.cells.filter { !$0.isEmpty }.joined(separator: ": "))
            } else if inSection, block.kind == .paragraph {
                prose.append(block.text)
            }
        }
        guard areasCovered.isEmpty else { return }
        let lists = prose.compactMap(VisitBody.runInList)
        areasCovered = lists.flatMap(VisitBody.areas).filter { !$0.isEmpty }
        if areasCovered.count > 1, let list = lists.first, !list.contains(";") {
            review.append(
                ReviewItem(
                    field: "visit.areasCovered",
                    why: "the areas stand in a sentence and were told apart at its commas: “\(list.prefix(160))”"))
        }
    }

    private static func isTableHead(_ row: Block) -> Bool {
        row.bold
            || ["area", "areas", "area covered", "areas covered", "theme", "focus"].contains(
                foldedLetters(row.cells.first ?? ""))
    }

    /// What follows the colon of a sentence that is not about the framework.
    private static func runInList(_ paragraph: String) -> String? {
        guard !simplified(paragraph).contains("framework"), let colon = paragraph.firstIndex(of: ":") else {
            return nil
        }
        return String(paragraph[paragraph.index(after: colon)...])
    }

    /// The three areas that "a; b; and c." names, and "a, b and c." too.
    private static func areas(in list: String) -> [String] {
        let isParted = list.contains(";")
        var items = list.split(separator: isParted ? ";" : ",").map { String($0).trimmed }
        if !isParted, items.count > 1, let last = items.popLast() {
            let place = last.hasPrefix("and ") ? nil : last.range(of: " and ")
            items += place.map { [String(last[..<$0.lowerBound]), String(last[$0.upperBound...])] } ?? [last]
        }
        return items.map { item in
            let area = item.after(prefix: "and ").map(String.init) ?? item
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
