import Checking
import Foundation
import Records

/// Times the rules over made-up logs of growing size: one line a size, then whether time grew faster than the log.
///
///     swift run -c release heed-check-bench [RULES-FOLDER] [ACTIONS …]
///
/// Each size has a fifth as many recommendations as actions, three snapshots, and every fault that the rules look for in
/// some rows: four gaps an action, far more than any real log has. The fastest of three runs counts, in processor time, so
/// that what else the machine does changes little; the rules run on one core.
@main struct CheckBench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let folder = arguments.first ?? "Rules"
        let sizes = arguments.dropFirst().compactMap { Int($0) }
        let book = try loadRules(from: [folder])
        var perAction: [Double] = []
        for size in sizes.isEmpty ? [5_000, 50_000, 500_000] : sizes {
            let facts = madeUpFacts(actions: size)
            var seconds = Double.infinity
            var result: CheckResult?
            for _ in 0..<3 {
                let start = clock()
                result = check(facts, against: book.rules)
                seconds = min(seconds, Double(clock() - start) / Double(CLOCKS_PER_SEC))
            }
            guard let result, result.notRun.isEmpty else {
                print("not run: \(result?.notRun.map { "\($0.rule): \($0.why)" } ?? [])")
                exit(2)
            }
            perAction.append(seconds / Double(size))
            print(
                "\(size) actions, \(size / 5) recommendations, \(result.rulesRun.count) rules: "
                    + String(format: "%.2f s, %.1f µs an action, ", seconds, seconds / Double(size) * 1e6)
                    + "\(result.gaps.count) gaps")
        }
        if let first = perAction.first, let last = perAction.last, perAction.count > 1 {
            print(String(format: "per action, largest against smallest log: %.2f", last / first))
        }
    }
}

/// A council with a log of so many actions; the same for the same number.
private func madeUpFacts(actions count: Int) -> CheckFacts {
    let asOf = day("2026-11-23")
    let recommendations = (0..<max(1, count / 5)).map { index in
        Recommendation(
            id: "r\(index)", number: index % 2 == 0 ? "\(index)" : nil,
            text: "The quality of plan \(index), so that children are safe",
            parts: index % 7 == 0 ? ["one", "two", "three"] : [], section: "What needs to improve",
            group: index % 11 == 0 ? "Within six months" : nil, priority: index % 9 == 0,
            evidence: Evidence(page: 2 + index % 20, quote: "The quality of plan \(index)"))
    }
    var report = Report(
        source: ReportSource(file: "report.pdf", sha256: "f00", mediaType: "application/pdf", pages: 22), kind: .ilacs)
    report.recommendations = recommendations
    report.published = day("2026-01-19")
    report.inspection.end = day("2025-12-05")
    let links = (0..<count).filter { $0 % 13 != 0 }.map { index in
        Link(
            recommendation: "r\(index * 31 % recommendations.count)", action: "a\(index)", score: 0.8,
            state: index % 3 == 0 ? .confirmed : .proposed, why: "shares: plan")
    }
    let snapshots = ["2026-05-29", "2026-08-28", "2026-11-20"].enumerated().map { number, day_ in
        Snapshot(asOf: day(day_), log: madeUpLog(count, number: number))
    }
    return CheckFacts(
        provider: "Exampleton", reports: [DatedReport(report)], snapshots: snapshots, links: links,
        visit: PlannedVisit(day: day("2026-12-07")), asOf: asOf)
}

private func madeUpLog(_ count: Int, number: Int) -> ActionLog {
    let statuses: [ActionStatus] = [.onTrack, .complete, .atRisk, .notStarted, .embedded, .cancelled, .unknown]
    let owners = ["Head of MASH", "Director", "TBC", "Interim Head of Quality", "All", "Head of Care (vacant)"]
    let rows = (0..<count).filter { number < 2 || $0 % 97 != 0 }.map { index in
        var action = Action(row: index + 2, action: "Review all cases of team \(index) and train its managers")
        action.id = "a\(index)"
        action.ref = index % 50 == 0 ? "1" : "A\(index)"
        action.owner = owners[(index + number * (index % 5 == 0 ? 1 : 0)) % owners.count]
        action.status = statuses[(index + number * (index % 3)) % statuses.count]
        action.statusAsTyped = action.status.rawValue
        action.claimsOnTime = action.status == .onTrack
        action.start = day("2026-02-02").adding(days: index % 60)
        action.due = index % 17 == 0 ? nil : day("2026-06-01").adding(days: index % 400 + number * (index % 4) * 30)
        action.originalDue = index % 6 == 0 ? day("2026-06-01").adding(days: index % 400) : nil
        action.dueKind = action.due == nil ? .none : .date
        action.dueHistory = [action.originalDue, action.due].compactMap { $0 }
        action.progress = index % 4 == 0 ? index % 101 : nil
        action.completed = action.status == .complete ? day("2026-10-01").adding(days: index % 80) : nil
        action.evidence = index % 3 == 0 ? "Audit \(index)" : nil
        action.measure = index % 5 == 0 ? nil : "Number of training sessions held"
        action.update = "Progress of team \(index) was looked at by the board"
        action.updated = day("2026-08-03").adding(days: index % 90)
        return action
    }
    let columns = Dictionary(uniqueKeysWithValues: LogField.allCases.map { ($0.rawValue, $0) })
    return ActionLog(
        source: LogSource(file: "log-\(number).xlsx", sha256: "l\(number)", sheet: "Plan", headerRow: 1),
        columns: columns,
        actions: rows)
}

private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(serial: 0) }
