import Foundation
import Reading
import Records
import Storing

/// The CSV file in which a manager decides on links.
enum DecisionFile {
    private static let header = ["recommendation", "action", "decision", "score", "recommendation text", "action text", "why"]

    /// Reads the columns recommendation, action, decision; records without a decision are passed over.
    static func read(_ path: String, today: Day, role: String?) throws -> [Decision] {
        let bytes = try fileBytes(at: path, limit: 50_000_000)
        guard let sheet = try readSheets(bytes, named: path).first, let heading = sheet.rows.first else { return [] }
        func column(_ name: String) -> Int? { heading.cells.first { $0.text.lowercased() == name }?.column }
        guard let recommendation = column("recommendation"), let action = column("action"),
            let decision = column("decision")
        else { throw LinkError.badRecord(number: heading.number, why: "has not these headings") }
        return try sheet.rows.dropFirst().compactMap { row in
            func text(_ column: Int) -> String { row[column]?.text.trimmingCharacters(in: .whitespaces) ?? "" }
            let state: LinkState
            switch text(decision).lowercased() {
            case "": return nil
            case "confirm", "confirmed": state = .confirmed
            case "reject", "rejected": state = .rejected
            default: throw LinkError.badRecord(number: row.number, why: "decides '\(text(decision))'")
            }
            return Decision(
                recommendation: text(recommendation), action: text(action), state: state, day: today, role: role)
        }
    }

    /// The links with their texts; a cell that a spreadsheet would take for a formula gets an apostrophe.
    static func text(of shown: ShownLinks) -> String {
        let recommendations = Dictionary(shown.recommendations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let actions = Dictionary(shown.actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let records = shown.links.map { link in
            [
                link.recommendation, link.action, decision(link.state), "\((link.score * 100).rounded() / 100)",
                recommendations[link.recommendation]?.text ?? "", actions[link.action]?.action ?? "", link.why,
            ]
        }
        return ([header] + records).map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func decision(_ state: LinkState) -> String {
        switch state {
        case .proposed: ""
        case .confirmed: "confirm"
        case .rejected: "reject"
        }
    }

    private static func quoted(_ cell: String) -> String {
        let safe = cell.first.map { "=+-@\t\r".contains($0) } == true ? "'" + cell : cell
        guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
