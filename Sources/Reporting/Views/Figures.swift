import Records

/// One of the five figures at the top of a gap report.
public struct Figure: Equatable, Sendable {
    /// What is counted, where it is one.
    var one: String
    /// What is counted, where it is any other number.
    var many: String
    /// How many; nil where that is not known.
    public var count: Int?
    /// Why it is not known.
    var unknown = ""
    /// Out of how many.
    public var total: Int
    /// What the total counts.
    public var totalLabel: String

    /// What is counted, to be read after the number.
    public var label: String { count == 1 ? one : many }

    /// `7`, or `?` where it is not known.
    public var number: String { count.map(String.init) ?? "?" }

    /// `of 20 open actions`, `there are no open actions`, or why the number is not known.
    public var outOf: String {
        if count == nil { return unknown }
        return total == 0 ? "there are no \(totalLabel)" : "of \(total) \(totalLabel)"
    }
}

extension GapReport {
    /// The five figures.
    ///
    /// The order is that of the questions in the room: is everything answered, is it on time, were
    /// deadlines moved instead of met, can what is called done be shown. The fifth figure says how far
    /// the first can be relied on: links that only the program proposed. Every figure carries what it
    /// is out of, for "7" alone tells nobody whether to worry.
    ///
    /// Dates and evidence are counted from the gaps, so that the headline can never contradict the list
    /// below it. Where a rule did not run, or had no column to look at, its figure is unknown and not 0.
    var figures: [Figure] {
        let covered = coveredRecommendations
        let answered = covered.filter { $0.degree != .none }.count
        let proposed = covered.count(where: \.hasOnlyProposedLinks)
        let open = actions.filter(\.status.isOpen).count
        let live = actions.filter { $0.status != .cancelled }.count
        let done = actions.filter { $0.status == .complete || $0.status == .embedded }.count
        return [
            Figure(
                one: "recommendation with no action", many: "recommendations with no action",
                count: snapshots.isEmpty ? nil : covered.count - answered, unknown: "no action log",
                total: covered.count, totalLabel: "recommendations"),
            figure(
                "open action past its date", "open actions past their date", rule: "action-overdue",
                lacking: hasColumn(.due) ? nil : "no column for due dates", total: open, "open actions"),
            figure(
                "action whose date was moved later", "actions whose date was moved later", rule: "action-slipped",
                lacking: hasEarlierDates ? nil : "no earlier date to compare with", total: live, "actions"),
            figure(
                "marked complete without evidence", "marked complete without evidence",
                rule: "complete-without-evidence", lacking: hasColumn(.evidence) ? nil : "no column for evidence",
                total: done, "completed actions"),
            Figure(
                one: "answered only by links not yet confirmed", many: "answered only by links not yet confirmed",
                count: snapshots.isEmpty ? nil : proposed, unknown: "no action log", total: answered,
                totalLabel: "answered recommendations"),
        ]
    }

    private func figure(
        _ one: String, _ many: String, rule: String, lacking: String?, total: Int, _ totalLabel: String
    ) -> Figure {
        let found = Set(check.gaps.filter { $0.rule == rule && $0.waived == nil }.map(\.subject)).count
        let ran = check.rulesRun.contains(rule)
        let isKnown = ran && (lacking == nil || found > 0)
        return Figure(
            one: one, many: many, count: isKnown ? found : nil, unknown: ran ? lacking ?? "" : "not checked",
            total: total, totalLabel: totalLabel)
    }

    private func hasColumn(_ field: LogField) -> Bool { latestLog?.columns.values.contains(field) ?? false }

    /// True where a slip could show: an earlier snapshot, or rows that keep their first date.
    private var hasEarlierDates: Bool {
        snapshots.count > 1 || hasColumn(.originalDue)
            || actions.contains { $0.originalDue != nil || $0.dueHistory.count > 1 }
    }
}
