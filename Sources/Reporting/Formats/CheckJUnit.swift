public import Records

/// Writes the answer of a check as JUnit XML: a suite for each rule, a failure for each gap.
///
/// A rule without gaps is one passing case, a rule that could not run an error, a waived gap a skipped case.
public func renderJUnit(_ result: CheckResult) -> String {
    let gapsByRule = Dictionary(grouping: result.gaps, by: \.rule)
    let ran = Set(result.rulesRun).union(gapsByRule.keys).sorted()
    let suites = ran.map { suite($0, cases: cases(rule: $0, gaps: gapsByRule[$0] ?? [])) }
    let broken = result.notRun.map { entry in
        let error = "<error type=\"rule-not-run\" message=\"\(attribute(entry.why))\"/>"
        return suite(
            entry.rule, cases: [TestCase(rule: entry.rule, name: "could not run", outcome: .error, body: error)])
    }
    let all = result.gaps.count + ran.filter { gapsByRule[$0] == nil }.count + result.notRun.count
    let waived = result.waivedGaps.count
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="heed as of \(result.asOf.iso)" tests="\(all)" failures="\(result.gaps.count - waived)" \
        errors="\(result.notRun.count)" skipped="\(waived)">
        \((suites + broken).joined(separator: "\n"))
        </testsuites>

        """
}

private enum Outcome { case passed, failed, error, skipped }

private struct TestCase {
    var rule: String
    var name: String
    var outcome: Outcome
    var body: String
}

private func cases(rule: String, gaps: [Gap]) -> [TestCase] {
    if gaps.isEmpty { return [TestCase(rule: rule, name: "no gap", outcome: .passed, body: "")] }
    return gaps.map { gap in
        if let reason = gap.waived {
            let skipped = "<skipped message=\"waived: \(attribute(reason))\"/>"
            return TestCase(rule: rule, name: name(of: gap), outcome: .skipped, body: skipped)
        }
        let lines = [gap.message, "To close: \(gap.fix)"] + gap.evidence.map(\.inWords)
        let failure =
            "<failure type=\"\(gap.severity.rawValue)\" message=\"\(attribute(gap.message))\">"
            + markupText(lines.joined(separator: "\n")) + "</failure>"
        return TestCase(rule: rule, name: name(of: gap), outcome: .failed, body: failure)
    }
}

/// Readable and, through the id, unique in its suite.
private func name(of gap: Gap) -> String { "\(gap.subject.inWords) [\(gap.subject.id)]" }

private func suite(_ rule: String, cases: [TestCase]) -> String {
    func count(_ outcome: Outcome) -> Int { cases.filter { $0.outcome == outcome }.count }
    let body = cases.map {
        "    <testcase classname=\"heed.\(attribute($0.rule))\" name=\"\(attribute($0.name))\">\($0.body)</testcase>"
    }
    return """
          <testsuite name="\(attribute(rule))" tests="\(cases.count)" failures="\(count(.failed))" \
        errors="\(count(.error))" skipped="\(count(.skipped))">
        \(body.joined(separator: "\n"))
          </testsuite>
        """
}

private func attribute(_ text: String) -> String { markupText(shownOnOneLine(text)) }
