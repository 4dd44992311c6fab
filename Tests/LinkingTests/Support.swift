import Records
import Testing

@testable import Linking

/// Recommendations with the ids r0, r1, … in the order given.
func recommendations(_ texts: [String], numbered: Bool = false) -> [Recommendation] {
    texts.enumerated().map { index, text in
        Recommendation(
            id: "r\(index)", number: numbered ? String(index + 1) : nil, text: text, section: "What needs to improve",
            evidence: Evidence(page: 2, quote: nil))
    }
}

/// An action with the id a and its row.
func action(_ row: Int, _ text: String, recommendation: String? = nil, theme: String? = nil) -> Action {
    var action = Action(row: row, action: text)
    action.id = "a\(row)"
    action.recommendation = recommendation
    action.theme = theme
    return action
}

/// Proposals with the program's own vocabulary.
func propose(
    _ recommendations: [Recommendation], _ actions: [Action], findings: [Finding] = [],
    leavingOut: Set<EvidenceKind> = []
) throws -> LinkProposals {
    proposeLinks(
        recommendations: recommendations, findings: findings, actions: actions, vocabulary: try Vocabulary.shipped(),
        leavingOut: leavingOut)
}

/// A report of the kind that councils get, in the project's own words.
let mixedReport = recommendations([
    "How quickly children are seen when their needs first come to light at the front door.",
    "The consistency and depth of staff supervision.",
    "Drift for children whose families are in pre-proceedings.",
    "What is learned from return home interviews when children have been missing.",
    "The standard of personal education plans.",
    "Choice of foster homes near to where children grew up.",
    "Work, training and study for care leavers.",
    "Arrangements for children who are privately fostered.",
    "Audits, and whether they change practice.",
    "Caseloads in the safeguarding teams.",
])
