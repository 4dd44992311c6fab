import Asking
import Foundation
import Records
import Testing

@Suite("Actions on their way from the reader") struct PackedActionsTests {
    @Test("each field arrives as it was, and nothing stays nothing")
    func roundTrip() throws {
        let day = try #require(Day(iso: "2025-03-31"))
        var full = Action(row: 7, action: "Train = \"all\"\nstaff")
        (full.ref, full.recommendation, full.theme, full.owner) = ("A1", "Plans", "Leaders", "DCS")
        (full.start, full.due, full.originalDue, full.completed) = (
            day, day.adding(days: 1), day.adding(days: 2), day.adding(days: 3)
        )
        full.updated = day.adding(days: 4)
        (full.dueAsTyped, full.dueKind, full.dueHistory) = ("Sept → Dec", .date, [day, day.adding(days: 1)])
        (full.status, full.statusAsTyped, full.claimsOnTime, full.progress) = (.atRisk, "Amber", true, 60)
        (full.evidence, full.measure, full.update) = ("minutes", "80 %", "")
        let bare = Action(row: 8, action: "")
        let packed = try JSONEncoder().encode(PackedActions([full, bare]))
        #expect(try JSONDecoder().decode(PackedActions.self, from: packed).unpacked() == [full, bare])
    }

    @Test("a list that was cut gives no actions")
    func cut() throws {
        let packed = Data(#"{"texts":["7","Train"]}"#.utf8)
        #expect(try JSONDecoder().decode(PackedActions.self, from: packed).unpacked() == nil)
    }
}
