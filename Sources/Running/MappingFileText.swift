import Foundation
public import Records

/// Fails where a mapping file to be written is there already: a person may have edited it.
public func requireNoFile(at path: String) throws(InputFailure) {
    guard !FileManager.default.fileExists(atPath: path) else {
        throw InputFailure(description: "\(path) is there already and may have been edited; give another name")
    }
}

/// How a log was understood, as a mapping file for a person to check and edit.
///
/// A heading whose field several columns share is only told, for the program tells such columns apart by itself.
public func mappingFileText(of log: ActionLog) -> String {
    let fields = Dictionary(grouping: log.columns.keys.sorted()) { log.columns[$0] ?? .action }
    var lines = [
        "# How this council's action log is to be read: heed log import --map-file THIS-FILE LOG", "",
        sheetLine(log.source), "",
        "# Heading: field. Fields: \(LogField.allCases.map(\.rawValue).joined(separator: ", "))", "columns:",
    ]
    for field in LogField.allCases {
        let headings = fields[field] ?? []
        let isOnlyTold = headings.count > 1 && field != .update
        lines += headings.map { "  \(isOnlyTold ? "# " : "")\(quoted($0)): \(field.rawValue)" }
    }
    lines += log.columnsUnmapped.map { "  # \(quoted($0)): not used" }
    lines += ["", "# Status: meaning. Meanings: \(statusNames)", "statuses:"]
    return (lines + statusLines(of: log)).joined(separator: "\n") + "\n"
}

/// The worksheet; those of a plan over several are only told, so that one which is added later is read as well.
private func sheetLine(_ source: LogSource) -> String {
    if let worksheets = source.worksheets {
        return "# sheet: [\(worksheets.map { quoted($0.name) }.joined(separator: ", "))]"
    }
    return "\(isWorkbook(source.file) ? "" : "# ")sheet: \(quoted(source.sheet))"
}

/// True for files whose sheets people name; other tables are named by the program.
private func isWorkbook(_ file: String) -> Bool {
    ["xlsx", "xlsm", "ods"].contains { file.lowercased().hasSuffix(".\($0)") }
}

private let statusNames =
    (ActionStatus.allCases.map(\.rawValue) + ["in-progress (on-track without a claim to be on time)"])
    .joined(separator: ", ")

/// A line for each word that always meant the same; what was not understood is left for a person to fill in.
private func statusLines(of log: ActionLog) -> [String] {
    let doubtful = Set(log.review.filter { $0.field == "status" }.map(\.place))
    var meanings: [String: Set<String>] = [:]
    for action in log.actions {
        guard let typed = action.statusAsTyped, typed.count <= 40, !typed.contains("%") else { continue }
        meanings[typed, default: []].insert(doubtful.contains(action.place) ? "" : action.statusName)
    }
    return meanings.sorted { $0.key < $1.key }.map { typed, names in
        guard names.count == 1, let name = names.first, !name.isEmpty, name != ActionStatus.unknown.rawValue else {
            return "  # \(quoted(typed)): not understood for certain; say what it means"
        }
        return "  \(quoted(typed)): \(name)"
    }
}

extension Action {
    fileprivate var statusName: String { status == .onTrack && !claimsOnTime ? "in-progress" : status.rawValue }
}

/// A double-quoted scalar of YAML 1.2 (7.3.1); line breaks and controls are escaped, so that it stays on its line.
private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case _
        where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
            || scalar.value == 0x2029:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}
