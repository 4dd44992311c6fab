import Records

/// A recommendation that the store holds, as far as matching needs it.
struct KnownRecommendation {
    var id: String
    /// Nil where the reader no longer finds it.
    var position: Int?
    var text: String
    var parts: [String]
    var section: String
}

/// Finds each recommendation of a report that is read again among those that the store holds of it.
enum RecommendationMatching {
    /// Below this the texts are two recommendations.
    ///
    /// A reader that improves mends line joins, cuts off running headers or splits what it had glued; half
    /// of the weighted words then still agree, while two recommendations of one report share far less.
    private static let floor = 0.5

    /// The known recommendation that each new one is, by index; nil where it is a new one.
    ///
    /// Equal texts come first (the same section before another one, as the list for the council and the one for
    /// the safeguarding board may ask the same), then the most alike, the nearer in the list where two tie.
    static func match(known: [KnownRecommendation], new: [Recommendation]) -> [Int?] {
        let old = known.map { FoldedText(([$0.text] + $0.parts).joined(separator: " ")) }
        let fresh = new.map { FoldedText(([$0.text] + $0.parts).joined(separator: " ")) }
        var matching = Matching(oldCount: old.count, newCount: fresh.count)
        matching.pairEqual(
            old: known.indices, oldKey: { [FoldedText(known[$0].section).text, old[$0].text] },
            newKey: { [FoldedText(new[$0].section).text, fresh[$0].text] })
        matching.pairEqual(old: known.indices, oldKey: { old[$0].text }, newKey: { fresh[$0].text })
        let index = SimilarityIndex(old: old, new: fresh)
        var candidates: [MatchCandidate] = []
        for position in matching.openNew {
            for other in index.candidates(forNew: position) where !matching.oldIsUsed[other] {
                let score = index.likeness(old: other, new: position).score
                guard score >= floor else { continue }
                let distance = abs((known[other].position ?? known.count) - position)
                candidates.append(MatchCandidate(old: other, new: position, score: score, distance: distance))
            }
        }
        matching.takeBest(of: candidates)
        return matching.oldOfNew
    }
}
