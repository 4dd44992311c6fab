import Records

/// What a status cell was read as.
struct StatusReading: Equatable {
    var status: ClaimedStatus
    /// Why a person should look at it.
    var doubt: String?

    init(_ status: ClaimedStatus, doubt: String? = nil) {
        self.status = status
        self.doubt = doubt
    }

    static func unknown(_ doubt: String?) -> StatusReading { StatusReading(ClaimedStatus(.unknown), doubt: doubt) }

    /// What a status in words and the colour beside it say together.
    ///
    /// The colour tells how work that is not finished stands to its date, which "in progress" leaves open. Where the one
    /// says finished and the other does not, the words count and a person is told.
    func rated(_ rating: StatusReading, words: String?, colour: String?) -> StatusReading {
        let (own, other) = (status.status, rating.status.status)
        if own == .unknown { return other == .unknown ? self : rating }
        guard other != .unknown, own.isOpen || other.isOpen else { return self }
        if own.isOpen != other.isOpen {
            return StatusReading(
                status, doubt: "'\(words ?? "")' and '\(colour ?? "a colour")' disagree; '\(words ?? "")' is taken")
        }
        let saysMore = own == .onTrack && !status.claimsOnTime || other == .overdue || other == .atRisk
        return saysMore && own != .overdue ? StatusReading(rating.status, doubt: doubt ?? rating.doubt) : self
    }
}

/// Reads statuses by the log's own key first, then by the vocabulary.
struct StatusReader {
    let vocabulary: StatusVocabulary
    var key = StatusKey()

    /// Reads a cell by its words, or by its colour where it has none.
    func read(_ cell: SheetCell?) -> StatusReading {
        guard let cell else { return .unknown(nil) }
        guard let text = folded(cell.text) else { return read(fill: cell.fill) }
        if cell.isMark {
            return cell.fill == nil ? .unknown("'\(text)' says nothing without a colour") : read(fill: cell.fill)
        }
        if let percent = PercentCell.read(cell, fractions: true).percent, text.hasSuffix("%") {
            return StatusReading(StatusReader.status(percent: percent))
        }
        return read(text)
    }

    /// Reads a colour that stands for a status.
    func read(fill: String?) -> StatusReading {
        guard let fill else { return .unknown(nil) }
        if let status = key.fills[fill] { return StatusReading(status) }
        if let text = key.unexplained[fill] {
            return .unknown("the log's key says of this colour '\(text)', which names no status that is known")
        }
        guard let name = FillColour.name(fill) else { return .unknown(nil) }
        if let status = key.words[name] { return StatusReading(status) }
        if name == "white" { return .unknown(nil) }
        return colour(name, "colour \(name)")
    }

    /// Reads the words of a status cell.
    func read(_ text: String) -> StatusReading {
        let plain = withSignsNamed(text)
        if let status = key.words[plain] ?? vocabulary.words[plain] { return StatusReading(status) }
        if let colour = vocabulary.letters[plain] ?? (vocabulary.colours[plain] == nil ? nil : plain) {
            return key.words[colour].map { StatusReading($0) } ?? self.colour(colour, text)
        }
        let words = plain.split(separator: " ")
        let known = Set(
            words.compactMap {
                key.words[String($0)] == nil && vocabulary.colours[String($0)] == nil ? nil : String($0)
            })
        if let status = phrase(plain) {
            // A colour beside words that say something else than the key does.
            let keyed = known.first.flatMap { key.words[$0] }
            return StatusReading(
                status, doubt: keyed.map { $0.status != status.status } ?? false ? "'\(text)' says two things" : nil)
        }
        if known.count == 1, let word = known.first, words.count <= 6 {
            let reading = key.words[word].map { StatusReading($0) } ?? colour(word, text)
            return StatusReading(reading.status, doubt: reading.doubt ?? "'\(text)' is read as '\(word)'")
        }
        return .unknown("'\(text)' is no status that the log's key or the program knows")
    }

    /// A text as it is compared, a spot of colour beside no words by the colour's name.
    private func withSignsNamed(_ text: String) -> String {
        let plain = comparable(text)
        return plain.isEmpty ? text.unicodeScalars.lazy.compactMap { vocabulary.signs[$0] }.first ?? plain : plain
    }

    private func colour(_ name: String, _ text: String) -> StatusReading {
        guard let status = vocabulary.colours[name] else {
            return .unknown("'\(text)' means nothing without a key")
        }
        let isDoubtful = vocabulary.doubtfulColours.contains(name)
        return StatusReading(
            status,
            doubt: isDoubtful ? "'\(text)' is read as \(status.status.rawValue); the log has no key for it" : nil)
    }

