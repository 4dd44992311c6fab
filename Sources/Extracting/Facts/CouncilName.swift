/// Councils that a text names ("Marlsea Borough Council", "Marlsea's children's services"), as printed, with how often.
///
/// A name is the run of capitalised words before the word that tells it.
func councilsNamed(in texts: [String]) -> [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for text in texts {
        for name in names(in: text) {
            if counts[name] == nil { order.append(name) }
            counts[name, default: 0] += 1
        }
    }
    return order.map { ($0, counts[$0] ?? 0) }
}

/// The council that a text is about: named most often, where a headline counts for five; nil where none is named.
func mainCouncil(headline: [String], body: [String]) -> String? {
    var scores: [String: Int] = [:]
    var printed: [String: String] = [:]
    for (weight, texts) in [(5, headline), (1, body)] {
        for (name, count) in councilsNamed(in: texts) {
            let key = everydayName(of: name)
            scores[key, default: 0] += weight * count
            printed[key] = printed[key] ?? name
        }
    }
    // "Inspectors Fault Marlsea Council" with every word large: the shorter name that it ends with is the area's.
    for (key, score) in scores where scores.count < 500 {
        let shorter = scores.keys.first { $0 != key && key.hasSuffix(" " + $0) }
        if let shorter {
            scores[shorter, default: 0] += score
            scores[key] = 0
        }
    }
    let best = scores.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { printed[$0.key] }
}

/// Most words that the name of a council has before the word "Council".
private let longestName = 10

private func names(in text: String) -> [String] {
    let words = withoutShouting(text).split(whereSeparator: \.isWhitespace).map(String.init)
    var found: [String] = []
    for index in words.indices
    where foldedLetters(words[index]) == "borough" && words.dropFirst(index + 1).first == "of" {
        if let area = capitalisedName(words[(index + 2)...].prefix(longestName).joined(separator: " ")),
            area.first?.isUppercase == true
        {
            found.append("Borough of " + area)
        }
    }
    for index in words.indices where isTelling(words, index) {
        var start = index
        while start > 0, index - start < longestName, isPartOfName(words[start - 1]), !endsSentence(words[start - 1]) {
            start -= 1
        }
        if isListed(words[start..<index]), let first = words[..<start].last, isFirstOfList(first) { start -= 1 }
        while start < index, startsNoName(words[start]) { start += 1 }
        guard start < index else { continue }
        var name = words[start..<index].joined(separator: " ")
        for ending in ["’s", "'s", "’", "'"] where name.hasSuffix(ending) { name = String(name.dropLast(ending.count)) }
        let bare = String(name.drop { !$0.isLetter })
        let isCouncil = foldedLetters(words[index]).hasPrefix("council")
        if bare.first?.isUppercase == true { found.append(isCouncil ? bare + " Council" : bare) }
    }
    return found
}

/// A line in capitals throughout with only the first letter of each word large, so that names show.
private func withoutShouting(_ text: String) -> String {
    guard
        !text.contains(where: \.isLowercase) || text.count(where: \.isUppercase) > 4 * text.count(where: \.isLowercase)
    else {
        return text
    }
    let small: Set<String> = ["and", "upon", "on", "of", "with", "to", "in", "the", "under", "for", "by"]
    return text.split(whereSeparator: \.isWhitespace).map { word in
        let lower = word.lowercased()
        return small.contains(lower) ? lower : lower.prefix(1).uppercased() + lower.dropFirst()
    }.joined(separator: " ")
}

/// "Council", or the words "children's services", "children's social care".
private func isTelling(_ words: [String], _ index: Int) -> Bool {
    let word = foldedLetters(words[index])
    if word == "council" || word.hasPrefix("council s") { return true }
    guard word.hasPrefix("children"), index + 1 < words.count else { return false }
    return ["services", "service", "social"].contains { foldedLetters(words[index + 1]).hasPrefix($0) }
}

private func isPartOfName(_ word: String) -> Bool {
    word.first { $0.isLetter }?.isUppercase == true || ["and", "upon", "on", "of", "with", "&"].contains(word)
}

private func endsSentence(_ word: String) -> Bool {
    word != "St." && word.last.map { ".,:;!?”".contains($0) } ?? false
}

/// True for the rest of a name such as "Bournemouth, Christchurch and Poole".
private func isListed(_ words: ArraySlice<String>) -> Bool {
    (3...5).contains(words.count) && words.dropFirst().dropLast().contains("and")
}

/// True for one word before a comma that is no office or service.
private func isFirstOfList(_ word: String) -> Bool {
    let others: Set<String> = [
        "services", "people", "families", "officer", "learning", "care", "skills", "chair", "mp", "mayor", "house",
        "hall",
        "street", "road", "safeguarding", "commissioner", "cabinet", "member",
    ]
    return word.last == "," && word.first?.isUppercase == true && !others.contains(foldedLetters(word))
        && !startsNoName(word)
}

private func startsNoName(_ word: String) -> Bool {
    let name = foldedLetters(word)
    return name.isEmpty || word.first?.isLowercase == true
        || [
            "the", "a", "an", "in", "at", "for", "does", "how", "why", "what", "is", "and", "of", "on", "ofsted",
            "oftsed",
            "government", "inspectors", "minister", "council", "councils", "children", "new", "failing", "inadequate",
            "cllr", "councillor", "dfe", "department", "education", "but", "when", "this", "his", "her", "our", "city",
            "county",
            "borough", "local", "town", "statutory", "direction", "improvement", "notice", "revised", "issued",
            "leader", "mayor", "chief", "executive", "director", "corporate", "to",
        ].contains(name)
}
