import Records
import Testing

@testable import Extracting

@Suite("Statuses of action logs") struct ActionLogsStatusTests {
    private let header = ["Ref", "Action", "Owner", "Due date", "RAG"]

    private func actions(_ statuses: [String], key: [[String]] = [], below: [[String]] = []) throws -> ActionLog {
        let rows = statuses.enumerated().map {
            ["\($0.offset)", "Do thing \($0.offset)", "A", "31/03/2024", $0.element]
        }
        return try extractActionLog(
            from: [logSheet([header] + rows + below), logSheet(key, name: "Key")], file: "log.xlsx", sha256: "")
    }

    @Test(
        "words without a key",
        arguments: [
            ("Complete", ActionStatus.complete, false), ("On track", .onTrack, true), ("In progress", .onTrack, false),
            ("Green", .onTrack, true), ("A", .atRisk, false), ("RED", .overdue, false), ("Delayed", .atRisk, false),
            ("Not started", .notStarted, true), ("Closed – not needed", .cancelled, false), ("Blue", .complete, false),
            ("Complete and embedded", .embedded, false), ("Green – complete", .complete, false),
            ("60%", .onTrack, false),
            ("Not yet started", .notStarted, true), ("Off track", .overdue, false),
        ])
    func words(text: String, status: ActionStatus, claims: Bool) throws {
        let action = try actions([text, "Red", "Green"]).actions[0]
        #expect(action.status == status)
        #expect(action.claimsOnTime == claims)
        #expect(action.statusAsTyped == text)
    }

    @Test("what is not understood is unknown and goes to review", arguments: ["Purple", "Amber/Green", "Bananas"])
    func unknown(text: String) throws {
        let log = try actions([text, "Red", "Green", "Green"])
        #expect(log.actions[0].status == .unknown)
        #expect(log.review.map(\.field) == ["status"])
    }

    @Test("the log's own key wins")
    func key() throws {
        let log = try actions(
            ["Green", "Amber", "Blue"],
            key: [
                ["BRAG guide"], ["Blue", "Embedded – complete, and the difference is evidenced"],
                ["Green", "Complete – action delivered"], ["Amber", "In progress and on track for target date"],
            ])
        #expect(log.actions.map(\.status) == [.complete, .onTrack, .embedded])
        #expect(log.actions[1].claimsOnTime)
    }

    @Test("a key of colours alone, black among them, and one whose words say themselves what they mean")
    func keyOfColours() throws {
        let log = try actions(
            ["#0070C0", "#92D050", "#000000", "#FFC000"],
            key: [
                ["What the colours mean"], ["#0070C0", "Done AND we can show the difference it has made"],
                ["#92D050", "Done"], ["#FFC000", "Under way but behind"], ["#000000", "Withdrawn – Board agreed"],
            ])
        #expect(log.actions.map(\.status) == [.embedded, .complete, .cancelled, .atRisk])
        let words = try actions(
            ["On target", "Completed"],
            key: [
                ["Status", "What we mean"], ["Completed", "Has been done"], ["On target", "Will be done by the date"],
            ])
        #expect(words.actions.map(\.status) == [.onTrack, .complete])
    }

    @Test("what is only hoped for is not claimed")
    func notEmbedded() throws {
        let log = try actions(["Complete, not yet embedded", "Complete – evidence of impact awaited", "Moved to BAU"])
        #expect(log.actions.map(\.status) == [.complete, .complete, .embedded])
    }

    @Test(
        "spots of colour count as their colour",
        arguments: [("🟢", ActionStatus.onTrack), ("🔴", .overdue), ("🟠", .atRisk)])
    func signs(text: String, status: ActionStatus) throws {
        #expect(try actions([text, "🟢", "🔴"]).actions[0].status == status)
    }

    @Test("of a column a month, the last one that is filled counts")
    func months() throws {
        let header = ["Ref", "Action", "Owner", "RAG (Oct)", "RAG (Nov)", "RAG (Dec)"]
        let rows = (1...4).map { ["\($0)", "Train team \($0)", "DCS", "R", "G"] }
        let log = try extractActionLog(from: [logSheet([header] + rows)], file: "log.xlsx", sha256: "")
        #expect(log.columns["RAG (Nov)"] == .status)
        #expect(log.actions.map(\.status) == [.onTrack, .onTrack, .onTrack, .onTrack])
    }

