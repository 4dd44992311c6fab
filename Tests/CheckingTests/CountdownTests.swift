import Checking
import Records
import Testing

/// What will be open or unproved on the day of a visit.
@Suite struct CountdownTests {
    private func action(_ id: String, _ status: ActionStatus, due: String? = nil, evidence: String? = nil) -> Action {
        var action = Action(row: 2, action: "Review all cases")
        action.id = id
        action.status = status
        action.due = due.flatMap { Day(iso: $0) }
        action.evidence = evidence
        return action
    }

    private func snapshot(_ day: String, _ actions: [Action], evidence: Bool = true) throws -> Snapshot {
        let source = LogSource(file: "\(day).xlsx", sha256: day, sheet: "Plan", headerRow: 1)
        return Snapshot(
            asOf: try Example.day(day),
            log: ActionLog(source: source, columns: evidence ? ["Evidence": .evidence] : [:], actions: actions))
    }

    private func countdown(_ snapshots: [Snapshot], asOf: String = "2026-11-23") throws -> Countdown? {
        try CheckFacts(
            provider: "Exampleton", reports: [], snapshots: snapshots, links: [],
            visit: PlannedVisit(day: try Example.day("2026-12-07"), theme: "front door"), asOf: try Example.day(asOf)
        ).countdown()
    }

    @Test func actionsStandByTheirDatesTowardsTheVisit() throws {
        let found = try #require(
            try countdown([
                try snapshot(
                    "2026-11-20",
                    [
                        action("late", .onTrack, due: "2026-11-22"), action("today", .notStarted, due: "2026-11-23"),
                        action("on-the-day", .atRisk, due: "2026-12-07"), action("after", .onTrack, due: "2026-12-08"),
                        action("undated", .unknown), action("wrong-century", .onTrack, due: "2126-12-01"),
                        action("done", .complete, due: "2026-10-01", evidence: "Audit 12"),
                        action("claimed", .embedded, due: "2026-10-01"), action("cancelled", .cancelled),
                    ])
            ]))
        #expect(
            found.remaining.map { "\($0.id) \($0.standing.rawValue)" } == [
                "late overdue", "today due-by-visit", "on-the-day due-by-visit", "after due-after-visit",
                "undated undated", "wrong-century undated", "claimed without-evidence",
            ])
        #expect([found.days, found.workingDays, found.actions] == [14, 10, 8])
        #expect([found.open.now, found.unproved?.now] == [6, 7])
    }

    /// Ten open; in eight weeks two closed with evidence and one without: over the five weeks from the log's day to the
    /// visit that makes one (3 × 35 ÷ 56 = 1.9) and one (2 × 35 ÷ 56 = 1.3).
    @Test func thePaceOfTheSnapshotsIsCarriedOnToTheVisit() throws {
        let open = (1...10).map { action("open\($0)", .onTrack) }
        let before = [
            action("a", .onTrack), action("b", .atRisk), action("c", .notStarted), action("long-done", .complete),
            action("given-up", .onTrack),
        ]
        let after = [
            action("a", .complete, evidence: "Audit"), action("b", .embedded, evidence: "Audit"),
            action("c", .complete), action("long-done", .complete), action("given-up", .cancelled),
        ]
        let found = try #require(
            try countdown([try snapshot("2026-09-07", open + before), try snapshot("2026-11-02", open + after)]))
        #expect(found.open.pace?.finished == 3)
        #expect(found.open.pace?.perWeek == 0.375)
        #expect([found.open.now, found.open.atVisit] == [10, 9])
        #expect(found.unproved?.pace?.finished == 2)
        #expect([found.unproved?.now, found.unproved?.atVisit] == [12, 11])
    }

    @Test func whatWasOpenedAgainDoesNotCountAndWhatWasArchivedDoes() throws {
        let found = try #require(
            try countdown([
                try snapshot("2026-08-31", [action("again", .onTrack), action("archived", .onTrack)]),
                try snapshot(
                    "2026-09-30", [action("again", .complete), action("archived", .complete), action("new", .onTrack)]),
                try snapshot("2026-10-31", [action("again", .onTrack), action("new", .complete)]),
            ]))
        #expect(found.open.pace?.finished == 2)
        #expect(found.open.pace?.snapshots == 3)
    }

    @Test func lessIsNeverLeftThanNothing() throws {
        let found = try #require(
            try countdown([
                try snapshot("2026-11-02", [action("a", .onTrack), action("b", .onTrack), action("c", .onTrack)]),
                try snapshot("2026-11-16", [action("a", .complete), action("b", .complete), action("c", .onTrack)]),
            ]))
        #expect([found.open.now, found.open.atVisit] == [1, 0])
    }

    @Test(arguments: [
        (["2026-11-02"], "only one log has been imported; a pace takes two"),
        (["2026-11-03", "2026-11-16"], "the imported logs span 13 days; a pace takes 14 or more"),
    ]) func tooLittleHistoryIsSaid(_ days: [String], _ why: String) throws {
        let found = try #require(try countdown(try days.map { try snapshot($0, [action("a", .onTrack)]) }))
        #expect(found.open == CountdownFigure(now: 1, paceUnknown: why))
        #expect(found.unproved?.atVisit == nil)
    }

    @Test func withoutAColumnForEvidenceNothingIsCalledUnproved() throws {
        let found = try #require(try countdown([try snapshot("2026-11-02", [action("a", .complete)], evidence: false)]))
        #expect(found.unproved == nil)
        #expect(found.remaining == [])
    }

    @Test func aColumnForEvidenceThatIsNewMakesNoPaceOfItsOwn() throws {
        let found = try #require(
            try countdown([
                try snapshot("2026-09-01", [action("a", .complete)], evidence: false),
                try snapshot("2026-11-02", [action("a", .complete, evidence: "Audit")]),
            ]))
        #expect(found.unproved?.paceUnknown == "only one log has been imported; a pace takes two")
    }

    @Test func noVisitOrNoLogOfTheDayGivesNoCountdown() throws {
        #expect(try countdown([]) == nil)
        #expect(try countdown([try snapshot("2026-11-24", [])]) == nil)
        #expect(try Example.facts().countdown() == nil)
    }
}
