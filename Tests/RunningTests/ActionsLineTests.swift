import Asking
import Foundation
import Records
import Testing

@Suite("Actions on their way from the reader") struct ActionsLineTests {
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
        full.sheet = "Priority 2"
        let bare = Action(row: 8, action: "")
        let line = ActionsLine.bytes(of: [full, bare])
        #expect(line.last == 0x0A)
        #expect(line.dropLast().contains(0x0A) == false, "a line break inside a text would end the line")
        #expect(ActionsLine.actions(in: line.dropLast()) == [full, bare])
    }

    @Test(
        "a line that was cut, or is no line of actions, gives none",
        arguments: ["\u{1E}7\u{1F}Train\u{1F}", "\u{1E}7\u{1F}Train", #"{"failure":{}}"#, ""])
    func cut(line: String) {
        #expect(ActionsLine.actions(in: Data(line.utf8)) == nil)
    }

    @Test("a field that has turned into something else gives no actions")
    func spoiled() throws {
        let line = ActionsLine.bytes(of: [Action(row: 7, action: "Train")])
        let spoiled = String(decoding: line.dropLast(), as: UTF8.self).replacing("unknown", with: "done?")
        #expect(ActionsLine.actions(in: Data(spoiled.utf8)) == nil)
    }
}
