import Extracting
import Records
import Testing

@Suite("Area SEND reports, 2023 on")
struct AreaSENDLayoutTests {
    typealias Make = InventedBlocks

    static let failings =
        "There are widespread and/or systemic failings leading to significant concerns about the "
        + "experiences and outcomes of children and young people with SEND."
    static let inconsistent =
        "The local area partnership’s arrangements lead to inconsistent experiences and outcomes "
        + "for children and young people with SEND."
    static let positive =
        "The local area partnership’s arrangements typically lead to positive experiences and outcomes "
        + "for children and young people with SEND."

    private func report(
        title: String = "Area SEND inspection of the Eastmere Local Area Partnership", outcome: String = inconsistent,
        dates: String = "Inspection dates: 26 February to 1 March 2024", tables: [Block],
        team: [Block] = [Make.row("Ann Lee, Ofsted HMI, lead inspector", "Bo Fox, CQC lead inspector", page: 4)],
        footers: [String] = [
            "Area SEND inspection report: Eastmere Local Area Partnership, 26 February to 1 March 2024 2"
        ]
    ) -> Report {
        let blocks =
            [
                Make.heading(title, level: 1), Make.paragraph(dates),
                Make.paragraph("Dates of previous inspection: 5 to 9 June 2017"),
                Make.heading("Inspection outcome", level: 2), Make.paragraph(outcome + " The next step is set."),
                Make.heading("What does the area partnership need to do better?", level: 2),
                Make.item("Waits are long."),
            ] + tables + [
                Make.heading("Local area partnership details", level: 2, page: 4),
                Make.row("Local authority", "Integrated care board", page: 4),
                Make.heading("Inspection team", level: 2, page: 4),
                Make.row("Ofsted", "Care Quality Commission", page: 4),
            ] + team
        return extractReport(from: Make.text(blocks, furniture: footers), source: Make.source)
    }

    private let improvement = [
        Make.heading("Areas for improvement", level: 2), Make.heading("Areas for improvement"),
        Make.paragraph("Leaders should ask young people what they think."),
    ]

    private func priority(_ rows: [Block]) -> Report {
        let head = [
            Make.heading("Areas for priority action", level: 2),
            Make.row("Responsible body", "Areas for priority action"),
        ]
        return report(outcome: Self.failings, tables: head + rows + improvement)
    }

