import Records

/// What a cell's style says of how it looks.
struct XLSXStyle {
    var format = XLSXNumberFormat.general
    /// True where the whole cell is struck through.
    var struck = false
    /// Fill as `RRGGBB`.
    var fill: String?
    /// Colour of its letters as `RRGGBB`; nil for black and for the program's own choice.
    var ink: String?
}

/// The styles of a workbook by the number that its cells give.
final class XLSXStyles: XMLHandler {
    private(set) var failure: ReadingError?
    private let theme: [String]
    private var formats: [Int: XLSXNumberFormat] = [:]
    private var fonts: [(struck: Bool, ink: String?)] = []
    private var fills: [String?] = []
    private var cells: [XLSXStyle] = []
    private var indexed = XLSXColour.indexed
    private var indexedGiven = 0
    private var part = Part.none
    private var fillIsSolid = false

    private enum Part { case none, fonts, fills, cells, indexed }

    /// Styles are resolved against the theme's colours (see ``XLSXTheme``).
    init(theme: [String]) { self.theme = theme }

    /// The style of a number; the plain one where the workbook has none such.
    subscript(_ number: Int) -> XLSXStyle { cells.indices.contains(number) ? cells[number] : XLSXStyle() }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "fonts": part = .fonts
        case "fills": part = .fills
        case "cellXfs": part = .cells
        case "indexedColors": part = .indexed
        case "cellStyleXfs", "dxfs", "cellStyles", "borders": part = .none
        case "numFmt":
            if let id = attributes.int("numFmtId"), let code = attributes["formatCode"] {
                formats[id] = XLSXNumberFormat(code: code)
            }
        case "font" where part == .fonts: fonts.append((false, nil))
        case "strike" where part == .fonts && !fonts.isEmpty: fonts[fonts.count - 1].struck = attributes.isOn("val")
        case "color" where part == .fonts && !fonts.isEmpty:
            fonts[fonts.count - 1].ink = colour(attributes).flatMap { $0 == "000000" ? nil : $0 }
        case "fill" where part == .fills: fills.append(nil)
        case "patternFill":
            fillIsSolid = attributes["patternType"].map { $0 != "none" && $0 != "gray125" } ?? false
            // A solid fill that names no colour is black.
            if part == .fills, !fills.isEmpty, attributes.has("patternType", "solid") {
                fills[fills.count - 1] = "000000"
            }
        case "fgColor" where part == .fills && fillIsSolid && !fills.isEmpty:
            fills[fills.count - 1] = colour(attributes)
        case "rgbColor" where part == .indexed:
            if let given = attributes["rgb"], indexedGiven < indexed.count {
                indexed[indexedGiven] = String(given.suffix(6)).uppercased()
            }
            indexedGiven += 1
        case "xf" where part == .cells: cells.append(style(attributes))
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func end(_ name: XMLName) {}

    private func style(_ attributes: XMLAttributes) -> XLSXStyle {
        var style = XLSXStyle()
        let format = attributes.int("numFmtId") ?? 0
        style.format = formats[format] ?? XLSXNumberFormat(builtIn: format)
        if let font = attributes.int("fontId"), fonts.indices.contains(font) {
            (style.struck, style.ink) = fonts[font]
        }
        if let fill = attributes.int("fillId"), fills.indices.contains(fill) { style.fill = fills[fill] }
        return style
    }

    private func colour(_ attributes: XMLAttributes) -> String? {
        var base: String?
        if let rgb = attributes["rgb"], rgb.utf8.count >= 6 {
            base = String(rgb.suffix(6)).uppercased()
        } else if let number = attributes.int("theme"), theme.indices.contains(number) {
            base = theme[number]
        } else if let number = attributes.int("indexed"), indexed.indices.contains(number) {
            base = indexed[number]
        }
        let tint = attributes["tint"].flatMap { Double($0) } ?? 0
        return base.map { XLSXColour.tinted($0, by: tint) }
    }
}

/// The twelve colours of a workbook's theme, in the order in which styles number them.
final class XLSXTheme: XMLHandler {
    private(set) var failure: ReadingError?
    /// `RRGGBB`; Office's own colours until the theme gives others.
    private(set) var colours = [
        "FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646", "0000FF",
        "800080",
    ]
    private var current: Int?

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        // Files order dark before light; styles count light first.
        case "lt1": current = 0
        case "dk1": current = 1
        case "lt2": current = 2
        case "dk2": current = 3
        case "accent1": current = 4
        case "accent2": current = 5
        case "accent3": current = 6
        case "accent4": current = 7
        case "accent5": current = 8
        case "accent6": current = 9
        case "hlink": current = 10
        case "folHlink": current = 11
        case "srgbClr": take(attributes["val"])
        case "sysClr": take(attributes["lastClr"])
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func end(_ name: XMLName) {
        if name == "clrScheme" { current = nil }
    }

    private func take(_ colour: String?) {
        if let current, let colour, colour.utf8.count == 6 { colours[current] = colour.uppercased() }
        current = nil
    }
}

/// Colours of workbooks.
enum XLSXColour {
    /// Makes a colour lighter (tint above 0) or darker (below 0), from -1 to 1.
    static func tinted(_ colour: String, by tint: Double) -> String {
        guard tint != 0, let number = UInt32(colour, radix: 16) else { return colour }
        let channels = [16, 8, 0].map { Double((number >> UInt32($0)) & 0xFF) }
        return channels.map { channel in
            let value = tint < 0 ? channel * (1 + tint) : channel * (1 - tint) + 255 * tint
            let text = String(Int(max(0, min(255, value.rounded()))), radix: 16, uppercase: true)
            return text.count == 1 ? "0" + text : text
        }.joined()
    }

    /// The palette of old workbooks (ECMA-376, part 1, 18.8.27).
    static let indexed: [String] = {
        let first = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"]
        let rest = [
            "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366",
            "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF", "000080", "FF00FF", "FFFF00", "00FFFF",
            "800080", "800000", "008080", "0000FF", "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC",
            "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696",
            "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
        ]
        return first + first + rest
    }()
}
