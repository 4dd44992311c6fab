/// The name under which a person would list an area: "Blackpool" for "Blackpool Borough Council".
func everydayName(of printed: String) -> String {
    var name = printed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    name = name.replacing(" & ", with: " and ")
    if simplified(name).hasSuffix("city of london") || simplified(name) == "city of london corporation" {
        return "City of London"
    }
    var changed = true
    while changed {
        changed = false
        for prefix in leading where simplified(name).hasPrefix(prefix) && name.count > prefix.count {
            name = String(name.dropFirst(prefix.count))
            changed = true
        }
        for suffix in trailing where simplified(name).hasSuffix(suffix) && name.count > suffix.count {
            name = String(name.dropLast(suffix.count))
            changed = true
        }
    }
    return aliases[simplified(name)] ?? lowerCasingSmallWords(name)
}

private let leading = [
    "the ", "london borough of ", "royal borough of ", "metropolitan borough of ", "metropolitan district of ",
    "borough of ", "city of ", "county of ", "county ", "city and county of ", "council of the ", "council of ",
    "together for children in ", "together for children ", "achieving for children in ", "– ", "- ",
]

private let trailing = [
    " metropolitan borough council", " metropolitan district council", " metropolitan borough", " metropolitan council",
    " borough council", " city council", " county council", " district council", " unitary authority", " council",
    " local authority", " children and families trust", " children's services trust", " children's trust",
    " children first", " city of", " county of", " city", " borough", " mbc",
    ",", ".", ":",
]

/// Names under which the same authority is also known.
private let aliases = ["hull": "Kingston upon Hull", "isles of scilly": "Isles of Scilly"]

/// "Kingston Upon Hull" is written "Kingston upon Hull".
private func lowerCasingSmallWords(_ name: String) -> String {
    let words = name.split(separator: " ").enumerated().map { index, word in
        index > 0 && ["Upon", "And", "With", "Of", "On", "The", "In"].contains(word) ? word.lowercased() : String(word)
    }
    return words.joined(separator: " ")
}

/// The name with which a text begins: capitalised words, joined by "and", "upon" and the like; nil where none is.
func capitalisedName(_ text: some StringProtocol) -> String? {
    let joining: Set<String> = ["and", "upon", "on", "of", "the", "with", "in", "&", "le"]
    var words: [String] = []
    for word in text.split(separator: " ") {
        let bare = String(word.filter { $0.isLetter || "-'’&".contains($0) })
        let isName = bare.first?.isUppercase == true
        guard isName || (!words.isEmpty && joining.contains(bare)) || (words.isEmpty && bare == "the") else { break }
        words.append(bare)
        if bare.count < word.count, let end = word.last, !end.isLetter { break }
    }
    while let last = words.last, joining.contains(last) { words.removeLast() }
    return words.isEmpty ? nil : words.joined(separator: " ")
}

/// Why a name is hardly that of an area; nil where it may be one.
func doubt(aboutName name: String?) -> String? {
    guard let name else { return nil }
    let words = foldedLetters(name).split(separator: " ")
    let others: Set<Substring> = [
        "commission", "inspectorate", "copyright", "ofsted", "inspection", "council", "department", "judgement",
        "report",
        "services", "leader", "director", "secretary",
    ]
    let isName =
        name.first?.isUppercase == true && words.count <= 8 && others.isDisjoint(with: words)
        && !name.contains(where: \.isNumber)
    return isName ? nil : "“\(name)” does not look like the name of an area"
}
