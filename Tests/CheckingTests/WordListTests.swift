import Records
import Testing

@testable import Checking

/// `has_any` as rules see it.
@Suite struct WordListTests {
    @Test(arguments: [
        ("Number of audits", "number of", true), ("NUMBER OF audits", "x, number of", true),
        ("Ongoing", "ongoing", true),
        ("outnumber of", "number of", false), ("All-age team", "all", false), ("All teams", "all", true),
        ("100% completed", "% completed", true), ("% completedness", "% completed", false), ("", "all", false),
        ("all", "", false), ("all", " , ,", false), ("über all", "all", true), ("éall", "all", false),
        ("the last is all", "first, all", true),
    ]) func wholeWordsAreFound(_ text: String, _ list: String, _ isThere: Bool) {
        #expect(text.withCString { WordList(list).isNamed(in: $0) } == isThere)
    }

    @Test func nothingHoldsNoWord() throws {
        let rule = Example.rule(
            "words", select: "SELECT * FROM action WHERE has_any(NULL, 'all') OR has_any('all', NULL)")
        let result = check(try Example.facts(), against: [rule])
        #expect(result.gaps == [])
        #expect(result.rulesRun == ["words"])
    }
}
