import Linking
import Records
import Reporting

/// Tells which recommendations a visit would look at.
struct VisitScope {
    let reasons: [String: ScopeReason]

    /// - Parameters:
    ///   - theme: What the coming visit looks at; nil where nobody says.
    ///   - holding: Recommendations, and the letters of earlier visits.
    init(theme: String?, _ holding: CouncilHolding, vocabulary: Vocabulary) {
        let asked = holding.recommendations
        var reasons: [String: ScopeReason] = [:]
        if let letter = VisitScope.lastLetter(holding) {
            let areas = letter.visit?.areasCovered ?? []
            for match in recommendations(of: asked, about: areas, vocabulary: vocabulary) {
                reasons[match.recommendation] = ScopeReason(
                    .lastVisit, words: match.theme, visited: letter.day)
            }
        }
        if let theme {
            for match in recommendations(of: asked, about: [theme], vocabulary: vocabulary) {
                reasons[match.recommendation] = ScopeReason(.theme, words: theme)
            }
        }
        self.reasons = reasons
    }

    /// The letter of the latest visit since the inspection in force.
    private static func lastLetter(_ holding: CouncilHolding) -> Report? {
        let reports = (holding.answered + holding.others).filter { $0.day != nil }
        let inspected = reports.filter(ReportsInForce.isFullInspection).compactMap(\.day).max()
        let letters = reports.filter { report in
            [.monitoringVisit, .focusedVisit].contains(report.kind) && !(report.visit?.areasCovered ?? []).isEmpty
        }
        guard let latest = letters.max(by: { ($0.day?.serial ?? 0) < ($1.day?.serial ?? 0) }), let day = latest.day,
            inspected.map({ $0 < day }) ?? true
        else { return nil }
        return latest
    }
}
