public import Records

/// Writes the gaps of a check as CSV (RFC 4180), one record a gap, for a spreadsheet.
///
/// Rules that could not run follow as records of their own with the severity `not run`: a file without
/// gaps must not look like a pass. No cell can be taken for a formula.
public func renderCSV(_ result: CheckResult) -> String {
    let header = [
        "severity", "rule", "subject", "id", "ref", "row", "message", "fix", "evidence", "first_seen", "new", "waived",
    ]
    let gaps = result.gaps.map { gap in
        [
            gap.severity.rawValue, gap.rule, gap.subject.type.rawValue, gap.subject.id, gap.subject.ref ?? "",
            gap.subject.row.map(String.init) ?? "", gap.message, gap.fix,
            gap.evidence.map(\.inWords).joined(separator: "; "), gap.firstSeen?.iso ?? "", gap.new ? "yes" : "no",
            gap.waived ?? "",
        ]
    }
    let notRun = result.notRun.map { ["not run", $0.rule, "", "", "", "", $0.why, "", "", "", "", ""] }
    return ([header] + gaps + notRun).map(csvRecord).joined()
}

/// One record with its line end.
func csvRecord(_ cells: [String]) -> String { cells.map(csvCell).joined(separator: ",") + "\r\n" }

/// A cell that a spreadsheet takes for text.
///
/// A leading `=`, `+`, `-`, `@`, tab or line break (and the full-width forms) would make it a formula
/// (OWASP, "CSV Injection"): an apostrophe in front keeps it text.
private func csvCell(_ text: String) -> String {
    let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
    var cell = shown(text)
    if let first = text.unicodeScalars.first, formulaStarts.contains(first) { cell = "'" + cell }
    let needsQuotes = cell.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\t" || $0 == ";" }
    guard needsQuotes else { return cell }
    var quoted = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
        if scalar == "\"" { quoted.append(scalar) }
        quoted.append(scalar)
    }
    return "\"" + String(quoted) + "\""
}
