import Records
import Reporting

/// Three gaps, one of them waived, and a rule that could not run: small enough to show whole outputs.
enum SmallCheck {
    static let scope = CheckScope(recommendations: 12, actions: 30)

    static let result = CheckResult(
        asOf: InventedCouncil.asOf,
        gaps: [
            Gap(
                rule: "action-overdue", severity: .high,
                subject: GapSubject(type: .action, id: "a9", ref: "A12", row: 17),
                message: "Due on 30 June 2026, 146 days ago.", fix: "Finish it, or agree a new date.",
                evidence: [GapEvidence(file: "log.xlsx", row: 17)], firstSeen: InventedCouncil.day("2026-11-01"),
                new: false),
            Gap(
                rule: "recommendation-without-action", severity: .high,
                subject: GapSubject(type: .recommendation, id: "r4"), message: "No action answers it.",
                fix: "Add an action.",
                evidence: [GapEvidence(file: "my report.pdf", page: 2, quote: "The quality of plans")]),
            Gap(
                rule: "action-vanished", severity: .low,
                subject: GapSubject(type: .action, id: "a3", ref: "A4", earlierRow: 9), message: "It is gone.",
                fix: "Say why.", evidence: [], new: false, waived: "merged into A12"),
        ],
        notRun: [RuleNotRun(rule: "stale-update", why: "no such column: updated")],
        rulesRun: ["action-overdue", "action-vanished", "action-without-owner", "recommendation-without-action"])

    static let clean = CheckResult(
        asOf: InventedCouncil.asOf, gaps: [], notRun: [], rulesRun: ["action-overdue", "action-vanished"])

    static let rules = [
        Rule(
            id: "action-overdue", title: "Action past its date", severity: .high, appliesTo: .action,
            rationale: "A date that passes unnoticed is no date.", source: "minutes", params: [:], select: "SELECT 1",
            message: "", fix: "")
    ]
}
