import Records
import Testing

@testable import Linking

@Suite("Rows of a log together")
struct RowChainTests {
    /// A log whose rows are strong for one recommendation each; nil says nothing.
    private func chain(_ rows: [Int?], recommendations: Int = 10, themes: [String?]? = nil) -> RowChain {
        var said = PairTable(actions: rows.count, recommendations: recommendations)
        for (row, answer) in rows.enumerated() {
            for index in 0..<recommendations { said[row, index] = answer == index ? 5 : answer == nil ? 0.5 : -2 }
        }
        return RowChain(said: said, themes: themes ?? rows.map { _ in "Plan" })
    }

    private func best(_ table: PairTable, _ row: Int) -> Int { TopTwo(table.row(row)).bestIndex }

    @Test("A row that says nothing goes with its neighbours, where the log stands in order")
    func quietRow() {
        let rows: [Int?] = [0, 0, nil, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3]
        let inOrder = chain(rows).probabilities(inOrder: true)
        #expect(best(inOrder, 2) == 0)
        #expect(inOrder[2, 0] > 0.4)
        #expect(chain(rows).probabilities(inOrder: false)[2, 0] < 0.3)
    }

    @Test("A log in no order is read row by row")
    func noOrder() {
        let rows: [Int?] = [7, 2, 9, 4, nil, 0, 6, 3, 8, 1, 5, 2, 7]
        let scores = chain(rows).probabilities(inOrder: true)
        #expect(scores.row(4).allSatisfy { $0 < 0.3 })
        for (row, answer) in rows.enumerated() where answer != nil { #expect(best(scores, row) == answer) }
    }

    @Test("Probabilities of a row never come to more than 1")
    func sums() {
        let scores = chain([0, nil, 1, 1, nil, 2], recommendations: 3).probabilities(inOrder: true)
        for row in 0..<6 { #expect(scores.row(row).reduce(0, +) < 1.0001) }
    }

    @Test("With one vague recommendation a row has to speak for it; standing beside others is not enough")
    func oneRecommendation() throws {
        let report = recommendations(["Planning and reviews, so that change for children is timely."])
        let actions = [
            action(2, "Review of each child's plan every six weeks, tracker of plans that stall"),
            action(3, "Petty cash procedure"), action(4, "Dental checks booked by the nurse"),
            action(5, "Foster carers' forum each term"), action(6, "Recruit ten social workers"),
        ]
        #expect(Set(try propose(report, actions).links.map(\.action)).isSubset(of: ["a2"]))
    }

    @Test("Nothing said gives no number that is none")
    func extremes() {
        var said = PairTable(actions: 3, recommendations: 2)
        for row in 0..<3 { for index in 0..<2 { said[row, index] = row == 1 ? -90 : 90 } }
        let scores = RowChain(said: said, themes: [nil, nil, nil]).probabilities(inOrder: true)
        for row in 0..<3 { #expect(scores.row(row).allSatisfy { $0.isFinite }) }
    }
}
