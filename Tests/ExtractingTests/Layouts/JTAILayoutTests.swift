import Extracting
import Records
import Testing

@Suite("JTAI letters")
struct JTAILayoutTests {
    typealias Make = InventedBlocks

    private func read(_ blocks: [Block]) -> Report { extractReport(from: Make.text(blocks), source: Make.source) }

    /// A letter in the form of 2016 to 2020.
    private func early(
        title: String = "Joint targeted area inspection of the multi-agency response to abuse and neglect in Eastmere",
        date: String = "12 May 2017",
        opening: String = "Between 27 March and 31 March 2017, Ofsted and others undertook a joint inspection of the "
            + "multi-agency response to abuse and neglect in Eastmere. This inspection included a ‘deep dive’ focus on "
            + "the response to children who go missing.",
        lists: [Block]
    ) -> [Block] {
        [
            Make.paragraph(date), Make.paragraph("Ms Ada Bell, Director of Children’s Services, Eastmere Council"),
            Make.paragraph("Dear local partnership"), Make.heading(title), Make.paragraph(opening),
            Make.paragraph("This letter to all the service leaders outlines our findings about agencies in Eastmere."),
        ] + lists + [
            Make.heading("Next steps", level: 2),
            Make.paragraph(
                "The council should prepare a written statement of proposed action. This should involve the police. "
                    + "Ada Bell should send the written statement of action to us by 14 August 2017."),
            Make.paragraph("Yours sincerely"),
        ]
    }

    /// A letter in the form of 2022 on.
    private func late(_ lists: [Block], dear: String = "Dear Northmoor Local Safeguarding Partnership") -> [Block] {
        [
            Make.paragraph("9 February 2024"), Make.paragraph(dear),
            Make.heading("Joint targeted area inspection of London Borough of Northmoor"),
            Make.paragraph(
                "This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency "
                    + "response to serious youth violence in Northmoor."),
            Make.paragraph(
                "This inspection took place from 4 to 8 December 2023. It was carried out by three inspectorates."),
        ] + lists + [
            Make.heading("Next steps"),
            Make.paragraph(
                "We have determined that Northmoor Council is the principal authority and should prepare a written "
                    + "statement of proposed action. The chair should send the written statement of action by 23 May 2024."
            ),
        ]
    }

    @Test(
        "titles are worded in several ways",
        arguments: [
            "Joint targeted area inspection of Eastmere", "Joint targeted area inspection (JTAI) in Eastmere",
            "Joint targeted area inspection: Eastmere",
            "Joint Targeted Area Inspection of the London Borough of Eastmere",
            "Joint targeted area inspection of the multi-agency response to abuse in the City of Eastmere",
        ])
    func titles(title: String) {
        let list = [Make.heading("Areas for improvement:", level: 2), Make.item("Plans are late.")]
        let report = read(early(title: title, lists: list))
        #expect(report.provider.name == "Eastmere")
        #expect(report.recommendations.map(\.text) == ["Plans are late."])
        #expect(report.review == [])
    }

