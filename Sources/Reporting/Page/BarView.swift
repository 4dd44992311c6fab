/// A bar of parts of a whole, with the table that says the same in words and figures.
struct BarView {
    var title: String
    var alternative: String
    var whole: String
    var parts: [BarPart]
    /// False where only its table is shown.
    var isDrawn = true
    /// Id that its words refer to.
    var anchor: String
}

/// One part: a rectangle of the bar, a row of the table.
struct BarPart {
    var label: String
    var styleClass: String
    /// Written out, since WeasyPrint gives a drawing none of the page's styles.
    var colour: String
    var count: String
    var x: String
    var width: String
}

extension BarView {
    /// The same as the swatches of the table beside the bar have in the style sheet.
    private static let colours = [
        "confirmed": "#2a6349",
        "complete": "#2a6349",
        "proposed": "#c98a2b",
        "completeWithoutEvidence": "#c98a2b",
        "partly": "#e3c08a",
        "none": "#9a1b1e",
        "pastItsDate": "#9a1b1e",
        "notYetDue": "#7d96b3",
        "noUsableDate": "#d9a9a0",
        "cancelled": "#c9c5bc",
    ]

    /// Lays the parts out along 1,000 units, leaving out what occurs nowhere.
    init?(title: String, noun: String, parts: [(label: String, styleClass: String, count: Int)]) {
        let present = parts.filter { $0.count > 0 }
        let total = present.reduce(0) { $0 + $1.count }
        guard total > 0 else { return nil }
        self.title = title
        anchor = "bar-" + title.lowercased().split { !$0.isLetter }.joined(separator: "-")
        whole = counted(total, noun)
        alternative =
            "\(counted(total, noun)): "
            + present.map { "\($0.count) \($0.label.prefix(1).lowercased() + $0.label.dropFirst())" }
            .joined(separator: "; ") + "."
        var start = 0
        self.parts = present.map { part in
            // Whole units from running sums, so that the parts always fill the bar exactly.
            let from = start * 1000 / total
            start += part.count
            return BarPart(
                label: part.label, styleClass: part.styleClass, colour: BarView.colours[part.styleClass] ?? "#777777",
                count: String(part.count), x: String(from),
                width: String(max(2, start * 1000 / total - from - (start == total ? 0 : 4))))
        }
    }
}
