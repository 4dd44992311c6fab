import Checking
import Foundation
import Records

/// Times all rules once over a made-up log of a given size.
///
///     heed-check-bench RULES-FOLDER ACTIONS [--faulty]
///
/// Prints seconds on the clock, seconds of the processors, and gaps. The log has a fifth as many recommendations as
/// actions, three snapshots, and every fault that the rules look for in some rows: about one gap an action, as councils'
/// logs have; with --faulty, four an action. A check is run once in a process, so `Tools/bench_check.py` starts this anew
/// for each run.
@main struct CheckBench {
    static func main() throws {
        let isFaulty = CommandLine.arguments.contains("--faulty")
        let arguments = CommandLine.arguments.dropFirst().filter { $0 != "--faulty" }
        guard arguments.count == 2, let folder = arguments.first, let size = arguments.last.flatMap({ Int($0) }) else {
            print("usage: heed-check-bench RULES-FOLDER ACTIONS [--faulty]")
            exit(64)
        }
        let book = try loadRules(from: [folder])
        let facts = madeUpFacts(actions: size, faultyIn: isFaulty ? 1 : 5)
        let (start, used) = (ContinuousClock.now, clock())
        let result = check(facts, against: book.rules)
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let processor = Double(clock() - used) / Double(CLOCKS_PER_SEC)
        guard result.notRun.isEmpty else {
            print("not run: \(result.notRun.map { "\($0.rule): \($0.why)" })")
            exit(2)
        }
        // Freeing the facts is no part of a check.
        withExtendedLifetime(facts) { print(seconds, processor, result.gaps.count) }
    }
}

/// A council with a log of so many actions; the same for the same number.
///
/// One action in `share` has whatever faults its number gives it; the others are in order.
private func madeUpFacts(actions count: Int, faultyIn share: Int) -> CheckFacts {
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
        Snapshot(asOf: day(day_), log: madeUpLog(count, number: number, faultyIn: share))
    }
    return CheckFacts(
        provider: "Exampleton", reports: [DatedReport(report)], snapshots: snapshots, links: links,
        visit: PlannedVisit(day: day("2026-12-07")), asOf: asOf)
}

private func madeUpLog(_ count: Int, number: Int, faultyIn share: Int) -> ActionLog {
    let statuses: [ActionStatus] = [.onTrack, .complete, .atRisk, .notStarted, .embedded, .cancelled, .unknown]
    let owners = ["Head of MASH", "Director", "TBC", "Interim Head of Quality", "All", "Head of Care (vacant)"]
    let rows = (0..<count).filter { number < 2 || $0 % 97 != 0 }.map { index in
        guard index / 7 % share == 0 else { return soundAction(index) }
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

/// An action with which nothing is wrong but, here and there, what time alone brings.
private func soundAction(_ index: Int) -> Action {
    var action = Action(row: index + 2, action: "Review all cases of team \(index) and train its managers")
    action.id = "a\(index)"
    action.ref = "A\(index)"
    action.owner = "Head of team \(index % 40)"
    action.status = index % 2 == 0 ? .complete : .onTrack
    action.statusAsTyped = action.status == .complete ? "Complete" : "In progress"
    action.start = day("2026-02-02").adding(days: index % 60)
    action.due = day("2026-09-01").adding(days: index % 2 == 0 ? index % 60 : 120 + index % 200)
    action.dueKind = .date
    action.dueHistory = [action.due].compactMap { $0 }
    action.completed = action.status == .complete ? action.due?.adding(days: -10) : nil
    action.evidence = "Audit \(index)"
    action.measure = "Nine in ten children say that they were listened to"
    action.update = "Progress of team \(index) was looked at by the board"
    action.updated = day("2026-11-03")
    return action
}

private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(serial: 0) }
