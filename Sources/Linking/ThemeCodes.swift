private import Glibc
import Records

/// Codes such as "PA3" or "AFI 2" in a log's themes: the third area for priority action, the second for improvement.
///
/// Councils number their lists as they like, so a code is believed only where the texts bear it out: over all rows with
/// that code the numbering must lead to recommendations that the rows speak for.
struct ThemeCodes {
    /// For each action the recommendations that its theme's codes name.
    let named: [Set<Int>]

    /// "PA", "AFI": area for priority action, area for improvement, recommendation.
    private static let letters: Set<String> = ["pa", "apa", "afpa", "ai", "afi", "r", "rec"]
    /// Standard errors by which the rows of a code must lean to what it names.
    private static let least: Float = 2

    /// No codes.
    init(actions: Int) { named = Array(repeating: [], count: actions) }

    /// - Parameter said: log-odds by what rows and recommendations say.
    init(_ actions: [Action], _ recommendations: [Recommendation], _ said: PairTable) {
        var rows: [String: [(action: Int, number: Int)]] = [:]
        for (index, action) in actions.enumerated() {
            for code in Self.codes(in: action.theme ?? "") {
                rows[code.letters, default: []].append((index, code.number))
            }
        }
        var named = actions.map { _ in Set<Int>() }
        let lean = Lean(said)
        for (_, rows) in rows where Set(rows.map(\.number)).count > 1 {
            let readings = Self.readings(recommendations).map { reading in
                rows.compactMap { row in reading[row.number].map { (action: row.action, recommendation: $0) } }
            }
            let best = readings.filter { $0.count == rows.count }.map { (pairs: $0, lean: lean.of($0)) }
                .max { $0.lean < $1.lean }
            guard let best, best.lean > Self.least else { continue }
            for pair in best.pairs { named[pair.action].insert(pair.recommendation) }
        }
        self.named = named
    }

    /// Which recommendation each number may mean: by printed number, by place in the whole list, by place among those
    /// for priority action, by place among the others.
    private static func readings(_ recommendations: [Recommendation]) -> [[Int: Int]] {
        func byPlace(_ places: [Int]) -> [Int: Int] {
            Dictionary(uniqueKeysWithValues: places.enumerated().map { ($0.offset + 1, $0.element) })
        }
        let all = Array(recommendations.indices)
        let printed = Dictionary(
            all.compactMap { index in recommendations[index].number.flatMap { Int($0) }.map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
        return [
            printed, byPlace(all), byPlace(all.filter { recommendations[$0].priority }),
            byPlace(all.filter { !recommendations[$0].priority }),
        ]
    }

    /// "PA2 / PA 3" gives PA 2 and PA 3.
    static func codes(in theme: String) -> [(letters: String, number: Int)] {
        theme.matches(of: /\b([A-Za-z]{1,4})[ .]?(\d{1,2})\b/).compactMap { match in
            let letters = match.1.lowercased()
            guard Self.letters.contains(letters), let number = Int(match.2) else { return nil }
            return (letters, number)
        }
    }

    /// How far pairs stand out from all others.
    private struct Lean {
        private let said: PairTable
        private let averages: [Float]
        private let deviation: Float

        init(_ said: PairTable) {
            self.said = said
            let count = Float(max(said.recommendations, 1))
            let averages = (0..<said.actions).map { said.row($0).reduce(0, +) / count }
            var squares: Float = 0
            for action in 0..<said.actions {
                for value in said.row(action) { squares += (value - averages[action]) * (value - averages[action]) }
            }
            self.averages = averages
            deviation = (squares / max(count * Float(said.actions), 1)).squareRoot()
        }

        /// The average of the pairs, in standard errors.
        func of(_ pairs: [(action: Int, recommendation: Int)]) -> Float {
            guard deviation > 0 else { return 0 }
            let sum = pairs.reduce(Float(0)) { $0 + said[$1.action, $1.recommendation] - averages[$1.action] }
            return sum / deviation / Float(pairs.count).squareRoot()
        }
    }
}
