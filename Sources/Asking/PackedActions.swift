public import Records

/// Some actions of a log as one list of texts, which takes a third of the time of a keyed form to write and to read.
///
/// Only the program and its reader speak it, and they are always of one version.
public struct PackedActions: Codable, Sendable {
    private var texts: [String]

    /// Stands for nothing; no text that comes out of a cell holds this control character.
    private static let none = "\u{7F}"
    private static let textsOfOne = 21

    /// Packs actions; their ids, which only the store gives, are left out.
    public init(_ actions: some Collection<Action>) {
        texts = []
        texts.reserveCapacity(actions.count * Self.textsOfOne)
        for action in actions { texts += Self.packed(action) }
    }

    /// The actions; nil where the list is not as it was packed.
    public func unpacked() -> [Action]? {
        guard texts.count.isMultiple(of: Self.textsOfOne) else { return nil }
        var actions: [Action] = []
        actions.reserveCapacity(texts.count / Self.textsOfOne)
        for start in stride(from: 0, to: texts.count, by: Self.textsOfOne) {
            guard let action = Self.action(texts[start..<(start + Self.textsOfOne)]) else { return nil }
            actions.append(action)
        }
        return actions
    }

    private static func packed(_ action: Action) -> [String] {
        [
            String(action.row), action.action, action.dueKind.rawValue,
            action.dueHistory.map(\.iso).joined(separator: " "), action.status.rawValue,
            action.claimsOnTime ? "1" : "0", action.progress.map(String.init) ?? none, action.start?.iso ?? none,
            action.due?.iso ?? none, action.originalDue?.iso ?? none, action.completed?.iso ?? none,
            action.updated?.iso ?? none, action.ref ?? none, action.recommendation ?? none, action.theme ?? none,
            action.owner ?? none, action.dueAsTyped ?? none, action.statusAsTyped ?? none, action.evidence ?? none,
            action.measure ?? none, action.update ?? none,
        ]
    }

    private static func action(_ texts: ArraySlice<String>) -> Action? {
        let first = texts.startIndex
        func text(_ place: Int) -> String? { texts[first + place] == none ? nil : texts[first + place] }
        func day(_ place: Int) -> Day? { text(place).flatMap { Day(iso: $0) } }
        guard let row = Int(texts[first]), let dueKind = DueKind(rawValue: texts[first + 2]),
            let status = ActionStatus(rawValue: texts[first + 4])
        else { return nil }
        var action = Action(row: row, action: texts[first + 1])
        action.dueKind = dueKind
        action.dueHistory = texts[first + 3].split(separator: " ").compactMap { Day(iso: $0) }
        action.status = status
        action.claimsOnTime = texts[first + 5] == "1"
        action.progress = text(6).flatMap { Int($0) }
        (action.start, action.due, action.originalDue) = (day(7), day(8), day(9))
        (action.completed, action.updated) = (day(10), day(11))
        (action.ref, action.recommendation, action.theme, action.owner) = (text(12), text(13), text(14), text(15))
        (action.dueAsTyped, action.statusAsTyped) = (text(16), text(17))
        (action.evidence, action.measure, action.update) = (text(18), text(19), text(20))
        return action
    }
}
