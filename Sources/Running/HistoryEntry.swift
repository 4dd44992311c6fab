public import Records
import Reporting

/// One dated entry of a council's story.
public struct HistoryEntry: Codable, Equatable, Sendable {
    /// As exact as known: `2018`, `2018-11` or `2018-11-26`; nil where no date is known.
    @OrNull public var date: String?
    /// Day of the document, where what it tells has no date of its own: it happened, or was announced, by then.
    @OrNull public var saidOn: String?
    /// Kind of the document that tells it.
    public var kind: ReportKind
    /// What happened, in a line.
    public var what: String
    /// File that tells it.
    public var source: String

    init(_ report: Report) {
        date = HistoryEntry.date(of: report)
        saidOn = nil
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
        if let measures = report.measures?.count { facts.append("\(measures) measures that the council announced") }
        if let published = report.published, report.kind == .childrensLetter { facts.append("dated \(published.iso)") }
        what = facts.joined(separator: ", ")
    }

    /// What one sentence of a document tells; it may tell of an inspection and its grade at once.
    private init(_ events: [Event], in report: Report) {
        let date = events.first?.date
        self.date = date
        saidOn = date == nil ? report.published?.iso : nil
        kind = report.kind
        source = report.source.file
        let types = events.map(\.type).joined(separator: ", ")
        let service = events.first?.service.map { " (\($0))" } ?? ""
        let quote = events.first?.quote.map { ": “\(HistoryEntry.shortened($0))”" } ?? ""
        what = "\(types)\(service), says the \(report.kind.inWords)\(quote)"
    }

    /// What a report tells of beside itself, one entry for each sentence and date.
    ///
    /// The inspection that a letter to children is about is the letter's own entry.
    static func told(in report: Report) -> [HistoryEntry] {
        var groups: [[Event]] = []
        for event in report.events ?? [] where report.kind != .childrensLetter || event.type != "inspection" {
            if let same = groups.firstIndex(where: { $0[0].quote == event.quote && $0[0].date == event.date }) {
                groups[same].append(event)
            } else {
                groups.append([event])
            }
        }
        return groups.map { HistoryEntry($0, in: report) }
    }

    /// True for a news page that is nothing but what it tells of.
    static func isOnlyTeller(_ report: Report) -> Bool {
        report.kind == .press && report.recommendations.isEmpty && report.measures == nil && report.events != nil
    }

    /// A letter to children stands at the inspection that it reports, since its own date may be wrong.
    private static func date(of report: Report) -> String? {
        let inspected = report.events?.first { $0.type == "inspection" }?.date
        return report.kind == .childrensLetter
            ? report.inspection.end?.iso ?? inspected ?? report.day?.iso : report.day?.iso
    }

    /// At most 160 characters, cut between words.
    private static func shortened(_ quote: String) -> String {
        guard quote.count > 160 else { return quote }
        let cut = quote.prefix(160)
        return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + " …"
    }

    private static func words(for intervention: Intervention) -> String {
        let service = intervention.service.map { " (\($0))" } ?? ""
        return intervention.type == "lifted" ? "intervention lifted\(service)" : intervention.type + service
    }

    /// Documents and what they tell of, oldest first; at one date the document before what is told.
    static func inOrder(_ documents: [HistoryEntry], told: [HistoryEntry]) -> [HistoryEntry] {
        let all = documents.map { (entry: $0, rank: 0) } + told.map { (entry: $0, rank: 1) }
        let place = { (entry: HistoryEntry) in entry.date ?? entry.saidOn ?? "9999" }
        return all.sorted {
            (place($0.entry), $0.rank, $0.entry.source) < (place($1.entry), $1.rank, $1.entry.source)
        }.map(\.entry)
    }

    /// Date, what happened and where it stands, as lines of text.
    var inWords: String {
        let column = date ?? saidOn.map { "by \($0)" } ?? "no date"
        return column + String(repeating: " ", count: max(1, 15 - column.count)) + "\(what) [\(source)]"
    }
}
