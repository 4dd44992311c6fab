import Testing

@testable import Storing

struct FoldedTextTests {
    @Test(arguments: [
        ("Care  leavers\u{2019}\nplans", "care leavers plans"), ("Pre-proceedings (PLO)", "pre proceedings plo"),
        ("CAFÉ 24/7", "café 24 7"), ("— •", ""), ("soft\u{AD}hyphen", "softhyphen"),
    ])
    func caseAndPunctuationDoNotCount(raw: String, folded: String) {
        #expect(FoldedText(raw).text == folded)
        #expect(FoldedText(raw).wordCount == folded.split(separator: " ").count)
    }

    @Test func idsThatAreTakenGetTheNextSuffix() {
        var ids = FreeIDs(taken: ["x"])
        #expect((1...3).map { _ in ids.take("x") { $0 == "x-3" } } == ["x-2", "x-4", "x-5"])
    }

    @Test func textsThatOpenAlikeAreFoundByWhatTellsThemApart() {
        let rows = (0..<2000).map { FoldedText("Head of Service to review the quality of plan \($0) monthly") }
        let index = SimilarityIndex(old: rows, new: [FoldedText("Review quality of plan 7")])
        let best = index.candidates(forNew: 0).max {
            index.likeness(old: $0, new: 0).score < index.likeness(old: $1, new: 0).score
        }
        #expect(index.candidates(forNew: 0).count <= 256)
        #expect(best == 7)
    }
}
