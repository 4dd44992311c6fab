import Records

/// The judgements in force in one line, with the grade before where it rose or fell.
struct JudgementLine {
    /// Each area and its grade: `Overall effectiveness: inadequate (fell from good, March 2023); Leadership: good`.
    let words: String
    /// `Judgements of June 2026`.
    let heading: String

    /// Nil where no inspection gave a grade.
    init?(_ history: GradeHistory?) {
        guard let history, let latest = JudgementLine.latest(history) else { return nil }
        let month = history.inspections[latest]
        heading = "Judgements of \(GradeHistory.words(month))"
        let parts = history.rows.compactMap { row -> String? in
            let area = row.area == "overall" ? "Overall effectiveness" : row.area.capitalisedFirst
            let same = history.inspections.indices.filter { history.inspections[$0] == month }
            let before = history.inspections.indices.last { place in
                history.inspections[place] < month && row.grades[place] != nil
            }
            let earlier = before.flatMap { place in
                row.grades[place].map { ($0, GradeHistory.words(history.inspections[place])) }
            }
            guard let grade = same.compactMap({ row.grades[$0] }).last else {
                guard row.area == "overall", let earlier else { return nil }
                return "\(area): not given (\(earlier.1): \(earlier.0.brief))"
            }
            return "\(area): \(grade.brief)\(JudgementLine.change(to: grade, from: earlier))"
        }
        words = parts.joined(separator: "; ") + "."
    }

    /// The last inspection that judged more than a safeguarding board.
    private static func latest(_ history: GradeHistory) -> Int? {
        history.inspections.indices.last { place in
            history.rows.contains { $0.grades[place] != nil && $0.area != "safeguarding children board" }
        }
    }

    private static func change(to grade: Grade, from earlier: (Grade, String)?) -> String {
        guard let earlier, let now = grade.rank, let before = earlier.0.rank, now != before else { return "" }
        return " (\(now < before ? "fell from" : "rose from") \(earlier.0.brief), \(earlier.1))"
    }
}

extension Grade {
    /// As people say it: `requires improvement`.
    var brief: String { self == .requiresImprovement ? "requires improvement" : rawValue }

    /// From the worst up; nil for what is no grade.
    fileprivate var rank: Int? {
        switch self {
        case .inadequate: 0
        case .requiresImprovement, .adequate: 1
        case .good: 2
        case .outstanding: 3
        case .notJudged: nil
        }
    }
}
