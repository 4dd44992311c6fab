/// Takes the commonest English endings off a word in lower case: plural, -ed, -ing, final e.
///
/// Deliberately light: a strong stemmer folds "officers" into "office" and "reflective" into "reflect", which tell
/// different services apart. "Missing" stays, for missing children are not what somebody missed.
func stem(_ word: String) -> String {
    var letters = Array(word.utf8)
    guard letters.count > 3, letters.allSatisfy(isLetter), word != "missing" else { return word }
    removePlural(&letters)
    removeParticiple(&letters)
    if letters.count > 3, letters.last == UInt8(ascii: "e") { letters.removeLast() }
    if letters.count > 3, letters.last == UInt8(ascii: "y") { letters[letters.count - 1] = UInt8(ascii: "i") }
    return String(decoding: letters, as: UTF8.self)
}

private func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

private func ends(_ letters: [UInt8], _ ending: StaticString) -> Bool {
    letters.count >= ending.utf8CodeUnitCount
        && ending.withUTF8Buffer { letters.suffix(ending.utf8CodeUnitCount).elementsEqual($0) }
}

private func removePlural(_ letters: inout [UInt8]) {
    if ends(letters, "sses") {
        letters.removeLast(2)
    } else if ends(letters, "ies"), letters.count > 4 {
        letters.removeLast(3)
        letters.append(UInt8(ascii: "y"))
    } else if ends(letters, "s"), !ends(letters, "ss"), !ends(letters, "us"), !ends(letters, "is") {
        letters.removeLast()
    }
}

private func removeParticiple(_ letters: inout [UInt8]) {
    let length = ends(letters, "ing") ? 3 : ends(letters, "ed") && !ends(letters, "eed") ? 2 : 0
    guard length > 0 else { return }
    var base = Array(letters.dropLast(length))
    guard base.count >= 3, base.contains(where: { "aeiouy".utf8.contains($0) }) else { return }
    let last = base[base.count - 1]
    if base.count > 3, last == base[base.count - 2], !"aeiousl".utf8.contains(last) {
        base.removeLast()
    } else if base.count > 4, ends(base, "ell") {
        base.removeLast()
    }
    letters = base
}
