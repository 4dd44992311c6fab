/// 1 for "first" or "1st", 6 for "sixth"; nil for another word.
func ordinalNumber(_ word: some StringProtocol) -> Int? {
    let word = word.lowercased()
    let names = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth",
    ]
    if let index = names.firstIndex(of: word) { return index + 1 }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard ["st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)), digits.count <= 2 else { return nil }
    return Int(digits)
}
