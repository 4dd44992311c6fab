import Records
import Testing

@testable import Linking

@Suite("What a visit says about recommendations")
struct ProgressInFindingsTests {
    private func finding(_ text: String) -> Finding {
        Finding(
            number: nil, section: "Findings and evaluation of progress", text: text,
            evidence: Evidence(page: 2, quote: nil))
    }

    private let report = recommendations([
        "The timeliness of initial health assessments.", "The quality of supervision.", "Life-story work.",
    ])

    @Test("The sentence that speaks of a recommendation is quoted, not the paragraph")
    func sentence() throws {
        let found = try progressSaid(
            in: [
                finding(
                    "The office has moved. Supervision is now regular but seldom reflective. Staff like the building."),
                finding("Leaders are visible."),
                finding("Most children still wait too long for their initial health assessments."),
            ], about: report, vocabulary: .shipped())
        #expect(found.map(\.recommendation) == ["r0", "r1"])
        #expect(
            found.map(\.sentence) == [
                "Most children still wait too long for their initial health assessments.",
                "Supervision is now regular but seldom reflective.",
            ])
        #expect(found.map(\.finding) == [2, 0])
    }

    @Test("The council's own log and plan are no progress for children")
    func ownPapers() throws {
        let found = try progressSaid(
            in: [
                finding("The improvement plan for supervision is up to date."),
                finding("Its action log is complete for life-story work."),
            ], about: report, vocabulary: .shipped())
        #expect(found.isEmpty)
    }

    @Test("Nothing is said where nothing is said")
    func nothing() throws {
        #expect(try progressSaid(in: [], about: report, vocabulary: .shipped()).isEmpty)
        #expect(try progressSaid(in: [finding("Inspectors met staff.")], about: report, vocabulary: .shipped()).isEmpty)
    }
}
