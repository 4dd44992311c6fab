/// The field's concepts and the phrases that name them, from `glossary.yaml`.
struct Glossary: Sendable {
    /// What a concept is about.
    enum Kind: String, Sendable {
        /// A service, a duty, a piece of practice.
        case subject
        /// How well something is done.
        case manner
        /// Council business that inspection reports seldom ask for.
        case aside
        /// A group of people whom practice is for.
        case person
    }

    struct Concept: Sendable {
        var name: String
        /// The first phrase of its entry, for people to read.
        var title: String
        var kind: Kind
    }

    /// A phrase, and which concept it names.
    private struct Phrase: Sendable {
        var stems: [String]
        var capitals: [Bool]
        var concept: Int
    }

    /// An entry's word on another: "partnership 0.4".
    private struct Nearness {
        var from: Int
        var to: String
        var line: Int
    }

    /// A place in a text where a concept is named.
    struct Mention {
        var concept: Int
        /// 1; less where it is only a word inside a longer phrase that names another.
        var strength: Float
        /// Where it stands in the text's UTF-8.
        var place: Range<Int>
    }

    private(set) var concepts: [Concept] = []
    /// For each concept those that it speaks for, itself with 1 among them.
    private(set) var near: [[(concept: Int, strength: Float)]] = []
    private var phrases: [String: [Phrase]] = [:]

    /// Reads the entries: a name in the first column, then `means`, `near` and `kind`, indented by two.
    init(_ bytes: [UInt8]) throws(LinkingError) {
        var index: [String: Int] = [:]
        var nearby: [Nearness] = []
        var lines = TableLines(bytes)
        while let line = lines.next() {
            if line.first == UInt8(ascii: "#") { continue }
            let bad = lines.error(in: "glossary.yaml", line)
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw bad }
            let key = String(decoding: line[..<colon], as: UTF8.self)
            let value = line[(colon + 1)...].drop { $0 == UInt8(ascii: " ") }
            if line.first != UInt8(ascii: " ") {
                guard value.isEmpty, index[key] == nil else { throw bad }
                index[key] = concepts.count
                concepts.append(Concept(name: key, title: key, kind: .subject))
                continue
            }
            guard !concepts.isEmpty else { throw bad }
            switch key {
            case "  means":
                addPhrases(commaSeparated(value))
            case "  near":
                nearby += commaSeparated(value).map { Nearness(from: concepts.count - 1, to: $0, line: lines.number) }
            case "  kind":
                guard let kind = Kind(rawValue: String(decoding: value, as: UTF8.self)) else { throw bad }
                concepts[concepts.count - 1].kind = kind
            default:
                throw bad
            }
        }
        try setNear(nearby, index)
        for first in phrases.keys { phrases[first]?.sort { $0.stems.count > $1.stems.count } }
    }

    private mutating func addPhrases(_ list: [String]) {
        let concept = concepts.count - 1
        if let first = list.first { concepts[concept].title = first }
        for phrase in list {
            let tokens = tokens(of: phrase)
            guard let first = tokens.first else { continue }
            phrases[first.stem, default: []].append(
                Phrase(stems: tokens.map(\.stem), capitals: tokens.map(\.capitals), concept: concept))
        }
    }

    private mutating func setNear(
        _ nearby: [Nearness], _ index: [String: Int]
    ) throws(LinkingError) {
        var strengths = (0..<concepts.count).map { [$0: Float(1)] }
        for entry in nearby {
            let parts = entry.to.split(separator: " ")
            guard parts.count == 2, let strength = Float(parts[1]) else {
                throw .badLine(file: "glossary.yaml", line: entry.line, text: entry.to)
            }
            guard let other = index[String(parts[0])] else {
                throw .unknownConcept(name: String(parts[0]), line: entry.line)
            }
            strengths[entry.from][other] = max(strengths[entry.from][other] ?? 0, strength)
            strengths[other][entry.from] = max(strengths[other][entry.from] ?? 0, strength)
        }
        near = strengths.map { row in
            row.sorted { $0.key < $1.key }.map { (concept: $0.key, strength: $0.value) }
        }
    }

    /// The concepts that a text names, longest phrase first at each place.
    func mentions(in tokens: [Token]) -> [Mention] {
        var mentions: [Mention] = []
        var position = 0
        while position < tokens.count {
            let found = longestPhrases(in: tokens, at: position)
            let length = found.first?.stems.count ?? 0
            let place =
                tokens[position].place.lowerBound..<tokens[max(position, position + length - 1)].place.upperBound
            mentions += found.map { Mention(concept: $0.concept, strength: 1, place: place) }
            if length > 1 {
                for inner in position..<position + length {
                    mentions += wordMentions(in: tokens, at: inner)
                }
            }
            position += max(length, 1)
        }
        return mentions
    }

    private func longestPhrases(in tokens: [Token], at position: Int) -> [Phrase] {
        var found: [Phrase] = []
        for phrase in phrases[tokens[position].stem] ?? [] {
            if let length = found.first?.stems.count, phrase.stems.count < length { break }
            if fits(phrase, tokens, position) { found.append(phrase) }
        }
        return found
    }

    private func wordMentions(in tokens: [Token], at position: Int) -> [Mention] {
        (phrases[tokens[position].stem] ?? []).filter { $0.stems.count == 1 && fits($0, tokens, position) }
            .map { Mention(concept: $0.concept, strength: 0.4, place: tokens[position].place) }
    }

    private func fits(_ phrase: Phrase, _ tokens: [Token], _ position: Int) -> Bool {
        guard position + phrase.stems.count <= tokens.count else { return false }
        return phrase.stems.indices.allSatisfy { index in
            let token = tokens[position + index]
            return token.stem == phrase.stems[index] && (!phrase.capitals[index] || token.capitals)
        }
    }
}
