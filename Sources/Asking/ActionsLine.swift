public import Foundation
public import Records

/// Some actions of a log as one line of plain text, which takes a third of the time of JSON to write and to read.
///
/// The line starts with a control character, so that no JSON is mistaken for it. Another one ends each field; no text
/// out of a cell holds any but line breaks and tabs (see `cellText`). Only the program and its reader speak it, and
/// they are always of one version.
public enum ActionsLine {
    private static let start: UInt8 = 0x1E
    private static let fieldEnd: UInt8 = 0x1F
    private static let lineEnd: UInt8 = 0x0A
    /// Stands for a line break inside a field.
    private static let innerLineBreak: UInt8 = 0x1D
    /// The whole of a field that holds nothing, which is not the same as an empty text.
    private static let none: UInt8 = 0x7F
    private static let fieldsOfOne = 22

    /// The line of actions, its end included; their ids, which only the store gives, are left out.
    public static func bytes(of actions: some Collection<Action>) -> Data {
        var line = [start]
        for action in actions {
            for field in fields(of: action) {
                if let field { append(field, to: &line) } else { line.append(none) }
                line.append(fieldEnd)
            }
        }
        line.append(lineEnd)
        return Data(line)
    }

    /// True for a line of actions, false for one of JSON.
    public static func isOne(_ line: Data) -> Bool { line.first == start }

    /// The actions in a line without its end; nil where it is not as it was written.
    public static func actions(in line: Data) -> [Action]? {
        guard isOne(line) else { return nil }
        return line.withUnsafeBytes { actions(in: $0.dropFirst()) }
    }

    private static func actions(in bytes: Slice<UnsafeRawBufferPointer>) -> [Action]? {
        var rest = bytes
        var fields: [String?] = []
        fields.reserveCapacity(fieldsOfOne)
        var actions: [Action] = []
        while let end = rest.firstIndex(of: fieldEnd) {
            fields.append(text(rest[..<end]))
            rest = rest[(end + 1)...]
            guard fields.count == fieldsOfOne else { continue }
            guard let action = action(of: fields) else { return nil }
            actions.append(action)
            fields.removeAll(keepingCapacity: true)
        }
        return rest.isEmpty && fields.isEmpty ? actions : nil
    }

    private static func append(_ field: String, to line: inout [UInt8]) {
        let first = line.count
        line.append(contentsOf: field.utf8)
        guard field.utf8.contains(lineEnd) else { return }
        for place in first..<line.count where line[place] == lineEnd { line[place] = innerLineBreak }
    }

    private static func text(_ field: Slice<UnsafeRawBufferPointer>) -> String? {
        guard field.count != 1 || field.first != none else { return nil }
        guard field.contains(innerLineBreak) else { return String(decoding: field, as: UTF8.self) }
        return String(decoding: field.map { $0 == innerLineBreak ? lineEnd : $0 }, as: UTF8.self)
    }

    private static func fields(of action: Action) -> [String?] {
        [
            String(action.row), action.action, action.dueKind.rawValue,
            action.dueHistory.map(\.iso).joined(separator: " "), action.status.rawValue,
            action.claimsOnTime ? "1" : "0", action.progress.map(String.init), action.start?.iso, action.due?.iso,
            action.originalDue?.iso, action.completed?.iso, action.updated?.iso, action.ref, action.recommendation,
            action.theme, action.owner, action.dueAsTyped, action.statusAsTyped, action.evidence, action.measure,
            action.update, action.sheet,
        ]
    }

    private static func action(of fields: [String?]) -> Action? {
        func day(_ place: Int) -> Day? { fields[place].flatMap { Day(iso: $0) } }
        guard let row = fields[0].flatMap({ Int($0) }), let text = fields[1],
            let dueKind = fields[2].flatMap({ DueKind(rawValue: $0) }),
            let status = fields[4].flatMap({ ActionStatus(rawValue: $0) })
        else { return nil }
        var action = Action(row: row, action: text)
        action.dueKind = dueKind
        action.dueHistory = (fields[3] ?? "").split(separator: " ").compactMap { Day(iso: $0) }
        action.status = status
        action.claimsOnTime = fields[5] == "1"
        action.progress = fields[6].flatMap { Int($0) }
        (action.start, action.due, action.originalDue) = (day(7), day(8), day(9))
        (action.completed, action.updated) = (day(10), day(11))
        (action.ref, action.recommendation, action.theme, action.owner) = (
            fields[12], fields[13], fields[14], fields[15]
        )
        (action.dueAsTyped, action.statusAsTyped) = (fields[16], fields[17])
        (action.evidence, action.measure, action.update) = (fields[18], fields[19], fields[20])
        action.sheet = fields[21]
        return action
    }
}
