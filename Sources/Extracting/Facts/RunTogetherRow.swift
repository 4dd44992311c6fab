import Records

/// Label and grade of a table's row whose columns stand so close that they were read as one line of text
/// ("The impact of leaders on social work practice Good with children and families"); nil for any other line.
func runTogetherRow(_ text: String) -> (label: String, grade: String)? {
    guard text.utf8.count < 200, ilacsArea(of: text) != nil else { return nil }
    for printed in ["Requires improvement to be good", "Requires improvement", "Outstanding", "Inadequate", "Good"] {
        guard let place = text.range(of: " " + printed) else { continue }
        let rest = String(text[place.upperBound...])
        guard rest.isEmpty || rest.hasPrefix(" ") else { continue }
        let label = String(text[..<place.lowerBound]) + rest
        return knownLabels.contains(foldedWords(label)) ? (label, printed) : nil
    }
    return nil
}

/// The labels of the framework's table, letters only.
private let knownLabels: Set<String> = [
    "the impact of leaders on social work practice with children and families",
    "the impact of leaders on practice with children and families",
    "the experiences and progress of children who need help and protection",
    "the experiences and progress of children in care and care leavers",
    "the experiences and progress of children in care", "the experiences and progress of care leavers",
    "overall effectiveness",
]
