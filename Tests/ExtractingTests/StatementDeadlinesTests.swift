import Records
import Testing

@testable import Extracting

@Suite("The day by which a letter wants the statement")
struct StatementDeadlineTests {
    private func deadlines(_ steps: String) -> StatementDeadlines {
        var report = Report(
            source: ReportSource(file: "letter.pdf", sha256: "a", mediaType: "application/pdf", pages: 9), kind: .jtai)
        report.nextSteps = steps
        report.published = Day(iso: "2023-01-06")
        var text = InventedBlocks.text([InventedBlocks.paragraph(steps)])
        text.blocks[0].page = 7
        return StatementDeadlines(in: text, of: report)
    }

    @Test(
        "The date after “by” in the sentence that speaks of statement or plan",
        arguments: [
            ("The chair should send the written statement of action to a@b.gov.uk by 23 May 2023.", "2023-05-23"),
            (
                "The council should send the written statement of proposed action by Tuesday 18 April 2023.",
                "2023-04-18"
            ),
            ("You should send us the action plan no later than 2 March 2023.", "2023-03-02"),
            ("The council should prepare a written statement of action. It should send it soon.", nil),
            ("Inspectors will return by 1 June 2023.", nil),
            ("The written statement of action was agreed on 3 May 2023.", nil),
            ("The chair should send the written statement of action by 23 May.", nil),
        ])
    func found(_ steps: String, _ day: String?) {
        let found = deadlines(steps)
        #expect(found.statement?.day.iso == day)
        #expect(found.doubts == [])
        if day != nil { #expect(found.statement?.evidence == Evidence(page: 7, quote: steps)) }
    }

    @Test("A draft that is asked for first has a day of its own")
    func draft() {
        let found = deadlines(
            "You should send the draft of a written statement of proposed action to us by 25 July 2023, and the agreed "
                + "version by 4 October 2023.")
        #expect(found.draft?.day.iso == "2023-07-25")
        #expect(found.statement?.day.iso == "2023-10-04")
        #expect(found.doubts == [])
    }

    @Test(
        "What contradicts itself is doubtful and no day is given",
        arguments: [
            (
                "X should send the written statement of action by Friday 18 April 2023.",
                "the statement is asked for by a Friday, but 18 April 2023 is a Tuesday"
            ),
            (
                "X should prepare a written statement of action by 3 May 2023. X should send the written statement of "
                    + "action by 5 May 2023.", "the next steps name 3 May 2023 and 5 May 2023 for the statement"
            ),
            (
                "X should send the written statement of action by 4 January 2023.",
                "the statement is asked for by 4 January 2023, and the report is dated 6 January 2023"
            ),
        ])
    func doubtful(_ steps: String, _ why: String) {
        let found = deadlines(steps)
        #expect(found.statement == nil)
        #expect(found.doubts == [ReviewItem(field: "statementDue", why: why)])
    }
}
