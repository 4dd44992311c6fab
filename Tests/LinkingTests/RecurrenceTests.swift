import Records
import Testing

@testable import Linking

@Suite("Weaknesses that come back")
struct RecurrenceTests {
    private func recommendation(_ id: String, _ text: String) -> Recommendation {
        Recommendation(id: id, text: text, section: "What needs to improve", evidence: Evidence(page: 2, quote: nil))
    }

    @Test(
        "The same weakness in other words",
        arguments: [
            (
                "The quality and timeliness of pathway plans for care leavers.",
                "Ensure that every care leaver has an up-to-date pathway plan that helps towards independence."
            ),
            (
                "Return home interviews for children who go missing.",
                "Make sure that children who have been missing are offered a return interview, and use what they say."
            ),
            (
                "Life-story work for children in care.",
                """
                Complete life story work at the first opportunity so that children in care understand their journey; \
                tell schools, health partners and foster carers how they may help, and report on it to the board.
                """
            ),
        ])
    func comesBack(_ later: String, _ earlier: String) throws {
        let found = recurrences(
            of: [recommendation("later", later)],
            in: [
                recommendation("other", "The timeliness of health assessments for children in care."),
                recommendation("earlier", earlier),
            ], vocabulary: try .shipped())
        #expect(found.map(\.earlier) == ["earlier"])
        #expect(found.first?.shared.isEmpty == false)
    }

    @Test(
        "Words such as quality, timeliness and children make no recurrence",
        arguments: [
            ("The timeliness of initial health assessments.", "The timeliness of strategy meetings with the police."),
            ("The quality of supervision for social workers.", "The quality of foster homes for brothers and sisters."),
        ])
    func isAnother(_ later: String, _ earlier: String) throws {
        let found = recurrences(
            of: [recommendation("later", later)], in: [recommendation("earlier", earlier)], vocabulary: try .shipped())
        #expect(found.isEmpty)
    }
}
