/// Writes the headline of a gap report for a terminal or the text of a mail: the sentence and five figures.
public func renderHeadline(_ report: GapReport) -> String {
    let headline = report.headline
    let figures = headline.figures.map { figure in
        wrapped("\(figure.inWords): \(figure.label)", indent: 4, firstIndent: "  ")
    }
    return ([wrapped(headline.sentence, indent: 0)] + figures).joined(separator: "\n") + "\n"
}
