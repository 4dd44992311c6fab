public import Records
import Reporting

/// One dated entry of a council's story.
public struct HistoryEntry: Codable, Equatable, Sendable {
    /// As exact as known: `2018`, `2018-11` or `2018-11-26`; nil where no date is known.
    @OrNull public var date: String?
    /// Kind of the document that tells it.
    public var kind: ReportKind
    /// What happened, in a line.
    public var what: String
    /// File that tells it.
    public var source: String

    init(_ report: Report) {
        date = report.day?.iso
        kind = report.kind
        source = report.source.file
        var facts = [report.intervention.map { HistoryEntry.words(for: $0) } ?? report.kind.inWords]
        if let visit = report.visit?.number { facts[0] += " \(visit)" }
        if let theme = report.visit?.theme ?? report.inspection.theme { facts.append("on \(theme)") }
        if let overall = report.judgements.first(where: { $0.area == .overall }) {
            facts.append("overall \(overall.grade.rawValue)")
        }
        if let outcome = report.outcome { facts.append(outcome) }
        let count = report.recommendations.count
        if count > 0 { facts.append("\(count) recommendation\(count == 1 ? "" : "s")") }
        what = facts.joined(separator: ", ")
    }

    init(_ event: Event, in report: Report) {
        date = event.date
        kind = report.kind
        source = report.source.file
        let service = event.service.map { " (\($0))" } ?? ""
        let quote = event.quote.map { ": “\($0)”" } ?? ""
        what = "\(event.type)\(service), as \(report.kind.inWords) tells\(quote)"
    }

    private static func words(for intervention: Intervention) -> String {
        let service = intervention.service.map { " (\($0))" } ?? ""
        return intervention.type == "lifted" ? "intervention lifted\(service)" : intervention.type + service
    }

    /// Documents and what they tell of, oldest first; at one date the document before what is told.
    static func inOrder(_ documents: [HistoryEntry], told: [HistoryEntry]) -> [HistoryEntry] {
        let all = documents.map { (entry: $0, rank: 0) } + told.map { (entry: $0, rank: 1) }
        return all.sorted {
            ($0.entry.date ?? "9999", $0.rank, $0.entry.source) < ($1.entry.date ?? "9999", $1.rank, $1.entry.source)
        }.map(\.entry)
    }

    /// Date, what happened and where it stands, as lines of text.
    var inWords: String {
        let column = date ?? "no date"
        return column + String(repeating: " ", count: max(1, 12 - column.count)) + "\(what) [\(source)]"
    }
}
