import Records
import Testing

@testable import Extracting

@Suite("Where the headings do not settle what a column is") struct MappingDoubtTests {
    private static let rows = (1...6).map { number in
        ["\(number)", "Train the team in planning \(number)", "DCS", "0\(number)/03/2024", "Green"]
    }

    private func doubts(_ header: [String], _ rows: [[String]], _ options: LogOptions = LogOptions()) throws -> [String]
    {
        try extractActionLog(from: [logSheet([header] + rows)], file: "log.xlsx", sha256: "", options: options)
            .review.filter { $0.field == mappingDoubt }.map(\.why)
    }

    @Test(
        "plain headings leave no doubt, nor do the pairs that many councils use",
        arguments: [
            ["Ref", "Action", "Lead", "By when", "RAG"], ["No.", "What?", "Who?", "When?", "Status"],
            ["Ref", "Action agreed", "Lead agency", "Target", "Where are we"],
            ["Ref", "Actions and activities", "Lead officer", "Timescale for completion", "BRAG"],
        ])
    func plain(header: [String]) throws { #expect(try doubts(header, Self.rows).isEmpty) }

    @Test("two columns for the action")
    func twoActions() throws {
        let rows = Self.rows.map { [$0[0], $0[1], "Audit ten files a month in \($0[0])", $0[3], $0[4]] }
        #expect(
            try doubts(["Ref", "Agreed action", "Action required", "By when", "RAG"], rows) == [
                "'Agreed action' and 'Action required' may both be the action; 'Agreed action' is taken"
            ])
        let named = LogOptions(mapping: ["Action required": .action])
        #expect(try doubts(["Ref", "Agreed action", "Action required", "By when", "RAG"], rows, named).isEmpty)
        #expect(try doubts(["Ref", "What?", "How?", "By when", "RAG"], rows).isEmpty)
    }

    @Test("two columns for the due date")
    func twoDates() throws {
        let rows = Self.rows.map { [$0[0], $0[1], $0[3], "31/12/2024", $0[4]] }
        #expect(
            try doubts(["Ref", "Action", "Target date", "Deadline", "RAG"], rows) == [
                "'Target date' and 'Deadline' may both be the due date; 'Target date' is taken"
            ])
        #expect(try doubts(["Ref", "Action", "Original date", "Revised date", "RAG"], rows).isEmpty)
        #expect(try doubts(["Ref", "Action", "Start date", "End date", "RAG"], rows).isEmpty)
    }

    @Test("no heading says action")
    func noAction() throws {
        #expect(
            try doubts(["Ref", "Area for improvement", "Lead", "By when", "RAG"], Self.rows) == [
                "no heading says action; 'Area for improvement' is taken for it"
            ])
    }

    @Test("headings above the ones taken, with rows that are not read")
    func passedOver() throws {
        let summary = [["Ref", "Action", "Lead", "By when"]] + Self.rows.prefix(3).map { Array($0.prefix(4)) }
        let sheet = logSheet(summary + [[]] + [["Ref", "Action", "Lead", "By when", "RAG"]] + Self.rows)
        let log = try extractActionLog(from: [sheet], file: "log.xlsx", sha256: "")
        #expect(log.source.headerRow == 6)
        #expect(
            log.review.filter { $0.field == mappingDoubt }.map(\.why) == [
                "row 1 holds headings too, and the 3 rows below it are not read; say with --header-row which row counts"
            ])
        var options = LogOptions()
        options.headerRow = 1
        let upper = try extractActionLog(from: [sheet], file: "log.xlsx", sha256: "", options: options)
        #expect(upper.source.headerRow == 1)
        #expect(upper.actions.map(\.row) == [2, 3, 4, 7, 8, 9, 10, 11, 12])
        options.headerRow = 3
        #expect(throws: ActionLogError.noHeadings(row: 3, sheets: ["Plan"])) {
            try extractActionLog(from: [sheet], file: "log.xlsx", sha256: "", options: options)
        }
    }

    @Test(
        "'Rev' is a review where it lies before the end, a revision where it lies after, else a doubt",
        arguments: [
            (["01/02/2024", "01/03/2024", "01/04/2024"], ["30/06/2024", "2024-06-30"], false),
            (["01/08/2024", "01/09/2024", "01/10/2024"], ["01/08/2024", "2024-08-01"], false),
            (["01/08/2024", "", "01/03/2024"], ["01/08/2024", "2024-08-01"], true),
        ])
    func rev(revs: [String], first: [String], isDoubtful: Bool) throws {
        let rows = revs.enumerated().map {
            ["\($0 + 1)", "Train the team \($0)", "01/01/2024", $1, "30/06/2024", "Green"]
        }
        let log = try extractActionLog(
            from: [logSheet([["Ref", "Action", "Start", "Rev", "End", "RAG"]] + rows)], file: "log.xlsx", sha256: "")
        #expect(log.actions[0].due?.iso == first[1])
        #expect(log.actions[0].dueAsTyped == first[0])
        #expect(log.review.contains { $0.field == mappingDoubt } == isDoubtful)
    }
}
