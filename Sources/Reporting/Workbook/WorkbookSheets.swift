import Records

/// The sheets of a gap report's workbook, a section each, from the values that the page shows.
struct WorkbookSheets {
    let sheets: [WorkbookSheet]

    init(_ report: GapReport) {
        let facts = ActionFacts(report)
        let covered = report.coveredInOrder
        let titles = RuleTitles(report.rules)
        let gapViews = GapViews(report, titles: titles, places: PagePlaces(report, covered: covered))
        let style = report.style
        var sheets = [WorkbookSheets.summary(report)]
        if style.shows(.overview) { sheets.append(WorkbookSheets.recommendations(report, covered, facts, gapViews)) }
        if style.shows(.recommendations) { sheets.append(WorkbookSheets.actions(report, covered, facts)) }
        if style.shows(.directions), !report.interventions.isEmpty {
            sheets.append(WorkbookSheets.directions(DirectionView.all(report, facts: facts)))
        }
        if style.shows(.gaps) { sheets.append(WorkbookSheets.gaps(report, gapViews)) }
        if style.shows(.questions) { sheets.append(WorkbookSheets.questions(report, covered, facts)) }
        if style.shows(.changes), let changes = report.changes {
            sheets.append(WorkbookSheets.changes(ChangesView(changes, gapViews: gapViews, facts: facts, entries: .max)))
        }
        if style.shows(.countdown), let countdown = report.countdown {
            sheets.append(WorkbookSheets.countdown(countdown))
        }
        sheets.append(WorkbookSheets.unread(UnreadView(report, titles: titles)))
        sheets.append(WorkbookSheets.sources(report))
        self.sheets = sheets
    }

    private static func summary(_ report: GapReport) -> WorkbookSheet {
        let headline = report.headline
        var rows: [[WorkbookCell]] = [
            [.text("Report"), .text(report.title)], [.text("Checked as of"), .date(report.asOf)],
            [.text("Made on"), .date(report.madeAt)], [.text("Where things stand"), .text(headline.sentence)],
        ]
        if let visit = report.visit {
            rows.append([.text("Visit"), .date(visit.day)])
            rows.append([.text("Days left"), .number(report.asOf.days(until: visit.day))])
            rows.append([.text("Working days left"), WorkbookCell(report.countdown?.workingDays)])
        }
        rows.append([.text("Theme"), WorkbookCell(report.theme)])
        if let line = report.style.classification { rows.insert([.text("Classification"), .text(line)], at: 0) }
        if let judged = JudgementLine(report.grades) {
            rows.append([.text(judged.heading), .text(judged.words)])
        }
        rows += headline.figures.map { figure in
            [
                .text(figure.label.capitalisedFirst), figure.count.map { .number($0) } ?? .text("not known"),
                .text(figure.outOf),
            ]
        }
        return WorkbookSheet(
            name: "Summary",
            columns: [WorkbookColumn("What", 44), WorkbookColumn("Value", 60), WorkbookColumn("Out of", 32)],
            rows: rows)
    }

    private static func recommendations(
        _ report: GapReport, _ covered: [CoveredRecommendation], _ facts: ActionFacts, _ gapViews: GapViews
    ) -> WorkbookSheet {
        let rows = covered.map { item -> [WorkbookCell] in
            let view = RecommendationView(item, report: report, facts: facts, gapViews: gapViews)
            let recommendation = item.recommendation
            return [
                .number(item.number), .text(([recommendation.text] + recommendation.parts).joined(separator: "\n• ")),
                WorkbookCell(view.isInScope ? "\(view.scopeLabel): \(view.scope)" : nil),
                .text(recommendation.priority ? "yes" : "no"), .text(view.coverageShort),
                .number(item.answers.count),
                .number(item.answers.count { facts.standing(of: $0.action) == .pastItsDate }), .number(view.gaps.count),
                WorkbookCell(view.hasEarlier ? "\(view.earlier) “\(view.earlierQuote)” \(view.earlierNote)" : nil),
                WorkbookCell(
                    view.progress.map { "\($0.visit) “\($0.quote)” (\($0.place))" }.joined(separator: "\n")),
                WorkbookCell(recommendation.section), WorkbookCell(item.report.source.file),
                WorkbookCell(recommendation.evidence.page),
            ]
        }
        return WorkbookSheet(
            name: "Recommendations",
            columns: [
                WorkbookColumn("No", 6), WorkbookColumn("Recommendation", 70), WorkbookColumn("In scope", 28),
                WorkbookColumn("Priority", 9), WorkbookColumn("Answered", 24), WorkbookColumn("Actions", 9),
                WorkbookColumn("Past date", 10), WorkbookColumn("Gaps", 7), WorkbookColumn("Earlier occurrence", 40),
                WorkbookColumn("What visits said", 40),
                WorkbookColumn("Section", 32), WorkbookColumn("Report", 28), WorkbookColumn("Page", 7),
            ], rows: rows)
    }

