public import Records
public import Storing

/// What the store holds (`heed/status/1`).
public struct StoreStatus: Codable, Sendable {
    /// What it holds of one council.
    public struct Council: Codable, Sendable {
        /// Its name.
        public var provider: String
        /// Number of reports.
        public var reports: Int
        /// Number of recommendations in them.
        public var recommendations: Int
        /// Number of log snapshots.
        public var snapshots: Int
        /// Day of the latest snapshot.
        @OrNull public var latestLog: Day?
        /// Number of actions in the latest snapshot.
        public var actions: Int
        /// Day of the check recorded last.
        @OrNull public var lastCheck: Day?
        /// True where that lies further back than it should.
        public var checkOverdue: Bool
        /// What is missing for a check, in words.
        public var lacks: [String]
    }

    /// Name and version of this JSON form.
    public var schema = "heed/status/1"
    /// The store's file.
    public var store: String
    /// One entry a council, in order of name.
    public var councils: [Council]

    /// Counts what the store holds.
    ///
    /// - Parameters:
    ///   - asOf: The day that counts as today.
    ///   - checkEvery: Days after which a check is overdue, once one was recorded.
    public init(store: Store, path: String, asOf: Day, checkEvery: Int) throws {
        self.store = path
        councils = try store.providers().map { provider in
            let reports = try store.reports(provider: provider)
            let snapshots = try store.snapshots(provider: provider)
            let recommendations = reports.reduce(0) { $0 + $1.recommendations.count }
            var lacks: [String] = []
            if snapshots.isEmpty { lacks.append("an action log (heed log import)") }
            if recommendations == 0 { lacks.append("a report with recommendations (heed ingest)") }
            lacks += reportsLacking(in: reports).map { entry in
                "the report “\(entry.title)”\(entry.date.map { " of \($0.inWords)" } ?? "")"
                    + (entry.url.map { ": \($0)" } ?? "")
            }
            let lastCheck = try store.runs(provider: provider).map(\.day).filter { $0 <= asOf }.max()
            return Council(
                provider: provider, reports: reports.count, recommendations: recommendations,
                snapshots: snapshots.count,
                latestLog: snapshots.last?.asOf, actions: snapshots.last?.log.actions.count ?? 0,
                lastCheck: lastCheck, checkOverdue: lastCheck.map { $0.days(until: asOf) > checkEvery } ?? false,
                lacks: lacks)
        }
    }

    /// The counts as lines of text.
    public var inWords: String {
        guard !councils.isEmpty else { return "\(store) holds nothing yet; run heed ingest report.pdf" }
        return ([store] + councils.flatMap(lines)).joined(separator: "\n")
    }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    private func lines(_ council: Council) -> [String] {
        var lines = [
            "\(council.provider): \(counted(council.reports, "report")) with "
                + "\(counted(council.recommendations, "recommendation")), "
                + "\(counted(council.snapshots, "snapshot")) of the action log"
        ]
        if let latest = council.latestLog {
            lines.append("  latest log of \(latest.inWords), \(council.actions) actions")
        }
        let overdue = council.checkOverdue ? ": overdue; does heed check still run from cron?" : ""
        lines.append("  last check \(council.lastCheck.map { "of \($0.inWords)" } ?? "not recorded yet")\(overdue)")
        return lines + council.lacks.map { "  lacks \($0)" }
    }
}
