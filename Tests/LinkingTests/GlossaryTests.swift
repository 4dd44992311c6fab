import Testing

@testable import Linking

@Suite struct GlossaryTests {
    private func named(_ text: String) throws -> Set<String> {
        let glossary = try Vocabulary.shipped().glossary
        return Set(glossary.mentions(in: tokens(of: text)).map { glossary.concepts[$0.concept].name })
    }

    @Test(arguments: [
        ("PLO letters sent", "pre-proceedings"), ("public law outline", "pre-proceedings"),
        ("PEP completion", "pep"), ("RHIs offered", "missing"),
        ("children in the care of a private fosterer", "private-fostering"),
        ("MASH", "front-door"), ("SDQ scores", "emotional-health"), ("NEET young people", "eet"),
        ("Mockingbird constellation", "foster-carers"), ("Southwark judgement", "homeless-16-17"),
        ("LADO referrals", "lado"), ("IROs' footprint", "iro"), ("dip-sampling", "quality-assurance"),
        ("new laptops", "it-hardware"), ("IT", "it-hardware"), ("EHCPs", "ehc-plans"), ("UASC", "uasc"),
    ])
    func findsWhatIsMeant(text: String, concept: String) throws {
        #expect(try named(text).contains(concept))
    }

    @Test(arguments: [
        ("it is on its way", "it-hardware"), ("children's needs", "child-in-need"), ("a missed visit", "missing"),
        ("the pa system", "personal-advisers"),
    ])
    func isNotMisled(text: String, concept: String) throws {
        #expect(try !named(text).contains(concept))
    }

    @Test func nearnessGoesBothWays() throws {
        let glossary = try Glossary(Array("a:\n  means: apple\n  near: b 0.4\nb:\n  means: pear\n".utf8))
        #expect(glossary.near.map { $0.map(\.concept) } == [[0, 1], [0, 1]])
    }

    @Test(arguments: [
        ("a:\n  means: x\n  near: c 0.4\n", LinkingError.unknownConcept(name: "c", line: 3)),
        ("a:\n  kind: oddity\n", .badLine(file: "glossary.yaml", line: 2, text: "  kind: oddity")),
        ("  means: x\n", .badLine(file: "glossary.yaml", line: 1, text: "  means: x")),
        ("a:\n  means: x\na:\n", .badLine(file: "glossary.yaml", line: 3, text: "a:")),
        ("a:\n  near: a much\n", .badLine(file: "glossary.yaml", line: 2, text: "a much")),
    ])
    func saysWhatIsWrong(text: String, expected: LinkingError) {
        #expect(throws: expected) { try Glossary(Array(text.utf8)) }
    }

    @Test func tablesThatAreCutShortAreRefused() {
        #expect(throws: LinkingError.badLine(file: "word-vectors.txt", line: 1, text: "word 000")) {
            try WordVectors(Array("word 000\n".utf8))
        }
        #expect(throws: LinkingError.badLine(file: "term-weights.txt", line: 2, text: "word many")) {
            try TermWeights(Array("10\nword many\n".utf8))
        }
    }
}