    private static func actions(
        _ report: GapReport, _ covered: [CoveredRecommendation], _ facts: ActionFacts
    ) -> WorkbookSheet {
        func row(_ number: Int?, _ action: Action, _ link: Link?) -> [WorkbookCell] {
            let dates = facts.dueDates(of: action)
            let moved =
                dates.count > 1 ? dates.first.flatMap { first in dates.last.map { first.days(until: $0) } } : nil
            return [
                WorkbookCell(number), WorkbookCell(action.ref), .number(action.row), WorkbookCell(action.theme),
                .text(action.action), WorkbookCell(action.owner), WorkbookCell(dates.first), WorkbookCell(action.due),
                WorkbookCell(action.due == nil ? action.dueAsTyped : nil), WorkbookCell(moved),
                .text(action.status.inWords), WorkbookCell(action.statusAsTyped),
                .text(facts.standingInWords(of: action)), WorkbookCell(action.completed), WorkbookCell(action.evidence),
                WorkbookCell(action.measure), WorkbookCell(action.update), WorkbookCell(action.updated),
                WorkbookCell(link.map { $0.state == .proposed ? "proposed only" : "confirmed" }),
                WorkbookCell(link.map { LinkWords($0).why }),
            ]
        }
        let answering = covered.flatMap { item in item.answers.map { row(item.number, $0.action, $0.link) } }
        let loose = report.actionsWithoutRecommendation.map { row(nil, $0, nil) }
        let columns = [
            WorkbookColumn("Recommendation", 15), WorkbookColumn("Ref", 10), WorkbookColumn("Row", 6),
            WorkbookColumn("Theme", 20), WorkbookColumn("Action", 60), WorkbookColumn("Owner", 26),
            WorkbookColumn("First date", 14), WorkbookColumn("Date now", 14), WorkbookColumn("Date as typed", 16),
            WorkbookColumn("Days moved", 11), WorkbookColumn("Status claimed", 15),
            WorkbookColumn("Status as typed", 16),
            WorkbookColumn("By its date", 26), WorkbookColumn("Completed", 14), WorkbookColumn("Evidence", 40),
            WorkbookColumn("Measure", 40), WorkbookColumn("Latest note", 40), WorkbookColumn("Note of", 14),
            WorkbookColumn("Link", 15), WorkbookColumn("Why linked", 40),
        ]
        return WorkbookSheet(name: "Actions", columns: columns, rows: answering + loose)
    }

    private static func gaps(_ report: GapReport, _ gapViews: GapViews) -> WorkbookSheet {
        let groups = report.check.grouped
        let told = (report.style.audience.isShort ? Array(groups.prefix(1)) : groups).flatMap(\.rules).flatMap(\.gaps)
        let waived = report.style.shows(.waivers) ? report.check.waivedGaps : []
        let rows = (told + waived).map { gap -> [WorkbookCell] in
            let view = gapViews.view(gap)
            return [
                .text(gap.severity.rawValue), .text(view.rule), .text(view.subject), WorkbookCell(view.quoted),
                WorkbookCell(view.owner), .text(gap.message), .text(gap.fix), WorkbookCell(gap.firstSeen),
                .text(gap.new ? "yes" : "no"), WorkbookCell(gap.evidence.map(\.inWords).joined(separator: "\n")),
                WorkbookCell(gap.waived),
            ]
        }
        return WorkbookSheet(
            name: "Gaps",
            columns: [
                WorkbookColumn("Severity", 10), WorkbookColumn("What", 30), WorkbookColumn("About", 22),
                WorkbookColumn("In its words", 50), WorkbookColumn("Owner", 24), WorkbookColumn("Found", 50),
                WorkbookColumn("To close", 50), WorkbookColumn("Since", 14), WorkbookColumn("New", 6),
                WorkbookColumn("Evidence", 44), WorkbookColumn("Waived", 40),
            ], rows: rows)
    }

    private static func directions(_ directions: [DirectionView]) -> WorkbookSheet {
        let rows = directions.flatMap { direction in
            direction.rows.map { row -> [WorkbookCell] in
                [
                    .text(direction.heading), .text(row.number),
                    .text(([row.text] + row.parts).joined(separator: "\n• ")), .text(row.state),
                    WorkbookCell(row.answers.joined(separator: "\n")), .text(row.place),
                ]
            }
        }
        return WorkbookSheet(
            name: "Directions",
            columns: [
                WorkbookColumn("Direction or notice", 30), WorkbookColumn("No", 6),
                WorkbookColumn("Required action", 70), WorkbookColumn("State", 26), WorkbookColumn("Answered by", 50),
                WorkbookColumn("Where", 30),
            ], rows: rows)
    }

