import Records

/// One of the five figures at the top of a gap report.
public struct Figure: Equatable, Sendable {
    /// What is counted, where it is one.
    var one: String
    /// What is counted, where it is any other number.
    var many: String
    /// How many; nil where the rule that would tell has not run.
    public var count: Int?
    /// Out of how many.
    public var total: Int
    /// What the total counts.
    public var totalLabel: String

    /// What is counted, to be read after the number.
    public var label: String { count == 1 ? one : many }

    /// `7`, or `?` where nothing was checked.
    public var number: String { count.map(String.init) ?? "?" }

    /// `of 20 open actions`, `there are no open actions` or `not checked`.
    public var outOf: String {
        if count == nil { return "not checked" }
        return total == 0 ? "there are no \(totalLabel)" : "of \(total) \(totalLabel)"
    }
}

/// The top of a gap report: one sentence and five figures.
public struct Headline: Equatable, Sendable {
    /// Where the council stands, in a sentence or two.
    public var sentence: String
    /// Five figures, in the order in which a director is asked about them.
    public var figures: [Figure]
}

extension GapReport {
    /// The headline, taken from links and gaps and from nothing else.
    ///
    /// The order is that of the questions in the room: is everything answered, is it on time, were
    /// deadlines moved instead of met, can what is called done be shown. The fifth figure says how far
    /// the first can be relied on: links that only the program proposed. Every figure carries what it
    /// is out of, for "7" alone tells nobody whether to worry.
    ///
    /// Dates and evidence are counted from the gaps, so that the headline can never contradict the list
    /// below it; where the rule did not run, the figure says so instead of showing 0.
    public var headline: Headline {
        let covered = coveredRecommendations
        let open = actions.filter(\.status.isOpen).count
        let live = actions.filter { $0.status != .cancelled }.count
        let done = actions.filter { $0.status == .complete || $0.status == .embedded }.count
        let answered = covered.filter { $0.coverage != .none }.count
        let figures = [
            Figure(
                one: "recommendation with no action", many: "recommendations with no action",
                count: snapshots.isEmpty ? nil : covered.count - answered,
                total: covered.count, totalLabel: "recommendations"),
            Figure(
                one: "open action past its date", many: "open actions past their date",
                count: actionCount(of: "action-overdue"), total: open,
                totalLabel: "open actions"),
            Figure(
                one: "action whose date was moved later", many: "actions whose date was moved later",
                count: actionCount(of: "action-slipped"), total: live,
                totalLabel: "actions"),
            Figure(
                one: "marked complete without evidence", many: "marked complete without evidence",
                count: actionCount(of: "complete-without-evidence"),
                total: done, totalLabel: "completed actions"),
            Figure(
                one: "answered only by links nobody has confirmed", many: "answered only by links nobody has confirmed",
                count: snapshots.isEmpty ? nil : covered.filter { $0.coverage == .proposed }.count, total: answered,
                totalLabel: "answered recommendations"),
        ]
        return Headline(sentence: sentence(over: figures), figures: figures)
    }

    private func actionCount(of rule: String) -> Int? {
        guard check.rulesRun.contains(rule) else { return nil }
        return Set(check.gaps.filter { $0.rule == rule }.map(\.subject)).count
    }

    private func sentence(over figures: [Figure]) -> String {
        if reports.isEmpty { return "No inspection report has been read, so there is nothing to answer yet." }
        if snapshots.isEmpty { return "No action log has been read, so nothing could be checked against the report." }
        let notRun =
            check.notRun.isEmpty
            ? "" : " \(counted(check.notRun.count, "rule")) could not run, so this is not the whole picture."
        let inForce = check.gaps.filter { $0.waived == nil }
        guard let worst = inForce.map(\.severity).max() else {
            return "No gap was found by \(counted(check.rulesRun.count, "rule")) over "
                + "\(counted(recommendations.count, "recommendation")) and \(counted(actions.count, "action"))."
                + notRun
        }
        let first = figures[0].count ?? 0
        let unanswered =
            first == 0
            ? "Every recommendation has an action"
            : "\(first) of \(counted(figures[0].total, "recommendation")) \(first == 1 ? "has" : "have") no action"
        let late: String =
            switch figures[1].count {
            case nil: "whether actions are late was not checked"
            case 0?: "no open action is past its date"
            case let count?:
                "\(count) of \(counted(figures[1].total, "open action")) \(count == 1 ? "is past its" : "are past their") date"
            }
        let most = inForce.filter { $0.severity == worst }.count
        return "\(unanswered), and \(late); \(counted(inForce.count, "gap")) in all, "
            + "\(most) of \(worst.rawValue) severity." + notRun
    }
}

/// `1 gap`, `7 gaps`: a number and a noun that takes an s.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
