import Records
import Testing

@testable import Extracting

@Suite("A plan over several worksheets") struct SplitPlanTests {
    private let header = ["Ref", "Action", "Lead", "Due date", "Status"]

    private func sheet(_ name: String, _ actions: [String], hidden: Bool = false, title: String = "Plan") -> Sheet {
        let rows = actions.enumerated().map { ["\($0 + 1)", $1, "HoS", "31/03/2027", "Green"] }
        return logSheet([[title], header] + rows, name: name, hidden: hidden)
    }

    private func log(_ sheets: [Sheet], _ options: LogOptions = LogOptions()) throws -> ActionLog {
        try extractActionLog(from: sheets, file: "plan.xlsx", sha256: "", options: options)
    }

    private let door = ["Review thresholds with partners", "Recruit two team managers", "Weekly screening audit"]
    private let leavers = ["Publish the local offer", "Panel for pathway plans", "Home visits in the first week"]

    @Test("worksheets with the same headings and other actions are one plan, what is completed among them")
    func together() throws {
        let log = try log([
            logSheet([["Improvement plan"], ["Owner", "DCS"]], name: "Cover"), sheet("Front door", door),
            sheet("Care leavers", leavers), sheet("Completed actions", ["Train forty staff"]),
        ])
        #expect(log.actions.map(\.action) == door + leavers + ["Train forty staff"])
        #expect(log.actions.map(\.row) == [3, 4, 5, 3, 4, 5, 3])
        #expect(log.actions.map(\.sheet).last == "Completed actions")
        #expect(
            log.actions.map(\.theme) == door.map { _ in "Front door" } + leavers.map { _ in "Care leavers" } + [nil])
        #expect(log.actions[3].place == "row 3 of 'Care leavers'")
        #expect(log.source.worksheets?.map(\.name) == ["Front door", "Care leavers", "Completed actions"])
        #expect(log.source.worksheets?.map(\.headerRow) == [2, 2, 2])
    }

    @Test(
        "a hidden, archived or past year's worksheet is no part of it, and is named",
        arguments: [
            ("Leaders", true, "Plan"), ("Old", false, "Plan"), ("Closed 2023-24", false, "Plan"),
            ("2", false, "ARCHIVE"),
        ])
    func apart(name: String, hidden: Bool, title: String) throws {
        let log = try log([sheet("Front door", door), sheet(name, leavers, hidden: hidden, title: title)])
        #expect(log.actions.map(\.action) == door)
        #expect(log.actions[0].sheet == nil)
        #expect(log.source.worksheets == nil)
        #expect(log.review.map(\.field) == ["sheet"])
        #expect(log.review[0].why.contains("'\(name)'"))
    }

    @Test("the same actions twice are two states of one plan, of which a person chooses")
    func twoStates() throws {
        let states = [sheet("June", door), sheet("September", door)]
        #expect(throws: ActionLogError.self) { try self.log(states) }
        #expect(try log(states, LogOptions(sheets: ["September"])).actions.count == 3)
    }

    @Test("worksheets that a person names are read together, whatever their headings are")
    func named() throws {
        let other = logSheet(
            [["No.", "What we will do", "Owner", "By when"], ["1", "Peer review", "DCS", "TBC"]], name: "B")
        let log = try log([sheet("A", door), other, sheet("C", leavers)], LogOptions(sheets: ["A", "b"]))
        #expect(log.actions.map(\.action) == door + ["Peer review"])
        #expect(throws: ActionLogError.noSuchSheet(name: "D", sheets: ["A", "B", "C"])) {
            try self.log(
                [self.sheet("A", self.door), other, self.sheet("C", self.leavers)], LogOptions(sheets: ["A", "D"]))
        }
    }

    @Test("what is not understood is told with its worksheet")
    func review() throws {
        let wrong = logSheet([header, ["1", "Peer review", "DCS", "31/06/2027", "Green"]], name: "Leaders")
        let log = try log([sheet("Front door", door), wrong])
        #expect(log.review.map(\.place) == ["row 2 of 'Leaders'"])
    }

    @Test("references count within a worksheet where each numbers from the start, and over all where they run on")
    func references() throws {
        let log = try log([sheet("Front door", door), sheet("Care leavers", leavers)])
        #expect(Set(log.actions.comparedReferences { $0 }).count == 6)
        var runningOn = log.actions
        for index in runningOn.indices { runningOn[index].ref = "A\(index + 1)" }
        runningOn[5].ref = "A1"
        #expect(runningOn.comparedReferences { $0 } == ["A1", "A2", "A3", "A4", "A5", "A1"])
    }
}
