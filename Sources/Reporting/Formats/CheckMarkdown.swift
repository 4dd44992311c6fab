public import Records

/// Writes the answer of a check as Markdown (CommonMark), for minutes or a ticket.
public func renderMarkdown(_ result: CheckResult, scope: CheckScope, rules: [Rule] = []) -> String {
    let titles = RuleTitles(rules)
    let found = result.gaps.filter { $0.waived == nil }.count
    let count = found == 0 ? "No gaps found." : "\(counted(found, "gap")): \(result.severityCounts)."
    let checked = result.rulesRun.isEmpty ? "no rule ran" : scope.inWords(rules: result.rulesRun.count)
    var parts = ["# Gaps as of \(result.asOf.inWords)", "\(count) Checked: \(checked)."]
    for severity in result.grouped {
        parts.append("## \(severity.severity.heading) severity (\(severity.count))")
        for group in severity.rules {
            parts.append("### \(markdownText(titles[group.rule])) (\(group.gaps.count))")
            parts.append(group.gaps.map { item(for: $0, withFix: group.sharedFix == nil) }.joined(separator: "\n"))
            if let fix = group.sharedFix { parts.append("To close: \(markdownText(fix))") }
        }
    }
    if !result.waivedGaps.isEmpty {
        parts.append("## Waived (\(result.waivedGaps.count))")
        parts.append(
            result.waivedGaps.map {
                "- \(markdownText($0.subject.inWords)), \(markdownText($0.rule)): \(markdownText($0.waived ?? ""))"
            }.joined(separator: "\n"))
    }
    if !result.notRun.isEmpty {
        parts.append("## Rules that could not run (\(result.notRun.count))")
        parts.append(
            result.notRun.map { "- \(markdownText($0.rule)): \(markdownText($0.why))" }.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
}

private func item(for gap: Gap, withFix: Bool) -> String {
    var lines = ["- **\(markdownText(gap.subject.inWords))**\(gap.new ? " (new)" : ""): \(markdownText(gap.message))"]
    lines += gap.evidence.map { "  - \(markdownText($0.inWords))" }
    if withFix, !gap.fix.isEmpty { lines.append("  - To close: \(markdownText(gap.fix))") }
    return lines.joined(separator: "\n")
}

/// Text on one line in which no character is markup.
private func markdownText(_ text: String) -> String {
    let markup: Set<Unicode.Scalar> = ["\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!", "$"]
    var result = ""
    for scalar in shownOnOneLine(text).unicodeScalars {
        switch scalar {
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "&": result += "&amp;"
        case _ where markup.contains(scalar): result += "\\" + String(scalar)
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