    @Test("a column of nothing but statuses is found under a heading that tells nothing")
    func unnamed() throws {
        let header = ["Ref", "Action", "Owner", "Due date", "Zustand"]
        let rows = ["Done", "In hand", "Done", "In hand", "Done", "Slipping"].enumerated().map {
            ["\($0)", "Train team \($0)", "DCS", "31/03/2024", $1]
        }
        let log = try extractActionLog(from: [logSheet([header] + rows)], file: "log.xlsx", sha256: "")
        #expect(log.columns["Zustand"] == .status)
        #expect(log.actions.last?.status == .atRisk)
    }

    @Test("coloured rows of a log without a status column are read and looked at; stripes are not")
    func colouredRows() throws {
        func statuses(_ fills: [String]) throws -> ActionLog {
            let rows = fills.enumerated().map { ["\($0)#\($1)", "Train team \($0)#\($1)", "DCS", "31/03/2024"] }
            return try extractActionLog(
                from: [logSheet([["Ref", "Action", "Owner", "Due date"]] + rows)], file: "log.xlsx", sha256: "")
        }
        let lights = try statuses(["00B050", "FFC000", "FF0000"])
        #expect(lights.actions.map(\.status) == [.onTrack, .atRisk, .overdue])
        #expect(lights.review.map(\.field) == ["status", "status", "status"])
        let stripes = try statuses(["DDEBF7", "FFFFFF", "DDEBF7"])
        #expect(stripes.actions.map(\.status) == [.unknown, .unknown, .unknown])
    }

    @Test("a key in one line")
    func keyInALine() throws {
        let log = try actions(["A", "G"], key: [["Key: G = complete; A = on track; R = not started or off track"]])
        #expect(log.actions.map(\.status) == [.onTrack, .complete])
    }

    @Test("colours alone, explained below the table")
    func fills() throws {
        let log = try actions(
            ["#00B0F0", "#92D050", "#C00000"],
            below: [[], ["Key"], ["#00B0F0", "Complete and embedded"], ["#92D050", "Completed"]])
        #expect(log.actions.map(\.status) == [.embedded, .complete, .overdue])
        #expect(log.actions.map(\.statusAsTyped) == [nil, nil, nil])
        #expect(log.leftOut.map(\.why) == ["blank", "key", "key", "key"])
    }

    @Test(
        "a percentage where there is no status",
        arguments: [("0%", ActionStatus.notStarted), ("40%", .onTrack), ("100%", .complete)])
    func percent(text: String, status: ActionStatus) throws {
        let log = try extractActionLog(
            from: [logSheet([["Ref", "Action", "Owner", "% complete"], ["1", "Train", "A", text]])], file: "",
            sha256: "")
        #expect(log.actions[0].status == status)
        #expect(log.actions[0].progress.map { "\($0)%" } == text)
    }

