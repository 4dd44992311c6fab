/// A stretch of text on one line without a wide gap in it: a line of prose, a bullet, a cell's line.
struct Fragment {
    var text: String
    var box: TextBox
    /// Size that most of its characters have, in points.
    var size: Double
    /// True where most of its characters are bold.
    var bold: Bool
    /// Spaces wider than those between words, yet too narrow to part two fragments by themselves.
    var wideSpaces: [WideSpace] = []
}

/// A space at which a fragment is two cells, if a column of the table begins there.
struct WideSpace {
    /// Bytes of the text before it.
    var offset: Int
    /// Right edge of the word before it and left edge of the word after it, in points.
    var before: Double
    var after: Double
}

extension Fragment {
    /// The two cells that a fragment holds where a column begins at `left`; nil where no wide space stands there.
    func split(at left: Double) -> (Fragment, Fragment)? {
        guard let space = wideSpaces.first(where: { abs($0.after - left) < 1.5 }) else { return nil }
        let bytes = Array(text.utf8)
        let text = { (part: ArraySlice<UInt8>) in String(decoding: part, as: UTF8.self).foldingWhiteSpace() }
        var (one, other) = (self, self)
        (one.text, other.text) = (text(bytes[..<space.offset]), text(bytes[space.offset...]))
        (one.box.right, other.box.left) = (space.before, space.after)
        one.wideSpaces = wideSpaces.filter { $0.offset < space.offset }
        other.wideSpaces = []
        return one.text.isEmpty || other.text.isEmpty ? nil : (one, other)
    }
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
        if glyph.box.left - last.box.right > 0.8 * size { return true }
        if last.box.left - glyph.box.right > 0.8 * size { return true }
        return abs(glyph.box.middle - last.box.middle) > 0.7 * size
    }
}

extension Fragment {
    /// Joins a run of glyphs; nil where nothing visible is in it.
    fileprivate init?(_ run: [Glyph]) {
        let dominant = Fragment.dominantSize(run)
        let isRaised = { (glyph: Glyph) in glyph.size < 0.8 * dominant && glyph.scalar.isNumeric }
        let hasOrdinary = run.contains { !$0.scalar.isSpace && !isRaised($0) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(run.count + 8)
        var around: TextBox?
        var shown = 0
        var heavy = 0
        var spaces: [WideSpace] = []
        var right: Double?
        for glyph in run where !hasOrdinary || !isRaised(glyph) {
            if !glyph.scalar.isSpace {
                if let right, glyph.box.left - right > 0.5 * dominant {
                    spaces.append(WideSpace(offset: bytes.count, before: right, after: glyph.box.left))
                }
                right = glyph.box.right
            }
            Fragment.append(glyph.scalar, to: &bytes)
            if glyph.scalar.isSpace { continue }
            around = around?.union(glyph.box) ?? glyph.box
            shown += 1
            if glyph.bold { heavy += 1 }
        }
        text = String(decoding: bytes, as: UTF8.self).foldingWhiteSpace()
        if text.isEmpty, shown == 1, run.contains(where: \.isUnmappedSymbol) { text = "•" }
        guard let around, !text.isEmpty else { return nil }
        // Folded text has other offsets; a fragment that needed folding is split nowhere.
        wideSpaces = text.utf8.count == bytes.count ? spaces : []
        box = around
        size = dominant
        bold = heavy * 2 > shown
    }

    /// The size that most visible characters have; of two as frequent, the larger.
    private static func dominantSize(_ glyphs: [Glyph]) -> Double {
        var counts: [(size: Double, count: Int)] = []
        for glyph in glyphs where !glyph.scalar.isSpace {
            if let place = counts.firstIndex(where: { $0.size == glyph.size }) {
                counts[place].count += 1
            } else {
                counts.append((glyph.size, 1))
            }
        }
        return counts.max { ($0.count, $0.size) < ($1.count, $1.size) }?.size ?? 12
    }

    /// Adds a character; ligatures become letters, controls and zero-width characters vanish.
    private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
        switch scalar.value {
        case 0x20..<0x7F: text.append(UInt8(scalar.value))
        case 0xFB00: text += "ff".utf8
        case 0xFB01: text += "fi".utf8
        case 0xFB02: text += "fl".utf8
        case 0xFB03: text += "ffi".utf8
        case 0xFB04: text += "ffl".utf8
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFD: break
        default: text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
    }
}

extension Glyph {
    /// True for what a symbol font without a table of characters hands out for its bullet: a control character.
    fileprivate var isUnmappedSymbol: Bool { (0x80..<0xA0).contains(scalar.value) && !scalar.isSpace }
}
