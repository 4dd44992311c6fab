/// Takes the commonest English endings off a word in lower case: plural, -ed, -ing, final e.
///
/// Deliberately light: a strong stemmer folds "officers" into "office" and "reflective" into "reflect", which tell
/// different services apart. "Missing" stays, for missing children are not what somebody missed.
func stem(_ word: String) -> String {
    var letters = Array(word.utf8)
    reduceToStem(&letters)
    return String(decoding: letters, as: UTF8.self)
}

/// The same on the letters of a word.
func reduceToStem(_ letters: inout [UInt8]) {
    guard letters.count > 3, letters.allSatisfy(isLowerCase), !letters.elementsEqual("missing".utf8) else { return }
    removePlural(&letters)
    removeParticiple(&letters)
    if letters.count > 3, letters.last == UInt8(ascii: "e") { letters.removeLast() }
    if letters.count > 3, letters.last == UInt8(ascii: "y") { letters[letters.count - 1] = UInt8(ascii: "i") }
}

func isLowerCase(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
func isUpperCase(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

private func ends(_ letters: [UInt8], _ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard letters.count >= length else { return false }
    return ending.withUTF8Buffer { ending in
        for index in 0..<length where letters[letters.count - length + index] != ending[index] { return false }
        return true
    }
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
    let ending = ends(letters, "ing") ? 3 : ends(letters, "ed") && !ends(letters, "eed") ? 2 : 0
    let length = letters.count - ending
    guard ending > 0, length >= 3, letters[..<length].contains(where: isVowelOrY) else { return }
    letters.removeLast(ending)
    let last = letters[length - 1]
    if length > 3, last == letters[length - 2], !isVowelOrY(last), last != UInt8(ascii: "s"), last != UInt8(ascii: "l")
    {
        letters.removeLast()
    } else if length > 4, ends(letters, "ell") {
        letters.removeLast()
    }
}

private func isVowelOrY(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
        UInt8(ascii: "y"):
        true
    default: false
    }
}
