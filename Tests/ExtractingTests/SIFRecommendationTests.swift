import Records
import Testing

@testable import Extracting

@Suite("Recommendations of SIF reports") struct SIFRecommendationTests {
    private func read(authority: [Block], board: [Block] = SIFReport().board) -> Report {
        var text = SIFReport()
        text.authority = authority
        text.board = board
        return text.read
    }

    @Test("two lists, the second the Board's") func twoLists() {
        let items = SIFReport().read.recommendations
        #expect(items.map(\.addressee) == ["local authority", "LSCB"])
        #expect(items.map(\.number) == ["1", "90"])
        #expect(items.map(\.section) == ["Recommendations", "Recommendations"])
        #expect(items.map(\.evidence.page) == [3, 30])
    }

    @Test("an authority that is asked nothing leaves the Board's list the Board's") func boardListAlone() {
        let report = read(authority: [Line.prose("Services are outstanding.")])
        #expect(report.recommendations.map(\.addressee) == ["LSCB"])
        #expect(report.doubted == ["recommendations"])
    }

    @Test("priority actions and areas for improvement, with groups") func priority() {
        let report = read(authority: [
            Line.heading("What does the local authority need to improve?"),
            Line.heading("Priority and immediate action", level: 3), Line.prose("Care leavers"),
            Line.numbered(9, "Write a plan for the service."), Line.numbered(10, "Give each young person an adviser."),
            Line.heading("Areas for improvement:", level: 3), Line.prose("Quality of practice"),
            Line.numbered(11, "Raise the quality of assessments."),
            Line.heading("The local authority’s strengths"), Line.numbered(12, "Foster carers are well supported."),
        ])
        let items = report.recommendations.dropLast()
        #expect(items.map(\.text).last == "Raise the quality of assessments.")
        #expect(items.map(\.priority) == [true, true, false])
        #expect(items.map(\.group) == ["Care leavers", "Care leavers", "Quality of practice"])
        #expect(Set(items.map(\.section)) == ["What does the local authority need to improve?"])
        #expect(report.findings.map(\.number) == ["12"])
        #expect(report.review.isEmpty)
    }

    @Test(
        "other words for the same sub-sections",
        arguments: [
            ("Immediate and priority actions", true), ("Areas for priority action", true),
            ("Areas for Improvement", false),
            ("Other areas for improvement:", false), ("Areas for development", false),
        ])
    func subsections(heading: String, priority: Bool) {
        let report = read(authority: [
            Line.heading("What does the council need to improve?"), Line.heading(heading, level: 3),
            Line.numbered(1, "Visit children alone."),
        ])
        #expect(report.recommendations[0].priority == priority)
        #expect(report.recommendations[0].group == nil)
        #expect(report.recommendations[0].section == "What does the council need to improve?")
    }

    @Test("the list of contents and an opening line are no lists") func contents() {
        let report = read(authority: [
            Line.heading("Recommendations"), Line.heading("Executive summary"), Line.heading("Recommendations"),
            Line.prose("The authority should:"), Line.numbered(1, "Visit children alone."),
        ])
        #expect(report.recommendations.count == 2)
        #expect(report.review.isEmpty)
    }

    @Test("the Board's part of early reports has sub-sections only") func boardSubsections() {
        let report = read(
            authority: SIFReport().authority,
            board: [
                Line.heading("Section 2: The effectiveness of the Local Safeguarding Children Board", page: 30),
                Line.heading("The effectiveness of the LSCB is inadequate", level: 3, page: 30),
                Line.heading("Priority actions", level: 3, page: 30),
                Line.numbered(120, "Agree what early help is.", page: 30),
                Line.heading("Areas for improvement", level: 3, page: 30),
                Line.bullet("Hold partners to account for attendance.", page: 30),
                Line.heading("Key strengths and weaknesses of the LSCB", level: 3, page: 31),
                Line.numbered(122, "Audits are thorough.", page: 31),
            ])
        let items = report.recommendations.dropFirst()
        #expect(items.map(\.section) == ["Priority actions", "Areas for improvement"])
        #expect(items.map(\.priority) == [true, false])
        #expect(items.map(\.addressee) == ["LSCB", "LSCB"])
        #expect(report.review.isEmpty)
    }

