public import Records

/// Writes the answer of a check as a small HTML page for a mail: no script, no style sheet, nothing fetched.
public func renderMailPage(_ result: CheckResult, provider: String, scope: CheckScope, rules: [Rule]) -> String {
    let titles = RuleTitles(rules)
    let title = mailSubject(of: result, provider: provider)
    var parts = [
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><title>\(markupText(title))</title></head>",
        "<body>\n<h1>\(markupText(title))</h1>",
        "<p>\(markupText("Checked: \(scope.inWords(rules: result.rulesRun.count))."))</p>",
    ]
    for severity in result.grouped {
        parts.append("<h2>\(severity.severity.rawValue.uppercased()) (\(severity.count))</h2>")
        for group in severity.rules {
            parts.append("<h3>\(markupText(titles[group.rule])) (\(group.gaps.count))</h3>\n<ul>")
            parts += group.gaps.map(item)
            parts.append("</ul>")
        }
    }
    if !result.notRun.isEmpty {
        parts.append("<h2>Not run: what these rules look for is unknown, not absent</h2>\n<ul>")
        parts += result.notRun.map { "<li>\(markupText("\($0.rule): \($0.why)"))</li>" }
        parts.append("</ul>")
    }
    return (parts + ["</body>\n</html>\n"]).joined(separator: "\n")
}

/// What a mail is about: `Heed, Blackpool: 3 new gaps (1 high, 2 low) as of 23 November 2026`.
public func mailSubject(of result: CheckResult, provider: String) -> String {
    let found = result.gaps.filter { $0.waived == nil }
    let new = !found.isEmpty && found.allSatisfy(\.new) ? "new " : ""
    let gaps = found.isEmpty ? "no gaps" : "\(counted(found.count, "\(new)gap")) (\(result.severityCounts))"
    let notRun = result.notRun.isEmpty ? "" : ", \(counted(result.notRun.count, "rule")) not run"
    return "Heed, \(shownOnOneLine(provider)): \(gaps)\(notRun) as of \(result.asOf.inWords)"
}

private func item(_ gap: Gap) -> String {
    let subject = gap.messageNamesSubject ? "" : "\(gap.subject.inWords): "
    let places = gap.evidence.map { "<br><small>\(markupText($0.inWords))</small>" }.joined()
    let fix = gap.fix.isEmpty ? "" : "<br>To close: \(markupText(gap.fix))"
    return "<li>\(markupText(subject + gap.message))\(places)\(fix)</li>"
}
