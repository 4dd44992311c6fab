import Records

/// Text that is put together run by run, some of it struck through.
struct RichText {
    private(set) var runs: [SheetRun] = []

    /// Adds a run; one that looks like the run before it joins it.
    mutating func append(_ text: String, struck: Bool) {
        guard !text.isEmpty else { return }
        if let last = runs.last, last.struck == struck {
            runs[runs.count - 1].text += text
        } else {
            runs.append(SheetRun(text: text, struck: struck))
        }
    }

    var isEmpty: Bool { runs.isEmpty }

    /// The whole text.
    var text: String {
        if runs.count == 1 { return runs[0].text }
        return runs.reduce(into: "") { $0 += $1.text }
    }

    /// The runs where some of the text is struck through, else nothing (see ``SheetCell/runs``).
    var runsIfStruck: [SheetRun] { runs.contains { $0.struck && !$0.text.isBlankCell } ? runs : [] }
}

/// The strings that the cells of a workbook share.
final class XLSXStrings: XMLHandler {
    private(set) var failure: ReadingError?
    /// By the number that cells give.
    private(set) var strings: [XLSXString] = []
    private var reader = XLSXStringReader()

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "si" { reader = XLSXStringReader() } else { reader.start(name, attributes) }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { reader.text(bytes) }

    func end(_ name: XMLName) {
        if name == "si" { strings.append(reader.string) } else { reader.end(name) }
    }
}

/// One string of a workbook.
struct XLSXString {
    var text: String
    /// See ``SheetCell/runs``.
    var runs: [SheetRun]
}

/// Reads what stands inside `<si>` or `<is>`: plain text or runs; phonetic hints are left out.
struct XLSXStringReader {
    private var rich = RichText()
    private var bytes: [UInt8] = []
    private var inText = false
    private var inPhonetic = false
    private var struck = false

    /// What was read.
    var string: XLSXString { XLSXString(text: rich.text, runs: rich.runsIfStruck) }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "t":
            inText = !inPhonetic
            bytes.removeAll(keepingCapacity: true)
        case "r": struck = false
        case "rPh": inPhonetic = true
        case "strike": struck = attributes.isOn("val")
        default: break
        }
    }

    mutating func text(_ more: UnsafeBufferPointer<UInt8>) {
        if inText { bytes += more }
    }

    mutating func end(_ name: XMLName) {
        switch name {
        case "t":
            if inText { rich.append(cellText(unescaped(bytes)), struck: struck) }
            inText = false
        case "r": struck = false
        case "rPh": inPhonetic = false
        default: break
        }
    }
}

/// Turns `_x000D_`, in which workbooks write what XML cannot hold, into the character.
func unescaped(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(0x5F), text.contains("_x") else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
        let code = rest.dropFirst().prefix(4)
        if scalar == "_", rest.first == "x", code.count == 4, rest.dropFirst(5).first == "_",
            let value = UInt32(String(code), radix: 16), let named = Unicode.Scalar(value)
        {
            result.append(named)
            rest = rest.dropFirst(6)
        } else {
            result.append(scalar)
        }
    }
    return String(result)
}