    /// What a sentence such as "on track to be done by the date" says; nil where it says nothing of status.
    ///
    /// Cancelled and embedded win; else what stands first, and of those that begin together the longest.
    func phrase(_ text: String) -> ClaimedStatus? {
        let plain = comparable(text)
        let words = plain.split(separator: " ").map(String.init)
        let runs = wordRuns(of: plain, atMost: 7)
        var found = runs.compactMap { run in vocabulary.phrases[run.words].map { (run, status: $0) } }
        found.removeAll {
            $0.status.status == .embedded && StatusReader.isDenied($0.0.position, $0.0.count, in: words)
                || $0.status.status == .complete && StatusReader.isUnfinished($0.0.position, in: words)
        }
        if found.isEmpty { found = runs.compactMap { run in vocabulary.weak[run.words].map { (run, status: $0) } } }
        for winner in [ActionStatus.cancelled, .embedded] {
            if let entry = found.first(where: { $0.status.status == winner }) { return entry.status }
        }
        let first = found.min { ($0.0.position, -$0.0.count) < ($1.0.position, -$1.0.count) }?.status
        // "Not started or off track" explains a colour by the worse of the two.
        if first?.status == .notStarted, let worse = found.first(where: { $0.status.status == .overdue }) {
            return worse.status
        }
        return first
    }

    /// "Not complete – late", "nearly done", "yet to be delivered": what is said of it is that it is not finished.
    private static func isUnfinished(_ position: Int, in words: [String]) -> Bool {
        let before = words[max(0, position - 3)..<position]
        return before.suffix(2) == ["to", "be"]
            || before.suffix(2).contains {
                ["not", "never", "nearly", "almost", "partly", "partially", "cannot"].contains($0)
            }
    }

    /// True for text in which words stand that leave no doubt.
    func hasStrongPhrase(_ text: String) -> Bool {
        wordRuns(of: text, atMost: 7).contains { vocabulary.phrases[$0.words] != nil }
    }

    /// "Not yet embedded", "embedded practice still to come": what is said to be lacking is not claimed.
    private static func isDenied(_ position: Int, _ count: Int, in words: [String]) -> Bool {
        let before = words[max(0, position - 3)..<position]
        let after = words[min(words.count, position + count)...].prefix(2)
        return before.suffix(2) == ["to", "be"]
            || before.contains { ["not", "yet", "waiting", "awaiting", "before", "until", "no", "needs"].contains($0) }
            || after.contains { ["awaited", "outstanding", "needed", "required", "pending"].contains($0) }
    }

    /// True for text that is nothing but a status.
    func isStatus(_ text: String) -> Bool {
        let plain = withSignsNamed(text)
        return key.words[plain] != nil || vocabulary.words[plain] != nil || vocabulary.letters[plain] != nil
            || vocabulary.colours[plain] != nil || (plain.split(separator: " ").count <= 4 && phrase(plain) != nil)
            || plain.split(separator: " ").first.map { vocabulary.colours[String($0)] != nil } ?? false
    }

    /// What a percentage says where the log has no status: nothing about being on time.
    static func status(percent: Int) -> ClaimedStatus {
        switch percent {
        case 100: ClaimedStatus(.complete)
        case 0: ClaimedStatus(.notStarted)
        default: ClaimedStatus(.onTrack, claimsOnTime: false)
        }
    }
}

/// Reads cells that hold a percentage.
enum PercentCell {
    /// 0 to 100, or why it is none; neither for an empty cell.
    ///
    /// `fractions` says that bare numbers in this column run from 0 to 1.
    static func read(_ cell: SheetCell?, fractions: Bool) -> (percent: Int?, doubt: String?) {
        guard let cell, let text = folded(cell.text) else { return (nil, nil) }
        switch cell.value {
        case .percentage(let share): return checked(share * 100, text)
        case .number(let number): return checked(fractions ? number * 100 : number, text)
        default: break
        }
        let bare = text.hasSuffix("%") ? String(text.dropLast()) : text
        guard let number = Double(bare.filter { !$0.isWhitespace }) else {
            return ["", "n a", "na", "tbc"].contains(comparable(text))
                ? (nil, nil) : (nil, "'\(text)' is no percentage")
        }
        return checked(text.hasSuffix("%") || !fractions ? number : number * 100, text)
    }

    private static func checked(_ number: Double, _ text: String) -> (percent: Int?, doubt: String?) {
        guard number >= 0, number <= 100 else { return (nil, "'\(text)' is no percentage from 0 to 100") }
        return (Int(number.rounded()), nil)
    }
}
