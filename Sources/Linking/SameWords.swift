/// True for two words of which one is the other with a slip of the keyboard or two.
///
/// Words under five letters must be the same, the first letter always: "adopt" is not "adapt" by accident.
func isTypingError(_ typed: String, of word: String) -> Bool {
    let first = Array(typed.utf8)
    let second = Array(word.utf8)
    guard min(first.count, second.count) >= 5, abs(first.count - second.count) <= 2, first[0] == second[0] else {
        return false
    }
    let allowed = max(first.count, second.count) < 8 ? 1 : 2
    var previous = Array(0...second.count)
    for (row, letter) in first.enumerated() {
        var current = [row + 1]
        for (column, other) in second.enumerated() {
            let changed = previous[column] + (letter == other ? 0 : 1)
            current.append(min(previous[column + 1] + 1, current[column] + 1, changed))
        }
        if current.min() ?? 0 > allowed { return false }
        previous = current
    }
    return previous[second.count] <= allowed
}

/// A text as it compares with another for being the same: lower case, letters and digits only.
func folded(_ text: String) -> String {
    String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
}