    @Test(
        "shades of colours",
        arguments: [
            ("FF0000", "red"), ("FFC7CE", "red"), ("FFC000", "amber"), ("ED7D31", "amber"), ("FFFF00", "yellow"),
            ("92D050", "green"), ("00B050", "green"), ("00B0F0", "blue"), ("4472C4", "blue"), ("BFBFBF", "grey"),
            ("FFFFFF", "white"), ("7030A0", "purple"),
        ])
    func colours(fill: String, name: String) { #expect(FillColour.name(fill) == name) }

    @Test(
        "a colour beside the status tells how open work stands to its date",
        arguments: [
            ("In progress", "Green", ActionStatus.onTrack, true, "In progress, Green"),
            ("In progress", "Amber", .atRisk, false, "In progress, Amber"),
            ("Not started", "Red", .overdue, false, "Not started, Red"),
            ("Not started", "Green", .notStarted, true, "Not started"), ("", "Amber", .atRisk, false, "Amber"),
            ("Complete", "Blue", .complete, false, "Complete"), ("In progress", "", .onTrack, false, "In progress"),
        ])
    func rating(words: String, colour: String, status: ActionStatus, claims: Bool, typed: String) throws {
        let log = try rated(words, colour)
        #expect(log.actions[0].status == status)
        #expect(log.actions[0].claimsOnTime == claims)
        #expect(log.actions[0].statusAsTyped == typed)
        #expect(log.columns["RAG"] == .status)
        #expect(log.review == [])
    }

    @Test("a colour that contradicts a finished status goes to review, and the status stands")
    func contradictingRating() throws {
        let log = try rated("Complete", "Red")
        #expect(log.actions[0].status == .complete)
        #expect(log.review.map(\.why) == ["'Complete' and 'Red' disagree; 'Complete' is taken"])
    }

    private func rated(_ words: String, _ colour: String) throws -> ActionLog {
        let header = ["Ref", "Action", "Owner", "Due date", "Status", "RAG"]
        let rows = [[words, colour], ["Complete", "Blue"], ["In progress", "Amber"], ["Not started", "Green"]]
        let actions = rows.enumerated().map { ["\($0 + 1)", "Do the thing \($0)", "A", "31/03/2027"] + $1 }
        return try extractActionLog(from: [logSheet([header] + actions)], file: "", sha256: "")
    }

    @Test("a colour that the log's key explains in words that are no status is not guessed from the colour")
    func unexplainedColour() throws {
        let key = logSheet(
            [["Key"], ["#00B050", "Complete"], ["#FFC000", "On track"], ["#A6A6A6", "With another directorate"]],
            name: "Key")
        let rows = ["#00B050", "#FFC000", "#A6A6A6"].enumerated().map {
            ["\($0 + 1)", "Do the thing \($0)", "A", "31/03/2027", $1]
        }
        let log = try extractActionLog(
            from: [logSheet([["Ref", "Action", "Owner", "Due date", "RAG"]] + rows), key], file: "", sha256: "")
        #expect(log.actions.map(\.status) == [.complete, .onTrack, .unknown])
        #expect(log.review.map(\.row) == [4])
        #expect(log.review.first?.why.contains("'With another directorate'") == true)
    }

    @Test("whole numbers in a text file are percentages under a heading that says so")
    func bareNumbers() throws {
        let rows = [["1", "Train staff", "A", "100", "31/03/2027"], ["2", "Audit", "B", "40", "31/03/2027"]]
        let log = try extractActionLog(
            from: [logSheet([["#", "Action", "Lead", "% done", "By when"]] + rows)], file: "", sha256: "")
        #expect(log.actions.map(\.progress) == [100, 40])
        #expect(log.actions.map(\.status) == [.complete, .onTrack])
    }

    @Test(
        "what is said not to be complete is not",
        arguments: [
            ("Not complete – late", ActionStatus.overdue), ("Not complete – on schedule", .onTrack),
            ("Not yet complete, on schedule", .onTrack), ("Nearly complete", .onTrack), ("To be completed", .unknown),
            ("Off plan", .overdue), ("Off plan – recoverable", .atRisk), ("Awaiting sign off", .onTrack),
            ("Complete – signed off by the board", .complete),
        ])
    func unfinished(text: String, status: ActionStatus) throws {
        #expect(try actions([text, "Green", "Red"]).actions[0].status == status)
    }

    @Test("a spot counts by its colour, which the log's key explains")
    func spots() throws {
        let key = logSheet(
            [["Key"], ["●#70AD47", "Complete"], ["●#5B9BD5", "On track"], ["●#FF0000", "Late"]], name: "Key")
        let rows = ["●#5B9BD5", "●#70AD47", "●#FF0000"].enumerated().map {
            ["\($0 + 1)", "Do the thing \($0)", "A", "31/03/2027", $1]
        }
        let log = try extractActionLog(
            from: [logSheet([["Ref", "Action", "Owner", "Due date", "Status"]] + rows), key], file: "", sha256: "")
        #expect(log.actions.map(\.status) == [.onTrack, .complete, .overdue])
        #expect(log.review == [])
    }

    @Test("a sign that says nothing is put to review, not passed over", arguments: ["?", "-", "●"])
    func emptySigns(text: String) throws {
        let log = try actions([text, "Green", "Red"])
        #expect(log.actions[0].status == .unknown)
        #expect(log.review.map(\.field) == ["status"])
    }

    @Test("a column headed Position that holds statuses is the status")
    func position() throws {
        let rows = ["Closed", "On plan", "Off plan", "Not begun"].enumerated().map {
            ["\($0 + 1)", "Do the thing \($0)", "A", "31/03/2027", $1, "What happened in month \($0)"]
        }
        let header = ["Ref", "Action", "Owner", "Due date", "Position", "Progress to date"]
        let log = try extractActionLog(from: [logSheet([header] + rows)], file: "", sha256: "")
        #expect(log.columns["Position"] == .status)
        #expect(log.actions.map(\.status) == [.complete, .onTrack, .overdue, .notStarted])
    }
}
