import Checking
import Records

/// The directions and notices that a council has to follow now, and what they require.
///
/// Of each service the latest that lists required actions counts, unless a later letter lifts the intervention. What is
/// required for SEND is held against the log only where the log answers a SEND inspection, for a log of children's social
/// care seldom holds it. A direction that is itself what the log answers is no second demand.
struct InterventionsInForce {
    /// One a service, latest first.
    let reports: [Report]

    /// - Parameters:
    ///   - reports: All of the council's reports, newest first.
    ///   - answered: Those whose recommendations the log answers.
    init(newestFirst reports: [Report], answered: [Report]) {
        let answersSEND = answered.contains { [.areaSEND, .areaSEND2016].contains($0.kind) }
        var settled: Set<String?> = []
        self.reports = reports.filter { report in
            guard let intervention = report.intervention, !settled.contains(intervention.service) else { return false }
            let isLifted = intervention.type == "lifted"
            guard isLifted || !report.recommendations.isEmpty else { return false }
            settled.insert(intervention.service)
            return !isLifted && (intervention.service != "SEND" || answersSEND)
                && !answered.contains { $0.source.sha256 == report.source.sha256 }
        }
    }

    /// What they require, in printed order.
    var required: [Recommendation] { reports.flatMap(\.recommendations) }
}
