import Records

/// A question that an inspector could ask, with the words of the report that it rests on.
struct QuestionView {
    var question: String
    var quote: String
    var hasQuote: Bool
    var place: String

    init(_ question: String, _ quoted: QuotedFinding) {
        self.question = question
        quote = quoted.quote
        hasQuote = true
        let paragraph = quoted.number.map { ", paragraph \($0)" } ?? ""
        place = GapEvidence(file: quoted.file, page: quoted.page).place + paragraph
    }

    init(_ question: String) {
        self.question = question
        quote = ""
        hasQuote = false
        place = ""
    }

    /// Questions about a recommendation that is not yet done and shown to be; none about one that is.
    static func all(_ covered: CoveredRecommendation, report: GapReport, facts: ActionFacts) -> [QuestionView] {
        let actions = covered.answers.map(\.action)
        let standings = Set(actions.map(facts.standing))
        guard standings.isEmpty || !standings.isSubset(of: [.complete, .cancelled]) else { return [] }
        let quotes = report.findingsBehind[covered.recommendation.id] ?? []
        let all = questions(covered, report: report, facts: facts)
        let asked = Array(all.dropLast().prefix(2)) + all.suffix(1)
        return asked.enumerated().map { place, question in
            place < quotes.count ? QuestionView(question, quotes[place]) : QuestionView(question)
        }
    }

    /// Most pressing first, the question after children last and always.
    private static func questions(
        _ covered: CoveredRecommendation, report: GapReport, facts: ActionFacts
    ) -> [String] {
        let actions = covered.answers.map(\.action)
        var questions: [String] = []
        if actions.isEmpty { questions.append("What are you doing about this? The log has no action for it.") }
        let late = actions.filter { facts.standing(of: $0) == .pastItsDate }
        if let first = late.min(by: { ($0.due ?? .distant) < ($1.due ?? .distant) }), let due = first.due {
            questions.append(
                "\(name(first)) was to be done by \(due.inWords). What stopped it, and what did that mean for children?"
            )
        }
        if let unproved = actions.first(where: { facts.standing(of: $0) == .completeWithoutEvidence }) {
            questions.append("You call \(name(unproved).lowercasedFirst) complete. What can you show us?")
        }
        if let earlier = report.earlierOccurrences[covered.recommendation.id], let year = earlier.inspected?.year {
            questions.append("An inspection named this in \(year) too. Why has it come back?")
        }
        if let moved = actions.first(where: { facts.dueDates(of: $0).count > 1 && $0.status.isOpen }) {
            let dates = facts.dueDates(of: moved)
            if let first = dates.first, let last = dates.last, first < last {
                questions.append(
                    "The date of \(name(moved).lowercasedFirst) moved from \(first.inWords) to \(last.inWords). "
                        + "Who agreed that, and why?")
            }
        }
        if actions.contains(where: { facts.standing(of: $0) == .noUsableDate }) {
            questions.append("By when will this be done? Not every action has a date.")
        }
        return questions + ["What is different for children since then, and how do you know?"]
    }

    private static func name(_ action: Action) -> String {
        action.ref.map { "Action \($0)" } ?? "The action in row \(action.row)"
    }
}

extension String {
    /// The text with its first letter in lower case.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
