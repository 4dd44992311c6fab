import Records

/// The grade that a cell holds, whole: "Requires improvement to be good", "requires improvement".
func grade(inCell text: String) -> Grade? {
    switch foldedLetters(text) {
    case "outstanding": .outstanding
    case "good": .good
    case "requires improvement", "requires improvement to be good", "require improvement": .requiresImprovement
    case "inadequate": .inadequate
    case "adequate": .adequate
    case "not judged": .notJudged
    default: nil
    }
}

/// The grade with which a heading or sentence ends ("… is inadequate", "… : requires improvement to be good").
func grade(atEndOf text: String) -> Grade? {
    let words = foldedLetters(text)
    let endings: [(String, Grade)] = [
        ("requires improvement to be good", .requiresImprovement),
        ("require improvement to be good", .requiresImprovement),
        ("requires improvement", .requiresImprovement), ("require improvement", .requiresImprovement),
        ("outstanding", .outstanding), ("inadequate", .inadequate), ("adequate", .adequate), ("good", .good),
        ("not judged", .notJudged),
    ]
    return endings.first { words == $0.0 || words.hasSuffix(" " + $0.0) }?.1
}
