public import Records

/// Writes the answer of a check for a terminal or a mail: counts first, then the gaps by severity and rule.
///
/// Lines are at most 100 characters whatever the terminal, and nothing in the data can steer it.
public func renderText(_ result: CheckResult, scope: CheckScope, rules: [Rule] = []) -> String {
    let titles = RuleTitles(rules)
    var parts = [summary(of: result, scope: scope)]
    // Where all are new, the first line says so once.
    let marksNew = result.gaps.contains { $0.waived == nil && !$0.new }
    parts += result.grouped.map { block(for: $0, titles: titles, marksNew: marksNew) }
    let waived = result.waivedGaps
    if !waived.isEmpty {
        parts.append(
            section(
                "WAIVED (\(waived.count)): not counted above",
                waived.map { "\($0.subject.inWords), \($0.rule): \($0.waived ?? "")" }))
    }
    if !result.notRun.isEmpty {
        parts.append(
            section(
                "NOT RUN (\(result.notRun.count)): what these rules look for is unknown, not absent",
                result.notRun.map { "\($0.rule): \($0.why)" }))
    }
    return parts.joined(separator: "\n\n") + "\n"
}

private func summary(of result: CheckResult, scope: CheckScope) -> String {
    let found = result.gaps.filter { $0.waived == nil }
    let checked =
        result.rulesRun.isEmpty
        ? "Nothing was checked: no rule ran."
        : scope == CheckScope(recommendations: 0, actions: 0)
            ? "There was nothing to check: no recommendation and no action has been read."
            : "Checked: \(scope.inWords(rules: result.rulesRun.count))."
    guard !found.isEmpty else { return "No gaps found as of \(result.asOf.inWords).\n\(checked)" }
    let new = found.filter(\.new).count
    let newness = new == found.count ? "all new" : new == 0 ? "none new" : "\(new) new"
    return
        "\(counted(found.count, "gap")) as of \(result.asOf.inWords): \(result.severityCounts); \(newness).\n\(checked)"
}

private func block(for severity: SeverityGaps, titles: RuleTitles, marksNew: Bool) -> String {
    let blocks = severity.rules.map { group in
        let title = wrapped("\(titles[group.rule]) (\(group.gaps.count)) [\(group.rule)]", indent: 2)
        let fix = group.sharedFix.map { [wrapped("To close: \($0)", indent: 4)] } ?? []
        let gaps = group.gaps.map { lines(for: $0, withFix: group.sharedFix == nil, marksNew: marksNew) }
        return ([title] + gaps + fix).joined(separator: "\n")
    }
    return "\(severity.severity.rawValue.uppercased()) (\(severity.count))\n" + blocks.joined(separator: "\n\n")
}

private func lines(for gap: Gap, withFix: Bool, marksNew: Bool) -> String {
    let mark = gap.new && marksNew ? "(new) " : ""
    let subject = gap.messageNamesSubject ? "" : "\(gap.subject.inWords): "
    var lines = [wrapped("\(mark)\(subject)\(gap.message)", indent: 6, firstIndent: "    - ")]
    lines += gap.evidence.map { wrapped($0.inWords, indent: 8, firstIndent: "      ") }
    if withFix, !gap.fix.isEmpty { lines.append(wrapped("To close: \(gap.fix)", indent: 8, firstIndent: "      ")) }
    return lines.joined(separator: "\n")
}

private func section(_ heading: String, _ entries: [String]) -> String {
    ([heading] + entries.map { wrapped($0, indent: 4, firstIndent: "  - ") }).joined(separator: "\n")
}
