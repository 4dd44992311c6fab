import Records

/// Which recommendations a log names in its recommendation column, or by number elsewhere in the row.
struct NamedRecommendations {
    /// How far what is typed fits each recommendation, 0 to 1.
    let scores: [Float]
    /// What is typed.
    let typed: String
    /// The recommendation that is named beyond doubt: its whole text, or its printed number and words of it.
    let exact: Int?
    /// The highest of the scores.
    let best: Float

    init(scores: [Float], typed: String, exact: Int? = nil) {
        self.scores = scores
        self.typed = typed
        self.exact = exact
        best = scores.max() ?? 0
    }

    /// True where nothing of the report is named: "Other – corporate".
    var isNone: Bool { best < 0.3 || saysNone }
    /// True where the log says in so many words that the row answers nothing of the report: "n/a (Housing)".
    var saysNone: Bool { exact == nil && typed.contains(noneOfTheReport) }
    /// True where what is typed can hardly mean another recommendation.
    var isClear: Bool { best >= 0.75 }

    /// What that adds to the log-odds of a recommendation.
    func logOdds(_ index: Int) -> Float {
        if saysNone { return ScoreWeights.saysNone }
        if isNone { return ScoreWeights.namesNone }
        guard scores[index] >= best else { return ScoreWeights.notNamed }
        return isClear ? ScoreWeights.named : 8 * (best - 0.3) + 0.5
    }
}

/// What councils type in the recommendation's place where an action comes from elsewhere.
private nonisolated(unsafe) let noneOfTheReport =
    /^\W*(n\s*\/?\s*a|none|nil|other|no rec\w*)\b|\b(not (from )?ofsted|non.ofsted|local priority|business as usual|BAU)\b/
    .ignoresCase()

/// Reads what logs type where they name a recommendation.
struct NameReader {
    private let recommendations: [Recommendation]
    private let findings: [Finding]
    private let evidence: SaidEvidence
    private let numbers: [String]
    private let hasPrintedNumbers: Bool
    private let folds: [String]
    /// Paragraphs that each recommendation cites.
    private let citations: [[String]]
    /// Words of the recommendations by first letter, to look for typing errors in.
    private let wordsByLetter: [UInt8: [String]]
    private var known: [String: NamedRecommendations?] = [:]

    init(_ recommendations: [Recommendation], _ findings: [Finding], _ evidence: SaidEvidence) {
        self.recommendations = recommendations
        self.findings = findings
        self.evidence = evidence
        let hasPrintedNumbers = recommendations.contains { $0.number != nil }
        self.hasPrintedNumbers = hasPrintedNumbers
        numbers = recommendations.enumerated().map { index, recommendation in
            recommendation.number ?? (hasPrintedNumbers ? "" : String(index + 1))
        }
        folds = recommendations.map { folded($0.text) }
        citations = recommendations.map { recommendation in
            ([recommendation.text] + recommendation.references).flatMap { References(in: $0).paragraphs }
        }
        wordsByLetter = Dictionary(grouping: evidence.index.words) { $0.utf8.first ?? 0 }
    }

    /// What a row names; nil where it names nothing.
    mutating func names(in action: Action) -> NamedRecommendations? {
        if let typed = action.recommendation, !typed.isEmpty, !evidence.leavingOut.contains(.recommendationColumn) {
            return remembered(typed) { $0.read(typed, startsWithNumber: true) }
        }
        guard !evidence.leavingOut.contains(.reference) else { return nil }
        let texts = [action.recommendation, action.theme, action.action].compactMap { $0 }
        for text in texts where References(in: text).saysRecommendation {
            return remembered("\u{1}" + text) { $0.readNumbers(text) }
        }
        return nil
    }

    private mutating func remembered(
        _ key: String, _ read: (NameReader) -> NamedRecommendations?
    ) -> NamedRecommendations? {
        if let found = known[key] { return found }
        let names = read(self)
        known[key] = .some(names)
        return names
    }

    /// Numbers in a text that is mainly about something else.
    private func readNumbers(_ text: String) -> NamedRecommendations? {
        let references = References(in: text)
        let scores: [Float] = numbers.map { references.recommendations.contains($0) && !$0.isEmpty ? 0.8 : 0 }
        return scores.contains { $0 > 0 } ? NamedRecommendations(scores: scores, typed: text) : nil
    }

