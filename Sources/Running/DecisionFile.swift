import Asking
import Foundation
import Records
import Storing

/// The CSV file in which a manager decides on links.
enum DecisionFile {
    private static let header = [
        "recommendation", "action", "decision", "score", "recommendation text", "action text", "why",
    ]

    /// Reads the columns recommendation, action, decision; records without a decision are passed over.
    ///
    /// - Throws: ``InputFailure`` where the file cannot be read, ``LinkError`` where a record makes no sense.
    static func read(_ path: String, today: Day, role: String?) async throws -> [Decision] {
        guard let sheet = try await sheets(in: path).first, let heading = sheet.rows.first else { return [] }
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

    private static func sheets(in path: String) async throws -> [Sheet] {
        let request = ReaderRequest(path: path, name: path, task: .sheets)
        for await (_, answer) in try ReaderPool().answers(to: [request]) {
            if case .sheets(let sheets) = answer { return sheets }
            if case .failure(let reason) = answer { throw InputFailure(description: reason) }
        }
        throw InputFailure(description: "the reader gave no tables")
    }

    /// The links with their texts; a cell that a spreadsheet would take for a formula gets an apostrophe.
    static func text(of shown: ShownLinks, decided: Set<[String]>) -> String {
        let recommendations = Dictionary(
            shown.recommendations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let actions = Dictionary(shown.actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let records = shown.links.map { link in
            [
                link.recommendation, link.action,
                decided.contains([link.recommendation, link.action]) ? decision(link.state) : "",
                "\((link.score * 100).rounded() / 100)",
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
