import Records
import Testing

@testable import Extracting

@Suite("Reviews of a Safeguarding Children Board alone") struct LSCBReviewLayoutTests {
    private let blocks = [
        Line.heading("Wealdmere Safeguarding Children Board", level: 1, page: 1),
        Line.heading("Review of the effectiveness of the local safeguarding children board", page: 1),
        Line.heading("Inspection date: 18 November – 10 December 2014", page: 1),
        Line.heading("Report published: 10 February 2015", page: 1),
        Line.heading("The Local Safeguarding Children Board requires improvement", page: 1),
        Line.heading("What does the LSCB need to improve?", page: 3),
        Line.heading("Areas for improvement", level: 3, page: 3),
        Line.bullet("Ensure that audits are acted upon.", page: 3),
        Line.heading("Inspection judgement about the LSCB", page: 5),
        Line.numbered(1, "Partners attend well.", page: 5),
        Line.prose("Lead inspector: Ada Quill", page: 9),
    ]

    @Test("one grade, one list, no doubts") func whole() {
        let report = report(of: blocks)
        #expect(report.kind == .lscbReview)
        #expect(report.provider.name == "Wealdmere")
        #expect(report.inspection.end?.iso == "2014-12-10")
        #expect(report.published?.iso == "2015-02-10")
        #expect(report.leadInspector == "Ada Quill")
        #expect(report.judgements.map(\.label) == ["Effectiveness of the Local Safeguarding Children Board"])
        #expect(report.judgements.map(\.grade) == [.requiresImprovement])
        #expect(report.recommendations.map(\.text) == ["Ensure that audits are acted upon."])
        #expect(report.recommendations.map(\.addressee) == ["LSCB"])
        #expect(report.findings.map(\.text) == ["Partners attend well."])
        #expect(report.review.isEmpty)
    }

    @Test("without the sentence there is no grade, and that is said") func noGrade() {
        let report = report(of: blocks.filter { !$0.text.hasSuffix("requires improvement") })
        #expect(report.judgements.isEmpty)
        #expect(report.doubted == ["judgements"])
    }
}
