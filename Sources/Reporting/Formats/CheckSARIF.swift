public import Records

/// Writes the answer of a check as SARIF 2.1.0 (OASIS), for tools that gather results.
///
/// A log's row is the line of the region; a page and its quote stand in the location's message, for
/// SARIF knows no pages.
public func renderSARIF(
    _ result: CheckResult, rules: [Rule] = [], programVersion: String
) throws(ReportingError) -> String {
    let ids = Set(result.rulesRun).union(result.notRun.map(\.rule)).union(result.gaps.map(\.rule)).sorted()
    let indexes = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    let book = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    let titles = RuleTitles(rules)
    let driver = SARIFDriver(
        name: "heed", version: programVersion,
        rules: ids.map { id in
            SARIFRule(
                id: id, shortDescription: SARIFMessage(titles[id]),
                fullDescription: book[id].map { SARIFMessage($0.rationale) },
                defaultConfiguration: book[id].map { SARIFConfiguration(level: $0.severity.sarifLevel) })
        })
    let run = SARIFRun(
        tool: SARIFTool(driver: driver),
        invocations: [
            SARIFInvocation(
                executionSuccessful: result.notRun.isEmpty,
                toolExecutionNotifications: result.notRun.map {
                    SARIFNotification(
                        level: "error", message: SARIFMessage($0.why), associatedRule: SARIFRuleReference(id: $0.rule))
                })
        ],
        results: result.gaps.map { sarifResult(for: $0, ruleIndex: indexes[$0.rule] ?? -1) })
    return try jsonText(SARIFLog(runs: [run]))
}

private func sarifResult(for gap: Gap, ruleIndex: Int) -> SARIFResult {
    SARIFResult(
        ruleId: gap.rule, ruleIndex: ruleIndex, level: gap.severity.sarifLevel,
        message: SARIFMessage("\(gap.message) \(gap.fix)"),
        locations: gap.evidence.map { evidence in
            SARIFLocation(
                physicalLocation: SARIFPhysicalLocation(
                    artifactLocation: SARIFArtifactLocation(uri: uri(forFile: evidence.file)),
                    region: evidence.row.flatMap { $0 >= 1 ? SARIFRegion(startLine: $0) : nil }),
                message: SARIFMessage(evidence.inWords))
        },
        partialFingerprints: ["heedGapKey/v1": gap.key],
        suppressions: gap.waived.map { [SARIFSuppression(justification: $0)] })
}

/// A relative URI reference (RFC 3986) for a file's name, with every byte but the unreserved ones escaped.
private func uri(forFile name: String) -> String {
    name.utf8.map { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: String(UnicodeScalar(byte))
        default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }.joined()
}

extension Severity {
    fileprivate var sarifLevel: String {
        switch self {
        case .high: "error"
        case .medium: "warning"
        case .low: "note"
        }
    }
}
