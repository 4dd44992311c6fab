import Records

/// What moved since the last report.
struct ChangesView {
    var heading: String
    var summary: String
    var lists: [ChangeListView]

    /// Entries of a list that the page shows; the rest is counted.
    static let mostEntries = 15
    /// The same in the board's report.
    static let mostEntriesOfBoard = 3

    init(_ changes: ReportChanges, gapViews: GapViews, facts: ActionFacts, entries limit: Int = ChangesView.mostEntries)
    {
        heading = "What changed since \(changes.what)"
        guard changes.cannotTell == nil else {
            summary = changes.cannotTell ?? ""
            lists = []
            return
        }
        let moves = changes.log?.changes ?? []
        let closed = moves.filter {
            $0.change == .status && ChangesView.isClosed($0.after) && !ChangesView.isClosed($0.before)
        }
        let reopened = moves.filter {
            $0.change == .status && !ChangesView.isClosed($0.after) && ChangesView.isClosed($0.before)
        }
        let dates = moves.filter { $0.change == .due }
        let later = dates.filter { ($0.days ?? 0) > 0 && !facts.distrustsDate(of: $0.id) }
        summary =
            [
                "\(counted(changes.newGaps.count, "new gap"))", "\(counted(changes.closedGaps.count, "gap")) closed",
                "\(counted(closed.count, "action")) closed", "\(counted(later.count, "date")) moved later",
            ].joined(separator: ", ") + "."
        if changes.log == nil { summary += " The log is the same as then." }
        lists = [
            ChangeListView("New gaps", changes.newGaps.map { ChangesView.entry($0, gapViews) }),
            ChangeListView("Gaps closed", changes.closedGaps.map { ChangesView.entry($0, gapViews) }),
            ChangeListView("Actions closed", closed.map { ChangesView.entry($0, ChangesView.status($0)) }),
            ChangeListView("Actions opened again", reopened.map { ChangesView.entry($0, ChangesView.status($0)) }),
            ChangeListView("Dates moved", dates.map { ChangesView.entry($0, ChangesView.move($0, facts)) }),
            ChangeListView("New in the log", moves.filter { $0.change == .new }.map { ChangesView.entry($0, "") }),
            ChangeListView(
                "Gone from the log", moves.filter { $0.change == .vanished }.map { ChangesView.entry($0, "") }),
        ].compactMap { $0?.cut(to: limit) }
    }

    private static func status(_ change: LogChange) -> String {
        let status = ActionStatus(rawValue: change.after ?? "")?.inWords.lowercased() ?? change.after ?? "no status"
        return "now \(status)"
    }

    private static func isClosed(_ status: String?) -> Bool {
        ActionStatus(rawValue: status ?? "").map { !$0.isOpen } ?? false
    }

    private static func entry(_ gap: Gap, _ gapViews: GapViews) -> ChangeView {
        let view = gapViews.view(gap)
        let about = view.isQuoted ? shortened(view.quoted, to: 140) : view.message
        return ChangeView(name: view.subject, text: "\(view.rule): \(about)", note: gap.severity.rawValue)
    }

    private static func entry(_ change: LogChange, _ note: String) -> ChangeView {
        let row = (change.row ?? change.earlierRow).map { "row \($0)" }
        let name = [change.ref, row].compactMap { $0 }.joined(separator: ", ")
        return ChangeView(name: name.capitalisedFirst, text: shortened(change.action, to: 140), note: note)
    }

    private static func move(_ change: LogChange, _ facts: ActionFacts) -> String {
        func words(_ text: String?) -> String { text.map { Day(iso: $0)?.inWords ?? "“\($0)”" } ?? "no date" }
        let days =
            change.days.map { $0 > 0 ? ", \(counted($0, "day")) later" : ", \(counted(-$0, "day")) earlier" } ?? ""
        let doubt = facts.distrustsDate(of: change.id) ? ", which cannot be right" : days
        return "\(words(change.before)) → \(words(change.after))\(doubt)"
    }
}

/// One kind of change.
struct ChangeListView {
    var title: String
    var heading: String
    var entries: [ChangeView]
    var hasMore = false
    var more = ""

    /// Nil where nothing changed so.
    init?(_ title: String, _ entries: [ChangeView]) {
        guard !entries.isEmpty else { return nil }
        self.title = title
        heading = "\(title): \(entries.count)"
        self.entries = entries
    }

    func cut(to limit: Int) -> ChangeListView {
        guard entries.count > limit else { return self }
        var list = self
        list.entries = Array(entries.prefix(limit))
        list.hasMore = true
        list.more = "and \(entries.count - limit) more"
        return list
    }
}

/// One thing that changed.
struct ChangeView {
    var name: String
    var text: String
    var note: String
    var hasNote: Bool

    init(name: String, text: String, note: String) {
        self.name = name
        self.text = text
        self.note = note
        hasNote = !note.isEmpty
    }
}
