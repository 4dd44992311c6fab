import Records
import Testing

@testable import Extracting

@Suite("Joint area reviews") struct JointAreaReviewLayoutTests {
    private let body = [
        Line.heading("Priorities for further improvement", level: 3),
        Line.numbered(13, "Priorities for further improvement:"),
        Line.bullet("The council and its partners should see every child alone.", level: 1),
        Line.bullet("Hospitals should share their figures.", level: 1),
        Line.heading("Key findings"), Line.numbered(14, "The backlog is gone."), Line.note("Published: 3 July 2009"),
    ]

    @Test(
        "the title names the area",
        arguments: [
            (
                [
                    "Inspection of progress made in the provision of safeguarding services in the London Borough of Wealdmere"
                ],
                "Wealdmere"
            ),
            (["Joint area review: Stonebeck"], "Stonebeck"),
            (["Joint area review", "Stonebeck City Council"], "Stonebeck"),
        ])
    func title(lines: [String], name: String) {
        let report = report(of: lines.map { Line.heading($0, page: 1) } + body)
        #expect(report.kind == .jointAreaReview)
        #expect(report.provider.name == name)
        #expect(report.published?.iso == "2009-07-03")
        #expect(report.inspection.start == nil)
    }

    @Test("the bullets are the recommendations, the paragraph above them is not") func bullets() {
        let report = report(of: [Line.heading("Joint area review: Stonebeck", page: 1)] + body)
        #expect(
            report.recommendations.map(\.text) == [
                "The council and its partners should see every child alone.", "Hospitals should share their figures.",
            ])
        #expect(
            report.recommendations.allSatisfy { $0.section == "Priorities for further improvement" && $0.parts.isEmpty }
        )
        #expect(report.doubted == ["judgements"])
    }
}
