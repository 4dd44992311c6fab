import Records
import Reporting
import Testing

@Suite struct IngestSummaryTests {
    @Test func `an inspection with grades, recommendations and a doubt`() {
        #expect(
            renderIngestSummary(InventedCouncil.report) == """
                Northshire: inspection of children's services (ILACS), 29 September to 10 October 2025
                  northshire-2025.pdf, 14 pages, published 24 November 2025, lead inspector Margaret Ellison

                  Inadequate                       The impact of leaders on social work practice with children and
                                                   families
                  Inadequate                       The experiences and progress of children who need help and
                                                   protection
                  Requires improvement to be good  The experiences and progress of children in care
                  Good                             The experiences and progress of care leavers

                  12 recommendations (1 for priority action) on pages 2 to 3; 1 finding.

                  Please look at 1 thing:
                    - date of publication: the cover says 24 November 2025, the last page says 21 November 2025

                """)
    }

    @Test(
        "a report without recommendations is never silent",
        arguments: [
            (ReportKind.ilacs, "  No grades were found, though this kind of report gives them.\n"),
            (.ilacs, "  No recommendations were found; no numbered findings.\n"),
            (
                .monitoringVisit,
                "  No recommendations, which is usual for this kind of document; no numbered findings.\n"
            ),
            (.notAReport, "Not an inspection report\n  page.html, 1 page\n  Nothing was taken from it.\n"),
        ])
    func empty(kind: ReportKind, expected: String) {
        let source = ReportSource(file: "page.html", sha256: "", mediaType: "text/html", pages: 1)
        #expect(renderIngestSummary(Report(source: source, kind: kind)).contains(expected))
    }

    @Test(
        "dates as a person writes them",
        arguments: [
            ("2018-11-26", "2018-12-07", "26 November to 7 December 2018"),
            ("2018-11-26", "2018-11-30", "26 to 30 November 2018"),
            ("2018-12-17", "2019-01-11", "17 December 2018 to 11 January 2019"),
            ("2018-11-26", "2018-11-26", "26 November 2018"),
        ])
    func dates(start: String, end: String, expected: String) {
        var report = InventedCouncil.report
        report.inspection.start = InventedCouncil.day(start)
        report.inspection.end = InventedCouncil.day(end)
        #expect(renderIngestSummary(report).contains("(ILACS), \(expected)\n"))
    }
}

@Suite struct LogSummaryTests {
    @Test func `columns, rows and doubts of a log`() {
        #expect(
            renderLogSummary(InventedCouncil.snapshot.log) == """
                improvement-plan-v9.xlsx: sheet Improvement plan, headings in row 4

                  Ref              → reference
                  Priority         → theme
                  Action           → action
                  Lead             → owner
                  By when          → due date
                  BRAG             → status
                  Evidence         → evidence
                  Success measure  → measure of success
                  Not used: Cost
                  No column found for: recommendation. If the log has one, name it with --map.

                  30 actions read, rows 6 to 37.
                  5 rows left out, not actions: 4 theme, 1 total.

                  2 values in 2 rows to look at; what is not understood is left open, not guessed:
                    - row 22, due date: “31/06/2026” is not a day of the calendar
                    - row 31, due date: “Ongoing” is not a date

                """)
    }

    @Test func `a log in which nothing was found says so`() {
        let source = LogSource(file: "log.csv", sha256: "", sheet: "Sheet1", headerRow: 1)
        let text = renderLogSummary(ActionLog(source: source, columns: [:], actions: []))
        #expect(text.contains("  No column was recognised.\n"))
        #expect(text.contains("  No action was found.\n"))
        #expect(!text.contains("Everything in them was understood"))
    }
}

@Suite struct LinkListTests {
    private static let recommendations = Array(InventedCouncil.report.recommendations.prefix(2))
    private static let actions = Array(InventedCouncil.snapshot.log.actions.prefix(3))

    private static func link(_ recommendation: String, _ action: String, _ score: Double, _ state: LinkState) -> Link {
        Link(recommendation: recommendation, action: action, score: score, state: state, why: "shares: referral")
    }

    @Test func `the most doubtful link stands first, with its reason; then what is not linked`() {
        let links = [
            Self.link("r1", "a1", 1, .confirmed), Self.link("r1", "a3", 0.83, .proposed),
            Self.link("r1", "a2", 0.5, .proposed),
        ]
        #expect(
            renderLinks(links, recommendations: Self.recommendations, actions: Self.actions) == """
                3 links: 2 proposed, 1 confirmed, 0 rejected.

                PROPOSED: for you to decide, the most doubtful first
                  heed link --confirm RECOMMENDATION ACTION, or --reject RECOMMENDATION ACTION

                  0.50  r1 a2
                        asks    p. 2: The timeliness and quality of decision-making when children are first
                                referred, including children who are referred again within 12 months.
                        action  1.2, row 7: Audit all re-referrals of the last quarter and report what was missed
                        why     shares: referral

                  0.83  r1 a3
                        asks    p. 2: The timeliness and quality of decision-making when children are first
                                referred, including children who are referred again within 12 months.
                        action  1.3, row 8: Agree thresholds with partners in MASH and republish the threshold
                                document
                        why     shares: referral

                CONFIRMED: by a person, or named in so many words by the log itself

                  1.00  r1 a1
                        asks    p. 2: The timeliness and quality of decision-making when children are first
                                referred, including children who are referred again within 12 months.
                        action  1.1, row 6: Introduce a same-day decision standard in the front door, with daily
                                review by a team manager
                        why     shares: referral

                RECOMMENDATIONS WITHOUT AN ACTION (1)
                  - p. 2: The identification of, and response to, children who live with long-standing neglect.

                """)
    }

    @Test func `no link is said, with all that stays unanswered`() {
        let text = renderLinks([], recommendations: Self.recommendations, actions: Self.actions)
        #expect(text.hasPrefix("No links: no action was found to answer any recommendation.\n"))
        #expect(text.contains("RECOMMENDATIONS WITHOUT AN ACTION (2)"))
        #expect(text.contains("ACTIONS THAT ANSWER NO RECOMMENDATION (3)"))
    }

    @Test func `a link to what is gone is still shown`() {
        let text = renderLinks([Self.link("r9", "a9", .nan, .proposed)], recommendations: [], actions: [])
        #expect(text.contains("  ?     r9 a9\n"))
        #expect(text.contains("asks    a recommendation that is not in the store"))
        #expect(text.contains("action  an action that is no longer in the log"))
    }
}
