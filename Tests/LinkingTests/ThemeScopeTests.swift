import Linking
import Records
import Testing

@Suite struct ThemeScopeTests {
    private static let texts = [
        "The timeliness of decisions in the multi-agency safeguarding hub.",
        "The quality of pathway plans for care leavers.",
        "The sufficiency of foster carers for children in care.",
        "The supervision of social workers.",
        "The response to children who go missing from home or care.",
    ]

    private func matched(_ themes: String...) throws -> [Int] {
        let asked = Self.texts.enumerated().map { index, text in
            Recommendation(id: "\(index)", text: text, section: "", evidence: Evidence(page: 1, quote: nil))
        }
        return try recommendations(of: asked, about: themes, vocabulary: .shipped()).compactMap {
            Int($0.recommendation)
        }
    }

    @Test(
        "a theme finds the recommendations about it",
        arguments: [
            ("front door", [0]), ("Care leavers", [1]), ("MASH decisions; supervision", [0, 3]),
            ("missing children", [4]),
            ("fishing quotas", []), ("", []),
        ])
    func theme(_ theme: String, _ expected: [Int]) throws {
        #expect(try matched(theme) == expected)
    }

    @Test func `the theme that fits best is told`() throws {
        let asked = [Recommendation(id: "r", text: Self.texts[1], section: "", evidence: Evidence(page: 1, quote: nil))]
        let found = try recommendations(of: asked, about: ["front door", "care leavers"], vocabulary: .shipped())
        #expect(found.map(\.theme) == ["care leavers"])
    }
}

@Suite struct FindingsBehindTests {
    private static let findings = [
        ("1", "Senior leaders have secured additional funding from the council."),
        (
            "2",
            "Care leavers are proud of their flats. However, pathway plans are not updated when circumstances change."
        ),
        ("3", "Return home interviews are not always offered to children who go missing."),
        ("33", "The local offer has been published on the website."),
    ].map { number, text in
        Finding(number: number, section: nil, text: text, evidence: Evidence(page: 3, quote: nil))
    }

    private func found(_ text: String, references: [String] = []) throws -> [String?] {
        let behind = FindingsBehind(Self.findings, vocabulary: try .shipped())
        let asked = Recommendation(
            id: "r", text: text, section: "", references: references, evidence: Evidence(page: 2, quote: nil))
        return behind.findings(behind: asked, atMost: 2).map(\.number)
    }

    @Test func `paragraphs about the same subject are behind a recommendation`() throws {
        #expect(try found("The quality and currency of pathway plans for care leavers.") == ["2"])
        #expect(try found("The take-up of return home interviews by children who go missing.").first == "3")
    }

    @Test func `paragraphs that a recommendation cites come before all likeness`() throws {
        #expect(try found("The quality of pathway plans for care leavers.", references: ["paragraphs 33"]) == ["33"])
    }

    @Test func `nothing is behind what no paragraph speaks of`() throws {
        #expect(try found("The recruitment of magistrates.").isEmpty)
    }

    @Test func `the sentence that tells of the weakness is the most telling`() throws {
        let behind = FindingsBehind(Self.findings, vocabulary: try .shipped())
        let asked = Recommendation(
            id: "r", text: "The quality of pathway plans for care leavers.", section: "",
            evidence: Evidence(page: 2, quote: nil))
        let sentences = [
            "Care leavers are proud of their flats.",
            "However, pathway plans are not updated when circumstances change.",
        ]
        #expect(behind.mostTelling(sentences, for: asked)?.sentence == sentences[1])
        #expect(behind.mostTelling(sentences, for: asked)?.isWeakness == true)
        #expect(behind.mostTelling(["The council has a new car park."], for: asked) == nil)
    }
}
