/// Width of what is written for a terminal, whatever the terminal's own width: output in a mail from
/// cron and output on a screen are then the same.
let terminalWidth = 100

/// Breaks a text into lines no longer than the terminal's width, each behind the indent.
///
/// The text is made safe to show first; a word longer than a line is broken, never cut off.
func wrapped(_ text: String, indent: Int, firstIndent: String? = nil) -> String {
    let margin = String(repeating: " ", count: indent)
    let room = terminalWidth - indent
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in shown(text).split(whereSeparator: \.isWhitespace) {
        for piece in pieces(of: word, atMost: room) {
            if length > 0, length + 1 + piece.count > room {
                lines.append(line)
                line = ""
                length = 0
            }
            if length > 0 { line += " " }
            line += piece
            length += piece.count + (length > 0 ? 1 : 0)
        }
    }
    lines.append(line)
    return lines.enumerated().map { ($0 == 0 ? firstIndent ?? margin : margin) + $1 }.joined(separator: "\n")
}

private func pieces(of word: Substring, atMost room: Int) -> [Substring] {
    var rest = word
    var result: [Substring] = []
    while let end = rest.index(rest.startIndex, offsetBy: room, limitedBy: rest.endIndex), end != rest.endIndex {
        result.append(rest[..<end])
        rest = rest[end...]
    }
    result.append(rest)
    return result
}

/// The text filled up with spaces on the right.
func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}
