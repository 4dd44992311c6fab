import Records

/// Where the actions of the latest snapshot stand in an earlier one.
struct RowMatch {
    /// For each action of the latest its place in the earlier one, first 0; nil where it was not there.
    let places: [Int?]
    /// Places in the earlier one of actions that the latest lacks.
    let gone: [Int]

    /// Matches the actions by their stable ids.
    init(of latest: [Action], in earlier: [Action]) {
        var finder = RowFinder(earlier)
        var stayed = [Bool](repeating: false, count: earlier.count)
        places = latest.indices.map { index in
            let place = finder.place(of: latest[index].id)
            if let place { stayed[place] = true }
            return place
        }
        gone = stayed.indices.filter { !stayed[$0] }
    }
}

/// Finds actions by their ids, asked for in about the order in which they stand.
///
/// A log keeps its order but for rows that come and go. The rows after the last one found are looked at first, which
/// reads the log from its first row to its last however long it is; a table of all ids is made when that fails.
private struct RowFinder {
    private let actions: [Action]
    private var next = 0
    private var places: [String: Int]?

    /// Rows that are looked at before the table.
    private static let looksAhead = 8

    init(_ actions: [Action]) { self.actions = actions }

    mutating func place(of id: String) -> Int? {
        let near = next..<min(next + RowFinder.looksAhead, actions.count)
        let found = near.first { actions[$0].id == id } ?? placeInTable(of: id)
        if let found { next = found + 1 }
        return found
    }

    private mutating func placeInTable(of id: String) -> Int? {
        if let places { return places[id] }
        let places = actions.placesById
        self.places = places
        return places[id]
    }
}

extension [Action] {
    /// Place of each action by its id.
    var placesById: [String: Int] {
        var places = [String: Int](minimumCapacity: count)
        for place in indices { places[self[place].id] = place }
        return places
    }
}
