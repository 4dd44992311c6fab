import Foundation
import Records
import Reporting
import Testing

/// What a director, a member of the board and an inspector look for in the gap report.
@Suite struct GapReportReaderTests {
    private static let visit = PlannedVisit(day: InventedCouncil.day("2026-12-10"), theme: "neglect")

    private func report(
        for audience: Audience = .team, _ change: (inout GapReport) -> Void = { _ in }
    ) -> GapReport {
        var report = InventedCouncil.gapReport
        report.visit = GapReportReaderTests.visit
        report.style.audience = audience
        change(&report)
        return report
    }

    private func section(_ id: String, of report: GapReport) throws -> String {
        let html = try renderHTML(report)
        let start = try #require(html.range(of: "aria-labelledby=\"\(id)\"")).upperBound
        let end = try #require(html.range(of: "</section>", range: start..<html.endIndex)).lowerBound
        return words(String(html[start..<end]))
    }

    /// A page's text without its markup, runs of white space as one space.
    private func words(_ html: String) -> String {
        html.replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: What must happen before the visit

    @Test func `every high gap has its line before the visit`() throws {
        let report = report()
        let before = try section("before", of: report)
        for gap in report.check.gaps where gap.severity == .high {
            let name = gap.subject.ref ?? String(gap.subject.id.dropFirst())
            #expect(before.contains(" \(name) "), "\(gap.rule) of \(name)")
        }
    }

    @Test func `who and by when stand beside it, and nobody is said to be nobody`() throws {
        let before = try section("before", of: report())
        #expect(before.contains("Answer with an action Recommendations 4 , 11 no one named yet"))
        #expect(before.contains("no one named yet, no date yet"))
        let ends = before.split(separator: "Answer with an action")[0]
        #expect(!ends.contains("Finish"), "what nobody answers comes first")
        #expect(before.contains("Workforce Lead, was due 30 September 2026"))
    }

    @Test func `an action that is wrong in two ways has one line`() throws {
        let before = try section("before", of: report())
        #expect(before.contains("Finish, or agree a new date; correct the status"))
        #expect(before.matches(of: /\b1\.2\b/).count == 1)
    }

    @Test(
        "links to confirm are counted, with who does it; the command is the team's",
        arguments: [
            (Audience.team, "are only proposed Quality-assurance lead (heed link lists them)"),
            (.board, "are only proposed Quality-assurance lead"),
            (.inspector, "are proposed by the program, not confirmed by the council"),
        ])
    func links(_ audience: Audience, _ expected: String) throws {
        let before = try section("before", of: report(for: audience))
        let proposed = InventedCouncil.links.count { $0.state == .proposed }
        #expect(before.contains("\(proposed) links between a recommendation and an action \(expected)"))
        #expect(before.contains("heed link") == (audience == .team))
    }

    // MARK: What will still be open

    private func countdown(logs: Int) throws -> String {
        try section(
            "countdown",
            of: report {
                $0.snapshots = $0.snapshots.suffix(logs)
                var countdown = Countdown(
                    provider: "Northshire", visit: GapReportReaderTests.visit, asOf: InventedCouncil.asOf,
                    workingDays: 13, logDay: InventedCouncil.day("2026-11-20"), actions: 29,
                    open: CountdownFigure(now: 3, paceUnknown: "the store holds one snapshot"), unproved: nil,
                    remaining: [])
                let actions = $0.snapshots.last?.log.actions ?? []
                let standings: [CountdownStanding] = [.overdue, .dueAfterVisit, .dueAfterVisit]
                countdown.remaining = zip(actions, standings).map { CountdownAction($0, due: $0.due, standing: $1) }
                $0.countdown = countdown
            })
    }

    @Test func `what is known comes first and what cannot be told is one sentence`() throws {
        let text = try countdown(logs: 1)
        #expect(
            text.contains(
                "3 actions are open now (log as imported on 20 November 2026): 1 already past its date, "
                    + "0 fall due by 10 December 2026, 2 only after it."))
        #expect(text.matches(of: /can be told once a second log has been imported/).count == 1)
        #expect(!text.contains("cannot be told"))
    }

