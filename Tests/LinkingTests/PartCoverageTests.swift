import Records
import Testing

@testable import Linking

@Suite("How far a recommendation is answered")
struct PartCoverageTests {
    private let report = [
        Recommendation(
            id: "parts", text: "The help for care leavers, in particular:",
            parts: ["the quality of pathway plans", "suitable accommodation", "access to their health histories"],
            section: "What needs to improve", evidence: Evidence(page: 2, quote: nil)),
        Recommendation(
            id: "plain", text: "The quality of supervision.", section: "What needs to improve",
            evidence: Evidence(page: 2, quote: nil)),
    ]
    private let actions = [
        action(2, "Pathway plans audited each month"),
        action(3, "Twelve more tenancies and training flats with Housing"),
        action(4, "Supervision template"), action(5, "Health passport and history for each care leaver at 18"),
        action(6, "Board to meet monthly"),
    ]

    private func link(_ recommendation: String, _ action: String, _ state: LinkState = .proposed) -> Link {
        Link(recommendation: recommendation, action: action, score: 0.8, state: state, why: "")
    }

    private func covered(_ links: [Link]) throws -> [RecommendationCoverage] {
        coverage(of: report, links: links, actions: actions, vocabulary: try .shipped())
    }

    @Test("A part that none of the actions speaks of is named")
    func partly() throws {
        let found = try covered([link("parts", "a2", .confirmed), link("parts", "a3"), link("plain", "a4")])
        #expect(found.map(\.degree) == [.partly, .proposed])
        #expect(found[0].openParts == [.init(number: 3, text: "access to their health histories")])
    }

    @Test("With an action for each part nothing is open; one confirmed link makes it confirmed")
    func allParts() throws {
        let found = try covered([
            link("parts", "a2"), link("parts", "a3", .confirmed), link("parts", "a5"), link("plain", "a4", .confirmed),
        ])
        #expect(found.map(\.degree) == [.confirmed, .confirmed])
        #expect(found.allSatisfy { $0.openParts.isEmpty })
    }

    @Test("An action for the whole tells no part apart; a rejected link answers nothing")
    func whole() throws {
        let found = try covered([link("parts", "a6"), link("plain", "a4", .rejected)])
        #expect(found.map(\.degree) == [.proposed, .none])
    }
}
