import Testing

@testable import Linking

@Suite("Words of other council business")
struct CouncilBusinessTests {
    private func leaning(_ text: String) throws -> Float {
        let vocabulary = try Vocabulary.shipped()
        let stems = tokens(of: text).map(\.stem).filter { vocabulary.terms.weight(ofWord: $0) > 0 }
        return vocabulary.business.leaning(of: Set(stems))
    }

    @Test(
        "Business of other services leans one way, practice with children the other",
        arguments: [
            ("Renew the street lighting contract and grit the car parks", true),
            ("Audit of purchase orders and council tax rebates", true),
            ("Team managers record in supervision why a child's plan has drifted", false),
            ("Foster carers and social workers visit the child at school", false),
        ])
    func leans(_ text: String, isOther: Bool) throws {
        let value = try leaning(text)
        #expect(isOther ? value > 0.5 : value < -0.5, "\(value)")
        #expect((-2...2).contains(value))
    }

    @Test("Words that nobody has seen tell nothing")
    func unknown() throws {
        #expect(try leaning("Zyxxy qwortle") == 0)
        #expect(try leaning("") == 0)
    }

    @Test("A broken line is told with its number")
    func broken() {
        #expect(throws: LinkingError.badLine(file: "council-business.txt", line: 2, text: "lease much")) {
            try CouncilBusiness(Array("gritting 50\nlease much\n".utf8))
        }
    }
}
