/// A figure of the headline.
struct FigureView {
    var number: String
    var label: String
    var whole: String
    var styleClass: String

    init(_ figure: Figure) {
        number = figure.number
        label = figure.label
        whole = figure.outOf
        styleClass = figure.count == nil ? "unknown" : figure.count == 0 ? "calm" : "grave"
    }
}