    @Test(
        "a sentence that there is nothing to list is no recommendation",
        arguments: [
            Line.prose("There are no priority or immediate actions."),
            Line.numbered(16, "There are no areas for priority or immediate action."),
            Line.numbered(16, "The inspection did not find any areas for priority and immediate action."),
            Line.numbered(16, "No areas were identified for immediate improvement."),
        ])
    func nothingToList(sentence: Block) {
        let report = read(authority: [
            Line.heading("What does the local authority need to improve?"),
            Line.heading("Priority and immediate action", level: 3), sentence,
            Line.heading("Areas for improvement", level: 3), Line.numbered(17, "Plan for permanence sooner."),
        ])
        #expect(report.recommendations.dropLast().map(\.text) == ["Plan for permanence sooner."])
        #expect(report.recommendations[0].priority == false)
        #expect(report.review.isEmpty)
    }

    @Test(
        "nested points are parts",
        arguments: [
            [
                Line.bullet("they live with relatives", level: 1, marker: "(i)"),
                Line.bullet("they move", level: 1, marker: "(ii)"),
            ],
            [Line.bullet("they live with relatives"), Line.bullet("they move")],
        ])
    func parts(points: [Block]) {
        let report = read(
            authority: [Line.heading("Recommendations"), Line.numbered(1, "Look closely at children where")] + points
                + [Line.numbered(2, "Record decisions (paragraphs 33, 34).")])
        #expect(report.recommendations[0].parts == ["they live with relatives", "they move"])
        #expect(report.recommendations[1].parts.isEmpty)
        #expect(report.recommendations[1].references == ["paragraphs 33, 34"])
    }

    @Test("a line that goes on in lower case belongs to the item before it") func continuation() {
        let report = read(authority: [
            Line.heading("Recommendations"), Line.numbered(1, "Ensure that plans are clear"),
            Line.prose("and that they are shared with families."),
        ])
        #expect(report.recommendations[0].text == "Ensure that plans are clear and that they are shared with families.")
    }

    @Test("bold lines of a page that marks no headings are groups") func boldLines() {
        let report = read(authority: [
            Line.heading("What does the local authority need to improve?", level: 4),
            Line.heading("Areas for improvement", level: 4), Line.heading("Adoption", level: 4),
            Line.bullet("Find adopters sooner."), Line.heading("Information about this inspection", level: 4),
            Line.bullet("Case files were read."),
        ])
        #expect(report.recommendations.dropLast().map(\.text) == ["Find adopters sooner."])
        #expect(report.recommendations[0].group == "Adoption")
    }

    @Test(
        "a list that cannot be read is never silent",
        arguments: [
            ([Line.heading("Recommendations"), Line.heading("Summary for children and young people")], "it is empty"),
            ([Line.heading("Recommendations"), Line.prose("The authority should do better.")], "it holds only prose"),
            ([Line.heading("Executive summary"), Line.prose("All is well.")], "no list of recommendations"),
            (
                [
                    Line.heading("Recommendations"), Line.numbered(1, "Visit children alone."),
                    Line.numbered(3, "Record visits."),
                ],
                "paragraph 3 follows paragraph 1"
            ),
            (
                [
                    Line.heading("Recommendations"), Line.numbered(1, "Visit children alone."),
                    Line.heading("Executive summary"), Line.heading("Recommendations"),
                    Line.numbered(2, "Hold partners to account."),
                ], "second list for the local authority"
            ),
            (
                [
                    Line.heading("Recommendations"), Line.numbered(1, "Visit children alone."),
                    Line.prose("Managers should record why a visit was missed."),
                ], "was not read as a recommendation"
            ),
        ])
    func unreadable(authority: [Block], why: String) {
        let report = read(authority: authority)
        #expect(report.doubted == ["recommendations"])
        #expect(report.review.first?.why.contains(why) == true)
    }
}
