import Records
import Testing

@testable import Extracting

@Suite("Due dates as people write them") struct ActionLogsDueDateTests {
    @Test(
        "one date",
        arguments: [
            ("31/03/2024", "2024-03-31"), ("31.3.24", "2024-03-31"), ("2024-03-31", "2024-03-31"),
            ("1/4/24", "2024-04-01"),
            ("31 March 2024", "2024-03-31"), ("31st March 2024", "2024-03-31"), ("Fri 29th of March '24", "2024-03-29"),
            ("March 31, 2024", "2024-03-31"), ("31-Mar-24", "2024-03-31"), ("20240331", "2024-03-31"),
            ("March 2024", "2024-03-31"), ("Oct-23", "2023-10-31"), ("Sept 2023", "2023-09-30"),
            ("Feb '24", "2024-02-29"),
            ("03/2024", "2024-03-31"), ("Sept/Oct 2023", "2023-10-31"), ("4-8 March 2024", "2024-03-08"),
            ("end of April 2019", "2019-04-30"), ("End Oct 03", "2003-10-31"), ("by end of 2024", "2024-12-31"),
            ("end of financial year 2023/24", "2024-03-31"), ("end of Q3 2023/24", "2023-12-31"),
            ("Q4 2023/24", "2024-03-31"), ("Q1 24-25", "2024-06-30"), ("2023/24 Q2", "2023-09-30"),
            ("Quarter 3 of 2023/2024", "2023-12-31"), ("3rd quarter 2023/24", "2023-12-31"),
            ("Autumn term 2019", "2019-12-31"), ("Spring Term 2023/24", "2024-03-31"),
            ("Summer term 2024", "2024-07-31"),
            ("w/c 4 December 2023", "2023-12-10"), ("week commencing 04/12/2023", "2023-12-10"),
            ("w/e 14 March 2025", "2025-03-14"), ("45382", "2024-03-31"), ("Ongoing until 31/03/24", "2024-03-31"),
            ("Complete by 31/03/24", "2024-03-31"),
        ])
    func oneDate(text: String, due: String) {
        let reading = DueCell.read(text)
        #expect(reading.kind == .date)
        #expect(reading.due?.iso == due)
    }

    @Test(
        "several dates: all of them, the last in force",
        arguments: [
            ("Original: 30/9/23 Revised: 31/1/24", ["2023-09-30", "2024-01-31"]),
            ("30/09/2020 → 31/01/2021 → 31/05/2021", ["2020-09-30", "2021-01-31", "2021-05-31"]),
            ("31/01/24 (was 30/09/23)", ["2023-09-30", "2024-01-31"]),
            ("30/9/23 (original), 31/1/24 (revised)", ["2023-09-30", "2024-01-31"]),
            ("30/9/23 original, 31/1/24 revised", ["2023-09-30", "2024-01-31"]),
            ("31/03/17 extended to 30/06/17", ["2017-03-31", "2017-06-30"]),
            ("Moved from Dec 2023 to March 2024", ["2023-12-31", "2024-03-31"]),
            ("Sept 2023\nDec 2023", ["2023-09-30", "2023-12-31"]),
            ("Q3 2023/24 (Dec 2023)", ["2023-12-31"]),
            ("April 2023 – March 2024", ["2024-03-31"]),
        ])
    func severalDates(text: String, dates: [String]) {
        let reading = DueCell.read(text)
        #expect(reading.kind == .date)
        #expect(reading.dates.map(\.last.iso) == dates)
    }

    @Test(
        "what is no date",
        arguments: [
            ("", DueKind.none), ("TBC", .none), ("Ongoing", .none), ("On-going (monthly)", .none), ("-", .none),
            ("?", .none),
            ("N/A", .none), ("Completed", .closed), ("COMPLETED 3 May 2024", .closed), ("31/06/2024", .unreadable),
            ("29/02/2023", .unreadable), ("12/13/2023", .unreadable), ("31/03", .unreadable), ("March", .unreadable),
            ("w/c 3 March", .unreadable), ("within 6 months", .unreadable), ("ASAP", .unreadable),
            ("Immediate", .unreadable),
            ("Q3", .unreadable), ("Q3 2024", .unreadable), ("2024", .unreadable), ("2023/24", .unreadable),
            ("Phase 1 completed", .unreadable), ("31/03/2023 then 31/09/2023", .unreadable),
            ("Spring half term 2024", .unreadable), ("31/03/203", .unreadable),
        ])
    func noDate(text: String, kind: DueKind) {
        let reading = DueCell.read(text)
        #expect(reading.kind == kind)
        #expect(reading.due == nil)
        #expect((kind == .unreadable) == !reading.doubts.isEmpty)
    }

    @Test(
        "dates that a person should look at",
        arguments: [
            "March 2024 (TBC)", "3 weeks after 31/03/24", "mid March 2024", "31/03/24 and 30/09/24", "Spring 2024",
            "45382",
            "31/03/2024 - 30/09/2024", "31/01/24 30/09/23", "Phase 2 March 2024",
        ])
    func doubtful(text: String) {
        let reading = DueCell.read(text)
        #expect(reading.kind == .date)
        #expect(!reading.doubts.isEmpty)
    }

    @Test("a struck-out date comes before the one beside it")
    func struck() {
        let cell = SheetCell(
            column: 0, text: "31/03/2023 30/09/2023",
            runs: [SheetRun(text: "31/03/2023", struck: true), SheetRun(text: " 30/09/2023", struck: false)])
        #expect(DueCell.read(cell).dates.map(\.last.iso) == ["2023-03-31", "2023-09-30"])
        let alone = SheetCell(column: 0, text: "31/03/2023", runs: [SheetRun(text: "31/03/2023", struck: true)])
        #expect(DueCell.read(alone).kind == .none)
        #expect(DueCell.read(alone).doubts == ["the date is struck out and none stands in its place"])
        #expect(DueCell.read(alone, inStruckRow: true).due?.iso == "2023-03-31")
    }

    @Test("a date cell that shows a month is due at its end")
    func monthCell() throws {
        let first = try #require(Day(iso: "2017-10-01"))
        #expect(DueCell.read(SheetCell(column: 0, text: "Oct-17", value: .date(first))).due?.iso == "2017-10-31")
        #expect(DueCell.read(SheetCell(column: 0, text: "01/10/2017", value: .date(first))).due?.iso == "2017-10-01")
    }
}
