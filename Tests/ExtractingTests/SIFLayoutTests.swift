import Records
import Testing

@testable import Extracting

@Suite("Reports under the single inspection framework") struct SIFLayoutTests {
    @Test("a whole report reads without doubts") func whole() {
        let report = SIFReport().read
        #expect(report.kind == .sif)
        #expect(report.subtype == nil)
        #expect(report.provider.name == "Wealdmere")
        #expect(report.provider.asPrinted == "Wealdmere County Council")
        #expect(report.inspection.start == Day(iso: "2015-06-08"))
        #expect(report.inspection.end == Day(iso: "2015-07-02"))
        #expect(report.published == Day(iso: "2015-08-12"))
        #expect(report.leadInspector == "Ada Quill")
        #expect(report.review.isEmpty)
    }

    @Test(
        "dates as the covers print them",
        arguments: [
            ("Inspection date: 1/06/2015 – 25/06/2015", "2015-06-01", "2015-06-25"),
            ("Inspection dates: 8 June to 2 July 2015", "2015-06-08", "2015-07-02"),
            ("Inspection date: 18 Feb 2014–12 March 2014", "2014-02-18", "2014-03-12"),
            ("Inspection date: 14 January 2014- 5 February 2014", "2014-01-14", "2014-02-05"),
        ])
    func dates(line: String, start: String, end: String) {
        var text = SIFReport()
        text.dates = line
        text.published = []
        let report = text.read
        #expect(report.inspection.start?.iso == start)
        #expect(report.inspection.end?.iso == end)
        #expect(report.published == nil)
        // The first reports printed no day of publication; that a later one lacks it is told.
        #expect(report.reviewed == (end < "2014-06" ? [] : ["published"]))
    }

    @Test(
        "implausible dates go to review",
        arguments: [
            ("Inspection date: 15 June 2015 – 19 June 2015", "inspection.start"),
            ("Inspection date: 6 June 2015 – 2 July 2015", "inspection.start"),
            ("Inspection date: summer 2015", "inspection"),
            ("Inspection date: 10 June 2025 – 3 July 2025", "inspection.start"),
        ])
    func implausible(line: String, field: String) {
        var text = SIFReport()
        text.dates = line
        text.published = []
        #expect(text.read.doubted.contains(field))
    }

    @Test("two dates of publication are both told") func twoPublications() {
        var text = SIFReport()
        text.board.append(Line.heading("Report published: 19 August 2015", page: 31))
        let report = text.read
        #expect(report.published?.iso == "2015-08-12")
        #expect(report.doubted == ["published"])
        #expect(report.review[0].why.contains("19 August 2015"))
    }

    @Test("a report published before its inspection ended goes to review") func publishedTooEarly() {
        var text = SIFReport()
        text.published = ["Report published: 12 August 2014"]
        #expect(text.read.doubted == ["published"])
    }

    @Test(
        "lead inspectors without titles",
        arguments: [
            ("Lead inspector: Ada Quill Senior HMI", "Ada Quill"), ("Lead inspector: Ada Quill (HMI)", "Ada Quill"),
            ("Lead inspector Ada Quill", "Ada Quill"),
            ("Lead inspector: Ada Quill, Her Majesty’s Inspector", "Ada Quill"),
            ("Lead inspector: Ada Quill Deputy lead inspector: Bo Reed", "Ada Quill"),
            ("Lead inspectors: Ada Quill HMI and Bo Reed HMI", "Ada Quill and Bo Reed"),
        ])
    func leadInspector(line: String, name: String) {
        var text = SIFReport()
        text.team = [Line.prose(line, page: 39)]
        #expect(text.read.leadInspector == name)
    }

    @Test("no lead inspector is said") func noLeadInspector() {
        var text = SIFReport()
        text.team = [Line.prose("Deputy lead inspector: Bo Reed", page: 39)]
        #expect(text.read.leadInspector == nil)
        #expect(text.read.doubted == ["leadInspector"])
    }

    @Test("a cover that contradicts its own sentence on the area goes to review") func otherArea() {
        var text = SIFReport()
        text.name = "Stonebeck Borough Council"
        #expect(text.read.provider.name == "Stonebeck")
        #expect(text.read.doubted == ["provider"])
    }

    @Test(
        "re-inspections review no Board",
        arguments: ["Re-inspection of services", "Reinspection of services"])
    func reinspection(opening: String) {
        var text = SIFReport()
        text.title = opening + " for children in need of help and protection, children looked after and care leavers"
        text.boardTitle = nil
        text.board = []
        let report = text.read
        #expect(report.kind == .sif)
        #expect(report.subtype == "re-inspection")
        #expect(!report.judgements.contains { $0.area == .safeguardingBoard })
        #expect(report.review.isEmpty)
    }

    @Test("numbered paragraphs are findings of their area, recommendations are not") func findings() {
        var text = SIFReport()
        text.authority += [
            Line.row(
                "The experiences and progress of children who need help and protection", "Requires improvement", page: 9
            ),
            Line.heading("Summary", level: 3, page: 9), Line.prose("Help comes late.", page: 9),
            Line.heading("Inspection findings", level: 3, page: 9), Line.numbered(2, "Referrals wait.", page: 9),
        ]
        #expect(
            text.read.findings == [
                Finding(
                    number: "2", section: "The experiences and progress of children who need help and protection",
                    text: "Referrals wait.", evidence: Evidence(page: 9, quote: nil))
            ])
    }

    @Test("a report cut off anywhere says what is missing") func cutOff() {
        let blocks = SIFReport().blocks
        for count in 2..<blocks.count {
            let report = report(of: Array(blocks.prefix(count)))
            #expect(report.kind == .sif)
            #expect(report.doubted.contains("leadInspector"))
            #expect(!report.recommendations.isEmpty || report.doubted.contains("recommendations"))
            #expect((report.judgements.count < 7) == report.doubted.contains("judgements"))
            #expect((report.inspection.start == nil) == report.doubted.contains("inspection"))
        }
    }
}
