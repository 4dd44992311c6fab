import Records

/// The top of a gap report: one sentence and five figures.
public struct Headline: Equatable, Sendable {
    /// Where the council stands, in a sentence or two.
    public var sentence: String
    /// Five figures, in the order in which a director is asked about them.
    public var figures: [Figure]
}

extension GapReport {
    /// The headline, taken from links and gaps and from nothing else.
    public var headline: Headline {
        let figures = figures
        return Headline(sentence: sentence(over: figures), figures: figures)
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
            ? wordsForFullCoverage(proposed: figures[4].count ?? 0)
            : "\(first) of \(counted(figures[0].total, "recommendation")) \(first == 1 ? "has" : "have") no action"
        let late: String =
            switch figures[1].count {
            case nil: "whether actions are late is not known"
            case 0?: "no open action is past its date"
            case let count?:
                "\(count) of \(counted(figures[1].total, "open action")) \(count == 1 ? "is past its" : "are past their") date"
            }
        let most = inForce.filter { $0.severity == worst }.count
        let distrusted = inForce.filter { $0.rule == "due-date-implausible" }.count
        let counts = distrusted == 1 ? "counts" : "count"
        let doubt = distrusted == 0 ? "" : " (\(counted(distrusted, "date")) cannot be right and \(counts) as none)"
        return "\(unanswered), and \(late)\(doubt); \(counted(inForce.count, "gap")) in all, "
            + "\(most) of \(worst.rawValue) severity." + notRun
    }

    private func wordsForFullCoverage(proposed: Int) -> String {
        proposed == 0
            ? "Every recommendation has an action"
            : "No recommendation is without an action, but \(proposed) only by links not yet confirmed"
    }
}
