import Records

/// Which rows of a log bear the same reference.
struct SharedReferences {
    private var own: [Shared] = []

    /// The rows that bear an action's reference, it among them.
    struct Shared {
        /// Number of rows; 0 where the action has no reference.
        let rows: Int
        /// Those rows, for a message: `11, 14`.
        let inWords: String

        static let none = Shared(rows: 0, inWords: "")
    }

    /// Rows that a message names; a column that says "1" throughout would give every row a list of all rows.
    private static let named = 10

    init(_ actions: [Action]) {
        let keys = actions.comparedReferences(Self.key)
        var groups = [String: Int](minimumCapacity: actions.count)
        var members: [(first: Int, others: [Int])] = []
        let groupOf = keys.indices.map { place in
            keys[place].map { key -> Int in
                if let group = groups[key] {
                    members[group].others.append(place)
                    return group
                }
                groups[key] = members.count
                members.append((place, []))
                return members.count - 1
            }
        }
        let shared = members.map { Self.shared(first: $0.first, others: $0.others, actions) }
        own = groupOf.map { $0.map { shared[$0] } ?? .none }
    }

    /// By the action's place in the log.
    subscript(place: Int) -> Shared { own[place] }

    private static func shared(first: Int, others: [Int], _ actions: [Action]) -> Shared {
        func words(_ place: Int) -> String {
            let row = String(actions[place].row)
            return actions[place].sheet.map { "\(row) of '\($0)'" } ?? row
        }
        guard !others.isEmpty else { return Shared(rows: 1, inWords: words(first)) }
        let shown = ([first] + others.prefix(named - 1)).map(words).joined(separator: ", ")
        let rest = 1 + others.count - named
        return Shared(rows: 1 + others.count, inWords: rest > 0 ? "\(shown) and \(rest) more" : shown)
    }

    /// A reference as two rows are compared by it: white space and letter case aside.
    private static func key(_ ref: String) -> String {
        let key = ref.lowercased()
        return key.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 } ? key : key.filter { !$0.isWhitespace }
    }
}
