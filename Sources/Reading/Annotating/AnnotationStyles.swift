import Records

/// Adds the looks of the new cells to a workbook's styles; what is there keeps its numbers.
final class AnnotationStyles {
    /// What a new cell is.
    enum Look: Hashable { case heading, text, severity(Severity) }

    private let root: XMLElement
    private var made: [Place: Int] = [:]
    private var fills: [String: Int] = [:]
    private var headingFont: Int?

    private struct Place: Hashable {
        let look: Look
        let border: Int
    }

    init(_ tree: XMLTree) { root = tree.root }

    /// The style of a new cell that continues the borders of the cell beside it; nil where the workbook has no styles.
    func style(_ look: Look, beside neighbour: Int) -> Int? {
        guard let formats = root.first("cellXfs") else { return nil }
        let known = formats.children
        let border = known.indices.contains(neighbour) ? known[neighbour].int("borderId") ?? 0 : 0
        let place = Place(look: look, border: border)
        if let style = made[place] { return style }
        // Format 49 is text: what begins with "=" stays text even where somebody edits the cell.
        let format = formats.append(
            "xf",
            [
                "numFmtId": "49", "fontId": String(look == .heading ? font() : 0),
                "fillId": String(fill(look) ?? 0), "borderId": String(border), "applyNumberFormat": "1",
                "applyFont": "1", "applyFill": "1", "applyBorder": "1", "applyAlignment": "1",
            ])
        format["xfId"] = known.first?["xfId"]
        format.append("alignment", ["vertical": "top", "wrapText": "1"])
        formats["count"] = String(known.count + 1)
        made[place] = known.count
        return known.count
    }

    /// True where cells of a style break their text into lines.
    func wraps(_ style: Int) -> Bool {
        let formats = root.first("cellXfs")?.children ?? []
        return formats.indices.contains(style) && formats[style].first("alignment")?["wrapText"] == "1"
    }

    /// The workbook's first font in bold and white.
    private func font() -> Int {
        if let headingFont { return headingFont }
        guard let fonts = root.first("fonts") else { return 0 }
        let known = fonts.children
        let font = fonts.append("font")
        font.append("b")
        if let size = known.first?.first("sz") { font.append(copyOf: size) }
        font.append("color", ["rgb": "FFFFFFFF"])
        for name in ["name", "family"] { known.first?.first(name).map { font.append(copyOf: $0) } }
        fonts["count"] = String(known.count + 1)
        headingFont = known.count
        return known.count
    }

    private func fill(_ look: Look) -> Int? {
        let colour: String? =
            switch look {
            case .heading: "FF1F3864"
            case .severity(.high): "FFF8CBAD"
            case .severity(.medium): "FFFFE699"
            case .severity(.low), .text: nil
            }
        guard let colour, let fills = root.first("fills") else { return nil }
        if let known = self.fills[colour] { return known }
        let count = fills.children.count
        let pattern = fills.append("fill").append("patternFill", ["patternType": "solid"])
        pattern.append("fgColor", ["rgb": colour])
        pattern.append("bgColor", ["indexed": "64"])
        fills["count"] = String(count + 1)
        self.fills[colour] = count
        return count
    }
}
