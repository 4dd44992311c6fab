import Records

/// The lists of a local area SEND letter: findings, areas for development, and significant weaknesses.
struct AreaSEND2016Lists {
    private(set) var recommendations: [Recommendation] = []
    private(set) var findings: [Finding] = []
    private(set) var review: [ReviewItem] = []

    private enum Place: Equatable {
        case outside, findings, development, statement
    }

    private var place = Place.outside
    private var question: String?
    private var heading = ""
    private var isStatementRequired = false
    private let responsible: String?

    init(_ text: ReportText) {
        responsible = AreaSEND2016Lists.responsible(in: text)
        for block in text.blocks {
            switch block.kind {
            case .heading: enter(block.text)
            case .paragraph: pass(block.text, block)
            case .listItem where !block.text.isEmpty: add(block)
            default: break
            }
        }
        checkLists(text)
    }

    private mutating func enter(_ text: String) {
        heading = text
        if AreaSEND2016Heading.isDevelopment(text) {
            place = .development
        } else if AreaSEND2016Heading.isStatement(text) {
            place = .statement
        } else if AreaSEND2016Heading.isQuestion(text) {
            question = text
            place = .findings
        } else if AreaSEND2016Heading.isStrengths(text) || foldedLetters(text) == "main findings" {
            place = .findings
        } else {
            place = .outside
        }
    }

    private mutating func pass(_ text: String, _ block: Block) {
        let words = simplified(text)
        if words.hasPrefix("yours ") { place = .outside }
        let namesStatement = AreaSEND2016Heading.namesStatement(text)
        if namesStatement, words.contains("required") { isStatementRequired = true }
        if namesStatement, words.hasSuffix(":") || words.contains("following") {
            place = .statement
        } else if place == .statement {
            place = .outside
        } else if place == .findings {
            findings.append(finding(block))
        }
    }

    private mutating func add(_ block: Block) {
        switch place {
        case .outside: break
        case .findings: findings.append(finding(block))
        case .development, .statement:
            if block.level > 0, !recommendations.isEmpty {
                recommendations[recommendations.count - 1].parts.append(block.text)
                return
            }
            let isPriority = place == .statement
            recommendations.append(
                Recommendation(
                    id: "", text: block.text, section: isPriority ? "Written Statement of Action" : heading,
                    group: isPriority ? nil : question, priority: isPriority, addressee: isPriority ? responsible : nil,
                    references: references(in: block.text),
                    evidence: Evidence(page: block.page, quote: block.lines.first)))
        }
    }

    private func finding(_ block: Block) -> Finding {
        Finding(number: nil, section: heading, text: block.text, evidence: Evidence(startOf: block))
    }

    private mutating func checkLists(_ text: ReportText) {
        let isRevisit = text.blocks.prefix(60).contains {
            AreaSEND2016Title.isTitle($0.text) && AreaSEND2016Title.isRevisit($0.text)
        }
        if !isRevisit, !recommendations.contains(where: { !$0.priority }) {
            review.append(
                ReviewItem(field: "recommendations", why: "no bullets under “Areas for development” were found"))
        }
        if isStatementRequired, !isRevisit, !recommendations.contains(where: \.priority) {
            review.append(
                ReviewItem(
                    field: "recommendations",
                    why: "a written statement of action is required, but no bullets name the areas of weakness"))
        }
    }

    /// Who has to submit the written statement: "… the local authority and the area's clinical commissioning
    /// groups (CCGs) are jointly responsible for submitting …".
    private static func responsible(in text: ReportText) -> String? {
        for block in text.blocks.prefix(80) where block.kind == .paragraph {
            for sentence in sentences(in: block.text) {
                let words = simplified(sentence)
                guard words.contains("responsible for submitting"), words.contains("local authority") else { continue }
                let isPlural = words.contains("commissioning groups") || words.contains("ccgs")
                let hasGroup = words.contains("commissioning group") || words.contains("ccg")
                return hasGroup ? "local authority and \(isPlural ? "CCGs" : "CCG")" : "local authority"
            }
        }
        return nil
    }
}