    // MARK: What is worst

    @Test func `what the visit's theme names and no action answers stands first, with its repeat`() throws {
        let worst = try section(
            "worst",
            of: report {
                $0.scope["r11"] = ScopeReason(.theme, words: "health histories")
                $0.scope["r1"] = ScopeReason(.theme, words: "health histories")
                $0.earlierOccurrences["r11"] = EarlierOccurrence(
                    inspected: InventedCouncil.day("2021-03-17"), file: "northshire-2021.pdf", page: 4,
                    text: "Health histories for care leavers.", shared: ["health history"])
            })
        let first = try #require(worst.range(of: "Recommendation 11"))
        let second = try #require(worst.range(of: "Recommendation 4"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(
            worst.contains(
                "Named before, in 2021 (northshire-2021.pdf, page 4): Health histories for care leavers."))
    }

    // MARK: The inspectors' version

    @Test func `inspectors get what a gap is and no advice`() throws {
        let report = report(for: .inspector) {
            $0.rules = $0.rules.map { rule in
                var rule = rule
                rule.message = "{{label}} was due {{date(due)}}. The board is told that it is on time."
                return rule
            }
            for index in $0.check.gaps.indices {
                $0.check.gaps[index].message += " The board is told that it is on time."
            }
            $0 = $0.withoutAdvice
        }
        let html = words(try renderHTML(report))
        #expect(!html.contains("To close"))
        #expect(!html.contains("The board is told"))
        #expect(html.contains("was due on 30 October 2026"))
        #expect(html.contains("What is outstanding before 10 December 2026"))
        #expect(html.contains("No action in the log"))
        #expect(!html.contains("Answer with an action"))
    }

    // MARK: Judgements

    @Test func `the judgements stand in one line on top, with the grade before where it moved`() throws {
        let html = try renderHTML(
            report {
                $0.grades = GradeHistory(
                    inspections: ["2021-03", "2025-10"],
                    rows: [
                        GradeHistory.Row(area: "overall", grades: [.good, nil]),
                        GradeHistory.Row(area: "leadership", grades: [.good, .inadequate]),
                        GradeHistory.Row(
                            area: "children in care", grades: [.requiresImprovement, .requiresImprovement]),
                        GradeHistory.Row(area: "care leavers", grades: [nil, .good]),
                    ])
            })
        #expect(
            words(html).contains(
                "Judgements of October 2025: Overall effectiveness: not given (March 2021: good); "
                    + "Leadership: inadequate (fell from good, March 2021); Children in care: requires improvement; "
                    + "Care leavers: good."))
        // Below, the drawing says them; the table that says the same is folded away.
        let pictures = try #require(html.firstMatch(of: /(?s)<h3 id="grades-heading">.*?<\/details>/)).output
        let opened = pictures.replacing(/(?s)<details>.*<\/details>/, with: "")
        #expect(!opened.contains("<table"))
    }

    // MARK: Beside a recommendation

    @Test func `the coming visit and the last one have labels of their own`() throws {
        let html = words(
            try renderHTML(
                report {
                    $0.scope["r2"] = ScopeReason(.theme, words: "neglect")
                    $0.scope["r5"] = ScopeReason(
                        .lastVisit, words: "management oversight", visited: InventedCouncil.day("2026-10-21"))
                }))
        #expect(html.contains("In this visit’s theme neglect"))
        #expect(html.contains("Looked at by the last visit, 21 October 2026 management oversight"))
        #expect(!html.contains("In scope"))
    }

    @Test func `an earlier occurrence that is no gap says why`() throws {
        let earlier = EarlierOccurrence(
            inspected: InventedCouncil.day("2021-03-17"), file: "northshire-2021.pdf", page: 4, text: "Homes.",
            shared: [])
        let html = words(
            try renderHTML(
                report {
                    // Recommendation 6 is answered by an action that is complete with evidence, recommendation 9 by none.
                    $0.earlierOccurrences = ["r6": earlier, "r9": earlier]
                }))
        #expect(html.contains("Homes. Not counted as a gap: 2.6 is complete with evidence."))
        #expect(html.contains("Homes. Not counted as a gap by the rules that were run."))
    }

    @Test func `a recommendation that is answered in part says which parts are not`() throws {
        let html = words(
            try renderHTML(
                report {
                    $0.coverage.removeAll { $0.recommendation == "r6" }
                    $0.coverage.append(
                        RecommendationCoverage(
                            recommendation: "r6", degree: .partly,
                            openParts: [.init(number: 2, text: "homes for young people of 16 and 17")]))
                }))
        #expect(html.contains("Answered in part by 3 actions"))
        #expect(html.contains("Parts that seem to have no action: Part 2: homes for young people of 16 and 17"))
        #expect(html.contains("1 answered in part"))
    }

    @Test func `what a visit said stands beside the recommendation with quote and page`() throws {
        let html = words(
            try renderHTML(
                report {
                    let asked = $0.recommendations[1]
                    $0.progress[asked.id] = [
                        ProgressSaid(
                            about: RecurringWeakness.Place(asked, inspected: nil, file: "northshire-2025.pdf"),
                            visited: InventedCouncil.day("2026-10-21"), file: "visit.pdf", page: 2,
                            quote: "Neglect is now seen sooner.", shared: [])
                    ]
                }))
        #expect(html.contains("The visit of 21 October 2026 said: Neglect is now seen sooner. visit.pdf, page 2"))
    }

    @Test func `what a direction requires is a part of its own with date and state`() throws {
        let report = report {
            var direction = InventedCouncil.report
            direction.source.file = "direction.pdf"
            direction.intervention = Intervention(
                type: "statutory direction", date: InventedCouncil.day("2026-02-12"), service: "children's social care")
            direction.recommendations = [
                "Appoint a permanent director.", "Report to the commissioner each month.", "Publish the plan; and",
            ]
            .enumerated().map { index, text in
                Recommendation(
                    id: "d\(index)", number: String(index + 1), text: text, section: "Required actions",
                    evidence: Evidence(page: 3, quote: text))
            }
            $0.interventions = [direction]
            $0.requiredLinks = [
                Link(recommendation: "d1", action: "a4", score: 0.9, state: .proposed, why: "same words: report")
            ]
            $0.check.gaps += ["d0", "d2"].map { id in
                Gap(
                    rule: "required-action-unanswered", severity: .high,
                    subject: GapSubject(type: .recommendation, id: id), message: "It has no action.", fix: "Add one.",
                    evidence: [])
            }
        }
        let before = try section("before", of: report)
        #expect(
            before.contains(
                "Answer what a direction requires Required actions 1 , 3 of the statutory direction of 12 February 2026"
            ))
        let text = try section("directions", of: report)
        #expect(text.contains("Statutory direction of 12 February 2026 (children&#39;s social care)"))
        #expect(text.contains("1 · direction.pdf, page 3 Appoint a permanent director. No action"))
        #expect(
            text.contains("Report to the commissioner each month. Answered, link to be confirmed 1.4 (Workforce Lead"))
    }

    // MARK: Words

    @Test(
        "why a link is proposed is told whole and in plain words",
        arguments: [
            (
                "the log names it: “2 – How supervision drives; forward the plans of children wh…”; shares: supervision, plan",
                "the log’s own row names this recommendation; both speak of supervision, plan"
            ),
            (
                "same words: police, meeting; beside actions that answer it",
                "both say police, meeting; it stands beside actions that answer this"
            ),
            (
                "its code “C” leads to it; theme “Front door”",
                "its code “C” belongs to this recommendation; it stands under “Front door”"
            ),
            ("confirmed on 3 May 2026 by Head of QA", "confirmed on 3 May 2026 by Head of QA"),
        ])
    func linkWords(_ why: String, _ expected: String) throws {
        let html = words(try renderHTML(report { for index in $0.links.indices { $0.links[index].why = why } }))
        #expect(html.contains(": \(expected) "))
    }

    @Test(
        "a text that is too long is cut where a clause ends, else between words",
        arguments: [
            (
                "Agree thresholds with partners, so that referrals are right the first time and every time after that one day",
                "Agree thresholds with partners, so that referrals are right the first time and every time after that one day"
            ),
            (
                String(repeating: "very long words without an end ", count: 8),
                "very long words without an end very long words without an end very long words without an…"
            ),
            (
                "The first clause of this action goes on for quite a while here, and the second goes on until nobody can follow it any more",
                "The first clause of this action goes on for quite a while here…"
            ),
        ])
    func cut(_ text: String, _ shown: String) throws {
        let before = try section(
            "before",
            of: report {
                // Action 5.2 is past its date and stands on no card of the worst.
                for index in $0.snapshots[1].log.actions.indices { $0.snapshots[1].log.actions[index].action = text }
            })
        #expect(before.contains(" \(shown) "))
    }

    @Test(
        "a gap does not name its subject twice",
        arguments: [
            (
                "recommendation-without-action",
                "The recommendation “The quality of…” (page 2): nothing is shown to be done.",
                "Recommendation 4 Nothing is shown to be done. Since 8 June 2026"
            ),
            (
                "recommendation-without-action",
                "The recommendation “The quality of…” (page 2) has no action in the log.",
                "Recommendation 4 has no action in the log. Since 8 June 2026"
            ),
            (
                "complete-without-evidence", "Action 1.3 (row 8) is closed and the log names no evidence.",
                "Action 1.3, row 8 is closed and the log names no evidence. Head of Front Door Since 20 November 2026"
            ),
        ])
    func named(_ rule: String, _ message: String, _ expected: String) throws {
        let place = try #require(InventedCouncil.check.gaps.firstIndex { $0.rule == rule })
        let html = words(try renderHTML(report { $0.check.gaps[place].message = message }))
        #expect(html.contains(expected))
    }

    @Test func `no gap is new where nothing was checked before`() throws {
        let first = try renderHTML(report { for index in $0.check.gaps.indices { $0.check.gaps[index].new = true } })
        #expect(!first.contains("class=\"new\""))
        #expect(try renderHTML(report()).contains("class=\"new\""))
    }

    @Test(
        "the page has no words of the program's own", arguments: [Audience.team, .board, .inspector],
        ["the store", "snapshot", " pace"])
    func jargon(_ audience: Audience, _ word: String) throws {
        #expect(!words(try renderHTML(report(for: audience))).contains(word))
    }

    @Test func `one log draws no line of one dot`() throws {
        let html = try renderHTML(
            report {
                $0.snapshots.removeFirst(); $0.visit = nil
            })
        #expect(!html.contains("id=\"burn-down\""))
        #expect(try renderHTML(report()).contains("burn-down-heading"))
    }

    @Test func `the board's report says where the details are`() throws {
        let html = words(try renderHTML(report(for: .board)))
        #expect(
            html.contains("Actions, owners, dates and evidence for each recommendation stand in the team’s report."))
        #expect(html.contains("Each gap, its evidence and what would close it stand in the team’s report."))
        #expect(html.contains("Gaps by kind What was found Severity Gaps"))
        #expect(!html.contains("To close"))
    }

    @Test func `Markdown has no link that leads nowhere`() throws {
        let page = try renderHTML(report(), for: .markdown)
        #expect(!page.contains("href=\"#"))
        #expect(page.contains("Recommendation 4"))
    }
}
