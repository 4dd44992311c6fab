public import Records

extension CheckResult {
    /// Marks the gaps that a waiver in force names, and says of each waiver that does not count why it does not.
    ///
    /// A waiver counts from the day it was decided to the day it expires. One that names nothing, or more than one
    /// thing, waives nothing: which gap was meant is not guessed.
    ///
    /// - Returns: A sentence with its place for each waiver that waives nothing, in the order of the file.
    public mutating func apply(_ waivers: [Waiver]) -> [String] {
        var placesByRule: [String: [Int]] = [:]
        for (index, gap) in gaps.enumerated() { placesByRule[gap.rule, default: []].append(index) }
        return waivers.compactMap { waiver in
            let matching = (placesByRule[waiver.rule] ?? []).filter { waiver.names(gaps[$0]) }
            if let why = fault(of: waiver, matching: matching.count) { return "\(waiver.place): \(why)" }
            for index in matching {
                gaps[index].waived =
                    "\(waiver.reason) (decided by \(waiver.decidedBy), until \(waiver.expires.inWords))"
            }
            return nil
        }
    }

    private func fault(of waiver: Waiver, matching: Int) -> String? {
        let name = "the waiver of \(waiver.rule) for '\(waiver.item.shortened(to: 60))'"
        if waiver.expires < asOf { return "\(name) expired on \(waiver.expires.inWords) and counts no more" }
        if waiver.decided > asOf { return "\(name) counts only from \(waiver.decided.inWords)" }
        if notRun.contains(where: { $0.rule == waiver.rule }) {
            return "\(name) has nothing to go by: the rule did not run"
        }
        guard rulesRun.contains(waiver.rule) else {
            return "\(name): there is no such rule; heed rules list names them"
        }
        if matching == 0 { return "\(name) matches no gap; take it out, or mend the item" }
        if matching > 1 { return "\(name) matches \(matching) gaps and so waives none; name one by its row" }
        return nil
    }
}

extension Waiver {
    /// Fewest characters by which a recommendation's first words name it.
    private static let fewestWords = 12

    /// Whether the item is what a gap is about.
    fileprivate func names(_ gap: Gap) -> Bool {
        let subject = gap.subject
        if item == subject.id { return true }
        let asked = Waiver.key(item)
        let rows = [subject.row, subject.earlierRow].compactMap { $0 }
        let places = rows.map { Waiver.key(logPlace(row: $0, sheet: subject.sheet)) }
        if places.contains(asked) || rows.contains(where: { asked == "row\($0)" }) { return true }
        if let ref = subject.ref.map(Waiver.key) {
            var forms = [ref, "\(subject.type.rawValue)\(ref)"]
            forms += places.map { "\(subject.type.rawValue)\(ref)(\($0))" }
            if forms.contains(asked) { return true }
        }
        switch subject.type {
        case .recommendation:
            return asked.count >= Waiver.fewestWords
                && gap.evidence.contains { Waiver.key($0.quote ?? "").hasPrefix(asked) }
        case .report: return gap.evidence.contains { $0.row == nil && Waiver.key($0.file) == asked }
        case .provider: return Waiver.key(subject.id) == asked
        case .action: return false
        }
    }

    /// A text as two are compared: white space and letter case aside.
    private static func key(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }
}
