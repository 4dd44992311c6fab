public import Records
public import Storing

/// A council's inspections, visits and interventions in order, its grades over time, and what comes back.
public struct History: Sendable {
    /// The council.
    public let provider: String
    /// Oldest first; entries without a date last.
    public let entries: [HistoryEntry]
    /// Grades by area of judgement, oldest inspection first.
    public let grades: GradesOverTime
    /// Weaknesses that a later full inspection names again, latest first.
    public let recurrences: [RecurringWeakness]
    /// What visits since the latest full inspection say about its recommendations, earliest visit first.
    public let progress: [ProgressSaid]

    /// Reads the story from the store.
    public init(store: Store, provider: String?) throws {
        self.provider = try chosenProvider(provider, in: store)
        let reports = try store.reports(provider: self.provider)
        let documents = reports.filter { !HistoryEntry.isOnlyTeller($0) }.map(HistoryEntry.init)
        entries = HistoryEntry.inOrder(documents, told: reports.flatMap(HistoryEntry.told))
        grades = GradesOverTime(reports)
        let comingBack = try ComingBack(
            reports: reports, snapshots: try store.snapshots(provider: self.provider),
            decisions: try store.decisions())
        recurrences = comingBack.all()
        progress = comingBack.progress()
    }

    /// The story as lines of text.
    public var inWords: String {
        var parts = [([provider] + entries.map(\.inWords)).joined(separator: "\n")]
        if let table = grades.inWords { parts.append("Grades over time\n" + table) }
        if !recurrences.isEmpty {
            let lines = recurrences.map(\.inWords).joined(separator: "\n")
            parts.append("Weaknesses that come back (by their words; read both before you say so)\n" + lines)
        }
        if !progress.isEmpty {
            let lines = progress.map(\.inWords).joined(separator: "\n")
            parts.append("What visits say about what the inspection asked (by their words; read the letter)\n" + lines)
        }
        return parts.joined(separator: "\n\n")
    }
}

extension Report {
    /// The day that the report speaks of: the end of its inspection, else its own date.
    var day: Day? { inspection.end ?? intervention?.date ?? published }
}
