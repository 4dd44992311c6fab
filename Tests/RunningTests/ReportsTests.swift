import Records
import Testing

@testable import Running

@Suite("Which reports a council has to answer, and which the store lacks")
struct ReportsTests {
    /// A report of a kind whose inspection ended on a day.
    private func report(_ kind: ReportKind, _ end: String, asks: Int = 1) -> Report {
        var report = Report(
            source: ReportSource(
                file: "\(kind.rawValue)-\(end).pdf", sha256: end, mediaType: "application/pdf", pages: 9),
            kind: kind)
        report.inspection.end = Day(iso: end)
        report.recommendations = (0..<asks).map {
            Recommendation(
                id: "r\(end)\($0)", text: "The quality of plans.", section: "What needs to improve",
                evidence: Evidence(page: 2, quote: nil))
        }
        return report
    }

    @Test("A full inspection takes over from earlier ones; visits after it add to it")
    func inForce() {
        let held = [
            report(.monitoringVisit, "2020-03-04"), report(.press, "2019-01-16"), report(.ilacs, "2018-12-07"),
            report(.focusedVisit, "2017-05-01"), report(.sif, "2014-07-23"),
        ]
        let reports = ReportsInForce(newestFirst: held)
        #expect(reports.answered.map(\.kind) == [.monitoringVisit, .ilacs])
        #expect(reports.others.map(\.kind) == [.press, .focusedVisit, .sif])
    }

    @Test("Where no full inspection is held, the latest that asks for anything counts")
    func withoutFullInspection() {
        let held = [
            report(.childrensLetter, "2024-09-01"), report(.jtai, "2024-05-01", asks: 0),
            report(.areaSEND, "2023-05-01"),
        ]
        #expect(ReportsInForce(newestFirst: held).answered.map(\.kind) == [.areaSEND])
    }

    @Test("News never asks by itself")
    func news() { #expect(ReportsInForce(newestFirst: [report(.press, "2019-01-16")]).answered.isEmpty) }

    @Test("A listed report is lacking unless one of its kind ended in the half year before, each counted once")
    func lacking() {
        var page = report(.providerPage, "2026-01-01", asks: 0)
        page.listedReports = [
            ListedReport(date: Day(iso: "2023-05-09"), title: "Children's services inspection", url: nil),
            ListedReport(date: Day(iso: "2019-01-17"), title: "Children's services inspection", url: nil),
            ListedReport(date: Day(iso: "2019-02-17"), title: "Children's services inspection", url: nil),
            ListedReport(date: Day(iso: "2019-02-20"), title: "Focused visit", url: nil),
        ]
        let lacking = reportsLacking(in: [page, report(.ilacs, "2018-12-07")])
        #expect(lacking.map { $0.date?.iso } == ["2019-02-17", "2019-02-20", "2023-05-09"])
    }

    @Test("Grades stand in one row an area, across frameworks that name it otherwise")
    func grades() {
        func judged(_ kind: ReportKind, _ end: String, _ grades: [(JudgementArea, Grade)]) -> Report {
            var report = report(kind, end)
            report.judgements = grades.map {
                Judgement(
                    label: "\(kind) \($0.0)", area: $0.0, number: nil, grade: $0.1,
                    evidence: Evidence(page: 1, quote: nil))
            }
            return report
        }
        let table = GradesOverTime([
            judged(.ilacs, "2018-12-07", [(.leadership, .inadequate), (.overall, .inadequate)]),
            judged(.sif, "2014-07-23", [(.overall, .requiresImprovement), (.leadership, .good)]),
        ])
        #expect(
            table.inWords == """
                            2014-07                 2018-12
                overall     requires improvement    inadequate
                leadership  good                    inadequate
                """)
    }
}
