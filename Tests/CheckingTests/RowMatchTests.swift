import Records
import Testing

@testable import Checking

/// The same actions in two snapshots, whatever order their rows stand in.
@Suite struct RowMatchTests {
    private func actions(_ ids: String) -> [Action] {
        ids.split(separator: " ").enumerated().map { row, id in
            var action = Action(row: row + 2, action: "Visit")
            action.id = String(id)
            return action
        }
    }

    @Test(
        arguments: [
            ("a b c", "a b c", [0, 1, 2], []),
            ("c b a", "a b c", [2, 1, 0], []),
            ("a new c", "a b c", [0, nil, 2], [1]),
            ("b c", "a b c", [1, 2], [0]),
            ("a", "", [nil], []),
            ("", "a b", [], [0, 1]),
            // The last row was moved to the top, further than is looked ahead; the others go on in order.
            ("l a b c d e f g h i j k", "a b c d e f g h i j k l", [11, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], []),
            // A dozen rows were taken out of the middle.
            ("a m n", "a b c d e f g h i j k l m", [0, 12, nil], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
        ] as [(String, String, [Int?], [Int])])
    func actionsAreFoundWhereverTheyStand(_ latest: String, _ earlier: String, _ places: [Int?], _ gone: [Int]) {
        let match = RowMatch(of: actions(latest), in: actions(earlier))
        #expect(match.places == places)
        #expect(match.gone == gone)
    }
}
