import Records
import Reporting
import Testing

@Suite struct CountdownTextTests {
    private func action(_ row: Int, ref: String?, due: String?, _ standing: CountdownStanding) -> CountdownAction {
        var action = Action(row: row, action: "Train\u{1B}[31m staff")
        action.ref = ref
        action.owner = "Head of MASH"
        return CountdownAction(action, due: due.flatMap { Day(iso: $0) }, standing: standing)
    }

    private func countdown(open: CountdownFigure, unproved: CountdownFigure?) throws -> Countdown {
        Countdown(
            provider: "Exampleton", visit: PlannedVisit(day: try day("2026-12-07"), theme: "front door"),
            asOf: try day("2026-11-23"), workingDays: 10, logDay: try day("2026-11-02"), actions: 4, open: open,
            unproved: unproved,
            remaining: [
                action(2, ref: "1.1", due: "2026-11-01", .overdue), action(3, ref: nil, due: nil, .undated),
                action(4, ref: "1.3", due: "2026-10-01", .withoutEvidence),
            ])
    }

    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    @Test func `what is left is told with the pace that it was reckoned from`() throws {
        let pace = try #require(
            CountdownPace(from: try day("2026-08-10"), to: try day("2026-11-02"), snapshots: 3, finished: 3))
        let open = CountdownFigure(now: 2, pace: pace, daysToVisit: 35)
        let unproved = CountdownFigure(now: 3, paceUnknown: "only one log has been imported; a pace takes two")
        #expect(
            renderCountdown(try countdown(open: open, unproved: unproved)) == """
                Exampleton: visit on 7 December 2026, in 14 days (10 working days), on front door

                  The log of 2 November 2026 has 2 open actions of 4, and 1 closed without evidence.
                  At the pace so far 1 will still be open on that day: 3 actions closed between 10 August 2026 and 2
                  November 2026 (3 snapshots), 0.3 a week, counted on from the log's day.
                  How many will still be open or without evidence on that day cannot be told: only one log has been
                  imported; a pace takes two.

                Open and past its date (1):
                  1.1 (row 2), due 1 November 2026, Head of MASH: Train␛[31m staff

                Open without a date that can be right (1):
                  row 3, Head of MASH: Train␛[31m staff

                Closed without evidence (1):
                  1.3 (row 4), due 1 October 2026, Head of MASH: Train␛[31m staff

                """)
    }

    @Test func `a log without a column for evidence is said to have none`() throws {
        let open = CountdownFigure(now: 2, paceUnknown: "the imported logs span 3 days; a pace takes 14 or more")
        let text = renderCountdown(try countdown(open: open, unproved: nil))
        #expect(text.contains("2 open actions of 4; it has no column for evidence."))
        #expect(!text.contains("open or without evidence"))
    }
}
