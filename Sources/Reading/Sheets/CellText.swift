/// Text as it may stand in a cell: line breaks and tabs kept, every other control character left out.
///
/// Terminal escapes and the like are data that somebody put there; without their control characters they
/// are plain words wherever they go.
func cellText(_ text: String) -> String {
    guard text.utf8.contains(where: { ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0x7F || $0 == 0xC2 }) else {
        return text
    }
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x0D: clean.append("\n")
        case 0x0A where previous == "\r": break
        case 0x09, 0x0A: clean.append(scalar)
        case 0..<0x20, 0x7F..<0xA0: break
        default: clean.append(scalar)
        }
        previous = scalar
    }
    return String(clean)
}

extension String {
    /// True where nothing but white space stands in it.
    var isBlankCell: Bool { allSatisfy(\.isWhitespace) }
}
