public import Records
import Yams

/// Working days in England: not Saturday, Sunday, Christmas Day, Good Friday or a bank holiday
/// (SI 2007/462, regulation 1).
///
/// The days between Christmas and New Year count. An answer is nil where it would need a year that the list of
/// bank holidays does not have: a clock that runs on a guessed list would look right and be wrong.
public struct WorkingDays: Sendable {
    /// First and last day that the list of bank holidays covers.
    public let covered: ClosedRange<Day>
    private let holidays: Set<Day>

    /// The list that comes with the program (`bank-holidays.yaml`).
    public static let england: Result<WorkingDays, RuleProblem> = Result { () throws(RuleProblem) in
        let name = "bank-holidays.yaml"
        return try WorkingDays(
            yaml: String(decoding: PackageResources.bank_holidays_yaml, as: UTF8.self), path: name)
    }

    /// The last day that the list covers.
    public var lastDay: Day { covered.upperBound }

    /// Reads a list: `years: {first: 2012, last: 2027}` and `days`, a mapping from day to its name.
    public init(yaml: String, path: String) throws(RuleProblem) {
        let file = try YAMLFile(path: path, text: yaml)
        let root = try YAMLMapping(
            file.root, in: file, what: "bank holidays", keys: ["source", "years", "days"])
        let years = try YAMLMapping(try root.required("years"), in: file, what: "years", keys: ["first", "last"])
        guard let first = try years.whole("first"), let last = try years.whole("last"), first <= last,
            let firstDay = Day(year: first, month: 1, day: 1), let lastDay = Day(year: last, month: 12, day: 31)
        else { throw file.problem(at: years.node, "expected first and last: two years in order") }
        covered = firstDay...lastDay
        guard case .mapping(let days) = try root.required("days") else {
            throw file.problem(at: try root.required("days"), "expected days: a mapping from day to name")
        }
        var holidays: Set<Day> = []
        for (key, _) in days {
            guard let day = Day(iso: key.scalar?.string ?? ""), (firstDay...lastDay).contains(day) else {
                throw file.problem(at: key, "found \(key.inWords); expected a day of \(first) to \(last)")
            }
            holidays.insert(day)
        }
        self.holidays = holidays
    }

    /// Whether people work on a day; nil where the list does not reach it.
    public func isWorking(_ day: Day) -> Bool? {
        guard covered.contains(day) else { return nil }
        return day.weekday <= 5 && !holidays.contains(day)
    }

    /// The day on which the so-many-th working day after `day` falls, `day` itself not counted; nil where the
    /// list does not reach that far.
    ///
    /// Zero or fewer working days give `day` itself.
    public func adding(_ count: Int, to day: Day) -> Day? {
        var left = count
        var at = day
        while left > 0 {
            at = at.adding(days: 1)
            guard let working = isWorking(at) else { return nil }
            if working { left -= 1 }
        }
        return at
    }

    /// Working days after `start` up to and with `end`; negative where `end` is earlier; nil where the list does
    /// not cover both.
    public func count(from start: Day, to end: Day) -> Int? {
        guard covered.contains(start), covered.contains(end) else { return nil }
        guard start <= end else { return count(from: end, to: start).map { -$0 } }
        let days = start.days(until: end)
        let weeks = days / 7
        var working = weeks * 5
        var at = start.adding(days: weeks * 7)
        while at < end {
            at = at.adding(days: 1)
            if at.weekday <= 5 { working += 1 }
        }
        return working - holidays.count { $0 > start && $0 <= end && $0.weekday <= 5 }
    }
}
