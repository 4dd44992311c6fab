import Records
import Reporting
import Testing

@Suite struct HeadlineTests {
    @Test func `the headline of the invented council`() {
        #expect(
            renderHeadline(InventedCouncil.gapReport) == """
                2 of 12 recommendations have no action, and 7 of 20 open actions are past their date; 36 gaps in
                all, 15 of high severity. 1 rule could not run, so this is not the whole picture.
                  2  recommendations with no action (of 12 recommendations)
                  7  open actions past their date (of 20 open actions)
                  9  actions whose date was moved later (of 29 actions)
                  3  marked complete without evidence (of 9 completed actions)
                  3  answered only by links not yet confirmed (of 10 answered recommendations)

                """)
    }

    @Test("each figure follows the data", arguments: 0..<5)
    func figures(index: Int) {
        var report = InventedCouncil.gapReport
        let before = report.headline.figures
        switch index {
        case 0: report.links.removeAll { $0.recommendation == "r2" }
        case 1: report.check.gaps.removeAll { $0.rule == "action-overdue" && $0.subject.id == "a4" }
        case 2: report.check.gaps.removeAll { $0.rule == "action-slipped" && $0.subject.id == "a4" }
        case 3: report.check.gaps.removeAll { $0.rule == "complete-without-evidence" && $0.subject.id == "a3" }
        default: report.links.indices.forEach { report.links[$0].state = .confirmed }
        }
        report.coverage = InventedCouncil.coverage(by: report.links, among: report.actions)
        let changes = [1, -1, -1, -1, -3]
        #expect(report.headline.figures[index].count == (before[index].count ?? 0) + changes[index])
        for other in 1..<4 where other != index {
            #expect(report.headline.figures[other] == before[other])
        }
    }

    @Test func `a rule that did not run gives no figure`() {
        var report = InventedCouncil.gapReport
        report.check.rulesRun.removeAll { $0 == "action-slipped" || $0 == "action-overdue" }
        #expect(report.headline.figures[2].number == "?")
        #expect(report.headline.figures[2].outOf == "not checked")
        #expect(report.headline.sentence.contains("whether actions are late is not known"))
    }

    @Test(
        "what the log has no column for is unknown, not none",
        arguments: [
            (1, LogField.due, "no column for due dates"), (2, .status, "no earlier date to compare with"),
            (3, .evidence, "no column for evidence"),
        ])
    func unknown(index: Int, without field: LogField, why: String) {
        var report = InventedCouncil.gapReport
        report.snapshots.removeFirst()
        report.snapshots[0].log.columns = report.snapshots[0].log.columns.filter { $0.value != field }
        report.check.gaps = []
        #expect(report.headline.figures[index].number == "?")
        #expect(report.headline.figures[index].outOf == why)
    }

    @Test func `rejected links answer nothing`() {
        var report = InventedCouncil.gapReport
        for index in report.links.indices where report.links[index].recommendation == "r2" {
            report.links[index].state = .rejected
        }
        report.coverage = InventedCouncil.coverage(by: report.links, among: report.actions)
        #expect(report.headline.figures[0].count == 3)
        #expect(report.actionsWithoutRecommendation.map(\.id).contains("a4"))
    }

    @Test func `a link to an action that is gone answers nothing`() {
        var report = InventedCouncil.gapReport
        report.snapshots[1].log.actions.removeAll { $0.id == "a4" || $0.id == "a5" }
        report.coverage = InventedCouncil.coverage(by: report.links, among: report.actions)
        #expect(report.headline.figures[0].count == 3)
    }

    @Test(
        "what is missing is said",
        arguments: [
            (true, false, "No inspection report has been read, so there is nothing to answer yet."),
            (false, true, "No action log has been read, so nothing could be checked against the report."),
        ])
    func missing(noReports: Bool, noLog: Bool, sentence: String) {
        var report = InventedCouncil.gapReport
        if noReports { report.reports = [] }
        if noLog { report.snapshots = [] }
        #expect(report.headline.sentence == sentence)
    }

    @Test func `no gap is said with what was checked`() {
        var report = InventedCouncil.gapReport
        report.check.gaps = []
        report.check.notRun = []
        #expect(
            report.headline.sentence == "No gap was found by 10 rules over 12 recommendations and 30 actions.")
    }
}
