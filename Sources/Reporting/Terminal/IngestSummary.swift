public import Records

/// Tells in a few lines what was read from one report: kind, area, dates, grades, how much it asks for,
/// and what a person should look at.
public func renderIngestSummary(_ report: Report) -> String {
    var lines = [wrapped(title(of: report), indent: 2, firstIndent: ""), wrapped(source(of: report), indent: 2)]
    if report.kind == .notAReport {
        lines.append("  Nothing was taken from it.")
    } else {
        lines.append("")
        lines += grades(of: report)
        lines.append(wrapped(contents(of: report), indent: 4, firstIndent: "  "))
        lines += particulars(of: report).map { wrapped($0, indent: 4, firstIndent: "  ") }
    }
    lines += review(of: report)
    return lines.joined(separator: "\n") + "\n"
}

private func title(of report: Report) -> String {
    let dates = report.inspection.inWords.map { ", \($0)" } ?? ""
    guard let name = report.provider.name else { return report.kind.inWords.capitalisedFirst + dates }
    return "\(name): \(report.kind.inWords)\(dates)"
}

private func source(of report: Report) -> String {
    var parts = [report.source.file, counted(report.source.pages, "page")]
    if let published = report.published { parts.append("published \(published.inWords)") }
    if let inspector = report.leadInspector { parts.append("lead inspector \(inspector)") }
    return parts.joined(separator: ", ")
}

/// One line a judgement, the grades in a column of their own.
private func grades(of report: Report) -> [String] {
    if let outcome = report.outcome { return [wrapped("Outcome: \(outcome)", indent: 4, firstIndent: "  ")] }
    guard !report.judgements.isEmpty else {
        return report.kind.isGraded ? ["  No grades were found, though this kind of report gives them."] : []
    }
    let words = report.judgements.map { $0.grade.rawValue.capitalisedFirst }
    let width = (words.map(\.count).max() ?? 0) + 2
    return zip(report.judgements, words).map { judgement, grade in
        let number = judgement.number.map { "\($0) " } ?? ""
        return wrapped(number + judgement.label, indent: 2 + width, firstIndent: "  " + padded(grade, to: width))
    } + [""]
}

private func contents(of report: Report) -> String {
    let findings =
        report.findings.isEmpty ? "no numbered findings" : counted(report.findings.count, "finding")
    let count = report.recommendations.count
    guard count > 0 else {
        return report.kind.usuallyRecommends
            ? "No recommendations were found; \(findings)."
            : "No recommendations, which is usual for this kind of document; \(findings)."
    }
    let priority = report.recommendations.filter(\.priority).count
    let urgent = priority == 0 ? "" : " (\(priority) for priority action)"
    let pages = Set(report.recommendations.compactMap(\.evidence.page)).sorted()
    let place: String =
        switch (pages.first, pages.last) {
        case (let first?, let last?) where first != last: " on pages \(first) to \(last)"
        case (let first?, _): " on page \(first)"
        default: ""
        }
    return "\(counted(count, "recommendation"))\(urgent)\(place); \(findings)."
}

/// What only some kinds have.
private func particulars(of report: Report) -> [String] {
    var lines: [String] = []
    if let intervention = report.intervention {
        let service = intervention.service.map { ", \($0)" } ?? ""
        let date = intervention.date.map { ", \($0.inWords)" } ?? ""
        lines.append("\(intervention.type.capitalisedFirst)\(service)\(date).")
    }
    if let visit = report.visit {
        if let number = visit.number { lines.append("Visit number \(number) since the inspection.") }
        if let theme = visit.theme { lines.append("Theme: \(theme).") }
        if !visit.areasCovered.isEmpty { lines.append("Areas covered: \(visit.areasCovered.joined(separator: "; ")).") }
    }
    if let listed = report.listedReports { lines.append("\(counted(listed.count, "report")) listed.") }
    if let measures = report.measures {
        lines.append("\(counted(measures.count, "measure")) that the council announced.")
    }
    if let events = report.events { lines.append("\(counted(events.count, "dated fact")).") }
    return lines
}

private func review(of report: Report) -> [String] {
    guard !report.review.isEmpty else { return [] }
    return ["", "  Please look at \(counted(report.review.count, "thing")):"]
        + report.review.map { wrapped("\($0.fieldInWords): \($0.why)", indent: 6, firstIndent: "    - ") }
}
