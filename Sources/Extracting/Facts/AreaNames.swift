/// True where two names of areas mean the same one: one's words are all in the other.
///
/// Prose shortens names: "Hull" for "Kingston upon Hull".
func isSameArea(_ one: String, _ other: String?) -> Bool {
    let words = Set(foldedLetters(one).split(separator: " "))
    let others = Set(foldedLetters(other ?? "").split(separator: " "))
    return words.isSubset(of: others) || others.isSubset(of: words)
}
