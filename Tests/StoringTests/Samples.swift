import Records
import Testing

@testable import Storing

/// Builds days from ISO text; a typing error in a test fails it.
func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

/// A report of Anytown with the recommendations given.
func report(
    _ sha256: String, file: String = "report.pdf", provider: String? = "Anytown", kind: ReportKind = .ilacs,
    end: String? = "2018-12-07", recommendations: [String] = []
) -> Report {
    var report = Report(
        source: ReportSource(file: file, sha256: sha256, mediaType: "application/pdf", pages: 3), kind: kind)
    report.provider = Provider(name: provider, asPrinted: provider.map { "\($0) Council" }, urn: nil)
    report.inspection = InspectionDates(start: nil, end: end.flatMap { Day(iso: $0) }, previous: nil, theme: nil)
    report.judgements = [
        Judgement(
            label: "Overall effectiveness", area: .overall, number: nil, grade: .inadequate,
            evidence: Evidence(page: 1, quote: "Inadequate"))
    ]
    report.recommendations = recommendations.enumerated().map { place, text in
        Recommendation(
            id: "\(sha256)-\(place)", text: text, section: "What needs to improve",
            evidence: Evidence(page: 2, quote: text))
    }
    report.findings = [
        Finding(number: "1", section: "Leaders", text: "Leaders know.", evidence: Evidence(page: 3, quote: nil))
    ]
    report.review = [ReviewItem(field: "inspection.end", why: "the letter is dated before it")]
    return report
}

/// A log whose rows are `ref: text`, or a text alone.
func log(_ sha256: String, file: String = "log.xlsx", _ rows: [String]) -> ActionLog {
    ActionLog(
        source: LogSource(file: file, sha256: sha256, sheet: "Plan", headerRow: 4), columns: ["Ref": .ref],
        columnsUnmapped: ["Notes"],
        actions: rows.enumerated().map { place, row in
            let parts = row.split(separator: ": ", maxSplits: 1).map(String.init)
            var action = Action(row: 5 + place, action: parts.last ?? "")
            action.ref = parts.count > 1 ? parts[0] : nil
            return action
        },
        leftOut: [LeftOutRow(row: 9, why: "total")], review: [LogReviewItem(row: 5, field: "due", why: "no date")])
}
