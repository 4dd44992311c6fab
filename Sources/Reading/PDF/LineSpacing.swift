/// The distance between lines of running text on one page, in points.
///
/// A table's row stands apart from the one above by its border at least: half a point, where lines vary by
/// less than 0.2 (measured on the area SEND reports of 2023 to 2025).
struct LineSpacing {
    /// Steps above this are wider than from line to line.
    private let limit: Double

    private static let border = 0.3
    /// A page with fewer steps between lines does not tell its usual one.
    private static let fewestSteps = 4

    init(_ rows: [PageRow]) {
        var steps: [Double] = []
        // Lines of one column begin at one left edge, to the point.
        var above: [Int: Fragment] = [:]
        for fragment in rows.lazy.flatMap(\.fragments) {
            guard let edge = Int(exactly: fragment.box.left.rounded()) else { continue }
            if let last = above[edge], abs(last.size - fragment.size) < 0.6 {
                let step = fragment.box.bottom - last.box.bottom
                if step > 0.9 * fragment.size, step < 1.35 * fragment.size { steps.append(step) }
            }
            above[edge] = fragment
        }
        if steps.count < LineSpacing.fewestSteps {
            limit = 1.35 * (rows.map(\.size).max() ?? .infinity)
        } else {
            limit = steps.sorted()[steps.count / 2] + LineSpacing.border
        }
    }

    /// True where a step is wider than from line to line, by as little as a border.
    func isWider(_ step: Double) -> Bool { step > limit }
}
