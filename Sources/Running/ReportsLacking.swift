import Records

/// The reports that an inspectorate's page lists and the store does not hold.
///
/// A listed report is held where the store has a report of its kind that was published on the listed day, or, since few
/// reports print that day, whose inspection ended at most half a year before it; each held report answers one entry.
func reportsLacking(in reports: [Report]) -> [ListedReport] {
    var held = reports.filter { $0.kind != .providerPage && $0.kind != .press }
    let listed = reports.flatMap { $0.listedReports ?? [] }
    return listed.sorted { ($0.date?.serial ?? 0) < ($1.date?.serial ?? 0) }.filter { entry in
        guard let place = held.firstIndex(where: { answers($0, entry) }) else { return true }
        held.remove(at: place)
        return false
    }
}

private func answers(_ report: Report, _ entry: ListedReport) -> Bool {
    guard let listed = entry.date, kinds(named: entry.title).contains(report.kind) else { return false }
    if let published = report.published, abs(published.days(until: listed)) <= 7 { return true }
    guard let end = report.inspection.end else { return false }
    return (0...183).contains(end.days(until: listed))
}

/// The kinds of report that the words of a link can mean; every kind where they say nothing of it.
private func kinds(named title: String) -> Set<ReportKind> {
    let words = title.lowercased()
    let named: [(String, Set<ReportKind>)] = [
        ("focused", [.focusedVisit]), ("monitoring", [.monitoringVisit]), ("targeted", [.jtai]), ("jtai", [.jtai]),
        ("send", [.areaSEND, .areaSEND2016]), ("special educational", [.areaSEND, .areaSEND2016]),
        ("safeguarding children board", [.lscbReview]), ("joint area review", [.jointAreaReview]),
        ("children's services", [.ilacs, .sif, .lookedAfterChildren2013]),
        ("children’s services", [.ilacs, .sif, .lookedAfterChildren2013]),
    ]
    return named.first { words.contains($0.0) }?.1 ?? Set(ReportKind.allCases)
}
