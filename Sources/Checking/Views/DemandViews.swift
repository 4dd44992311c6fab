import Records

extension RuleView {
    /// What directions and notices require.
    static let requiredAction = RuleView(
        "required_action",
        about: "One row for each action that a direction or notice in force requires of the council.",
        needs: .log, indexes: ["recommendation_id"],
        columns: requiredColumns + answerColumns(\.answers), rows: { $0.required })

    private static let requiredColumns: [ViewColumn<RequiredFacts>] = [
        .text("recommendation_id", "Stable id; a rule about recommendations may return it.") {
            $0.required.recommendation.id
        },
        .text("label", "How a message names it: `Required action 4 (page 2)`, or by its first words.") {
            $0.required.label
        },
        .text("required_text", "The whole text.") { $0.required.recommendation.text },
        .text("intervention", "`improvement notice`, `statutory direction` or `revised direction`.") {
            $0.required.report.report.intervention?.type
        },
        .text("service", "`children's social care` or `SEND`; null where the document names neither alone.") {
            $0.required.report.report.intervention?.service
        },
        .day("intervention_date", "Date printed on it.") { $0.required.report.report.intervention?.date },
        .text("report_id", "Id of the direction or notice.") { $0.required.report.report.source.sha256 },
        .text("report_file", "File of the direction or notice.") { $0.required.report.report.source.file },
        .number("page", "Page it stands on.") { $0.required.recommendation.evidence.page },
        .text("quote", "Its words as printed.") { $0.required.recommendation.evidence.quote },
    ]

    /// Weaknesses that come back.
    static let recurrence = RuleView(
        "recurrence",
        about:
            "One row for each recommendation that names again what an earlier full inspection named, by their words.",
        needs: .report, indexes: ["later_id", "earlier_id"], columns: laterColumns + earlierColumns,
        rows: { facts in
            let inForce = Set(facts.recommendations.map(\.recommendation.id))
            return facts.facts.recurrences.filter { inForce.contains($0.later.recommendation) }.map {
                RecurrenceRow(weakness: $0, byVisit: inForce.contains($0.earlier.recommendation))
            }
        })

    private static let laterColumns: [ViewColumn<RecurrenceRow>] = [
        .text("later_id", "Id of the later recommendation, in a report in force.") { $0.later.recommendation },
        .text("later_text", "Text of the later one.") { $0.later.text },
        .text("later_file", "Its report.") { $0.later.file },
        .number("later_page", "Its page.") { $0.later.page },
        .day("later_day", "Last day of its inspection or visit.") { $0.later.inspected },
        .flag("by_visit", "1 where a focused or monitoring visit names again what its inspection named.") {
            $0.byVisit
        },
    ]

    private static let earlierColumns: [ViewColumn<RecurrenceRow>] = [
        .text("earlier_id", "Id of the earlier one; in force too where a visit names it again.") {
            $0.earlier.recommendation
        },
        .text("earlier_text", "Text of the earlier one.") { $0.earlier.text },
        .text("earlier_file", "Its report.") { $0.earlier.file },
        .number("earlier_page", "Its page.") { $0.earlier.page },
        .day("earlier_day", "Last day of its inspection.") { $0.earlier.inspected },
        .text("shared", "What both speak of.") { $0.weakness.shared.joined(separator: ", ") },
    ]
}

private struct RecurrenceRow {
    let weakness: RecurringWeakness
    let byVisit: Bool
    var later: RecurringWeakness.Place { weakness.later }
    var earlier: RecurringWeakness.Place { weakness.earlier }
}

extension RequiredAction {
    /// How a message names it.
    fileprivate var label: String {
        let page = recommendation.evidence.page.map { " (page \($0))" } ?? ""
        if let number = recommendation.number { return "Required action \(number)\(page)" }
        return "The required action “\(recommendation.text.shortened(to: 80))”\(page)"
    }
}