    @Test("a table's header row that was joined to the row below is no part of it")
    func joinedHeader() {
        let joined = [
            Make.heading("Areas for improvement", level: 2),
            Make.paragraph("Areas for improvement Leaders should ask young people what they think."),
        ]
        #expect(
            report(tables: joined).recommendations.map(\.text) == ["Leaders should ask young people what they think."])
    }

    @Test("a priority table's header row that was read as a paragraph is no area")
    func headerAsParagraph() {
        let report = report(
            outcome: Self.failings,
            tables: [
                Make.heading("Areas for priority action", level: 2),
                Make.paragraph("Responsible body Areas for priority action"),
                Make.row("Eastmere Council", "Leaders should act on waits.", page: 2),
            ] + improvement)
        #expect(
            report.recommendations.map(\.text) == [
                "Leaders should act on waits.", "Leaders should ask young people what they think.",
            ])
        #expect(report.review == [])
    }

    @Test func readsTheCover() {
        let report = report(tables: improvement)
        #expect(report.kind == .areaSEND)
        #expect(report.provider.name == "Eastmere")
        #expect(report.provider.asPrinted == "the Eastmere Local Area Partnership")
        #expect(report.inspection.start?.iso == "2024-02-26")
        #expect(report.inspection.end?.iso == "2024-03-01")
        #expect(report.inspection.previous?.iso == "2017-06-09")
        #expect(report.nextSteps == "The next step is set.")
        #expect(report.judgements == [])
        #expect(report.recommendations.map(\.text) == ["Leaders should ask young people what they think."])
        #expect(report.findings.map(\.text) == ["Waits are long."])
        #expect(report.review == [])
    }

    @Test(
        "each outcome is told by its sentence",
        arguments: [
            (inconsistent, "inconsistent experiences and outcomes"),
            (positive, "typically positive experiences and outcomes"),
        ])
    func outcome(sentence: String, expected: String) {
        #expect(report(outcome: sentence, tables: improvement).outcome == expected)
    }

    @Test("the outcome is held against the priority table")
    func outcomeAgainstTable() {
        let without = report(outcome: Self.failings, tables: improvement)
        #expect(without.outcome == "widespread and/or systemic failings")
        #expect(without.reviewed == ["outcome"])
        #expect(report(outcome: Self.inconsistent + " " + Self.positive, tables: improvement).reviewed == ["outcome"])
        #expect(report(outcome: "The area does well.", tables: improvement).reviewed == ["outcome"])
    }

    @Test func givesEachPriorityActionItsBody() {
        let report = priority([
            Make.row(
                "Eastmere Council and NHS East ICB",
                "Leaders should act on:\n• waits\n• plans\nThey should also report."),
            Make.row("NHS East ICB", "Leaders must commission therapies."),
        ])
        #expect(report.outcome == "widespread and/or systemic failings")
        #expect(report.recommendations.map(\.addressee) == ["Eastmere Council and NHS East ICB", "NHS East ICB", nil])
        #expect(report.recommendations.map(\.priority) == [true, true, false])
        #expect(report.recommendations.first?.text == "Leaders should act on:")
        #expect(report.recommendations.first?.parts == ["waits", "plans", "They should also report."])
        #expect(report.review == [])
    }

    @Test(
        "cells that run over the page are joined",
        arguments: ["both cells", "body only", "text only", "loose text", "bullets"])
    func overThePage(how: String) {
        let body = "Eastmere Council and NHS East Integrated Care Board"
        let text = "Leaders should shorten the waits that families have."
        let rows: [Block] =
            switch how {
            case "both cells":
                [
                    Make.row("Eastmere Council and NHS East", "Leaders should shorten the", page: 2),
                    Make.row("Integrated Care Board", "waits that families have.", page: 3),
                ]
            case "body only":
                [
                    Make.row("Eastmere Council and NHS East", text, page: 2),
                    Make.row("Integrated Care Board", "", page: 3),
                ]
            case "text only":
                [
                    Make.row(body, "Leaders should shorten the", page: 2),
                    Make.row("", "waits that families have.", page: 3),
                ]
            case "loose text":
                [
                    Make.row(body, "Leaders should shorten the", page: 2),
                    Make.paragraph("waits that families have.", page: 3),
                ]
            default:
                [
                    Make.row(body, "Leaders should shorten:\n• waits for", page: 2), Make.row("", "therapy", page: 3),
                    Make.item("waits for plans", page: 3),
                ]
            }
        let first = priority(rows).recommendations.first
        #expect(first?.addressee == body)
        if how == "bullets" {
            #expect(first?.parts == ["waits for therapy", "waits for plans"])
        } else {
            #expect(first?.text == text)
        }
        #expect(priority(rows).recommendations.count == 2)
    }

    @Test("one body may answer for several rows")
    func mergedBody() {
        let rows = [Make.row("Eastmere Council", "Leaders should write plans.\nLeaders must pay for therapies.")]
        let report = priority(rows)
        #expect(
            report.recommendations.map(\.text).prefix(2) == [
                "Leaders should write plans.", "Leaders must pay for therapies.",
            ])
        #expect(report.recommendations.map(\.addressee).prefix(2) == ["Eastmere Council", "Eastmere Council"])
        #expect(report.reviewed == ["recommendations"])

        // A page says so itself: its row has one cell only.
        let page = priority([
            Make.row("Eastmere Council", "Leaders should write plans."), Make.row("Leaders must pay."),
        ])
        #expect(page.recommendations.map(\.addressee).prefix(2) == ["Eastmere Council", "Eastmere Council"])
        #expect(page.review == [])
    }

    @Test func readsImprovementsWithListsAndNumbers() {
        let report = report(tables: [
            Make.heading("Areas for improvement"),
            Make.paragraph("Leaders should improve plans, so that:", page: 2), Make.item("they are on time", page: 3),
            Make.item("", page: 3), Make.paragraph("Leaders must listen.", page: 3),
            Make.item("The partnership should publish its plan.", marker: "1.", page: 3),
        ])
        #expect(
            report.recommendations.map(\.text) == [
                "Leaders should improve plans, so that:", "Leaders must listen.",
                "The partnership should publish its plan.",
            ])
        #expect(report.recommendations.map(\.parts) == [["they are on time"], [], []])
        #expect(report.recommendations.map(\.number) == [nil, nil, "1"])
        #expect(report.review == [])
    }

    @Test(
        "items that look cut or joined are put to review",
        arguments: [
            "Leaders in the area know what to do.", "Leaders should shorten the",
            "Leaders across it should plan. Leaders across it should pay.",
        ])
    func doubtfulItems(text: String) {
        let report = report(tables: [Make.heading("Areas for improvement"), Make.paragraph(text)])
        #expect(report.reviewed == ["recommendations"])
    }

    @Test func saysWhatIsMissing() {
        #expect(report(tables: []).reviewed == ["recommendations"])
        #expect(report(tables: [Make.heading("Areas for improvement")]).reviewed == ["recommendations"])
        #expect(report(tables: improvement, team: []).reviewed == ["leadInspector"])
        #expect(
            report(dates: "Inspection dates: 4 to 8 March", tables: improvement, footers: []).reviewed == ["inspection"]
        )
    }

    @Test(
        "the running footer is a second reading",
        arguments: [
            (
                "Area SEND inspection report: Eastmere Local Area Partnership, 26 February to 8 March 2024",
                "inspection.end"
            ),
            ("Area SEND inspection report: Westmere Local Area Partnership", "provider"),
        ])
    func footer(line: String, field: String) {
        let report = report(tables: improvement, footers: [line])
        #expect(report.provider.name == "Eastmere")
        #expect(report.inspection.end?.iso == "2024-03-01")
        #expect(report.reviewed == [field])
    }

    @Test(
        "the lead inspector is Ofsted's",
        arguments: [
            ("Ann Lee, Ofsted HMI, lead inspector", "Ann Lee"),
            ("Ann Lee HMI, Ofsted Lead inspector Cy Orr, Ofsted HMI", "Ann Lee"),
            ("Ann Lee, HMI, Ofsted Lead inspector", "Ann Lee"),
            ("Cy Orr, Ofsted HMI Ann Lee, Ofsted HMI lead inspector", "Ann Lee"),
            ("Mr Ben Lee, Ofsted lead inspector Bo Fox, CQC lead inspector", "Mr Ben Lee"),
        ])
    func lead(cell: String, name: String) {
        let report = report(tables: improvement, team: [Make.row("Bo Fox, CQC lead inspector", cell, page: 4)])
        #expect(report.leadInspector == name)
    }
}
