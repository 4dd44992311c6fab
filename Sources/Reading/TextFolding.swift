extension Unicode.Scalar {
    /// White space of Unicode, without the table look-up for what is plainly none.
    var isSpace: Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0: true
        case ..<0x1680: false
        default: properties.isWhitespace
        }
    }

    /// A decimal digit, a superscript or another number.
    var isNumeric: Bool {
        switch value {
        case 0x30...0x39: true
        case ..<0x80: false
        default: properties.numericType != nil
        }
    }
}

extension String {
    /// The text with every run of white space as one space, and none at the ends.
    func foldingWhiteSpace() -> String {
        if isFolded { return self }
        var result = String.UnicodeScalarView()
        var pending = false
        for scalar in unicodeScalars {
            if scalar.isSpace {
                pending = !result.isEmpty
            } else {
                if pending { result.append(" ") }
                pending = false
                result.append(scalar)
            }
        }
        return String(result)
    }
}

extension String {
    /// True for ASCII text with single spaces and none at the ends.
    private var isFolded: Bool {
        var wasSpace = true
        for byte in utf8 {
            if byte > 0x7E || byte < 0x20 { return false }
            if byte == 0x20, wasSpace { return false }
            wasSpace = byte == 0x20
        }
        return !wasSpace
    }
}

/// Joins lines of one paragraph as a person reads them.
///
/// A hyphen at a line's end is closed up and kept ("multi-" + "agency"), since these reports are not
/// hyphenated by machine; a suspended one keeps its space ("16-" + "and 17-year-olds"). A soft hyphen goes.
func joinLines(_ lines: [String]) -> String {
    var joined = ""
    for line in lines where !line.isEmpty {
        if joined.isEmpty {
            joined = line
        } else if joined.hasSuffix("\u{AD}") {
            joined.removeLast()
            joined += line
        } else if joined.hasSuffix("-") || joined.hasSuffix("‑"), closesUp(joined, line) {
            joined += line
        } else {
            joined += " " + line
        }
    }
    return joined.contains("\u{AD}") ? joined.filter { $0 != "\u{AD}" } : joined
}

/// True where the hyphen at the end of `line` belongs to the first word of `next`.
private func closesUp(_ line: String, _ next: String) -> Bool {
    guard let before = line.dropLast().last, before.isLetter || before.isNumber else { return false }
    let word = next.prefix { $0.isLetter }
    return !["and", "or", "to"].contains(String(word))
}
