/// The page's style sheet with the council's colours and its line for every sheet of paper.
struct PageStyle {
    let css: String

    /// Writes out the colours and typefaces that a sheet names in its `:root` rule.
    ///
    /// WeasyPrint 57 does not follow a name inside `font` or `border`.
    init(_ sheet: String, _ style: ReportStyle) {
        var values = Dictionary(
            sheet.matches(of: /--([a-z]+): ([^;]+);/).map { (String($0.1), String($0.2)) }
        ) { first, _ in first }
        if let main = style.main {
            values["link"] = main.hex
            values["heading"] = main.hex
        }
        let named = sheet.replacing(/:root \{[^}]*\}\n/, with: "")
        let written = named.replacing(/var\(--([a-z]+)\)/) { values[String($0.output.1)] ?? "inherit" }
        let band = style.band.map { ".band { background-color: \($0.hex); min-height: 1.2rem; }\n" } ?? ""
        css = written + band + (style.classification.map { PageStyle.runningLine($0) } ?? "")
    }

    /// The classification line at the edge of every sheet, as a string of CSS from which nothing escapes.
    private static func runningLine(_ words: String) -> String {
        let string = shownOnOneLine(words).unicodeScalars.map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789 -:,.".unicodeScalars.contains(scalar))
                ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
        }.joined()
        return "@page { @bottom-left { content: \"\(string)\"; } @top-right { content: \"\(string)\"; } }\n"
    }
}