    private func read(_ typed: String, startsWithNumber: Bool) -> NamedRecommendations {
        let fold = folded(typed)
        let same = folds.indices.filter { folds[$0] == fold && !fold.isEmpty }
        if !same.isEmpty {
            let scores: [Float] = folds.indices.map { same.contains($0) ? 1 : 0 }
            return NamedRecommendations(scores: scores, typed: typed, exact: same.count == 1 ? same[0] : nil)
        }
        let references =
            evidence.leavingOut.contains(.reference)
            ? References(in: "") : References(in: typed, startsWithNumber: startsWithNumber)
        let meaning = Meaning(typed, evidence.vocabulary)
        let fits = fits(of: meaning)
        let paragraphs = paragraphScores(references)
        var scores: [Float] = []
        var exact: [Int] = []
        for index in recommendations.indices {
            let text = fits[index]
            let isNumbered = !numbers[index].isEmpty && references.recommendations.contains(numbers[index])
            var score = text.score
            if isNumbered {
                let isBare = text.weight < 0.5
                if isBare || score > 0.15 { score += 0.4 }
                if isBare, hasPrintedNumbers || references.saysRecommendation { score = 0.9 }
                let isPrinted = recommendations[index].number != nil && references.recommendations.count == 1
                if isPrinted, text.weight >= 0.5, text.wordShare >= 0.99 { exact.append(index) }
            }
            scores.append(min(max(score, paragraphs[index]), 1))
        }
        return NamedRecommendations(scores: scores, typed: typed, exact: exact.count == 1 ? exact[0] : nil)
    }

    /// How typed words fit a recommendation.
    private struct Fit {
        var score: Float
        /// Share of the typed words that stand in it.
        var wordShare: Float
        /// Weight of all typed words.
        var weight: Float
    }

    /// How far typed words fit each recommendation: words in it or nearly, concepts, word vectors.
    private func fits(of typed: Meaning) -> [Fit] {
        var found = [Float](repeating: 0, count: evidence.index.count)
        var weight: Float = 0
        for (word, wordWeight, _) in typed.words where !Self.isReferenceWord(word) {
            weight += wordWeight
            let holders = evidence.index.holders(of: word)
            for holder in holders { found[holder] += wordWeight }
            let nearby = Set(nearlySame(word).flatMap(evidence.index.holders(of:))).subtracting(holders)
            for holder in nearby { found[holder] += 0.8 * wordWeight }
        }
        let spoken = evidence.index.spoken(typed, evidence.vocabulary.conceptWeights)
        let cosines = evidence.index.cosines(typed.direction)
        return found.indices.map { index in
            let wordShare = weight > 0 ? found[index] / weight : 0
            let conceptShare = typed.mass > 0.2 ? spoken[index] / typed.mass : wordShare
            let score = 0.5 * wordShare + 0.3 * conceptShare + 0.2 * max(0, cosines[index])
            return Fit(score: score, wordShare: wordShare, weight: weight)
        }
    }

    /// "Rec" and "paragraph" say that a number follows, not what it is about.
    private static func isReferenceWord(_ word: String) -> Bool {
        References.recommendationWords.contains(word) || References.paragraphWords.contains(word)
    }

    private func nearlySame(_ word: String) -> [String] {
        guard let first = word.utf8.first else { return [] }
        return (wordsByLetter[first] ?? []).filter { isTypingError(word, of: $0) }
    }

    /// Recommendations that cite a paragraph, or else the one that the paragraph's text is nearest to.
    private func paragraphScores(_ references: References) -> [Float] {
        var scores = [Float](repeating: 0, count: recommendations.count)
        for number in references.paragraphs {
            let citing = citations.indices.filter { citations[$0].contains(number) }
            for index in citing { scores[index] = 0.8 }
            guard citing.isEmpty, let finding = findings.first(where: { $0.number == number }) else { continue }
            let nearest = TopTwo(fits(of: Meaning(finding.text, evidence.vocabulary)).map(\.score))
            if nearest.bestIndex >= 0 { scores[nearest.bestIndex] = max(scores[nearest.bestIndex], 0.5) }
        }
        return scores
    }
}
