private import Glibc

/// Second step of scoring: all rows of a log together.
///
/// Logs go through the recommendations block by block: a row mostly answers what the row above answers, or the next
/// recommendation in the report's order, and rows of other business stand between. So the rows are read as a chain:
/// each row answers one recommendation or none, what it says itself speaks for each, and a move from one
/// recommendation to another costs according to how common it is. What comes out are probabilities that take the whole
/// log into account (forward–backward). A log in no order at all, sorted by owner or date, is told by its rows being
/// likelier without a chain; to that extent each row then counts for itself.
struct RowChain {
    /// Log-odds of each recommendation against none, by what each row says.
    let said: PairTable
    let themes: [String?]

    /// Probability for each pair; what is missing to 1 in a row is the probability of no answer.
    func probabilities(inOrder: Bool) -> PairTable {
        let alone = rowsAlone()
        guard inOrder, said.actions > 1, said.recommendations > 0 else { return alone.probabilities }
        let chained = rowsChained()
        let share = probability(Float(chained.evidence - alone.evidence))
        var result = alone.probabilities
        for action in 0..<said.actions {
            for index in 0..<said.recommendations {
                result[action, index] =
                    share * chained.probabilities[action, index] + (1 - share) * result[action, index]
            }
        }
        return result
    }

    /// Probabilities, and how likely the log is by them (logarithm).
    private typealias Reading = (probabilities: PairTable, evidence: Double)

    /// Fewer recommendations than this share the likelihood as if there were so many: with one vague recommendation
    /// nothing competes, and an action has to speak for it on its own.
    static let fewest = 8

    private var places: Int { max(said.recommendations, Self.fewest) }

    private func rowsAlone() -> Reading {
        var result = said
        var evidence = 0.0
        for action in 0..<said.actions {
            let top = max(0, said.row(action).max() ?? 0)
            let none = expf(-top)
            var sum = none
            for index in 0..<said.recommendations {
                let weight = expf(said[action, index] - top) / Float(places)
                result[action, index] = weight
                sum += weight
            }
            for index in 0..<said.recommendations { result[action, index] /= sum }
            evidence += Double(logf(sum) + top)
        }
        return (result, evidence)
    }

    /// For each recommendation as the one answered last: the likelihood that this row answers it, or none.
    private struct Step {
        var answering: [Float]
        var resting: [Float]
        var none: Float
        /// What the row says for each recommendation, scaled.
        var own: [Float]
    }

    private func rowsChained() -> Reading {
        let count = said.recommendations
        var steps: [Step] = []
        var evidence = 0.0
        var memory = [Float](repeating: 1 / Float(count), count: count)
        for action in 0..<said.actions {
            let top = max(0, said.row(action).max() ?? 0)
            var step = Step(
                answering: moved(memory, into: action), resting: memory, none: expf(-top),
                own: said.row(action).map { expf($0 - top) })
            var sum: Float = 0
            for index in 0..<count {
                step.answering[index] *= step.own[index]
                step.resting[index] *= step.none
                sum += step.answering[index] + step.resting[index]
            }
            for index in 0..<count {
                step.answering[index] /= sum
                step.resting[index] /= sum
                memory[index] = step.answering[index] + step.resting[index]
            }
            evidence += Double(logf(sum) + top)
            steps.append(step)
        }
        return (joined(steps), evidence)
    }

    /// Goes back through the rows, so that what follows speaks too.
    private func joined(_ steps: [Step]) -> PairTable {
        let count = said.recommendations
        var result = said
        var ahead = [Float](repeating: 1, count: count)
        for action in steps.indices.reversed() {
            let step = steps[action]
            var sum: Float = 0
            for index in 0..<count {
                result[action, index] = step.answering[index] * ahead[index]
                sum += result[action, index] + step.resting[index] * ahead[index]
            }
            for index in 0..<count { result[action, index] /= max(sum, .leastNormalMagnitude) }
            guard action > 0 else { break }
            var answering = ahead
            for index in 0..<count { answering[index] *= step.own[index] }
            answering = expected(answering, into: action)
            for index in 0..<count { answering[index] += step.none * ahead[index] }
            let top = max(answering.max() ?? 1, .leastNormalMagnitude)
            ahead = answering.map { $0 / top }
        }
        return result
    }

    /// How much likelier than any other move staying and moving on by one are.
    private func moves(into action: Int) -> (stay: Float, next: Float) {
        let isSameTheme = action > 0 && themes[action] == themes[action - 1]
        return isSameTheme
            ? (expf(ScoreWeights.stay), expf(ScoreWeights.next))
            : (expf(ScoreWeights.stayInNewTheme), expf(ScoreWeights.nextInNewTheme))
    }

    /// Weight of all moves from a recommendation together.
    private func total(from index: Int, _ moves: (stay: Float, next: Float)) -> Float {
        let isLast = index == said.recommendations - 1
        return moves.stay + (isLast ? 0 : moves.next) + Float(places - (isLast ? 1 : 2))
    }

    /// From what was answered last to what this row answers.
    private func moved(_ memory: [Float], into action: Int) -> [Float] {
        guard action > 0 else { return memory.map { _ in 1 / Float(places) } }
        let moves = moves(into: action)
        let shares = memory.indices.map { memory[$0] / total(from: $0, moves) }
        let anywhere = shares.reduce(0, +)
        return shares.indices.map { index in
            let onward = index > 0 ? shares[index - 1] * (moves.next - 1) : 0
            return anywhere + shares[index] * (moves.stay - 1) + onward
        }
    }

    /// The same the other way: what is to come, seen from what was answered last.
    private func expected(_ answering: [Float], into action: Int) -> [Float] {
        let moves = moves(into: action)
        let anywhere = answering.reduce(0, +)
        return answering.indices.map { index in
            let onward = index + 1 < answering.count ? answering[index + 1] * (moves.next - 1) : 0
            return (anywhere + answering[index] * (moves.stay - 1) + onward) / total(from: index, moves)
        }
    }
}
