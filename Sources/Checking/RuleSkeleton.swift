import Foundation

/// Writes a working rule and its cases (`<id>.yaml`, `<id>.cases.yaml`) into a folder, to be changed from there.
///
/// Nothing is ever overwritten. The folder is made where it is missing.
///
/// - Returns: Paths of the two files, the rule first.
public func writeRuleSkeleton(id: String, into folder: String) throws(CheckingError) -> [String] {
    guard RuleFile.isRuleId(id) else { throw .notARuleId(id) }
    let stem = (folder.hasSuffix("/") ? folder : folder + "/") + id
    let files = [(stem + ".yaml", ruleSkeleton(id)), (stem + ".cases.yaml", casesSkeleton)]
    if let existing = files.first(where: { FileManager.default.fileExists(atPath: $0.0) }) {
        throw .ruleExists(path: existing.0)
    }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (path, text) in files {
        do { try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting) } catch {
            throw .ruleNotWritten(path: path)
        }
    }
    return files.map(\.0)
}

private func ruleSkeleton(_ id: String) -> String {
    """
    id: \(id)
    # What is wrong where the rule fires, in a few words.
    title: An open action is far past its date
    # high, medium or low.
    severity: low
    # recommendation, action, report or provider: the select returns its id (action_id, recommendation_id …).
    appliesTo: action
    rationale: >-
      Why a sound response to an inspection would not have it.
    source: >-
      Regulation, handbook paragraph, minutes or report that says so.
    params:
      # A threshold, which a council can change without touching the select.
      days_allowed: 30
    # Each row is a gap. The views and their columns are listed in VIEWS.md; one condition on a line.
    select: |
      SELECT * FROM action
      WHERE is_open
        AND days_overdue > :days_allowed
    message: >-
      {{label}} was due {{date(due)}} and is {{days(days_overdue)}} overdue; {{claim_in_words}}.
    fix: >-
      What would close it.

    """
}

private let casesSkeleton = """
    # Each case gives small facts, and in `gaps` the ids of what the rule must find in them; try them with
    # heed rules test --rules FOLDER.
    - name: the thirty-first day, the thirtieth, and one that is closed
      asOf: 2026-12-03
      actions:
        - {id: late, ref: "1.1", due: 2026-11-02, statusAsTyped: Amber}
        - {id: thirtieth, due: 2026-11-03}
        - {id: closed, due: 2026-11-02, status: complete}
      gaps: [late]
      message: Action 1.1 (row 2) was due 2 November 2026 and is 31 days overdue; its status says “Amber”.
    - name: no due date
      asOf: 2026-12-03
      actions: [{id: a}]
      gaps: []

    """
