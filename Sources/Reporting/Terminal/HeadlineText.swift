/// Writes the headline of a gap report for a terminal or the text of a mail: the sentence and five figures.
public func renderHeadline(_ report: GapReport) -> String {
    let headline = report.headline
    let width = headline.figures.map { $0.number.count }.max() ?? 0
    let figures = headline.figures.map { figure in
        let number = String(repeating: " ", count: width - figure.number.count) + figure.number
        return wrapped("\(figure.label) (\(figure.outOf))", indent: 4 + width, firstIndent: "  \(number)  ")
    }
    return ([wrapped(headline.sentence, indent: 0)] + figures).joined(separator: "\n") + "\n"
}
