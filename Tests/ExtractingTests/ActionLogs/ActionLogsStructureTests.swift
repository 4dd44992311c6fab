import Records
import Testing

@testable import Extracting

@Suite("Structure of action logs") struct ActionLogsStructureTests {
    private func log(_ sheets: [Sheet], _ options: LogOptions = LogOptions()) throws(ActionLogError) -> ActionLog {
        try extractActionLog(from: sheets, file: "log.xlsx", sha256: "", options: options)
    }

    @Test("titles above, theme bands, blank rows and totals")
    func bands() throws {
        let log = try log([
            logSheet(
                [
                    ["Improvement plan 2024"], [], ["Ref", "What we will do", "Who", "By when", "BRAG"],
                    ["WORKSTREAM 1 – FRONT DOOR"], ["1.1", "Weekly dip sample", "Head of MASH", "31/03/2024", "G"], [],
                    ["Priority 2: Care leavers"], ["2.1", "New pathway plan", "HoS", "30/04/2024", "A"],
                    ["Total", "2 actions"],
                ], merges: [range(1...1, 0...4), range(4...4, 0...4)])
        ])
        #expect(log.source.headerRow == 3)
        #expect(
            log.columns == ["Ref": .ref, "What we will do": .action, "Who": .owner, "By when": .due, "BRAG": .status])
        #expect(log.actions.map(\.row) == [5, 8])
        #expect(log.actions.map(\.theme) == ["WORKSTREAM 1 – FRONT DOOR", "Priority 2: Care leavers"])
        #expect(log.actions.map(\.status) == [.onTrack, .atRisk])
        #expect(
            log.leftOut == [
                LeftOutRow(row: 4, why: "theme"), LeftOutRow(row: 6, why: "blank"), LeftOutRow(row: 7, why: "theme"),
                LeftOutRow(row: 9, why: "total"),
            ])
        #expect(log.review.isEmpty)
    }

    @Test("headings over two rows, merged recommendations, an original and a revised date")
    func twoRows() throws {
        let log = try log([
            logSheet(
                [
                    ["Ref", "Area for improvement", "Action", "Lead", "Timescale", "", "Status"],
                    ["", "", "", "", "Original", "Revised", ""],
                    ["1", "Timely plans", "Recruit", "DCS", "31/03/2024", "30/06/2024", "On track"],
                    ["2", "", "Train", "QA", "31/03/2024", "", "On track"],
                ], merges: [range(1...1, 4...5), range(3...4, 1...1)])
        ])
        #expect(log.source.headerRow == 2)
        #expect(log.columns["Original"] == .originalDue)
        #expect(log.columns["Revised"] == .due)
        #expect(log.actions.map(\.recommendation) == ["Timely plans", "Timely plans"])
        #expect(log.actions.map { $0.due?.iso } == ["2024-06-30", "2024-03-31"])
        #expect(log.actions[0].originalDue?.iso == "2024-03-31")
        #expect(log.actions[0].dueHistory.map(\.iso) == ["2024-03-31", "2024-06-30"])
    }

    @Test(
        "headings that councils use",
        arguments: [
            ("No.", LogField.ref, "17"), ("NOS", .ref, "17"),
            ("Ofsted Area for Improvement", .recommendation, "Timely plans"),
            ("What Ofsted said", .recommendation, "Plans are late"),
            ("Issue identified", .recommendation, "Plans are late"),
            ("Objective(s)", .theme, "Better offers"), ("Service lead", .owner, "DCS"),
            ("Who's responsible?", .owner, "DCS"),
            ("Accountable", .owner, "DCS"), ("Timescale for completion", .due, "March 2024"),
            ("When?", .due, "Dec 2016"),
            ("Completion date", .due, "31/03/2024"), ("R/A/G", .status, "Amber"), ("RAG (this month)", .status, "A"),
            ("% comp.", .progress, "60%"), ("Progress", .progress, "60%"), ("Progress", .status, "Delayed"),
            ("Progress", .update, "Panel has met twice since May"), ("Date closed", .completed, "3 May 2024"),
            ("Evidence of impact", .evidence, "Audit"), ("Impact – how will we know?", .measure, "95% in time"),
            ("Latest position", .update, "Panel has met twice"), ("Last reviewed", .updated, "3 May 2024"),
        ])
    func headings(heading: String, field: LogField, value: String) throws {
        let log = try log([
            logSheet([
                ["Step", "Team", "Start date", heading], ["Train all staff in planning", "North", "01/01/2024", value],
            ])
        ])
        #expect(log.columns[heading] == field)
    }

    @Test(
        "headings that look like a field and are none",
        arguments: [("Priority", "High"), ("Old ref", "1.2"), ("DfE KPI", "K2"), ("Risk rating", "Red")])
    func noFields(heading: String, value: String) throws {
        let log = try log([
            logSheet([
                ["Ref", "Action", "Owner", "Due date", heading],
                ["1", "Train all staff in planning", "DCS", "01/01/2024", value],
            ])
        ])
        #expect(log.columnsUnmapped == [heading])
    }

    @Test("a first row that reads like headings is an action")
    func firstRow() throws {
        let row = [
            "1", "Set up the board", "DCS", "Meetings", "Dec 2016", "Board meets", "COMPLETED", "Done well in Q1",
        ]
        let log = try log([
            logSheet([
                ["NOS", "What?", "Who?", "How?", "When?", "Success measures", "Current Status", "Outcome (Q1)"], row,
                row,
            ])
        ])
        #expect(log.source.headerRow == 1)
        #expect(log.actions.map(\.row) == [2, 3])
    }

    @Test("a recommendation said once is carried down; one said on every row is not")
    func carrying() throws {
        let header = ["No.", "Recommendation", "Action", "Lead"]
        let once = try log([
            logSheet([
                header, ["", "Better plans"], ["1", "", "Train", "A"], ["2", "Better visits", "Audit", "B"],
                ["3", "", "Check", "C"],
            ])
        ])
        #expect(once.actions.map(\.recommendation) == ["Better plans", "Better visits", "Better visits"])
        #expect(once.leftOut == [LeftOutRow(row: 2, why: "recommendation without action")])
        let each = try log([
            logSheet([
                header, ["1", "Better plans", "Train", "A"], ["2", "Better plans", "Audit", "B"],
                ["3", "", "Check", "C"],
            ])
        ])
        #expect(each.actions.map(\.recommendation) == ["Better plans", "Better plans", nil])
    }

    @Test(
        "a row of totals is no action, wherever the word stands",
        arguments: ["Total", "Sub-total", "Theme 1 total", "Workstream A: sub total"])
    func totals(name: String) throws {
        let log = try log([
            logSheet([
                ["Ref", "Action", "Owner", "Due date"], ["1.1", "Train all staff", "A", "31/03/2024"],
                [name, "1 action, 0 complete"], ["2.1", "Audit the total of open cases", "A", "31/03/2024"],
            ])
        ])
        #expect(log.actions.map(\.row) == [2, 4])
        #expect(log.leftOut == [LeftOutRow(row: 3, why: "total")])
    }

    @Test("an impact column is the measure where there is none, else the evidence; who does it goes before who answers")
    func neighbours() throws {
        func columns(_ header: [String]) throws -> [String: LogField] {
            let row = ["1", "Train all staff in planning", "DCS", "Head of Service", "95% in time", "Seen in audits"]
            return try log([logSheet([header, row, row])]).columns
        }
        let both = try columns(["Ref", "Action", "SRO", "Action owner", "Success measure", "Impact"])
        #expect(both["Impact"] == .evidence)
        #expect(both["Action owner"] == .owner)
        #expect(try columns(["Ref", "Action", "SRO", "Team", "Impact", "Seen by"])["Impact"] == .measure)
    }

    @Test("an original date that is struck out beside the revised one is still the original")
    func struckOriginal() throws {
        var sheet = logSheet([
            ["Ref", "Action", "Original date", "Revised date"], ["1", "Train all", "31/03/2024", "30/06/2024"],
        ])
        sheet.rows[1].cells[2].runs = [SheetRun(text: "31/03/2024", struck: true)]
        let action = try log([sheet]).actions[0]
        #expect(action.originalDue?.iso == "2024-03-31")
        #expect(action.due?.iso == "2024-06-30")
    }

    @Test("headings that come again, with columns in another order")
    func blocks() throws {
        let log = try log([
            logSheet([
                ["Ref", "Action", "Owner", "Due date"], ["1", "Train all staff", "A", "31/03/2024"],
                ["Ref", "Action", "Owner", "Due date"], ["2", "Audit ten files", "B", "30/04/2024"],
                ["Ref", "Owner", "Action", "Due date"], ["3", "C", "Check each plan", "31/05/2024"],
            ])
        ])
        #expect(log.actions.map(\.owner) == ["A", "B", "C"])
        #expect(log.leftOut.map(\.why) == ["repeated header", "repeated header"])
    }

    @Test("the tables of a document run on")
    func document() throws {
        let rows = [["Ref", "Action", "Lead", "By when"], ["1.1", "Train all staff", "A", "31/03/2024"]]
        var first = logSheet(rows, name: "table 2")
        first.setting = TableSetting(heading: "Ambition 1")
        var second = logSheet(rows, name: "table 3")
        second.setting = TableSetting(heading: "Ambition 2")
        var control = logSheet([["Version", "7"], ["Owner", "DCS"]], name: "table 1")
        control.setting = TableSetting()
        let log = try log([control, first, second])
        #expect(log.actions.map(\.row) == [2, 4])
        #expect(log.actions.map(\.theme) == ["Ambition 1", "Ambition 2"])
        #expect(log.source.sheet == "table 2, table 3")
    }

    @Test("a row with details and no action is named, not dropped in silence")
    func unclear() throws {
        let log = try log([
            logSheet([
                ["Ref", "Action", "Owner", "Due date"], ["1", "Train", "A", "31/03/2024"],
                ["2", "", "B", "30/04/2024"],
            ])
        ])
        #expect(log.leftOut == [LeftOutRow(row: 3, why: "no action text")])
        #expect(
            log.review == [LogReviewItem(row: 3, field: "action", why: "the row has no action text; it was left out")])
    }

    @Test("a mapping given by a person wins")
    func mapping() throws {
        let sheet = logSheet([["Ref", "Task", "Bearer", "Zeitpunkt"], ["1", "Train", "A", "31/03/2024"]])
        let log = try log([sheet], LogOptions(mapping: ["Bearer": .owner, "Zeitpunkt": .due]))
        #expect(log.actions[0].owner == "A")
        #expect(log.actions[0].due?.iso == "2024-03-31")
        #expect(
            throws: ActionLogError.noSuchHeading(heading: "Nobody", headings: ["Ref", "Task", "Bearer", "Zeitpunkt"])
        ) {
            try self.log([sheet], LogOptions(mapping: ["Bearer": .owner, "Nobody": .owner]))
        }
    }

    @Test("no table, two tables alike, no actions, no such sheet")
    func errors() {
        let rows =
            [["Ref", "Action", "Owner", "Due date"]] + (1...4).map { ["\($0)", "Do thing \($0)", "A", "31/03/2024"] }
        let one = logSheet(rows, name: "North")
        let two = logSheet(rows, name: "South")
        #expect(throws: ActionLogError.noTable(sheets: ["Plan"])) { try self.log([logSheet([["Hello", "World"]])]) }
        #expect(throws: ActionLogError.noActions(sheet: "Plan", headerRow: 1)) { try self.log([logSheet([rows[0]])]) }
        #expect(throws: ActionLogError.noSuchSheet(name: "East", sheets: ["North", "South"])) {
            try self.log([one, two], LogOptions(sheets: ["East"]))
        }
        let error = #expect(throws: ActionLogError.self) { try self.log([one, two]) }
        #expect(
            error?.description
                == "two tables could be the action log: sheet 'North' (headings in row 1, 4 rows) and "
                + "sheet 'South' (headings in row 1, 4 rows); say which with --sheet")
    }

    @Test("a hidden or archived sheet gives way, and is named")
    func otherSheets() throws {
        let rows =
            [["Ref", "Action", "Owner", "Due date"]] + (1...4).map { ["\($0)", "Do thing \($0)", "A", "31/03/2024"] }
        let log = try log([logSheet(rows, name: "Closed actions"), logSheet(rows, name: "Actions")])
        #expect(log.source.sheet == "Actions")
        #expect(log.review.map(\.field) == ["sheet"])
    }

    @Test("under a wide heading the column that bears a name of its own wins over one that has only the wide one's")
    func wideHeading() throws {
        let sheet = logSheet(
            [
                ["Ref", "Action", "Lead", "By when", "Assurance"],
                ["", "", "", "", "What will change", "Evidence", "Latest position"],
                ["1", "Train staff", "A", "31/03/2027", "85% in time", "Register", "Begun with the first two teams"],
            ], merges: [range(1...1, 4...6)])
        let action = try log([sheet]).actions[0]
        #expect(action.measure == "85% in time")
        #expect(action.evidence == "Register")
        #expect(action.update == "Begun with the first two teams")
    }

    @Test(
        "figures and the title of a key below the table are no actions",
        arguments: [
            (["", "Open actions: 11    Closed: 7"], "total"), (["", "Complete: 2 of 4"], "total"),
            (["", "B/RAG key"], "key"), (["Total actions", "18", "", "4"], "total"),
        ])
    func footers(row: [String], why: String) throws {
        let log = try log([
            logSheet([["Ref", "Action", "Lead", "Due date"], ["1", "Train staff", "A", "31/03/2027"], row])
        ])
        #expect(log.actions.map(\.action) == ["Train staff"])
        #expect(log.leftOut == [LeftOutRow(row: 3, why: why)])
    }

    @Test("who leads the action comes before who leads the workstream")
    func workstreamLead() throws {
        let header = ["Ref", "Workstream lead", "Action", "Action owner", "Due date"]
        let log = try log([logSheet([header, ["1", "Director", "Train staff", "Team manager", "31/03/2027"]])])
        #expect(log.actions[0].owner == "Team manager")
    }

    @Test("in a plan of milestones these are the actions")
    func milestones() throws {
        let header = ["Milestone ref", "Workstream", "Milestone", "Milestone owner", "Baseline date", "Revised date"]
        let log = try log([
            logSheet([header, ["M1", "Front door", "Hub opened", "Head of service", "28/04/2027", "30/06/2027"]])
        ])
        #expect(log.actions.map(\.action) == ["Hub opened"])
        #expect(log.actions[0].originalDue?.iso == "2027-04-28")
        #expect(log.actions[0].due?.iso == "2027-06-30")
    }
}
