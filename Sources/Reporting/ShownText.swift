/// Text from a report or a log as it may be shown: nothing in it can steer a terminal or turn the
/// reading direction of what stands around it.
///
/// Control characters become their visible pictures (`␛`), characters that reorder text become their
/// code (`⟨U+202E⟩`), every kind of line break becomes `\n`; the tab and all else stay.
public func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { replacement(for: $0) != nil }) else { return text }
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
        if !(afterReturn && scalar == "\n") {
            if let replacement = replacement(for: scalar) {
                result.append(contentsOf: replacement.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        afterReturn = scalar == "\r"
    }
    return String(result)
}

/// The same on one line: runs of white space are one space, as in a terminal line or a table cell.
public func shownOnOneLine(_ text: String) -> String {
    shown(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// What a character that must not be shown as it is becomes; nil for all that may stay.
private func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09, 0x0A: nil
    case 0x0D, 0x2028, 0x2029: "\n"
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map(String.init)
    case 0x7F: "\u{2421}"
    // C1 controls (U+009B begins an escape sequence on its own), the marks, embeddings, overrides and
    // isolates of the bidirectional algorithm (Unicode UAX 9), and what XML 1.0 does not allow.
    case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF:
        "⟨U+" + codePoint(scalar) + "⟩"
    default: nil
    }
}

/// `202E`: at least four digits, as Unicode writes code points.
func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// The text in at most so many characters, with `…` where something was cut.
///
/// It is cut where a clause ends, if that leaves more than half of what fits, else between words; only a word longer
/// than all of it is cut inside.
func shortened(_ text: String, to length: Int) -> String {
    guard let end = text.index(text.startIndex, offsetBy: length, limitedBy: text.endIndex), end != text.endIndex
    else { return text }
    let room = text.prefix(max(0, length - 1))
    let whole = text[room.endIndex].isWhitespace ? room : room.prefix(through: " ")
    guard !whole.isEmpty else { return String(room) + "…" }
    let clause = whole.lastIndex { ",;:.–".contains($0) }.flatMap { mark in
        whole.index(after: mark) == whole.endIndex || whole[whole.index(after: mark)].isWhitespace
            ? whole[..<mark] : nil
    }
    let kept = clause.flatMap { $0.count * 2 > length ? $0 : nil } ?? whole
    return kept.withoutLooseEnd + "…"
}

extension Substring {
    /// All up to the last such character; empty where there is none.
    fileprivate func prefix(through character: Character) -> Substring {
        lastIndex(of: character).map { self[...$0] } ?? ""
    }

    fileprivate var withoutLooseEnd: String {
        var kept = self
        while let last = kept.last, last.isWhitespace || ",;:.–".contains(last) { kept.removeLast() }
        return String(kept)
    }
}
