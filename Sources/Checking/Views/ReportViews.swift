import Records

extension RuleView {
    /// What the reports ask for.
    static let recommendation = RuleView(
        "recommendation",
        about: "One row for each recommendation of each report in force, which the log has to answer.",
        needs: .report, indexes: ["recommendation_id"], columns: recommendationColumns + answerColumns(\.answers),
        rows: { $0.recommendations })

    private static let recommendationColumns: [ViewColumn<RecommendationFacts>] = [
        .text("recommendation_id", "Stable id; a rule about recommendations returns it.") { $0.recommendation.id },
        .text("label", "How a message names it: `Recommendation 12 (page 3)`, or by its first words.") { $0.label },
        .text("number", "Printed number; null where none is printed.") { $0.recommendation.number },
        .text("recommendation_text", "The whole text.") { $0.recommendation.text },
        .number("parts", "Number of nested bullets.") { $0.recommendation.parts.count },
        .number(
            "parts_open", "Number of those that seem to have no action, while another of them has one.", needs: .log
        ) {
            $0.openParts.count
        },
        .text("open_parts", "Those parts: `2 “plans”, 3 “reviews”`; null where there are none.", needs: .log) {
            $0.openPartsInWords
        },
        .text("section", "Heading it stands under.") { $0.recommendation.section },
        .text("section_group", "Sub-heading inside the section.") { $0.recommendation.group },
        .flag("priority", "1 under \"Areas for priority action\" and the like.") { $0.recommendation.priority },
        .text("addressee", "Who has to act, where the report says so.") { $0.recommendation.addressee },
        .text("report_id", "Id of the report.") { $0.report.report.source.sha256 },
        .text("report_file", "File of the report.") { $0.report.report.source.file },
        .text("report_kind", "Kind of the report: `ilacs`, `sif`, `monitoring_visit` …") {
            $0.report.report.kind.rawValue
        },
        .day("published", "Day on which the report was published.") { $0.report.published },
        .number("page", "Page it stands on.") { $0.recommendation.evidence.page },
        .text("quote", "Its words as printed.") { $0.recommendation.evidence.quote },
    ]

    /// Which actions answer which recommendations.
    static let link = RuleView(
        "link",
        about:
            "One row for each link between a recommendation or required action and an action of the latest snapshot, "
            + "rejected ones not.",
        needs: [.report, .log], indexes: ["recommendation_id", "action_id"],
        columns: [
            .text("recommendation_id", "Id of the recommendation or required action.") { $0.recommendation },
            .text("action_id", "Id of the action.") { $0.action },
            .flag("confirmed", "1 where a person confirmed it, 0 where it is proposed.") { $0.state == .confirmed },
            .fraction("score", "How sure the proposal is, 0 to 1.") { $0.score },
            .text("why", "The evidence for it.") { $0.why },
        ],
        rows: { facts in facts.ends.lazy.map { facts.facts.links[$0.link] } })

    /// The grades.
    static let judgement = RuleView(
        "judgement",
        about: "One row for each judgement of each report.",
        needs: .anyReport, indexes: ["report_id"],
        columns: [
            .text("report_id", "Id of the report.") { $0.report.report.source.sha256 },
            .text("report_file", "File of the report.") { $0.report.report.source.file },
            .text("area", "Area of practice, alike across frameworks: `overall`, `leadership`, `careLeavers` …") {
                $0.judgement.area.rawValue
            },
            .text("judgement_label", "The label as printed.") { $0.judgement.label },
            .text("grade", "`outstanding`, `good`, `requires improvement to be good`, `inadequate` …") {
                $0.judgement.grade.rawValue
            },
            .number("page", "Page it stands on.") { $0.judgement.evidence.page },
            .text("quote", "The words that give it.") { $0.judgement.evidence.quote },
        ],
        rows: { facts in
            facts.facts.allReports.flatMap { report in
                report.report.judgements.map { JudgementRow(report: report, judgement: $0) }
            }
        })

    /// The council as a whole.
    static let provider = RuleView(
        "provider",
        about: "One row: the provider, and what the check has of it.",
        needs: [],
        columns: [
            .text("provider", "Name of the provider; a rule about providers returns it.") { $0.facts.provider },
            .number("reports", "Number of reports.") { $0.facts.allReports.count },
            .number("recommendations", "Number of recommendations of reports in force.") { $0.recommendations.count },
            .number("snapshots", "Number of snapshots of the log up to the day of the check.") { $0.snapshots.count },
            .number("actions", "Number of actions in the latest.") { $0.actions.count },
            .day("latest_snapshot", "Day of the latest snapshot.") { $0.snapshots.last?.asOf },
            .number("days_since_snapshot", "Days from that day to the day of the check.") {
                $0.snapshots.last?.asOf.days(until: $0.facts.asOf)
            },
        ],
        rows: { [$0] })
}

private struct JudgementRow {
    let report: DatedReport
    let judgement: Judgement
}
