import Records

/// An action that the store holds.
struct KnownAction {
    /// The action as the latest snapshot that has it gives it.
    var action: Action
    /// That snapshot.
    var snapshot: Int64
}

/// Finds each action of a log among those of earlier snapshots.
///
/// Rows whose text did not change come first, whatever happened to their references. How many of these kept
/// their reference tells how far references can be trusted in this log: a plan whose workstreams were put
/// in another order has the old numbers on other actions. What is left is compared by text, an equal
/// reference counting in its favour as far as it is trusted. Actions that had vanished from the newest
/// snapshot are looked at after those that stood in it, and need more likeness.
struct ActionMatching {
    /// A text alone: two edits of one action share this much, two actions of one plan seldom do.
    private static let textFloor = 0.62
    private static let fewestSharedStems = 3
    /// With an equal reference it is enough that the texts are not wholly different.
    private static let referenceFloor = 0.25
    private static let referenceDoubt = 0.35
    private static let returnedFloor = 0.5
    private static let uniqueReferenceBonus = 0.35
    private static let repeatedReferenceBonus = 0.1
    private static let agreementBonus = 0.01

    private let old: [MatchedRow]
    private let new: [MatchedRow]

    /// The known action that each new one is, by index; nil where it is a new one.
    ///
    /// - Parameter known: Newest snapshot first, in the order of the log.
    static func match(known: [KnownAction], new: [Action]) -> [Int?] {
        guard !known.isEmpty else { return Array(repeating: nil, count: new.count) }
        let sides = ActionMatching(old: MatchedRow.rows(known.map(\.action)), new: MatchedRow.rows(new))
        let standing = known.indices.filter { known[$0].snapshot == known[0].snapshot }
        let vanished = known.indices.filter { known[$0].snapshot != known[0].snapshot }
        var matching = Matching(oldCount: known.count, newCount: new.count)
        sides.pairUnchanged(standing, in: &matching)
        let trust = sides.trustInReferences(matching)
        sides.pairUnchanged(vanished, in: &matching)
        guard !matching.openNew.isEmpty else { return matching.oldOfNew }
        let index = SimilarityIndex(old: sides.old.map(\.text), new: sides.new.map(\.text))
        let floor = referenceFloor + referenceDoubt * (1 - trust)
        sides.pairEdited(standing, index: index, trust: trust, referenceFloor: floor, in: &matching)
        sides.pairEdited(vanished, index: index, trust: trust, referenceFloor: returnedFloor, in: &matching)
        return matching.oldOfNew
    }

    /// Pairs equal texts: with the same reference and surroundings, with the same reference, with the same
    /// surroundings, then any; the last not for a few words ("As above") that stand in several rows.
    private func pairUnchanged(_ pool: [Int], in matching: inout Matching) {
        func pairEqual(by key: (MatchedRow) -> [String]?) {
            matching.pairEqual(old: pool, oldKey: { key(old[$0]) }, newKey: { key(new[$0]) })
        }
        let repeated = Self.repeated(new.map(\.text.text)).union(Self.repeated(pool.map { old[$0].text.text }))
        pairEqual { row in row.ref.map { [row.text.text, row.surroundings, $0] } }
        pairEqual { row in row.ref.map { [row.text.text, $0] } }
        pairEqual { row in row.text.wordCount > 0 ? [row.text.text, row.surroundings] : nil }
        pairEqual { row in
            let isTelling = row.text.wordCount > 2 || !repeated.contains(row.text.text)
            return row.text.wordCount > 0 && isTelling ? [row.text.text] : nil
        }
    }

    private static func repeated(_ texts: [String]) -> Set<String> {
        var seen: Set<String> = []
        return Set(texts.filter { !seen.insert($0).inserted })
    }

    /// Share of the rows with unchanged text that kept their reference, 0 to 1; 1 where no row can tell.
    private func trustInReferences(_ matching: Matching) -> Double {
        var (kept, counted) = (0, 0)
        for (place, match) in matching.oldOfNew.enumerated() {
            guard let match, let before = old[match].ref, let after = new[place].ref else { continue }
            counted += 1
            kept += before == after ? 1 : 0
        }
        return counted == 0 ? 1 : Double(kept) / Double(counted)
    }

    /// Pairs what is left of a pool by likeness of text and by reference, the best pair first.
    private func pairEdited(
        _ pool: [Int], index: SimilarityIndex, trust: Double, referenceFloor: Double, in matching: inout Matching
    ) {
        let open = Set(pool.filter { !matching.oldIsUsed[$0] })
        let owners = ownersOfUniqueReferences(pool)
        var candidates: [MatchCandidate] = []
        for place in matching.openNew where !open.isEmpty {
            let row = new[place]
            let sameRef = row.ref.flatMap { owners[$0] }
            for other in index.candidates(forNew: place).union([sameRef].compactMap(\.self)) where open.contains(other)
            {
                let likeness = index.likeness(old: other, new: place)
                let isAlike = likeness.score >= Self.textFloor && likeness.shared >= Self.fewestSharedStems
                guard isAlike || (other == sameRef && likeness.score >= referenceFloor) else { continue }
                let refsAgree = row.ref != nil && row.ref == old[other].ref
                let bonus =
                    other == sameRef ? Self.uniqueReferenceBonus : refsAgree ? Self.repeatedReferenceBonus : 0
                let agreement = Self.agreementBonus * Double(row.fieldsAgreeing(with: old[other]))
                let distance = abs(row.number - old[other].number)
                let score = likeness.score + bonus * trust + agreement
                candidates.append(MatchCandidate(old: other, new: place, score: score, distance: distance))
            }
        }
        matching.takeBest(of: candidates)
    }

    /// References that stand once in the pool and once in the new log, and the old row that has each.
    private func ownersOfUniqueReferences(_ pool: [Int]) -> [String: Int] {
        let repeated = Self.repeated(new.compactMap(\.ref)).union(Self.repeated(pool.compactMap { old[$0].ref }))
        var owners: [String: Int] = [:]
        for place in pool {
            if let ref = old[place].ref, !repeated.contains(ref) { owners[ref] = place }
        }
        return owners
    }
}

/// What matching looks at in an action, old or new.
private struct MatchedRow {
    let text: FoldedText
    let ref: String?
    /// Theme and recommendation as typed beside it.
    let surroundings: String
    let number: Int
    private let owner: String?
    private let due: Day?

    static func rows(_ actions: [Action]) -> [MatchedRow] {
        zip(actions, actions.comparedReferences { FoldedText($0).text }).map { MatchedRow($0, ref: $1) }
    }

    private init(_ action: Action, ref: String?) {
        text = FoldedText(action.action)
        self.ref = ref
        surroundings = FoldedText("\(action.theme ?? "") \(action.recommendation ?? "")").text
        number = action.row
        owner = action.owner
        due = action.due
    }

    /// How many other fields did not change; settles ties.
    func fieldsAgreeing(with other: MatchedRow) -> Int {
        [
            owner != nil && owner == other.owner, due != nil && due == other.due,
            !surroundings.isEmpty && surroundings == other.surroundings,
        ].count { $0 }
    }
}
