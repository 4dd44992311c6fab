import Records
import Testing

@testable import Storing

struct CheckRunTests {
    let store: Store
    let days: [Day]

    init() throws {
        store = try Store.inMemory()
        days = try ["2026-11-01", "2026-11-08", "2026-11-15"].map(day)
    }

    @Test func aGapThatClosesAndComesBackIsTheSameGap() throws {
        try store.recordRun(day: days[0], gaps: ["overdue/action/a1": .high], provider: "Anytown")
        try store.recordRun(day: days[1], gaps: ["no-owner/action/a2": .low], provider: "Anytown")
        #expect(
            try store.knownGaps(provider: "Anytown") == [
                KnownGap(
                    key: "no-owner/action/a2", severity: .low, firstSeen: days[1], lastSeen: days[1], inLastRun: true),
                KnownGap(
                    key: "overdue/action/a1", severity: .high, firstSeen: days[0], lastSeen: days[0], inLastRun: false),
            ])
        try store.recordRun(day: days[2], gaps: ["overdue/action/a1": .medium], provider: "Anytown")
        #expect(
            try store.knownGaps(provider: "Anytown").last
                == KnownGap(
                    key: "overdue/action/a1", severity: .medium, firstSeen: days[0], lastSeen: days[2], inLastRun: true)
        )
        #expect(
            try store.runs(provider: "Anytown").last == CheckRun(day: days[2], tally: [.high: 0, .medium: 1, .low: 0]))
    }

    @Test func aRunWithoutGapsIsARun() throws {
        try store.recordRun(day: days[0], gaps: ["overdue/action/a1": .high], provider: nil)
        try store.recordRun(day: days[1], gaps: [:], provider: nil)
        #expect(try store.knownGaps(provider: nil).map(\.inLastRun) == [false])
        #expect(try store.runs(provider: nil).map(\.day) == [days[0], days[1]])
    }

    @Test func gapsOfARuleThatCouldNotRunStayInTheLastRun() throws {
        try store.recordRun(day: days[0], gaps: ["overdue/action/a1": .high, "late/action/a1": .high], provider: nil)
        try store.recordRun(day: days[1], gaps: [:], rulesNotRun: ["overdue"], provider: nil)
        let gaps = try store.knownGaps(provider: nil)
        #expect(gaps.map(\.inLastRun) == [false, true])
        #expect(gaps.map(\.lastSeen) == [days[0], days[0]])
    }

    @Test func providersDoNotMix() throws {
        try store.recordRun(day: days[0], gaps: ["overdue/action/a1": .high], provider: "Anytown")
        try store.recordRun(day: days[1], gaps: [:], provider: "Otherton")
        #expect(try store.knownGaps(provider: "Anytown").map(\.inLastRun) == [true])
        #expect(try store.knownGaps(provider: "Otherton") == [])
    }

    @Test func holdingsBringAllTogether() throws {
        _ = try store.save(report: report("aa", recommendations: ["Plans."]), readerVersion: 1, on: days[0])
        _ = try store.importLog(log("bb", ["A1: Review plans"]), asOf: days[0], provider: "Anytown")
        try store.recordRun(day: days[0], gaps: ["overdue/action/a1": .high], provider: "Anytown")
        let holdings = try store.holdings(provider: "Anytown")
        #expect(holdings.reports.count == 1)
        #expect(holdings.snapshots.count == 1)
        #expect(holdings.knownGaps.map(\.key) == ["overdue/action/a1"])
        #expect(holdings.lastRun?.day == days[0])
    }
}
