import Records

/// What headings and statuses mean, as the vocabulary files say.
struct LogVocabulary {
    /// Words of a heading, as ``comparable(_:)`` gives them → what the column could be.
    let headings: [String: [LogColumnKind]]
    let statuses: StatusVocabulary

    /// Reads the files that are built into the program.
    static func builtIn() throws(ActionLogError) -> LogVocabulary {
        try LogVocabulary(
            headings: WordLists(PackageResources.log_headings_yaml, file: "log-headings.yaml"),
            statuses: WordLists(PackageResources.log_statuses_yaml, file: "log-statuses.yaml"))
    }

    init(headings lists: WordLists, statuses: WordLists) throws(ActionLogError) {
        var headings: [String: [LogColumnKind]] = [:]
        for (name, words) in lists.lists {
            guard let kind = LogColumnKind(rawValue: name) else {
                throw .badVocabulary(why: "log-headings.yaml: '\(name)' is no field")
            }
            for word in words { headings[word, default: []].append(kind) }
        }
        self.headings = headings
        self.statuses = try StatusVocabulary(statuses)
    }
}

/// Named lists of words, from the plain part of YAML that the vocabulary files keep to: a name, then its
/// words one to a line.
///
/// They are read at each start; a whole YAML parser takes ten times as long as everything else here.
struct WordLists {
    private(set) var lists: [(name: String, words: [String])] = []

    init(_ bytes: [UInt8], file: String) throws(ActionLogError) {
        for (index, line) in String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("  - "), !lists.isEmpty {
                let word = line.dropFirst(4)
                lists[lists.count - 1].words.append(String(word.hasPrefix("\"") ? word.dropFirst().dropLast() : word))
            } else if line.hasSuffix(":"), !line.hasPrefix(" ") {
                lists.append((String(line.dropLast()), []))
            } else {
                throw .badVocabulary(why: "\(file):\(index + 1): '\(line)' is neither a name nor a word of a list")
            }
        }
    }
}

/// What a column of a log can be: a field of the action, a date that replaces another, or neither.
enum LogColumnKind: String, CaseIterable {
    case ref, recommendation, theme, action, owner, start, due, originalDue, revisedDue, status, progress, completed
    case measure, evidence, update, updated, other
    /// A colour rating beside a column that says the status in words.
    case rating

    /// Place among the kinds: where a heading means two things alike, the first counts.
    var order: Int { LogColumnKind.allCases.firstIndex(of: self) ?? 0 }

    /// The field that the column fills; nil for `other`.
    var field: LogField? {
        switch self {
        case .revisedDue: .due
        case .rating: .status
        default: LogField(rawValue: rawValue)
        }
    }

    /// The kind that a person means by a field.
    init(_ field: LogField) { self = LogColumnKind(rawValue: field.rawValue) ?? .other }
}

/// Words and colours of statuses.
struct StatusVocabulary {
    /// The whole cell → status.
    private(set) var words: [String: ClaimedStatus] = [:]
    /// Words within a text → status; cancelled and embedded win wherever they stand.
    private(set) var phrases: [String: ClaimedStatus] = [:]
    /// Words that count where no phrase stands.
    private(set) var weak: [String: ClaimedStatus] = [:]
    /// Colour words → status.
    private(set) var colours: [String: ClaimedStatus] = [:]
    private(set) var doubtfulColours: Set<String> = []
    /// Letter → colour word.
    private(set) var letters: [String: String] = [:]
    /// Sign that is a spot of colour → colour word.
    private(set) var signs: [Unicode.Scalar: String] = [:]

    init(_ lists: WordLists) throws(ActionLogError) {
        for (name, entries) in lists.lists {
            let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw .badVocabulary(why: "log-statuses.yaml: '\(name)' is no kind and status")
            }
            switch parts[0] {
            case "doubtful": doubtfulColours = Set(entries)
            case "signs": for sign in entries.compactMap(\.unicodeScalars.first) { signs[sign] = parts[1] }
            case "letters": for letter in entries { letters[letter] = parts[1] }
            default: try add(entries, to: parts[0], as: parts[1])
            }
        }
    }

    private mutating func add(_ entries: [String], to section: String, as name: String) throws(ActionLogError) {
        guard let status = ClaimedStatus(name: name) else {
            throw .badVocabulary(why: "log-statuses.yaml: '\(name)' is no status")
        }
        for entry in entries {
            switch section {
            case "words": words[entry] = status
            case "phrases": phrases[entry] = status
            case "weak": weak[entry] = status
            case "colours": colours[entry] = status
            default: throw .badVocabulary(why: "log-statuses.yaml: '\(section)' is no kind of word")
            }
        }
    }
}
