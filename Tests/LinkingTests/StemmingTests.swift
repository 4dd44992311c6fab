import Testing

@testable import Linking

@Suite struct StemmingTests {
    @Test(arguments: [
        ("plans", "plan"), ("planning", "plan"), ("planned", "plan"), ("assessed", "assess"), ("agencies", "agenci"),
        ("agency", "agenci"), ("improve", "improv"), ("improving", "improv"), ("need", "need"), ("status", "status"),
        ("process", "process"), ("processes", "process"), ("labelled", "label"), ("s47", "s47"),
    ])
    func takesOffEndings(word: String, expected: String) {
        #expect(stem(word) == expected)
    }

    @Test(arguments: [
        ("officers", "office"), ("reflective", "reflect"), ("missing", "missed"), ("diversity", "diverse"),
    ])
    func keepsDifferentServicesApart(one: String, other: String) {
        #expect(stem(one) != stem(other))
    }

    @Test(arguments: [
        ("The child’s PEPs", ["child", "pep"]), ("C&F assessments", ["candf", "assessment"]),
        ("16- and 17-year-olds", ["16", "17", "year", "old"]), ("well-being", ["well", "being"]),
        ("PLANS FOR CARE LEAVERS", ["plan", "car", "leaver"]), ("16+ team", ["16+", "team"]), ("… – !", []),
        ("half a £40k post", ["half", "£40k", "post"]), ("don't", ["dont"]),
    ])
    func cutsTextIntoWords(text: String, expected: [String]) {
        #expect(tokens(of: text).map(\.stem) == expected)
    }

    @Test func acronymsAreToldFromWords() {
        #expect(tokens(of: "IT support for it").map(\.capitals) == [true, false, false])
        #expect(tokens(of: "KEEPING IT SAFE AND WELL").map(\.capitals) == [true, true, true, true])
    }
}
