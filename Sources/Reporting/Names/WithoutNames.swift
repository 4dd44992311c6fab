import Records

extension GapReport {
    /// The same report with roles in place of personal names.
    ///
    /// Owners become their roles; every word that an owner's cell gives as part of a name, in any snapshot, is taken
    /// out of all other texts too; lead inspectors are left out. A name that no owner's cell holds is not known to be
    /// one and stays.
    ///
    /// - Parameter isFieldWord: tells words that recommendations use from others (see ``OwnerRole``).
    public func withoutNames(isFieldWord: (String) -> Bool) -> GapReport {
        let cells = Set(
            snapshots.flatMap { $0.log.actions.compactMap(\.owner) } + (countdown?.remaining ?? []).compactMap(\.owner))
        let roles = Dictionary(uniqueKeysWithValues: cells.map { ($0, OwnerRole($0, isFieldWord: isFieldWord)) })
        let cover = NameCover(owners: roles.mapValues(\.role), words: Set(roles.values.flatMap(\.nameWords)))
        var report = self
        report.reports = reports.map(cover.covered)
        report.otherReports = otherReports.map(cover.covered)
        report.snapshots = snapshots.map(cover.covered)
        report.links = links.map(cover.covered)
        report.requiredLinks = requiredLinks.map(cover.covered)
        report.check.gaps = check.gaps.map(cover.covered)
        report.changes?.newGaps = (changes?.newGaps ?? []).map(cover.covered)
        report.changes?.closedGaps = (changes?.closedGaps ?? []).map(cover.covered)
        report.changes?.log?.changes = (changes?.log?.changes ?? []).map(cover.covered)
        report.countdown?.remaining = (countdown?.remaining ?? []).map(cover.covered)
        report.waiverNotes = waiverNotes.map(cover.covered)
        return report
    }
}

/// Covers personal names in the values of a gap report.
private struct NameCover {
    let owners: [String: String]
    let words: Set<String>

    func owner(_ cell: String?) -> String? { cell.map { owners[$0] ?? covered($0) } }

    /// A text with a mark in place of each run of words of names.
    func covered(_ text: String) -> String {
        guard !words.isEmpty else { return text }
        var result = ""
        var word = ""
        var between = ""
        var afterName = false
        func finish() {
            let isName = words.contains(word) || words.contains(word.withoutGenitive)
            if isName, afterName, between.allSatisfy({ $0 == " " || $0 == "." }) {
                between = ""
            } else {
                result += between + (isName ? "[\(OwnerRole.nameLeftOut)]" : word)
                between = ""
            }
            afterName = isName
            word = ""
        }
        for character in text {
            if character.isLetter || "'’-".contains(character) {
                word.append(character)
            } else {
                if !word.isEmpty { finish() }
                between.append(character)
            }
        }
        if !word.isEmpty { finish() }
        return result + between
    }

    func covered(_ text: String?) -> String? { text.map { covered($0) } }

    func covered(_ link: Link) -> Link {
        var link = link
        link.why = covered(link.why)
        return link
    }

    func covered(_ report: Report) -> Report {
        var report = report
        report.leadInspector = nil
        return report
    }

    func covered(_ snapshot: Snapshot) -> Snapshot {
        var snapshot = snapshot
        snapshot.log.actions = snapshot.log.actions.map { action in
            var action = action
            action.owner = owner(action.owner)
            action.action = covered(action.action)
            action.evidence = covered(action.evidence)
            action.measure = covered(action.measure)
            action.update = covered(action.update)
            action.dueAsTyped = covered(action.dueAsTyped)
            action.statusAsTyped = covered(action.statusAsTyped)
            action.theme = covered(action.theme)
            return action
        }
        snapshot.log.review = snapshot.log.review.map { item in
            var item = item
            item.why = covered(item.why)
            return item
        }
        return snapshot
    }

    func covered(_ gap: Gap) -> Gap {
        var gap = gap
        gap.message = covered(gap.message)
        gap.fix = covered(gap.fix)
        gap.waived = covered(gap.waived)
        return gap
    }

    func covered(_ change: LogChange) -> LogChange {
        var change = change
        change.action = covered(change.action)
        let isOwner = change.change == .owner
        change.before = isOwner ? owner(change.before) : covered(change.before)
        change.after = isOwner ? owner(change.after) : covered(change.after)
        return change
    }

    func covered(_ action: CountdownAction) -> CountdownAction {
        var action = action
        action.owner = owner(action.owner)
        action.action = covered(action.action)
        return action
    }
}

extension String {
    /// "Smith" of "Smith's".
    fileprivate var withoutGenitive: String {
        for ending in ["'s", "’s"] where hasSuffix(ending) { return String(dropLast(2)) }
        return self
    }
}
