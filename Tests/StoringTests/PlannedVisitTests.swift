import Records
import Testing

@testable import Storing

struct PlannedVisitTests {
    let store: Store

    init() throws { store = try Store.inMemory() }

    @Test func visitsComeInOrderOfDayAndOnlyTheProvidersOwn() throws {
        try store.add(PlannedVisit(day: try day("2027-03-09")), provider: "Anytown")
        try store.add(PlannedVisit(day: try day("2026-12-03"), theme: "front door"), provider: "Anytown")
        try store.add(PlannedVisit(day: try day("2026-12-04")), provider: "Otherton")
        #expect(
            try store.plannedVisits(provider: "Anytown") == [
                PlannedVisit(day: try day("2026-12-03"), theme: "front door"),
                PlannedVisit(day: try day("2027-03-09"), theme: nil),
            ])
    }

    @Test func aVisitOfTheSameDayReplacesTheOneBefore() throws {
        try store.add(PlannedVisit(day: try day("2026-12-03"), theme: "front door"), provider: "Anytown")
        try store.add(PlannedVisit(day: try day("2026-12-03"), theme: "care leavers"), provider: "Anytown")
        #expect(try store.plannedVisits(provider: "Anytown").map(\.theme) == ["care leavers"])
    }

    @Test func aVisitThatIsNotRecordedCannotBeTakenOut() throws {
        let third = try day("2026-12-03")
        #expect(throws: StoreError.unknownVisit(third)) { try store.removeVisit(third, provider: "Anytown") }
        try store.add(PlannedVisit(day: third), provider: "Anytown")
        try store.removeVisit(third, provider: "Anytown")
        #expect(try store.plannedVisits(provider: "Anytown") == [])
    }

    @Test func aDeliveryStaysOnRecordWhenItsVisitIsTakenOut() throws {
        let visit = PlannedVisit(day: try day("2026-12-03"))
        let made = Delivery(
            visit: visit.day, workingDaysBefore: 10, madeOn: try day("2026-11-19"), file: "gaps.html",
            sentTo: ["board@example.org"])
        try store.add(visit, provider: "Anytown")
        try store.record([made], provider: "Anytown")
        try store.removeVisit(visit.day, provider: "Anytown")
        #expect(try store.deliveries(provider: "Anytown") == [made])
        #expect(try store.deliveries(provider: "Otherton") == [])
    }
}
