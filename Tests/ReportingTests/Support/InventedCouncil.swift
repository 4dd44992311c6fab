import Records
import Reporting

/// A council that does not exist: a report with 12 recommendations and a log with 30 actions, in the
/// words that such papers use.
enum InventedCouncil {
    static let asOf = day("2026-11-23")

    static func day(_ iso: String) -> Day {
        guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
        return day
    }

    static let report: Report = {
        var report = Report(
            source: ReportSource(
                file: "northshire-2025.pdf", sha256: String(repeating: "3f9a", count: 16), mediaType: "application/pdf",
                pages: 14), kind: .ilacs)
        report.provider = Provider(name: "Northshire", asPrinted: "Northshire County Council", urn: "80999")
        report.inspection = InspectionDates(start: day("2025-09-29"), end: day("2025-10-10"), previous: nil, theme: nil)
        report.published = day("2025-11-24")
        report.leadInspector = "Margaret Ellison"
        let grades: [(String, JudgementArea, Grade)] = [
            ("The impact of leaders on social work practice with children and families", .leadership, .inadequate),
            ("The experiences and progress of children who need help and protection", .helpAndProtection, .inadequate),
            ("The experiences and progress of children in care", .childrenInCare, .requiresImprovement),
            ("The experiences and progress of care leavers", .careLeavers, .good),
        ]
        report.judgements = grades.map { label, area, grade in
            Judgement(
                label: label, area: area, number: nil, grade: grade,
                evidence: Evidence(page: 1, quote: grade.rawValue))
        }
        report.recommendations = recommendationTexts.enumerated().map { index, text in
            Recommendation(
                id: "r\(index + 1)", text: text, section: "What needs to improve?", priority: index == 0,
                references: index == 4 ? ["outcome 2, national framework"] : [],
                evidence: Evidence(page: index < 7 ? 2 : 3, quote: String(text.prefix(60))))
        }
        report.findings = [
            Finding(number: "1", section: "Help and protection", text: "…", evidence: Evidence(page: 3, quote: nil))
        ]
        report.review = [
            ReviewItem(
                field: "published", why: "the cover says 24 November 2025, the last page says 21 November 2025")
        ]
        return report
    }()

    static let recommendationTexts = [
        "The timeliness and quality of decision-making when children are first referred, including children who are "
            + "referred again within 12 months.",
        "The identification of, and response to, children who live with long-standing neglect.",
        "The effectiveness of pre-proceedings work under the Public Law Outline, so that it does not drift.",
        "The quality of assessments and plans for disabled children.",
        "The oversight by managers and independent reviewing officers, and the escalation of concerns.",
        "The sufficiency of suitable homes for children in care, and for young people of 16 and 17.",
        "The timeliness of initial health assessments, and of strengths and difficulties questionnaires.",
        "The quality and use of personal education plans, in particular for children who live outside the county.",
        "The consistency with which return home interviews are offered and used after children go missing.",
        "The supervision of social workers, so that it is regular, reflective and recorded.",
        "Life-story work for children for whom permanence has been agreed.",
        "The preparation of children in care for adulthood, including their health histories.",
    ]

    static let links: [Link] = logRows.enumerated().flatMap { index, row in
        row.answers.map { number in
            Link(
                recommendation: "r\(number)", action: "a\(index + 1)",
                score: index % 4 == 0 ? 1 : 0.58 + 0.012 * Double(index),
                state: index % 4 == 0 ? .confirmed : .proposed,
                why: index % 4 == 0 ? "the log cites the recommendation" : "shares: \(row.shares)")
        }
    }

    static let rules: [Rule] = [
        (
            "recommendation-without-action", "Recommendation without an action", Severity.high,
            SubjectType.recommendation
        ),
        ("action-overdue", "Action past its date", .high, .action),
        ("status-contradicts-date", "Reported on track, but past its date", .high, .action),
        ("complete-without-evidence", "Marked complete without evidence", .high, .action),
        ("action-slipped", "Date moved later", .medium, .action),
        ("action-without-due-date", "Action without a date", .medium, .action),
        ("due-date-unreadable", "Date that is not understood", .medium, .action),
        ("action-without-owner", "Action without an owner", .medium, .action),
        ("action-without-measure", "Action without a measure of success", .low, .action),
        ("action-answers-no-recommendation", "Action that answers no recommendation", .low, .action),
    ].map { id, title, severity, type in
        Rule(
            id: id, title: title, severity: severity, appliesTo: type, rationale: "Inspectors ask about it.",
            source: "domain notes", params: [:], select: "SELECT 1", message: "", fix: "")
    }

    static let gapReport: GapReport = {
        var gapReport = GapReport(
            title: "Gap report: Northshire", provider: "Northshire", asOf: asOf, madeAt: asOf, programVersion: "0.1.0",
            reports: [report], snapshots: [earlierSnapshot, snapshot], links: links, check: check, rules: rules)
        gapReport.coverage = coverage(by: links, among: snapshot.log.actions)
        return gapReport
    }()

    /// Stands in for what linking says of it.
    static func coverage(by links: [Link], among actions: [Action]) -> [RecommendationCoverage] {
        let held = Set(actions.map(\.id))
        return report.recommendations.map { recommendation in
            let answers = links.filter {
                $0.recommendation == recommendation.id && $0.state != .rejected && held.contains($0.action)
            }
            let isConfirmed = answers.contains { $0.state == .confirmed }
            return RecommendationCoverage(
                recommendation: recommendation.id,
                degree: answers.isEmpty ? .none : isConfirmed ? .confirmed : .proposed)
        }
    }

    static let check = CheckResult(
        asOf: asOf, gaps: InventedRules.gaps(),
        notRun: [RuleNotRun(rule: "stale-update", why: "the log has no column for the date of the progress note")],
        rulesRun: rules.map(\.id).sorted())
}
