import Records

/// The log's own key: what its words, letters and colours mean.
struct StatusKey: Equatable {
    /// Word or letter, in lower case → status.
    var words: [String: ClaimedStatus] = [:]
    /// Fill as `RRGGBB` → status.
    var fills: [String: ClaimedStatus] = [:]
    /// Fill as `RRGGBB` → its explanation, where that is not understood.
    var unexplained: [String: String] = [:]
    /// Words that the log explains in two ways.
    var contradictions: Set<String> = []

    /// True where the log explains nothing.
    var isEmpty: Bool { words.isEmpty && fills.isEmpty }

    fileprivate mutating func add(_ entry: StatusKeyEntry) {
        for word in entry.words {
            if let known = words[word], known != entry.status {
                contradictions.insert(word)
            } else {
                words[word] = entry.status
            }
        }
        if let fill = entry.fill, fills[fill] == nil { fills[fill] = entry.status }
    }
}

private struct StatusKeyEntry {
    var words: [String]
    var fill: String?
    var status: ClaimedStatus
}

/// Finds the key of a log: a sheet, a small table or lines such as "Amber = on track".
struct StatusKeyFinder {
    private let reader: StatusReader
    /// Statuses that the log uses, in lower case.
    private let used: Set<String>

    init(_ vocabulary: StatusVocabulary, used: Set<String>) {
        reader = StatusReader(vocabulary: vocabulary)
        self.used = used
    }

    /// Reads the key out of the rows that are not the log itself.
    func key(in tables: [[SheetRow]], paragraphs: [String]) -> StatusKey {
        var key = StatusKey()
        for rows in tables {
            let entries = rows.map { self.entries(in: $0) }
            // One line alone may be anything; a key explains at least two things.
            guard entries.joined().count >= 2 else { continue }
            entries.joined().forEach { key.add($0) }
            for position in rows.indices where isBesideAnExplanation(position, entries) {
                for (fill, text) in unexplained(in: rows[position]) where key.fills[fill] == nil {
                    key.unexplained[fill] = text
                }
            }
        }
        let lines = paragraphs.flatMap { self.entries(in: $0) }
        if lines.count >= 2 { lines.forEach { key.add($0) } }
        for word in key.contradictions { key.words[word] = nil }
        return key
    }

    /// True for a row without an explanation, right below or above one with one.
    private func isBesideAnExplanation(_ position: Int, _ entries: [[StatusKeyEntry]]) -> Bool {
        entries[position].isEmpty
            && [position - 1, position + 1].contains { entries.indices.contains($0) && !entries[$0].isEmpty }
    }

    /// Colours of a key's row with what stands beside them.
    private func unexplained(in row: SheetRow) -> [(fill: String, text: String)] {
        let filled = row.cells.filter { folded($0.text) != nil }
        guard filled.count == 1, let text = folded(filled[0].text), let fill = colour(beside: filled[0], row) else {
            return []
        }
        return [(fill, text)]
    }

    /// True for a row that explains a status.
    func explains(_ row: SheetRow) -> Bool { !entries(in: row).isEmpty }

    private func entries(in row: SheetRow) -> [StatusKeyEntry] {
        let filled = row.cells.filter { !$0.text.allSatisfy(\.isWhitespace) }
        guard filled.count <= 6 else { return [] }
        var entries: [StatusKeyEntry] = []
        for (index, cell) in filled.enumerated() {
            let before = index > 0 ? filled[index - 1] : nil
            let token = before.flatMap { self.token($0.text) }
            let fill = token == nil ? colour(beside: cell, row) : before?.fill ?? cell.fill
            if token != nil || fill != nil, let status = definition(cell.text, of: before?.text ?? "") {
                entries.append(
                    StatusKeyEntry(words: (token ?? []) + leadingColour(of: cell.text), fill: fill, status: status))
            } else {
                entries += self.entries(in: cell.text)
            }
        }
        return entries
    }

    /// The colour that a definition explains: that of the empty cell before or after it, or its own where it is
    /// a few words long; a band over the table has a colour too.
    private func colour(beside cell: SheetCell, _ row: SheetRow) -> String? {
        let empty = row.cells.filter {
            abs($0.column - cell.column) == 1 && (folded($0.text) == nil || $0.isMark)
        }
        let own = comparable(cell.text).split(separator: " ").count <= 5 ? cell.fill : nil
        let candidates = [
            // White words on black are a heading; an empty black cell is a colour of the key.
            empty.first { $0.column < cell.column }?.fill, own.flatMap { FillColour.name($0) == "black" ? nil : $0 },
            empty.last?.fill,
        ]
        return candidates.compactMap { $0 }.first
    }

    /// "B = complete; G = on track", one to a line or several.
    private func entries(in text: String) -> [StatusKeyEntry] {
        text.split(whereSeparator: { "\n;|,".contains($0) }).compactMap { part in
            let sides =
                ["=", " - "].map { part.split(separator: $0, maxSplits: 1) }.first { $0.count == 2 }
                ?? part.split(maxSplits: 1, whereSeparator: { "–—:".contains($0) })
            guard sides.count == 2 else { return nil }
            let left = comparable(sides[0]).split(separator: " ").last.map(String.init) ?? ""
            guard let words = token(String(sides[0])) ?? token(left),
                let status = definition(String(sides[1]), of: String(sides[0]))
            else { return nil }
            return StatusKeyEntry(words: words, fill: nil, status: status)
        }
    }

    /// The words that a key's left side stands for: a colour, a letter, or a status that the log uses.
    private func token(_ text: String) -> [String]? {
        let plain = comparable(text)
        let words = plain.split(separator: " ").map(String.init)
        guard !words.isEmpty, words.count <= 5 else { return nil }
        let colours = words.filter { reader.vocabulary.colours[$0] != nil || ["purple", "black"].contains($0) }
        if colours.count == 1 { return plain == colours[0] ? colours : [plain, colours[0]] }
        if used.contains(plain) {
            return reader.vocabulary.letters[plain].map { [plain, $0] } ?? [plain]
        }
        if words.count == 1, let colour = reader.vocabulary.letters[plain] { return [plain, colour] }
        return nil
    }

    private func leadingColour(of text: String) -> [String] {
        guard let first = comparable(text).split(separator: " ").first.map(String.init),
            reader.vocabulary.colours[first] != nil
        else { return [] }
        return [first]
    }

    /// What a text explains a word as.
    ///
    /// A word that says itself what it means is not turned round by a passing word in its explanation ("On target: will
    /// be done by the date").
    private func definition(_ text: String, of word: String) -> ClaimedStatus? {
        let plain = comparable(text)
        guard plain.count > 2, plain.count < 300 else { return nil }
        if let whole = reader.vocabulary.words[plain] { return whole }
        let own = reader.vocabulary.words[comparable(word)]
        if own != nil, !reader.hasStrongPhrase(plain) { return own }
        return reader.phrase(plain)
    }
}
