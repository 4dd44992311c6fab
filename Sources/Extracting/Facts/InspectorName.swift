import Records

/// Names of lead inspectors without titles; two are joined by " and "; nil where nothing is left.
func inspectorNames(in printed: String) -> String? {
    let names = inspectorList(in: printed)
    return names.isEmpty ? nil : names.joined(separator: " and ")
}

/// Names of inspectors without titles, in printed order.
func inspectorList(in printed: String) -> [String] {
    var text = printed.replacing("’", with: "'").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for title in titles {
        while let place = simplified(text).range(of: title) {
            let folding = simplified(text)
            let start = folding.distance(from: folding.startIndex, to: place.lowerBound)
            let first = text.index(text.startIndex, offsetBy: start)
            text.removeSubrange(first..<text.index(first, offsetBy: title.count))
        }
    }
    return text.split(whereSeparator: { ",;:/()".contains($0) }).flatMap { splitAtAnd(String($0)) }
        .map { name in
            name.split(separator: " ").filter { !["hmi", "shmi", "ofsted"].contains($0.lowercased()) }
                .joined(separator: " ")
        }
        .filter { $0.contains(where: \.isLetter) }
}

private let titles = [
    "senior his majesty's inspector", "senior her majesty's inspector", "his majesty's inspectors",
    "her majesty's inspectors", "his majesty's inspector", "her majesty's inspector", "ofsted inspector",
    "regulatory inspection manager", "social care regulatory inspector", "social care inspector", "senior hmi",
    "lead inspector", "assistant regional director", "regional director",
]

private func splitAtAnd(_ text: String) -> [String] {
    var names: [String] = [""]
    for word in text.split(separator: " ") {
        if word == "and" || word == "&" { names.append("") } else { names[names.count - 1] += " " + word }
    }
    return names
}

/// What is doubtful about names of lead inspectors that were read after a line.
func doubts(inspector names: String?, after line: String) -> [ReviewItem] {
    guard let names else {
        return [ReviewItem(field: "leadInspector", why: "“\(line)” is followed by no name")]
    }
    let isWhole = splitAtAnd(names).allSatisfy { isPersonName($0) }
    return isWhole
        ? [] : [ReviewItem(field: "leadInspector", why: "“\(names)” after “\(line)” does not look like a name")]
}
