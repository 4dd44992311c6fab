import Extracting
import Records
import Testing

@Suite("Area SEND letters before 2023")
struct AreaSEND2016LayoutTests {
    typealias Make = InventedBlocks

    static let required =
        "As a result of the findings, a Written Statement of Action is required. The local authority and "
        + "the area’s clinical commissioning groups (CCGs) are jointly responsible for submitting the written statement."
    static let identifying = "The effectiveness of the local area in identifying children’s special educational needs"

    private func read(
        _ body: [Block], title: String = "Joint local area SEND inspection in Eastmere",
        inspected: String = "conducted a joint inspection of the local area of Eastmere.",
        opening: String = required, signatures: [Block]? = nil
    ) -> Report {
        let blocks =
            [
                Make.row("27 November 2018", "Ofsted"), Make.paragraph("Dear Mr Bell"),
                Make.heading(title, level: 2),
                Make.paragraph(
                    "Between 8 October 2018 and 12 October 2018, Ofsted and the Care Quality Commission (CQC) "
                        + inspected), Make.paragraph(opening),
            ] + body
            + (signatures ?? [
                Make.paragraph("Yours sincerely"),
                Make.paragraph("Ann Lee Her Majesty’s Inspector", lines: ["Ann Lee", "Her Majesty’s Inspector"]),
            ])
        return extractReport(from: Make.text(blocks), source: Make.source)
    }

    private let question = [
        Make.heading(identifying, level: 2), Make.heading("Strengths"), Make.item("Health visitors spot delays."),
        Make.heading("Areas for development"), Make.item("The check is not joint."), Make.item("Waits are long."),
    ]
    private let statement = [
        Make.heading("The inspection raises significant concerns about the effectiveness of the local area", level: 2),
        Make.paragraph(
            "The local area is required to submit a Written Statement of Action that explains how it will tackle:"),
        Make.item("the quality of plans"), Make.item("the mistrust of parents"),
    ]

    @Test func readsALetterWithAWrittenStatement() {
        let report = read([Make.heading("Main Findings"), Make.item("Leaders were slow.")] + question + statement)
        #expect(report.kind == .areaSEND2016)
        #expect(report.provider.name == "Eastmere")
        #expect(report.inspection.start?.iso == "2018-10-08")
        #expect(report.inspection.end?.iso == "2018-10-12")
        #expect(report.published?.iso == "2018-11-27")
        #expect(report.leadInspector == "Ann Lee")
        #expect(
            report.recommendations.map(\.text) == [
                "The check is not joint.", "Waits are long.", "the quality of plans", "the mistrust of parents",
            ])
        #expect(report.recommendations.map(\.priority) == [false, false, true, true])
        #expect(report.recommendations.map(\.group) == [Self.identifying, Self.identifying, nil, nil])
        #expect(
            report.recommendations.map(\.addressee) == [
                nil, nil, "local authority and CCGs", "local authority and CCGs",
            ])
        #expect(report.findings.map(\.text) == ["Leaders were slow.", "Health visitors spot delays."])
        #expect(report.review == [])
    }

    @Test func readsALetterWithoutAWrittenStatement() {
        let report = read(question, opening: "This letter sets out what was found.")
        #expect(report.recommendations.map(\.priority) == [false, false])
        #expect(report.review == [])
    }

    @Test(
        "titles are worded in several ways",
        arguments: [
            "Joint area SEND inspection in Eastmere", "Joint local area SEND inspection of Eastmere",
            "Joint local area special educational needs and disabilities inspection in Eastmere",
            "Local area SEND inspection in Eastmere",
        ])
    func titles(title: String) {
        let report = read(question + statement, title: title)
        #expect(report.kind == .areaSEND2016)
        #expect(report.provider.name == "Eastmere")
        #expect(report.subtype == nil)
    }

    @Test("the statement may be called WSOA, and its weaknesses may be numbered or stand under a heading")
    func statementInOtherWords() {
        let short = [
            Make.paragraph("The area is required to produce and submit a WSOA that explains how it will tackle:"),
            Make.item("the quality of plans", marker: "1."), Make.item("the mistrust of parents", marker: "2."),
        ]
        let headed = [Make.heading("Areas of significant weakness", level: 2), statement[2], statement[3]]
        for list in [short, headed] {
            let report = read(
                question + list, opening: Self.required.replacing("Written Statement of Action", with: "WSOA"))
            #expect(
                report.recommendations.filter(\.priority).map(\.text) == [
                    "the quality of plans", "the mistrust of parents",
                ])
            #expect(report.review == [])
        }
    }

    @Test("a revisit is dated by its own days, not by the statement that it follows")
    func revisit() {
        let report = read(
            [], title: "Joint area SEND revisit in Eastmere",
            inspected: "revisited the area of Eastmere to decide whether it has tackled the weaknesses in the written "
                + "statement of action issued on 4 April 2016.")
        #expect(report.subtype == "revisit")
        #expect(report.inspection.end?.iso == "2018-10-12")
        #expect(report.review == [])
    }

    @Test("what is missing or contradicts itself is put to review")
    func doubts() {
        #expect(read(question).reviewed == ["recommendations"])
        #expect(read([]).reviewed == ["recommendations"])
        #expect(read(question + statement, signatures: []).reviewed == ["leadInspector"])
        let signatures = [
            Make.paragraph("Yours sincerely"), Make.paragraph("Cy Orr Her Majesty’s Inspector", lines: ["Cy Orr"]),
            Make.row("Ann Lee, HMI Lead Inspector", "Bo Fox CQC Inspector"),
        ]
        let report = read(question + statement, signatures: signatures)
        #expect(report.leadInspector == "Ann Lee")
        #expect(report.reviewed == ["leadInspector"])
    }
}
