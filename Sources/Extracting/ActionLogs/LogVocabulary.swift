import Records
import Yams

/// What headings and statuses mean, as the vocabulary files say.
struct LogVocabulary {
    /// Words of a heading → what its column is.
    let headings: [LogColumnKind: [[Substring]]]
    let statuses: StatusVocabulary

    /// Reads the files that are built into the program.
    static func builtIn() throws(ActionLogError) -> LogVocabulary {
        try LogVocabulary(
            headings: String(decoding: PackageResources.log_headings_yaml, as: UTF8.self),
            statuses: String(decoding: PackageResources.log_statuses_yaml, as: UTF8.self))
    }

    init(headings: String, statuses: String) throws(ActionLogError) {
        var kinds: [LogColumnKind: [[Substring]]] = [:]
        for (name, words) in try LogVocabulary.lists(LogVocabulary.mapping(headings)) {
            guard let kind = LogColumnKind(rawValue: name) else {
                throw .badVocabulary(why: "log-headings.yaml: '\(name)' is no field")
            }
            kinds[kind] = words.map { $0.split(separator: " ") }
        }
        self.headings = kinds
        self.statuses = try StatusVocabulary(LogVocabulary.mapping(statuses))
    }

    static func mapping(_ yaml: String) throws(ActionLogError) -> Node.Mapping {
        do {
            guard let mapping = try Yams.compose(yaml: yaml)?.mapping else {
                throw ActionLogError.badVocabulary(why: "a file is no mapping")
            }
            return mapping
        } catch {
            throw .badVocabulary(why: "\(error)")
        }
    }

    static func lists(_ mapping: Node.Mapping) throws(ActionLogError) -> [(name: String, words: [String])] {
        var lists: [(name: String, words: [String])] = []
        for (key, value) in mapping {
            guard let name = key.string, let words = value.sequence?.compactMap(\.string) else {
                throw .badVocabulary(why: "'\(key.string ?? "a key")' has no list of words")
            }
            lists.append((name, words))
        }
        return lists
    }
}

/// What a column of a log can be: a field of the action, a date that replaces another, or neither.
enum LogColumnKind: String, CaseIterable {
    case ref, recommendation, theme, action, owner, start, due, originalDue, revisedDue, status, progress, completed
    case evidence, measure, update, updated, other

    /// The field that the column fills; nil for `other`.
    var field: LogField? { self == .revisedDue ? .due : LogField(rawValue: rawValue) }

    /// The kind that a person means by a field.
    init(_ field: LogField) { self = LogColumnKind(rawValue: field.rawValue) ?? .other }

    /// True for columns that hold dates.
    var isDate: Bool {
        switch self {
        case .start, .due, .originalDue, .revisedDue, .completed, .updated: true
        default: false
        }
    }
}

/// Words and colours of statuses.
struct StatusVocabulary {
    /// The whole cell → status.
    private(set) var words: [String: ClaimedStatus] = [:]
    /// Cancelled and embedded: these win wherever they stand.
    private(set) var winning: [(words: [Substring], status: ClaimedStatus)] = []
    private(set) var phrases: [(words: [Substring], status: ClaimedStatus)] = []
    private(set) var weak: [(words: [Substring], status: ClaimedStatus)] = []
    private(set) var colours: [String: ClaimedStatus] = [:]
    private(set) var doubtfulColours: Set<String> = []
    private(set) var letters: [String: String] = [:]

    init(_ mapping: Node.Mapping) throws(ActionLogError) {
        for (status, list) in try StatusVocabulary.section("words", of: mapping) {
            for word in list { words[word] = status }
        }
        for (status, list) in try StatusVocabulary.section("phrases", of: mapping) {
            let entries = list.map { (words: $0.split(separator: " "), status: status) }
            if status.status == .cancelled || status.status == .embedded {
                winning += entries
            } else {
                phrases += entries
            }
        }
        winning.sort { $0.status.status == .cancelled && $1.status.status != .cancelled }
        for (status, list) in try StatusVocabulary.section("weak", of: mapping) {
            weak += list.map { (words: $0.split(separator: " "), status: status) }
        }
        for (colour, value) in mapping["colours"]?.mapping ?? [:] {
            guard let colour = colour.string, let status = value.string.flatMap({ ClaimedStatus(name: $0) }) else {
                throw .badVocabulary(why: "log-statuses.yaml: a colour has no status")
            }
            colours[colour] = status
        }
        doubtfulColours = Set(mapping["doubtfulColours"]?.sequence?.compactMap(\.string) ?? [])
        for (letter, colour) in mapping["letters"]?.mapping ?? [:] { letters[letter.string ?? ""] = colour.string }
    }

    private static func section(_ name: String, of mapping: Node.Mapping)
        throws(ActionLogError) -> [(status: ClaimedStatus, words: [String])]
    {
        guard let section = mapping[name]?.mapping else {
            throw .badVocabulary(why: "log-statuses.yaml has no '\(name)'")
        }
        var entries: [(status: ClaimedStatus, words: [String])] = []
        for (name, words) in try LogVocabulary.lists(section) {
            guard let status = ClaimedStatus(name: name) else {
                throw .badVocabulary(why: "log-statuses.yaml: '\(name)' is no status")
            }
            entries.append((status, words))
        }
        return entries
    }
}

/// A status, and whether it says that the action is on time.
struct ClaimedStatus: Equatable {
    var status: ActionStatus
    var claimsOnTime: Bool

    /// Reads `on-track`, or `in-progress`, which is on-track without the claim.
    init?(name: String) {
        if name == "in-progress" {
            self.init(.onTrack, claimsOnTime: false)
        } else if let status = ActionStatus(rawValue: name) {
            self.init(status)
        } else {
            return nil
        }
    }

    /// On-track and not-started claim to be on time unless told otherwise.
    init(_ status: ActionStatus, claimsOnTime: Bool = true) {
        self.status = status
        self.claimsOnTime = claimsOnTime && (status == .onTrack || status == .notStarted)
    }
}
