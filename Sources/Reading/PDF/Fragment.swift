/// A stretch of text on one line without a wide gap in it: a line of prose, a bullet, a cell's line.
struct Fragment {
    var text: String
    var box: TextBox
    /// Size that most of its characters have, in points.
    var size: Double
    /// True where most of its characters are bold.
    var bold: Bool
}

extension PageGlyphs {
    /// The page's fragments, in the order in which poppler reads them.
    ///
    /// Raised small digits (footnote marks) are left out of fragments that have other text.
    func fragments() -> [Fragment] {
        var fragments: [Fragment] = []
        var run: [Glyph] = []
        for glyph in glyphs {
            let isBreak = glyph.scalar == "\n" || glyph.scalar == "\u{C}"
            if isBreak || run.last.map({ startsAnew(glyph, after: $0) }) == true {
                Fragment(run).map { fragments.append($0) }
                run.removeAll(keepingCapacity: true)
            }
            if isBreak { continue }
            let isSpace = glyph.scalar.isSpace
            if run.isEmpty, isSpace { continue }
            if isSpace, glyph.box.width > 1.1 * max(glyph.size, 6) {
                Fragment(run).map { fragments.append($0) }
                run.removeAll(keepingCapacity: true)
                continue
            }
            run.append(glyph)
        }
        Fragment(run).map { fragments.append($0) }
        return fragments
    }

    /// True where a wide gap or another line lies between two characters.
    private func startsAnew(_ glyph: Glyph, after last: Glyph) -> Bool {
        let size = max(glyph.size, last.size, 6)
        if glyph.box.left - last.box.right > 0.9 * size { return true }
        if last.box.left - glyph.box.right > 0.9 * size { return true }
        return abs(glyph.box.middle - last.box.middle) > 0.7 * size
    }
}

extension Fragment {
    /// Joins a run of glyphs; nil where nothing visible is in it.
    fileprivate init?(_ run: [Glyph]) {
        let visible = run.filter { !$0.scalar.isSpace }
        guard let first = visible.first else { return nil }
        let dominant = Fragment.dominantSize(visible)
        let raised = { (glyph: Glyph) in glyph.size < 0.8 * dominant && glyph.scalar.isNumeric }
        let ordinary = visible.filter { !raised($0) }
        let kept = ordinary.isEmpty ? run : run.filter { !raised($0) }
        var scalars = String.UnicodeScalarView()
        for glyph in kept { Fragment.append(glyph.scalar, to: &scalars) }
        text = String(scalars).foldingWhiteSpace()
        guard !text.isEmpty else { return nil }
        let shown = ordinary.isEmpty ? visible : ordinary
        box = shown.dropFirst().reduce(shown.first?.box ?? first.box) { $0.union($1.box) }
        size = dominant
        bold = shown.filter(\.bold).count * 2 > shown.count
    }

    private static func dominantSize(_ glyphs: [Glyph]) -> Double {
        var counts: [Double: Int] = [:]
        for glyph in glyphs { counts[glyph.size, default: 0] += 1 }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 12
    }

    /// Adds a character; ligatures become letters, controls and zero-width characters vanish.
    private static func append(_ scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
        switch scalar.value {
        case 0xFB00: text.append(contentsOf: "ff".unicodeScalars)
        case 0xFB01: text.append(contentsOf: "fi".unicodeScalars)
        case 0xFB02: text.append(contentsOf: "fl".unicodeScalars)
        case 0xFB03: text.append(contentsOf: "ffi".unicodeScalars)
        case 0xFB04: text.append(contentsOf: "ffl".unicodeScalars)
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFD: break
        default: text.append(scalar)
        }
    }
}
