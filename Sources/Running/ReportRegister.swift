public import Records
public import Storing

/// A report of the store with the days of it that a person told.
public struct RegisteredReport: Sendable {
    /// The report.
    public var report: Report
    /// What was told; empty where nothing was.
    public var dates: ReportDates
}

/// A report that cannot be found, or a day that cannot be right.
public enum ReportRegisterError: Error, Equatable, CustomStringConvertible {
    /// No report was read from a file of this name, and no id begins so.
    case unknown(String)
    /// Several reports fit; the first characters of their ids.
    case several(String, ids: [String])
    /// A day before the one it must follow, or years after it.
    case implausible(name: String, day: Day, other: String, otherDay: Day)

    /// One line in words, with the way out.
    public var description: String {
        switch self {
        case .unknown(let name):
            "the store holds no report '\(name)'; heed report list shows those it holds, by file and id"
        case .several(let name, let ids):
            "'\(name)' fits \(ids.count) reports; name one by the beginning of its id: \(ids.joined(separator: ", "))"
        case .implausible(let name, let day, let other, let otherDay):
            "the day \(name), \(day.inWords), cannot be right: the day \(other) is \(otherDay.inWords); nothing was kept"
        }
    }
}

/// The reports of the store, and the days of them that only a person knows.
public struct ReportRegister {
    private let store: Store
    private let provider: String?

    /// Opens the register.
    ///
    /// - Parameter provider: The council; nil for the reports of all.
    public init(store: Store, provider: String?) {
        self.store = store
        self.provider = provider
    }

    /// Every report, in the order of inspections.
    public func reports() throws(StoreError) -> [RegisteredReport] {
        let dates = try store.reportDates(provider: provider)
        return try store.reports(provider: provider).map {
            RegisteredReport(report: $0, dates: dates[$0.source.sha256] ?? ReportDates())
        }
    }

    /// The report that a person means: by the name of its file, or by the first six or more characters of its id.
    public func report(named name: String) throws -> RegisteredReport {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        let found = try reports().filter { entry in
            let source = entry.report.source
            return source.file == file || (name.utf8.count >= 6 && source.sha256.hasPrefix(name.lowercased()))
        }
        guard let only = found.first else { throw ReportRegisterError.unknown(name) }
        guard found.count == 1 else {
            throw ReportRegisterError.several(name, ids: found.map { String($0.report.source.sha256.prefix(12)) })
        }
        return only
    }

    /// Keeps days of a report in place of those that were told before.
    ///
    /// - Throws: ``ReportRegisterError/implausible(name:day:other:otherDay:)`` where one cannot be right.
    public func keep(_ dates: ReportDates, of report: Report) throws {
        try check(dates, of: report)
        try store.keep(dates, sha256: report.source.sha256)
    }

    /// Longest time from the end of an inspection to anything that is told of it, in days.
    private static let longest = 3 * 366

    private func check(_ dates: ReportDates, of report: Report) throws(ReportRegisterError) {
        let end = report.inspection.end.map { (name: "on which the inspection ended", day: $0) }
        let start = dates.received.map { (name: "of receipt", day: $0) } ?? end
        for (name, path) in ReportDates.names {
            guard let day = dates[keyPath: path] else { continue }
            let isNotice = name == "received" || name == "published"
            guard let other = isNotice ? end : start else { continue }
            guard (0...ReportRegister.longest).contains(other.day.days(until: day)) else {
                throw .implausible(name: name, day: day, other: other.name, otherDay: other.day)
            }
        }
    }
}
