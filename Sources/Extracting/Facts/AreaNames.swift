/// True where two names of areas mean the same one: one's words are all in the other, or one is the other's initials.
///
/// Prose shortens names: "Hull" for "Kingston upon Hull".
func isSameArea(_ one: String, _ other: String?) -> Bool {
    let small: Set<Substring> = ["and", "of", "the", "upon", "on", "with"]
    let words = foldedLetters(one).split(separator: " ").filter { !small.contains($0) }
    let others = foldedLetters(other ?? "").split(separator: " ").filter { !small.contains($0) }
    if Set(words).isSubset(of: others) || Set(others).isSubset(of: words) { return true }
    let initials = { (words: [Substring]) in words.compactMap { $0.first.map(String.init) }.joined() }
    return words.first.map(String.init) == initials(others) || others.first.map(String.init) == initials(words)
}