    @Test func readsTheOpeningOfAnEarlyLetter() {
        let report = read(
            early(lists: [Make.heading("Areas for improvement", level: 2), Make.item("Plans are late.")]))
        #expect(report.kind == .jtai)
        #expect(report.provider.name == "Eastmere")
        #expect(report.inspection.start?.iso == "2017-03-27")
        #expect(report.inspection.end?.iso == "2017-03-31")
        #expect(report.inspection.theme == "children who go missing")
        #expect(report.published?.iso == "2017-05-12")
        #expect(report.leadInspector == nil)
        #expect(
            report.nextSteps == "The council should prepare a written statement of proposed action. "
                + "Ada Bell should send the written statement of action to us by 14 August 2017.")
        #expect(report.review == [])
    }

    @Test func readsALateLetter() {
        let report = read(
            late([
                Make.heading("Headline findings"), Make.paragraph("Partners know their area."),
                Make.heading("Areas for priority action"), Make.item("Sharing of information about risk."),
                Make.heading("What needs to improve?"), Make.item("The quality of plans."), Make.item("Supervision."),
                Make.heading("Strengths"), Make.item("Strong relationships."),
            ]))
        #expect(report.provider.name == "Northmoor")
        #expect(report.inspection.theme == "serious youth violence")
        #expect(
            report.recommendations.map(\.text) == [
                "Sharing of information about risk.", "The quality of plans.", "Supervision.",
            ])
        #expect(report.recommendations.map(\.priority) == [true, false, false])
        #expect(report.recommendations.map(\.section).last == "What needs to improve?")
        #expect(report.findings.map(\.text) == ["Partners know their area.", "Strong relationships."])
        #expect(report.review == [])
    }

    @Test("the aspect's heading becomes the group", arguments: ["inside the list", "around the lists", "alternating"])
    func groups(order: String) {
        let front = "The ‘front door’"
        let lead = "Leadership and management"
        let lists: [Block] =
            switch order {
            case "inside the list":
                [
                    Make.heading("Areas for improvement", level: 2), Make.heading(front), Make.item("One."),
                    Make.heading(lead), Make.item("Two."),
                ]
            case "around the lists":
                [
                    Make.heading(front, level: 2), Make.heading("Key strengths"), Make.item("Good."),
                    Make.heading("Areas for improvement"), Make.item("One."),
                    Make.heading(lead, level: 2), Make.heading("Areas for improvement"), Make.item("Two."),
                ]
            default:
                [
                    Make.heading(front), Make.heading("Key strengths"), Make.item("Good."),
                    Make.heading("Areas for improvement"), Make.item("One."), Make.heading(lead),
                    Make.heading("Key strengths"), Make.item("Better."), Make.heading("Areas for improvement"),
                    Make.item("Two."),
                ]
            }
        let report = read(early(lists: lists))
        #expect(report.recommendations.map(\.text) == ["One.", "Two."])
        #expect(report.recommendations.map(\.group) == [front, lead])
        #expect(!report.findings.contains { ["One.", "Two."].contains($0.text) })
    }

    @Test("boxes ask for nothing, and a list may go on below one")
    func boxes() {
        let report = read(
            early(lists: [
                Make.heading("Areas for improvement", level: 2), Make.item("One."),
                Make.heading("Practice study: areas for priority action", left: 96), Make.paragraph("Jo is 14."),
                Make.item("Jo was not seen.", left: 96), Make.item("Two.", page: 2),
                Make.heading("Case study: area(s) for improvement", page: 2, left: 96),
                Make.item("Not this.", left: 96),
            ]))
        #expect(report.recommendations.map(\.text) == ["One.", "Two."])
        #expect(report.recommendations.allSatisfy { !$0.priority })
    }

    @Test func keepsNestedBulletsWithTheirItem() {
        let report = read(
            late([Make.heading("What needs to improve?"), Make.item("Plans:"), Make.item("for babies", level: 1)]))
        #expect(report.recommendations.map(\.parts) == [["for babies"]])
    }

    @Test func takesNoAreasForPriorityActionForNone() {
        let report = read(
            late([
                Make.heading("Areas for priority action"), Make.paragraph("There are no areas for priority action."),
                Make.heading("What needs to improve?"), Make.item("Supervision."),
            ]))
        #expect(report.recommendations.map(\.text) == ["Supervision."])
        #expect(report.review == [])
    }

    @Test("what is missing or contradicts itself is put to review")
    func doubts() {
        #expect(read(late([Make.heading("Strengths"), Make.item("Good.")])).reviewed == ["recommendations"])
        #expect(read(late([Make.heading("What needs to improve?")])).reviewed == ["recommendations"])

        let prose = read(
            late([Make.heading("What needs to improve?"), Make.paragraph("Supervision should be regular.")]))
        #expect(prose.recommendations.map(\.text) == ["Supervision should be regular."])
        #expect(prose.reviewed == ["recommendations"])

        let list = [Make.heading("What needs to improve?"), Make.item("Supervision.")]
        #expect(read(late(list, dear: "Dear Southmoor Local Safeguarding Partnership")).reviewed == ["provider"])

        let early = [Make.heading("Areas for improvement", level: 2), Make.item("Plans are late.")]
        #expect(read(self.early(date: "12 May 2016", lists: early)).reviewed == ["published"])
        #expect(
            read(self.early(opening: "Ofsted and others inspected the area.", lists: early)).reviewed == ["inspection"])
    }

    @Test(
        "the area is read from the title, else from the opening",
        arguments: [
            ("Joint targeted area inspection of Blackmere", "Blackmere"),
            (
                "Joint targeted area inspection of the multi-agency response to children’s mental health in East Northshire",
                "East Northshire"
            ),
            (
                "Joint targeted area inspection of the multi-agency response to abuse in Blackmere Metropolitan District Council",
                "Blackmere"
            ),
            ("Joint targeted area inspection of the multi-agency response to children in need and in care", "Eastmere"),
        ])
    func area(title: String, name: String) {
        let lists = [Make.heading("Areas for improvement", level: 2), Make.item("Plans are late.")]
        #expect(read(early(title: title, lists: lists)).provider.name == name)
    }

    @Test func leavesANewsPageAlone() {
        let page = [
            Make.heading("Joint targeted area inspection of Blackmere published"),
            Make.paragraph("Inspectors praised the council. Areas for improvement were found."),
        ]
        #expect(read(page).kind != .jtai)
    }
}
