import Records
import Testing

@testable import Extracting

@Suite("Inspections of looked after children services") struct LookedAfterLayoutTests {
    private let cover = [
        Line.heading("Inspection of looked after children services", level: 1, page: 1),
        Line.heading("Wealdmere Metropolitan Borough Council", page: 1),
    ]
    private let smallPrint = [
        Line.note("Inspection dates: 24 – 28 June 2013"), Line.note("Reporting inspector Ada Quill HMI"),
        Line.note("Age group: All"), Line.note("Published: 2 August 2013"),
    ]
    private let body = [
        Line.heading("Capacity to improve"), Line.heading("Grade 3 (Adequate)", level: 3),
        Line.numbered(1, "Plans are sound."), Line.heading("Areas for improvement"),
        Line.numbered(28, "To improve services the local authority should take the following action."),
        Line.heading("Immediately:", level: 3), Line.bullet("Place children in accordance with regulations"),
        Line.heading("Within three months:", level: 3), Line.bullet("Publish the revised pledge, covering", level: 0),
        Line.bullet("health", level: 1), Line.heading("Quality of provision"), Line.bullet("Case files are thin."),
    ]
    private let record = [
        Line.row("Overall effectiveness", "Inadequate", page: 24),
        Line.row("Capacity to improve", "Adequate", page: 24),
        Line.row("Outcomes for looked after children and young people", "Adequate", page: 24),
        Line.row("Quality of provision", "Inadequate", page: 24),
        Line.row("Leadership and management", "Good", page: 24),
    ]

    @Test("facts from the small print, grades from the record, improvements with their limits") func whole() {
        let report = report(of: cover + body + record + smallPrint)
        #expect(report.kind == .lookedAfterChildren2013)
        #expect(report.provider.name == "Wealdmere")
        #expect(report.inspection.start?.iso == "2013-06-24")
        #expect(report.inspection.end?.iso == "2013-06-28")
        #expect(report.published?.iso == "2013-08-02")
        #expect(report.leadInspector == "Ada Quill")
        #expect(report.judgements.map(\.grade) == [.inadequate, .adequate, .adequate, .inadequate, .good])
        #expect(report.judgements[1].area == .capacityToImprove)
        #expect(report.recommendations.map(\.group) == ["Immediately", "Within three months"])
        #expect(report.recommendations.map(\.parts) == [[], ["health"]])
        #expect(report.findings.map(\.section) == ["Capacity to improve", "Areas for improvement"])
        #expect(report.review.isEmpty)
    }

    @Test("a grade in the body that the record contradicts goes to review") func contradiction() {
        var record = record
        record[1] = Line.row("Capacity to improve", "Good", page: 24)
        let report = report(of: cover + body + record + smallPrint)
        #expect(report.doubted == ["judgements"])
        #expect(report.review[0].why == "“Capacity to improve” is good in the record on page 24, adequate on page 3")
    }

    @Test("a report without record or list says so") func empty() {
        let report = report(of: cover + smallPrint)
        #expect(report.judgements.isEmpty)
        #expect(report.doubted == ["judgements", "recommendations"])
    }
}
