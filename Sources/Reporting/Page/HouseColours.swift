/// The council's colours as rules that follow the page's own style sheet.
struct HouseColours {
    let css: String

    init(_ style: ReportStyle) {
        let main = style.main.map { ":root { --link: \($0.hex); --brand: \($0.hex); }\nh1, h2 { color: \($0.hex); }\nh2 { border-top-color: \($0.hex); }\n" } ?? ""
        let band = style.band.map { ".band { background-color: \($0.hex); }\n" } ?? ""
        let line = style.classification.map { HouseColours.runningLine($0) } ?? ""
        css = "\n" + main + band + line
    }

    /// The classification line at the foot of every page of paper, as a string of CSS from which nothing escapes.
    private static func runningLine(_ words: String) -> String {
        let string = shownOnOneLine(words).unicodeScalars.map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789 -:,.".unicodeScalars.contains(scalar))
                ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
        }.joined()
        return "@page { @bottom-left { content: \"\(string)\"; } @top-right { content: \"\(string)\"; } }\n"
    }
}
