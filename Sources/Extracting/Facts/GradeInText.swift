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
    return gradePhrases.first { words == $0.words || words.hasSuffix(" " + $0.words) }?.grade
}

/// The one grade that stands anywhere in a heading; nil where there is none or where there are two.
///
/// For headings beside which the grade is printed, so that a line of the label may follow it
/// ("The experiences and progress of children who need help and Requires improvement protection").
func onlyGrade(in text: String) -> Grade? {
    var words = " " + foldedLetters(text) + " "
    var found: Set<Grade> = []
    for (phrase, grade) in gradePhrases where words.contains(" \(phrase) ") {
        found.insert(grade)
        words = words.replacing(" \(phrase) ", with: " ")
    }
    return found.count == 1 ? found.first : nil
}

/// The longer before the shorter that it contains.
private let gradePhrases: [(words: String, grade: Grade)] = [
    ("requires improvement to be good", .requiresImprovement), ("require improvement to be good", .requiresImprovement),
    ("requires improvement", .requiresImprovement), ("require improvement", .requiresImprovement),
    ("outstanding", .outstanding), ("inadequate", .inadequate), ("adequate", .adequate), ("good", .good),
    ("not judged", .notJudged),
]
