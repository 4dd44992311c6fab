import Records
import Testing

@testable import Linking

@Suite struct NamedRecommendationsTests {
    private let numbered = recommendations(
        [
            "Give social workers workloads that they can manage.",
            "Improve what is learned from return home interviews.",
            "Improve management oversight of casework and the quality of supervision.",
        ], numbered: true)

    private func links(_ typed: String, _ report: [Recommendation]) throws -> [Link] {
        try propose(report, [action(2, "As agreed with the team", recommendation: typed)]).links
    }

    @Test(arguments: [
        "Improve what is learned from return home interviews.", "improve what is learned from  RETURN HOME INTERVIEWS",
        "2 Return home interviews", "Rec 2: return home interviews",
    ])
    func anExactNameIsConfirmed(typed: String) throws {
        let links = try links(typed, numbered)
        #expect(links.map(\.recommendation) == ["r1"])
        #expect(links.map(\.state) == [.confirmed])
    }

    @Test(arguments: [
        ("Return home intervews – learning", "r1"), ("Managment oversight and supervison", "r2"), ("Rec 1", "r0"),
        ("2", "r1"), ("RHIs", "r1"),
    ])
    func anInexactNameIsProposed(typed: String, expected: String) throws {
        let links = try links(typed, numbered)
        #expect(links.map(\.recommendation) == [expected])
        #expect(links.map(\.state) == [.proposed])
    }

    @Test func aTextThatTwoRecommendationsShareIsNotConfirmed() throws {
        let report = recommendations(["Improve the timeliness of visits.", "Improve the timeliness of visits."])
        #expect(try !links("Improve the timeliness of visits.", report).contains { $0.state == .confirmed })
    }

    @Test func aNumberThatIsNotPrintedIsNotConfirmed() throws {
        #expect(try !links("4 Return home interviews", mixedReport).contains { $0.state == .confirmed })
    }

    @Test func wordsBeatAWrongNumber() throws {
        #expect(try links("1 Return home interviews", numbered).map(\.recommendation) == ["r1"])
    }

    @Test func aLogThatNamesSomethingElseAnswersNothing() throws {
        #expect(try links("Other – corporate", numbered).isEmpty)
    }

    @Test func severalNumbersNameSeveral() throws {
        #expect(try links("Recs 1 and 3", numbered).map(\.recommendation) == ["r0", "r2"])
    }

    @Test func citedParagraphsLeadToTheRecommendation() throws {
        var report = numbered
        report[0].references = ["paragraphs 33, 34"]
        #expect(try links("para 34", report).map(\.recommendation) == ["r0"])
    }

    @Test func aParagraphThatNoneCitesIsReadForItsMeaning() throws {
        let finding = Finding(
            number: "57", section: nil, text: "Interviews after children return from missing episodes say little.",
            evidence: Evidence(page: 5, quote: nil))
        let proposals = try propose(
            numbered, [action(2, "As agreed with the team", recommendation: "(para 57)")], findings: [finding])
        #expect(proposals.links.map(\.recommendation) == ["r1"])
    }

    @Test func aReferenceInsideTheActionCounts() throws {
        let proposals = try propose(numbered, [action(2, "As agreed with the team (recommendation 3)")])
        #expect(proposals.links.map(\.recommendation) == ["r2"])
    }
}