    private static func questions(
        _ report: GapReport, _ covered: [CoveredRecommendation], _ facts: ActionFacts
    ) -> WorkbookSheet {
        let rows = covered.flatMap { item in
            QuestionView.all(item, report: report, facts: facts).map { question -> [WorkbookCell] in
                [
                    .number(item.number), .text(question.question), WorkbookCell(question.quote),
                    WorkbookCell(question.place),
                ]
            }
        }
        return WorkbookSheet(
            name: "Questions",
            columns: [
                WorkbookColumn("Recommendation", 15), WorkbookColumn("An inspector could ask", 70),
                WorkbookColumn("The report’s words", 70), WorkbookColumn("Where", 36),
            ], rows: rows)
    }

    private static func changes(_ view: ChangesView) -> WorkbookSheet {
        let rows = view.lists.flatMap { list in
            list.entries.map { [.text(list.title), WorkbookCell($0.name), .text($0.text), WorkbookCell($0.note)] }
        }
        return WorkbookSheet(
            name: "Changes",
            columns: [
                WorkbookColumn("Change", 20), WorkbookColumn("About", 24), WorkbookColumn("What", 80),
                WorkbookColumn("How", 40),
            ], rows: [[.text("Summary"), .empty, .text("\(view.heading): \(view.summary)"), .empty]] + rows)
    }

    private static func countdown(_ countdown: Countdown) -> WorkbookSheet {
        let rows = countdown.remaining.map { action -> [WorkbookCell] in
            [
                .text(action.standing.inWords), WorkbookCell(action.ref), .number(action.row), .text(action.action),
                WorkbookCell(action.owner), WorkbookCell(action.due),
            ]
        }
        return WorkbookSheet(
            name: "Open on the day",
            columns: [
                WorkbookColumn("State", 26), WorkbookColumn("Ref", 10), WorkbookColumn("Row", 6),
                WorkbookColumn("Action", 70),
                WorkbookColumn("Owner", 28), WorkbookColumn("Due", 14),
            ], rows: rows)
    }

    private static func unread(_ view: UnreadView) -> WorkbookSheet {
        func rows(_ kind: String, _ items: [UnreadItem]) -> [[WorkbookCell]] {
            items.map { [.text(kind), WorkbookCell($0.place), WorkbookCell($0.what), .text($0.why)] }
        }
        let remarks = view.remarks.map { [WorkbookCell.text("Remark"), .empty, .empty, .text($0)] }
        let all =
            remarks + rows("Rule not run", view.rulesNotRun) + rows("Report", view.reportItems)
            + rows("Action log", view.logItems)
        let nothing: [[WorkbookCell]] = [
            [.text("Nothing"), .empty, .empty, .text("Every field and every row was understood, and every rule ran.")]
        ]
        return WorkbookSheet(
            name: "Not read",
            columns: [
                WorkbookColumn("Kind", 14), WorkbookColumn("Where", 30), WorkbookColumn("Field", 26),
                WorkbookColumn("Why", 90),
            ], rows: all.isEmpty ? nothing : all)
    }

    private static func sources(_ report: GapReport) -> WorkbookSheet {
        let views =
            (report.reports + report.otherReports).map(SourceView.init)
            + report.snapshots.reversed().enumerated().map { SourceView($1, isLatest: $0 == 0) }
        let rows = views.map {
            [WorkbookCell($0.name), WorkbookCell($0.what), WorkbookCell($0.detail), WorkbookCell($0.fingerprint)]
        }
        let hasReports = !(report.reports + report.otherReports).isEmpty
        let licence: [[WorkbookCell]] =
            hasReports ? [[.text("Licence"), .text(openGovernmentLine), .empty, .empty]] : []
        return WorkbookSheet(
            name: "Sources",
            columns: [
                WorkbookColumn("File", 40), WorkbookColumn("What", 60), WorkbookColumn("Detail", 50),
                WorkbookColumn("SHA-256 begins", 18),
            ], rows: rows + licence)
    }
}

/// What has to stand beside quotations from Ofsted's reports.
let openGovernmentLine =
    "Quotations from Ofsted’s reports: © Crown copyright. Contains public sector information licensed under the Open "
    + "Government Licence v3.0 (https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/). Ofsted has not "
    + "endorsed this document."
