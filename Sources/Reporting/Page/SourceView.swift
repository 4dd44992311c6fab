import Records

/// A file that the report was made from.
struct SourceView {
    var name: String
    var what: String
    var detail: String
    var fingerprint: String

    init(_ report: Report) {
        name = report.source.file
        let dates = report.inspection.inWords.map { ", \($0)" } ?? ""
        what = report.kind.inWords.capitalisedFirst + dates
        let published = report.published.map { ", published \($0.inWords)" } ?? ""
        let inspector = report.leadInspector.map { ", lead inspector \($0)" } ?? ""
        detail =
            "\(counted(report.source.pages, "page"))\(published)\(inspector), "
            + counted(report.recommendations.count, "recommendation")
        fingerprint = String(report.source.sha256.prefix(12))
    }

    init(_ snapshot: Snapshot, isLatest: Bool) {
        name = snapshot.log.source.file
        what = "\(isLatest ? "Action log" : "Earlier action log") as of \(snapshot.asOf.inWords)"
        detail =
            "sheet \(snapshot.log.source.sheet), headings in row \(snapshot.log.source.headerRow), "
            + counted(snapshot.log.actions.count, "action")
        fingerprint = String(snapshot.log.source.sha256.prefix(12))
    }
}
