import Foundation
import Records
import Reporting
import Testing

@Suite struct GapReportPageTests {
    private func page(_ report: GapReport = InventedCouncil.gapReport) throws -> String { try renderHTML(report) }

    @Test func `the same report gives the same page`() throws {
        #expect(try page() == page())
    }

    @Test func `the page stands alone`() throws {
        let html = try page()
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
        #expect(html.contains("<title>Gap report: Northshire</title>"))
        for loading in ["<script", "src=", "@import", "url(", "<link", "<img", "<iframe"] {
            #expect(!html.contains(loading), "\(loading)")
        }
    }

    @Test func `headings never skip a level and there is one first`() throws {
        let levels = try page().matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
        #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
        for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    }

    @Test func `every table has a caption and every heading cell a scope`() throws {
        let html = try page()
        #expect(html.matches(of: /<table/).count == html.matches(of: /<caption/).count)
        #expect(html.matches(of: /<th[ >]/).count == html.matches(of: /<th scope="(col|row)"/).count)
    }

    @Test func `every link on the page leads somewhere and no id is given twice`() throws {
        let html = try page()
        let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        let targets = Set(html.matches(of: /href="#([^"]*)"/).map { String($0.1) })
        #expect(targets.subtracting(ids).isEmpty)
    }

    @Test func `an action is told as claimed and as its date says`() throws {
        let html = try page()
        #expect(html.contains("<span class=\"claimed\">On track</span>"))
        #expect(html.contains("24 days past its date"))
        #expect(html.contains("claim and date disagree"))
        #expect(html.contains("first 30 June 2026: now 122 days later"))
        #expect(html.contains("the cell says “31/06/2026”"))
    }

    @Test(
        "what a date says on 23 November 2026",
        arguments: [
            ("2026-11-22", ActionStatus.onTrack, "1 day past its date"), ("2026-11-23", .onTrack, "due today"),
            ("2026-11-24", .notStarted, "due in 1 day"), ("", .atRisk, "no date to hold it to"),
            ("2026-11-22", .complete, "completed 2 days after its date"), ("2026-11-01", .cancelled, "cancelled"),
        ])
    func standing(due: String, status: ActionStatus, expected: String) throws {
        var report = InventedCouncil.gapReport
        var action = Action(row: 900, action: "The action in question")
        action.id = "new"
        action.due = Day(iso: due)
        action.status = status
        action.completed = InventedCouncil.day("2026-11-24")
        report.snapshots[1].log.actions = [action]
        #expect(try page(report).matches(of: /class="date-state \w+">([^<]*)</).map { String($0.1) } == [expected])
    }

    @Test func `a date that a rule holds for impossible is not counted from`() throws {
        var report = InventedCouncil.gapReport
        var gap = report.check.gaps[2]
        gap.rule = "due-date-implausible"
        gap.subject.id = "a2"
        report.check.gaps = [gap]
        report.snapshots[1].log.actions.removeAll { $0.id != "a2" }
        #expect(try page(report).contains("its date cannot be right"))
        #expect(try !page(report).contains("24 days past its date"))
    }

    @Test func `dates come in the order in which they were given`() throws {
        var report = InventedCouncil.gapReport
        report.snapshots[1].log.actions[1].originalDue = InventedCouncil.day("2026-01-30")
        #expect(try page(report).contains("first 30 January 2026: now 273 days later, moved 2 times"))
    }

    @Test func `bars say in words what they draw`() throws {
        let html = try page()
        #expect(
            html.contains(
                "12 recommendations: 7 answered, link confirmed; 3 answered, link to be confirmed; 2 no action."))
        let widths = html.matches(of: /x="(\d+)" y="0" width="(\d+)"/).compactMap { match in
            Int(match.1).flatMap { x in Int(match.2).map { x + $0 } }
        }
        #expect(widths.max() == 1000)
    }

    @Test func `a gap carries page and quote, or the row of the log`() throws {
        let html = try page()
        #expect(
            html.contains(
                "<span class=\"file\">northshire-2025.pdf, page 2</span> "
                    + "<q>The quality of assessments and plans for disabled children.</q>"))
        #expect(html.contains("<span class=\"file\">improvement-plan-v9.xlsx, row 7</span>"))
    }

    @Test func `a gap is new, or has the day since when it stands`() throws {
        let html = try page()
        #expect(
            html.contains("</span> <span class=\"owner\">No one named yet</span> <span class=\"new\">New</span></p>"))
        #expect(
            html.contains(
                "<strong>Recommendation 4</strong> <span>No action in the log answers this recommendation.</span> "
                    + "<span class=\"since\">Since 8 June 2026</span>"))
    }

    @Test func `what is worst is not all of one kind`() throws {
        let html = try page()
        let worst = html.split(separator: "id=\"worst\"")[1].split(separator: "</section>")[0]
        #expect(worst.matches(of: /class="rule">· Recommendation without an action/).count == 2)
        #expect(worst.matches(of: /class="rule">· Action past its date/).count == 2)
        #expect(worst.contains("15 gaps of high severity on 12 recommendations and actions, the first 4"))
    }

    @Test func `a waived gap is told apart with its reason`() throws {
        var report = InventedCouncil.gapReport
        report.check.gaps[0].waived = "covered by the SEND plan until March"
        let html = try page(report)
        #expect(html.contains("Waived for now: 1 gap"))
        #expect(html.contains("covered by the SEND plan until March"))
        #expect(html.contains("High severity: 14 gaps"))
    }

    @Test func `what could not be read is listed`() throws {
        let html = try page()
        for expected in [
            "the cover says 24 November 2025, the last page says 21 November 2025", "“Ongoing” is not a date",
            "the log has no column for the date of the progress note", "Columns of the log that were not used: Cost.",
            "The log has no column that was recognised for: recommendation.",
            "5 rows of the log left out, not actions: 4 theme, 1 total.",
        ] {
            #expect(html.contains(expected), "\(expected)")
        }
    }

    @Test func `an empty report says that it is empty`() throws {
        let empty = GapReport(
            title: "Gap report", provider: "Northshire", asOf: InventedCouncil.asOf, madeAt: InventedCouncil.asOf,
            programVersion: "0.1.0", reports: [], snapshots: [], links: [],
            check: CheckResult(asOf: InventedCouncil.asOf, gaps: [], notRun: [], rulesRun: []))
        let html = try page(empty)
        for expected in [
            "No inspection report has been read", "No recommendation has been read.",
            "No action log has been imported.",
            "No gaps found by 0 rules",
        ] {
            #expect(html.contains(expected), "\(expected)")
        }
        #expect(!html.contains("What is worst"))
    }

    @Test func `a value that an action lacks is not taken from what stands around it`() throws {
        var report = InventedCouncil.gapReport
        report.snapshots[1].log.actions[0].ref = nil
        report.snapshots[1].log.actions[0].statusAsTyped = nil
        let html = try page(report)
        #expect(html.contains("<span class=\"place\">Row 6</span>"))
        #expect(html.contains("<span class=\"claimed\">Complete</span> <span class=\"date-state"))
    }

    @Test func `a long report stays small`() throws {
        var report = InventedCouncil.gapReport
        report.reports = [report.reports[0], report.reports[0]]
        let copies = (1..<4).flatMap { copy in
            InventedCouncil.snapshot.log.actions.map { action in
                var action = action
                action.id += "-\(copy)"
                return action
            }
        }
        report.snapshots[1].log.actions += copies
        report.check.gaps += report.check.gaps + report.check.gaps
        #expect(try page(report).utf8.count < 2_000_000)
    }
}
