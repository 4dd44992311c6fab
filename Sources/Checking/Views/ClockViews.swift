import Records

extension RuleView {
    /// The reports themselves.
    static let report = RuleView(
        "report",
        about: "One row for each report of the provider, in force or not.",
        needs: .anyReport, indexes: ["report_id"],
        columns: reportColumns,
        rows: { facts in
            facts.facts.reports.map { ReportRow(dated: $0, inForce: true) }
                + facts.facts.otherReports.map { ReportRow(dated: $0, inForce: false) }
        })

    private static let reportColumns: [ViewColumn<ReportRow>] = [
        .text("report_id", "Id of the report; a rule about reports returns it.") { $0.report.source.sha256 },
        .text("label", "How a message names it: `The report blackpool.pdf`.") {
            "The report \($0.report.source.file.shortened(to: 80))"
        },
        .text("report_file", "File of the report.") { $0.report.source.file },
        .text("report_kind", "Kind: `ilacs`, `sif`, `monitoring_visit` …") { $0.report.kind.rawValue },
        .flag("in_force", "1 where the log has to answer its recommendations.") { $0.inForce },
        .text("provider", "The area inspected.") { $0.report.provider.name },
        .day("inspection_start", "First day on site.") { $0.report.inspection.start },
        .day("inspection_end", "Last day on site.") { $0.report.inspection.end },
        .day("published", "Day of publication, as a person told, else as the report prints.") { $0.dated.published },
        .flag("published_is_told", "1 where a person told the day of publication.") {
            $0.dated.dates.published != nil
        },
        .day("received", "Day on which the council received it.") { $0.dated.received },
        .text("outcome", "Area SEND: one of the framework's three outcomes.") { $0.report.outcome },
        .flag("statement_is_told", "1 where a person told when its statement or plan is due, or was sent.") {
            $0.dated.dates.statementDue != nil || $0.dated.dates.statementSent != nil
        },
        .number("recommendations", "Number of recommendations.") { $0.report.recommendations.count },
        .number("priority_recommendations", "Number of those marked as priority.") {
            $0.report.recommendations.count { $0.priority }
        },
        .number("review_items", "Number of fields that a person should look at.") { $0.report.review.count },
    ]

    /// Duties counted in working days.
    static let reportClock = RuleView(
        "report_clock",
        about: "One row for each report, with its duties by the day; England's bank holidays left out.",
        needs: [.anyReport, .bankHolidays], indexes: ["report_id"],
        columns: reportClockColumns,
        rows: { $0.clocks })

    private static let reportClockColumns: [ViewColumn<StatementClock>] = [
        .text("report_id", "Id of the report.") { $0.report.report.source.sha256 },
        .day("clock_start", "Day on which the council received it, else the day of publication.") { $0.start },
        .flag("start_is_receipt", "1 where `clock_start` is the day of receipt; the law counts from there.") {
            $0.report.received != nil
        },
        .number(
            "working_days_since_published",
            "Working days from publication to the day of the check; null where unknown."
        ) { row in
            row.report.published.flatMap { row.workingDays.count(from: $0, to: row.asOf) }
        },
        .number("working_days_since_start", "Working days from `clock_start` to the day of the check.") { row in
            row.start.flatMap { row.workingDays.count(from: $0, to: row.asOf) }
        },
        .day("draft_due", "Day on which an early draft of the plan is due: printed, else 20 working days computed.") {
            $0.draftDue
        },
        .text("draft_due_words", "How that day is known, as the end of \"due by 25 July 2024, …\".") {
            $0.draftBasisInWords
        },
        .day(
            "seventieth_working_day",
            "The 70th working day after `clock_start`; computed, so a printed date counts more."
        ) { $0.workingDay(70) },
        .day(
            "statement_due",
            "Day on which the written statement or plan is due: stated to a person, else printed, else computed for "
                + "the kinds of report that ask for one; null where none is known."
        ) { $0.due?.day },
        .text("statement_due_basis", "How that day is known: `stated`, `printed` or `computed`.") {
            $0.due?.basis.rawValue
        },
        .text("statement_due_words", "The same as the end of \"due by 29 April 2019, …\".") { $0.basisInWords },
        .number("working_days_left", "Working days to `statement_due`, negative when it is past.") {
            $0.workingDaysLeft
        },
        .number("days_past_due", "Days that `statement_due` is past, 0 on it, negative before it.") { row in
            row.due.map { $0.day.days(until: row.asOf) }
        },
        .day("draft_sent", "Day on which an early draft of the plan was sent, as a person told.") {
            $0.report.dates.draftSent
        },
        .day("statement_sent", "Day on which the written statement or plan was sent, as a person told.") {
            $0.report.dates.statementSent
        },
        .number("page", "Page on which the report prints the day.") {
            $0.report.report.statementDue?.evidence.page
        },
        .text("quote", "The sentence that names the day.") { $0.report.report.statementDue?.evidence.quote },
    ]

    /// What is doubtful in the reports.
    static let reportDoubt = RuleView(
        "report_doubt",
        about: "One row for each field of a report that a person should look at.",
        needs: .anyReport, indexes: ["report_id"],
        columns: [
            .text("report_id", "Id of the report.") { $0.report.source.sha256 },
            .text("field", "Path of the field: `published`, `inspection.end`, `judgements` …") { $0.item.field },
            .text("why", "What was found, and what it contradicts.") { $0.item.why },
        ],
        rows: { facts in
            facts.facts.allReports.flatMap { report in
                report.report.review.map { DoubtRow(report: report.report, item: $0) }
            }
        })

    /// What the inspectorate has published and the store lacks.
    static let listedReport = RuleView(
        "listed_report",
        about: "One row for each report that the inspectorate's page lists and that has not been ingested.",
        needs: [],
        columns: [
            .text("title", "Words of the link.") { $0.listed.title },
            .day("listed", "Date beside the link.") { $0.listed.date },
            .text("url", "Where the link points.") { $0.listed.url },
            .number("days_listed", "Days from that date to the day of the check.") { row in
                row.listed.date.map { $0.days(until: row.asOf) }
            },
        ],
        rows: { facts in
            facts.facts.listedReportsLacking.map { ListedRow(listed: $0, asOf: facts.facts.asOf) }
        })

    /// The next visit.
    static let visit = RuleView(
        "visit",
        about: "One row where the council expects a visit on or after the day of the check, none where it does not.",
        needs: [],
        columns: [
            .day("visit_day", "First day on site.") { $0.visit.day },
            .text("visit_theme", "What it will look at, where the letter says so.") { $0.visit.theme },
            .number("days_to_visit", "Days from the day of the check to the visit.") { $0.days },
            .number("open_actions", "Number of open actions in the latest snapshot.") { $0.open.now },
            .number("open_at_visit", "Number that will still be open on that day at the pace so far; null without one.")
            { $0.open.atVisit },
            .number("due_by_visit", "Number of open actions that are past their date or due by that day.") {
                $0.dueByVisit
            },
            .number("closed_so_far", "Actions closed from the first snapshot to the last; null without a pace.") {
                $0.open.pace?.finished
            },
            .day("pace_from", "Day of the first snapshot; null without a pace.") { $0.open.pace?.from },
            .day("pace_to", "Day of the last snapshot; null without a pace.") { $0.open.pace?.to },
        ],
        rows: { facts in facts.outlook.map { [$0] } ?? [] })
}

private struct ReportRow {
    let dated: DatedReport
    let inForce: Bool
    var report: Report { dated.report }
}

private struct DoubtRow {
    let report: Report
    let item: ReviewItem
}

private struct ListedRow {
    let listed: ListedReport
    let asOf: Day
}
