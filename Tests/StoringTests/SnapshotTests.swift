import Records
import Testing

@testable import Storing

struct SnapshotTests {
    let store: Store
    let june: Day
    let september: Day
    let december: Day

    init() throws {
        store = try Store.inMemory()
        june = try day("2019-06-28")
        september = try day("2019-09-27")
        december = try day("2019-12-20")
    }

    private func ids(_ log: ActionLog, _ asOf: Day) throws -> [String] {
        try store.importLog(log, asOf: asOf, provider: "Anytown").actions.map(\.id)
    }

    @Test func aLogComesBackWhole() throws {
        var given = log("aa", ["A1: Review plans"])
        given.actions[0].recommendation = "Plans"
        given.actions[0].theme = "Leadership"
        given.actions[0].owner = "Head of Service"
        given.actions[0].start = june
        given.actions[0].due = december
        given.actions[0].originalDue = september
        given.actions[0].dueAsTyped = "Sept → Dec 2019"
        given.actions[0].dueKind = .date
        given.actions[0].dueHistory = [september, december]
        given.actions[0].status = .atRisk
        given.actions[0].statusAsTyped = "Amber"
        given.actions[0].claimsOnTime = true
        given.actions[0].progress = 60
        given.actions[0].completed = december
        given.actions[0].evidence = "minutes"
        given.actions[0].measure = "80 %"
        given.actions[0].update = "Met twice."
        given.actions[0].updated = june
        let stored = try store.importLog(given, asOf: june, provider: "Anytown")
        #expect(try store.snapshots(provider: "Anytown") == [Snapshot(asOf: june, log: stored)])
        given.actions[0].id = stored.actions[0].id
        #expect(stored == given)
        #expect(given.actions[0].id.wholeMatch(of: /a[0-9a-f]{10}/) != nil)
    }

    @Test func theSameActionKeepsItsIDThroughRenumberingAndEditing() throws {
        let first = try ids(
            log(
                "aa",
                [
                    "1: Virtual Head to read every PEP and send back those not good enough",
                    "2: Weekly legal gateway meeting with a tracker of pre-proceedings",
                    "3: Exit interviews by someone outside the line",
                ]), june)
        let second = try ids(
            log(
                "bb",
                [
                    "1: Weekly legal gateway meeting, with tracker of pre-proceedings, chaired by the Head of Service",
                    "2: Exit interviews by someone outside the line",
                    "3: New accommodation strategy for care leavers",
                    "4: Virtual Head to read every PEP and send back those not good enough",
                ]), september)
        #expect([second[0], second[1], second[3]] == [first[1], first[2], first[0]])
        #expect(!first.contains(second[2]))
    }

    @Test func anEqualReferenceHelpsARewordedTextButNotAnotherAction() throws {
        let first = try ids(
            log("aa", ["A1: Audit 20 cases a month", "A2: Cemetery records digitised", "A3: Train managers"]), june)
        let second = try ids(
            log(
                "bb",
                [
                    "A1: Case audits: 30 a month from October, moderated", "A2: Foster carers recruited",
                    "A3: Train managers",
                ]), september)
        #expect(second[0] == first[0])
        #expect(second[1] != first[1])
        #expect(second[2] == first[2])
    }

    @Test func equalTextsGoByReferenceThenByTheme() throws {
        var before = log("aa", ["1: Deliver the training", "2: Deliver the training", "Deliver the training"])
        before.actions[2].theme = "Care leavers"
        let first = try ids(before, june)
        #expect(Set(first).count == 3)
        var after = log("bb", ["Deliver the training", "2: Deliver the training"])
        after.actions[0].theme = "Care leavers"
        #expect(try ids(after, september) == [first[2], first[1]])
    }

    @Test func aVanishedActionStaysBehindAndRegainsItsID() throws {
        let rows = ["A1: Review plans with partners", "A2: Exit interviews by someone outside the line"]
        let first = try ids(log("aa", rows), june)
        let second = try ids(log("bb", [rows[0]]), september)
        let third = try ids(log("cc", [rows[0], "B7: Exit interviews by someone outside the line"]), december)
        #expect(second == [first[0]])
        #expect(third == first)
        #expect(try store.snapshots(provider: "Anytown").map { $0.log.actions.count } == [2, 1, 2])
    }

