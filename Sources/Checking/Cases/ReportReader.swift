import Records
import Yams

/// Reads the reports of a case, and what follows from reports.
struct ReportReader {
    let file: YAMLFile

    /// Keys of a report; a case with one report in force gives them itself.
    static let keys = [
        "kind", "published", "toldPublished", "received", "inspectionEnd", "statementDue", "statementDuePrinted",
        "draftDuePrinted", "draftSent",
        "statementSent", "nextSteps", "outcome", "review", "recommendations",
    ]

    /// The reports in force: those under `reports`, else the one that the case itself describes.
    func inForce(_ root: YAMLMapping) throws(RuleProblem) -> [DatedReport] {
        if root["reports"] != nil { return try list(root, "reports") }
        guard ReportReader.keys.contains(where: { root[$0] != nil }) else { return [] }
        return [try report(root, id: "report")]
    }

    /// A list of reports, each with its `id`.
    func list(_ root: YAMLMapping, _ key: String) throws(RuleProblem) -> [DatedReport] {
        var reports: [DatedReport] = []
        for node in try root.list(key) ?? [] {
            let mapping = try YAMLMapping(node, in: file, what: "a report", keys: ["id"] + ReportReader.keys)
            reports.append(try report(mapping, id: try mapping.requiredText("id")))
        }
        return reports
    }

    private func report(_ mapping: YAMLMapping, id: String) throws(RuleProblem) -> DatedReport {
        var report = Report(source: source(id), kind: try mapping.choice("kind") ?? .ilacs)
        for node in try mapping.list("recommendations") ?? [] {
            report.recommendations.append(try recommendation(node))
        }
        report.inspection.end = try mapping.day("inspectionEnd")
        report.nextSteps = try mapping.text("nextSteps")
        report.outcome = try mapping.text("outcome")
        report.statementDue = try printedDay(mapping, "statementDuePrinted")
        report.draftDue = try printedDay(mapping, "draftDuePrinted")
        for node in try mapping.list("review") ?? [] {
            let item = try YAMLMapping(node, in: file, what: "a review item", keys: ["field", "why"])
            report.review.append(
                ReviewItem(field: try item.requiredText("field"), why: try item.requiredText("why")))
        }
        report.published = try mapping.day("published")
        var dates = ReportDates()
        dates.received = try mapping.day("received")
        dates.published = try mapping.day("toldPublished")
        dates.statementDue = try mapping.day("statementDue")
        dates.draftSent = try mapping.day("draftSent")
        dates.statementSent = try mapping.day("statementSent")
        return DatedReport(report, dates: dates)
    }

    private func printedDay(_ mapping: YAMLMapping, _ key: String) throws(RuleProblem) -> PrintedDay? {
        try mapping.day(key).map { PrintedDay(day: $0, evidence: Evidence(page: 9, quote: "by \($0.inWords)")) }
    }

    private func source(_ id: String) -> ReportSource {
        ReportSource(file: "\(id).pdf", sha256: id, mediaType: "application/pdf", pages: 1)
    }

    private func recommendation(_ node: Node) throws(RuleProblem) -> Recommendation {
        let keys = ["id", "number", "text", "parts", "section", "group", "priority", "addressee", "page", "openParts"]
        let mapping = try YAMLMapping(node, in: file, what: "a recommendation", keys: keys)
        let text = try mapping.text("text") ?? "The quality of case recording"
        var parts: [String] = []
        for part in try mapping.list("parts") ?? [] { parts.append(try file.text(part, "parts")) }
        return Recommendation(
            id: try mapping.requiredText("id"), number: try mapping.text("number"), text: text,
            parts: parts, section: try mapping.text("section") ?? "What needs to improve",
            group: try mapping.text("group"),
            priority: try mapping.flag("priority") ?? false, addressee: try mapping.text("addressee"),
            evidence: Evidence(page: try mapping.whole("page") ?? 2, quote: text))
    }

    /// Recommendations of the case itself, of which `openParts` gives the numbers of parts without an action.
    func coverage(_ root: YAMLMapping) throws(RuleProblem) -> [RecommendationCoverage] {
        var coverage: [RecommendationCoverage] = []
        for node in try root.list("recommendations") ?? [] {
            guard let mapping = node.mapping, let numbers = mapping["openParts"]?.sequence else { continue }
            let parts = try recommendation(node)
            var open: [RecommendationCoverage.OpenPart] = []
            for number in numbers {
                guard let place = number.int, parts.parts.indices.contains(place - 1) else {
                    throw file.problem(at: number, "found \(number.inWords); expected openParts: numbers of its parts")
                }
                open.append(RecommendationCoverage.OpenPart(number: place, text: parts.parts[place - 1]))
            }
            coverage.append(RecommendationCoverage(recommendation: parts.id, degree: .partly, openParts: open))
        }
        return coverage
    }

    /// What a direction of the case requires.
    func requiredActions(_ root: YAMLMapping) throws(RuleProblem) -> [RequiredAction] {
        var report = Report(source: source("direction"), kind: .intervention)
        report.intervention = Intervention(
            type: "statutory direction", date: Day(iso: "2019-02-04"), service: "children's social care")
        var required: [RequiredAction] = []
        for node in try root.list("requiredActions") ?? [] {
            required.append(RequiredAction(try recommendation(node), in: DatedReport(report)))
        }
        return required
    }

    /// Reports that the inspectorate lists and the store lacks.
    func listed(_ root: YAMLMapping) throws(RuleProblem) -> [ListedReport] {
        var listed: [ListedReport] = []
        for node in try root.list("listedReportsLacking") ?? [] {
            let mapping = try YAMLMapping(node, in: file, what: "a listed report", keys: ["title", "date", "url"])
            listed.append(
                ListedReport(
                    date: try mapping.day("date"), title: try mapping.requiredText("title"),
                    url: try mapping.text("url")))
        }
        return listed
    }

    /// Pairs of recommendations, the later one and the earlier one that it names again.
    func recurrences(
        _ root: YAMLMapping, among reports: [DatedReport]
    ) throws(RuleProblem) -> [RecurringWeakness] {
        var places: [String: RecurringWeakness.Place] = [:]
        for report in reports.map(\.report) {
            for item in report.recommendations {
                places[item.id] = RecurringWeakness.Place(
                    item, inspected: report.inspection.end, file: report.source.file)
            }
        }
        var found: [RecurringWeakness] = []
        for node in try root.list("recurrences") ?? [] {
            let mapping = try YAMLMapping(node, in: file, what: "a recurrence", keys: ["later", "earlier"])
            guard let later = places[try mapping.requiredText("later")],
                let earlier = places[try mapping.requiredText("earlier")]
            else { throw file.problem(at: node, "expected later and earlier: ids of recommendations of the case") }
            found.append(RecurringWeakness(later: later, earlier: earlier, likeness: 0.8, shared: ["pre-proceedings"]))
        }
        return found
    }
}
