import Records
import Reporting

/// Texts that a report or a log can hold and that must come out as nothing but text.
enum Hostile {
    static let script = "<script>alert(1)</script>"
    static let formula = "=HYPERLINK(\"http://example.com\",\"x\")"
    static let escape = "\u{1B}[31mred\u{9B}0m\u{7}"
    static let turned = "abc\u{202E}cba\u{202C}\u{2066}x\u{2069}\u{200F}"
    /// Swift sees one `Character` in a quotation mark with an accent; a browser sees the mark.
    static let accented = "x\"\u{301} onmouseover=alert(1) y=\"\u{301}"
    static let long = String(repeating: "x", count: 10_000)
    static let markup = "**bold** [link](http://example.com) | `code` {{title}}"
    static let all = [script, formula, escape, turned, accented, long, markup]

    /// Every text field of a gap report holds the text.
    static func gapReport(_ text: String) -> GapReport {
        var report = InventedCouncil.report
        report.source.file = text
        report.recommendations = [
            Recommendation(
                id: "r1", number: text, text: text, parts: [text], section: text, group: text, addressee: text,
                references: [text], evidence: Evidence(page: 2, quote: text))
        ]
        report.judgements[0].label = text
        report.leadInspector = text
        report.provider.name = text
        report.review = [ReviewItem(field: text, why: text)]
        var log = InventedCouncil.snapshot.log
        log.source.file = text
        log.source.sheet = text
        log.columns = [text: .ref]
        log.columnsUnmapped = [text]
        log.review = [LogReviewItem(row: 2, field: text, why: text)]
        log.leftOut = [LeftOutRow(row: 3, why: text)]
        log.actions = [action(text)]
        return GapReport(
            title: text, provider: text, asOf: InventedCouncil.asOf, madeAt: InventedCouncil.asOf, programVersion: text,
            reports: [report], snapshots: [Snapshot(asOf: InventedCouncil.asOf, log: log)],
            links: [Link(recommendation: "r1", action: "a1", score: 0.5, state: .proposed, why: text)],
            check: check(text))
    }

    static func check(_ text: String) -> CheckResult {
        let gap = Gap(
            rule: "action-overdue", severity: .high,
            subject: GapSubject(type: .action, id: text, ref: text, row: 4), message: text, fix: text,
            evidence: [GapEvidence(file: text, page: 1, quote: text), GapEvidence(file: text, row: 4)])
        var waived = gap
        waived.subject.id = "other"
        waived.waived = text
        return CheckResult(
            asOf: InventedCouncil.asOf, gaps: [gap, waived], notRun: [RuleNotRun(rule: text, why: text)],
            rulesRun: ["action-overdue"])
    }

    private static func action(_ text: String) -> Action {
        var action = Action(row: 4, action: text)
        action.id = "a1"
        action.ref = text
        action.owner = text
        action.theme = text
        action.dueAsTyped = text
        action.dueKind = .unreadable
        action.statusAsTyped = text
        action.evidence = text
        action.measure = text
        return action
    }
}
