public import Records

extension GapReport {
    /// Rules that speak of the program's own doubts about links and of nothing that the council does.
    private static let linkDoubts: Set<String> = ["recommendation-links-doubtful"]

    /// The report as its audience gets it.
    var forAudience: GapReport {
        guard !style.audience.showsLinkDoubts else { return self }
        var report = self
        func isTold(_ gap: Gap) -> Bool { !GapReport.linkDoubts.contains(gap.rule) }
        report.check.gaps = check.gaps.filter(isTold)
        report.changes?.newGaps = (changes?.newGaps ?? []).filter(isTold)
        report.changes?.closedGaps = (changes?.closedGaps ?? []).filter(isTold)
        return report
    }

    /// The check as the audience gets it.
    public var checkForAudience: CheckResult { forAudience.check }

    /// Recommendations that the report calls answered although nobody has confirmed a link to an action.
    public var answeredByProposalsOnly: Int { coveredRecommendations.count { $0.coverage == .proposed } }
}
