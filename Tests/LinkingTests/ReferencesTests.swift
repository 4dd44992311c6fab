import Testing

@testable import Linking

@Suite struct ReferencesTests {
    @Test(arguments: [
        ("5 Return interviews", ["5"]), ("5.", ["5"]), ("Rec 5", ["5"]), ("Recs 3, 5 & 7: audit", ["3", "5", "7"]),
        ("R3/R5", ["3", "5"]), ("Recommendation 012", ["12"]), ("2011 inspection", []), ("16- and 17-year-olds", []),
        ("Other – corporate", []), ("", []),
    ])
    func readsRecommendationNumbers(text: String, expected: [String]) {
        #expect(References(in: text, startsWithNumber: true).recommendations == expected)
    }

    @Test(arguments: [
        ("(paragraphs 33, 34)", ["33", "34"]), ("para 57", ["57"]), ("paras 57 and 138", ["57", "138"]),
        ("paragraph", []), ("57", []),
    ])
    func readsParagraphNumbers(text: String, expected: [String]) {
        #expect(References(in: text).paragraphs == expected)
    }

    @Test(arguments: [
        ("supervison", "supervision", true), ("assesment", "assessment", true), ("pathwya", "pathway", false),
        ("plan", "plans", false), ("referral", "referee", false), ("adoption", "option", false),
    ])
    func forgivesSlipsOfTheKeyboard(typed: String, word: String, expected: Bool) {
        #expect(isTypingError(typed, of: word) == expected)
    }
}
