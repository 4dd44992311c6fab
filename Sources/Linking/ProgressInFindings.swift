public import Records

/// A sentence of a visit's findings that speaks of a recommendation.
public struct FoundProgress: Equatable, Sendable {
    /// Id of the recommendation.
    public var recommendation: String
    /// Place of the paragraph among the findings given, first 0.
    public var finding: Int
    /// The sentence.
    public var sentence: String
    /// What both speak of, the weightiest first.
    public var shared: [String]
}

/// Finds in the findings of a visit what they say about the recommendations of the inspection before it.
///
/// Each paragraph gives at most one sentence, for the recommendation that it is most alike to; a recommendation keeps
/// its three likeliest sentences, in the order of the letter. What a visit says of the council's own log or plan is left
/// out.
public func progressSaid(
    in findings: [Finding], about recommendations: [Recommendation], vocabulary: Vocabulary
) -> [FoundProgress] {
    let read = recommendations.map { ReadRecommendation($0, vocabulary) }
    var found: [(score: Float, progress: FoundProgress)] = []
    for (place, finding) in findings.enumerated() {
        var best: (score: Float, progress: FoundProgress)?
        for sentence in sentences(of: finding.text) where !sentence.contains(ownPapers) {
            let said = ReadRecommendation(text: sentence, vocabulary)
            for (index, recommendation) in read.enumerated() {
                let likeness = Likeness(said, recommendation, vocabulary)
                guard !likeness.shared.isEmpty, likeness.score > max(leastLikeness, best?.score ?? 0) else { continue }
                best = (
                    likeness.score,
                    FoundProgress(
                        recommendation: recommendations[index].id, finding: place, sentence: sentence,
                        shared: likeness.shared)
                )
            }
        }
        if let best { found.append(best) }
    }
    let byRecommendation = Dictionary(grouping: found, by: \.progress.recommendation)
    return recommendations.flatMap { recommendation in
        (byRecommendation[recommendation.id] ?? []).sorted { $0.score > $1.score }.prefix(3)
            .map(\.progress).sorted { $0.finding < $1.finding }
    }
}

/// Below this a sentence and a recommendation of real letters seldom are about the same thing.
private let leastLikeness: Float = 0.5

/// A sentence about the council's own log or plan says nothing of what children meet with.
private nonisolated(unsafe) let ownPapers = /\b(action|improvement|development)\s+(log|plan|board)s?\b/.ignoresCase()

/// Cut after a full stop, question or exclamation mark that a capital follows.
private func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var start = text.startIndex
    for match in text.matches(of: /[.?!]\s+(?=[A-Z‘“])/) {
        let end = text.index(after: match.range.lowerBound)
        sentences.append(String(text[start..<end]))
        start = match.range.upperBound
    }
    return (sentences + [String(text[start...])]).filter { !$0.isEmpty }
}
