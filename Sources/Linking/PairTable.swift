/// A number for each pair of action and recommendation.
struct PairTable {
    let actions: Int
    let recommendations: Int
    private var values: [Float]

    init(actions: Int, recommendations: Int) {
        self.actions = actions
        self.recommendations = recommendations
        values = [Float](repeating: 0, count: actions * recommendations)
    }

    subscript(action: Int, recommendation: Int) -> Float {
        get { values[action * recommendations + recommendation] }
        set { values[action * recommendations + recommendation] = newValue }
    }

    /// All recommendations of an action.
    func row(_ action: Int) -> ArraySlice<Float> {
        values[action * recommendations..<(action + 1) * recommendations]
    }
}

/// The two highest of a list, to say for each entry how far it is ahead of all others.
struct TopTwo {
    private(set) var best: Float = -.infinity
    private var second: Float = -.infinity
    private(set) var bestIndex = -1

    init(_ values: some Collection<Float>) {
        for (index, value) in values.enumerated() { take(value, at: index) }
    }

    /// Takes in the next value.
    mutating func take(_ value: Float, at index: Int) {
        if value > best {
            second = best
            best = value
            bestIndex = index
        } else if value > second {
            second = value
        }
    }

    /// How far a value is ahead of all others, and of `least` at any rate.
    func lead(of value: Float, at index: Int, least: Float) -> Float {
        value - max(bestOther(than: index) ?? least, least)
    }

    /// The highest value but the one at `index`; nil where there is none.
    func bestOther(than index: Int) -> Float? {
        let other = index == bestIndex ? second : best
        return other == -.infinity ? nil : other
    }
}
