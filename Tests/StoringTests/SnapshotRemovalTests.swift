import Records
import Testing

@testable import Storing

/// A log imported by mistake is taken out; what people decided stays.
struct SnapshotRemovalTests {
    let store: Store
    let june: Day
    let september: Day

    init() throws {
        store = try Store.inMemory()
        june = try day("2019-06-28")
        september = try day("2019-09-27")
    }

    private let panel = "A1: Review all plans by a weekly panel"
    private let audits = "A2: Audit forty files each month"

    @Test func whatStoodInOtherSnapshotsTooStaysAsItIs() throws {
        let first = try store.importLog(log("aa", [panel]), asOf: june, provider: "Anytown")
        _ = try store.importLog(log("bb", [panel, audits]), asOf: september, provider: "Anytown")
        let removal = try store.removeSnapshot(of: september, provider: "Anytown")
        #expect(
            removal
                == SnapshotRemoval(
                    day: september, file: "log.xlsx", actions: 2, onlyThere: 1, decisionsKept: 0, left: [june]))
        #expect(try store.snapshots(provider: "Anytown") == [Snapshot(asOf: june, log: first)])
    }

    @Test func decisionsSurviveAndCountAgainWhenTheLogComesBack() throws {
        _ = try store.save(report: report("cc", recommendations: ["Plans."]), readerVersion: 1, on: june)
        let stored = try store.importLog(log("aa", [panel]), asOf: september, provider: "Anytown")
        let decision = Decision(
            recommendation: "cc-0", action: stored.actions[0].id, state: .confirmed, day: september)
        try store.decide([decision])
        let removal = try store.removeSnapshot(of: september, provider: "Anytown")
        #expect(removal.onlyThere == 1)
        #expect(removal.decisionsKept == 1)
        #expect(try store.decisions() == [decision])
        let again = try store.importLog(log("aa", [panel]), asOf: june, provider: "Anytown")
        #expect(again.actions.map(\.id) == [decision.action])
    }

    @Test func anOlderLogCanBeImportedOnceTheNewerIsOut() throws {
        _ = try store.importLog(log("aa", [panel]), asOf: september, provider: "Anytown")
        #expect(throws: StoreError.olderSnapshot(given: june, newest: september)) {
            try store.importLog(log("bb", [audits]), asOf: june, provider: "Anytown")
        }
        _ = try store.removeSnapshot(of: september, provider: "Anytown")
        _ = try store.importLog(log("bb", [audits]), asOf: june, provider: "Anytown")
        #expect(try store.snapshots(provider: "Anytown").map(\.asOf) == [june])
    }

    @Test func aDayWithoutASnapshotIsNamedWithThoseHeld() throws {
        _ = try store.importLog(log("aa", [panel]), asOf: june, provider: "Anytown")
        let error = #expect(throws: StoreError.self) {
            try store.removeSnapshot(of: september, provider: "Anytown")
        }
        #expect(error?.description == "the store holds no log of 2019-09-27; it holds those of 2019-06-28")
        #expect(try store.snapshots(provider: "Anytown").count == 1)
    }
}