    @Test func aReferenceUsedAgainIsNotTheActionThatVanished() throws {
        let first = try ids(log("aa", ["A1: Review plans", "A2: Train all managers in supervision"]), june)
        _ = try ids(log("bb", ["A1: Review plans"]), september)
        let third = try ids(log("cc", ["A1: Review plans", "A2: Train carers"]), december)
        #expect(third[1] != first[1])
    }

    @Test func anOlderLogIsRefusedAndTheStoreStaysAsItWas() throws {
        _ = try ids(log("aa", ["A1: Review plans"]), september)
        #expect(throws: StoreError.olderSnapshot(given: june, newest: september)) {
            try store.importLog(log("bb", ["A1: Review plans"]), asOf: june, provider: "Anytown")
        }
        #expect(try store.snapshots(provider: "Anytown").map(\.asOf) == [september])
        _ = try store.importLog(log("bb", ["A1: Review plans"]), asOf: june, provider: "Otherton")
    }

    @Test func theSameLogOfTheSameDayChangesNothingEvenLater() throws {
        let first = try ids(log("aa", ["A1: Review plans"]), june)
        _ = try ids(log("bb", ["A1: Review all plans"]), september)
        #expect(try ids(log("aa", file: "copy.xlsx", ["A1: Review plans"]), june) == first)
        #expect(try store.snapshots(provider: "Anytown").count == 2)
    }

    @Test func aCorrectedFileReplacesItsDay() throws {
        let first = try ids(log("aa", ["A1: Review plans", "A2: Taken for an action"]), june)
        let second = try ids(log("bb", ["A1: Review plans"]), june)
        #expect(second == [first[0]])
        #expect(try store.snapshots(provider: "Anytown").map { $0.log.source.sha256 } == ["bb"])
        #expect(throws: StoreError.unknownAction(id: first[1])) {
            _ = try store.save(report: report("dd", recommendations: ["Plans"]), readerVersion: 1, on: june)
            try store.decide([Decision(recommendation: "dd-0", action: first[1], state: .rejected, day: june)])
        }
    }

    @Test func theSameBytesReadOtherwiseReplaceTheirDay() throws {
        _ = try ids(log("aa", ["A1: Review plans"]), june)
        var mapped = log("aa", ["A1: Review plans"])
        mapped.actions[0].owner = "Head of Service"
        _ = try ids(mapped, june)
        #expect(try store.snapshots(provider: "Anytown").map { $0.log.actions[0].owner } == ["Head of Service"])
    }

    @Test func anotherFileOfTheSameDayIsRefused() throws {
        _ = try ids(log("aa", ["A1: Review plans"]), june)
        #expect(throws: StoreError.otherLogOfDay(june, held: "log.xlsx", given: "other.xlsx")) {
            try store.importLog(log("bb", file: "other.xlsx", ["B1: Hire"]), asOf: june, provider: "Anytown")
        }
        #expect(try store.snapshots(provider: "Anytown").map { $0.log.source.file } == ["log.xlsx"])
    }

    @Test func aLogImportedBeforeAnyReportBelongsToTheOnlyProvider() throws {
        let first = try store.importLog(log("aa", ["A1: Review plans"]), asOf: june, provider: nil)
        _ = try store.save(report: report("dd"), readerVersion: 1, on: june)
        #expect(try store.snapshots(provider: "Anytown").count == 1)
        #expect(try ids(log("bb", ["A1: Review plans"]), september) == first.actions.map(\.id))
        #expect(try store.snapshots(provider: "Anytown").map(\.asOf) == [june, september])
        #expect(try store.snapshots(provider: nil) == [])
    }

    @Test func aLogWithoutProviderIsNobodysWhereThereAreTwo() throws {
        _ = try store.importLog(log("aa", ["A1: Review plans"]), asOf: june, provider: nil)
        _ = try store.save(report: report("dd"), readerVersion: 1, on: june)
        _ = try store.save(report: report("ee", provider: "Otherton"), readerVersion: 1, on: june)
        #expect(try store.snapshots(provider: "Anytown") == [])
        #expect(try store.counts().snapshots[""] == SnapshotCounts(count: 1, newest: june, actions: 1))
    }

    @Test func rowsWithNothingInThemStillGetEachAnID() throws {
        let first = try ids(log("aa", ["", "", "—", "A1: ", "\0"]), june)
        #expect(Set(first).count == 5)
        #expect(try ids(log("bb", ["A1: "]), september).count == 1)
    }
}
