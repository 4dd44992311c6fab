public import Records

/// The rule book as a page of Markdown (`Rules/README.md`): how rules work, and each rule in its own words.
public func rulesMarkdown(_ rules: [Rule]) -> String {
    let sorted = rules.sorted { ($1.severity, $0.id) < ($0.severity, $1.id) }
    return introduction + "\n## The rules\n\n" + table(sorted) + sorted.map(section).joined()
}

private let introduction = """
    <!-- Made from the rule files. Do not edit; run: heed rules list --markdown > Rules/README.md -->

    # Rules

    A rule says what a sound response to an inspection does not have. It is two files: `<id>.yaml`, the rule, and
    `<id>.cases.yaml`, small cases that must fire and that must not. `heed rules test` runs the cases.

    | key | holds |
    |---|---|
    | `id` | the file's name without `.yaml`, in lower case with hyphens |
    | `title` | what is wrong where the rule fires, in a few words |
    | `severity` | `high`, `medium` or `low` |
    | `appliesTo` | what its gaps are about: `recommendation`, `action`, `report` or `provider` |
    | `rationale` | why a sound response would not have it |
    | `source` | regulation, handbook, minutes or report that says so |
    | `params` | thresholds, which the SELECT reads as `:name`; may be left out |
    | `select` | one SQL `SELECT` over the views of [VIEWS.md](VIEWS.md); each row that it returns is a gap |
    | `message` | what was found and why it matters |
    | `fix` | what would close it |

    The `SELECT` is SQLite's. It may read the views and nothing else, and is ended when it runs away. `:as_of` is the
    day of the check. Its rows carry `action_id`, `recommendation_id`, `report_id` or `provider`, whichever
    `appliesTo` names; several rows for one subject are one gap, with the places of all as evidence: each
    `report_file` with `page` and `quote`, each `log_file` with `log_row`.

    `message` and `fix` are mustache templates over the row's columns and the parameters: `{{due}}`, or in a form
    `{{date(due)}}` (31 May 2019), `{{days(days_overdue)}}` (1 day, 119 days), `{{times(times_moved)}}` (once, twice,
    3 times), `{{short(action_text)}}` (its first 80 characters); `{{#owner}}…{{/owner}}` where there is one,
    `{{^owner}}…{{/owner}}` where there is none.

    A council's own rules stand in a folder of its own (`--rules DIR`). A file there that gives only `id`, `severity`
    and `params` changes those of the rule of that id; a whole rule takes its place.

    """

private func table(_ rules: [Rule]) -> String {
    let rows = rules.map { rule in
        "| [\(rule.id)](#\(rule.id)) | \(rule.severity.rawValue) | \(rule.appliesTo.rawValue) | \(cell(rule.title)) |\n"
    }
    return "| rule | severity | about | fires when |\n|---|---|---|---|\n" + rows.joined()
}

private func section(_ rule: Rule) -> String {
    var text = "\n### \(rule.id)\n\n\(rule.title). **\(rule.severity.rawValue)**, \(rule.appliesTo.rawValue).\n\n"
    text += "\(rule.rationale.folded)\n\n"
    text += "- Source: \(rule.source.folded)\n"
    for (name, value) in rule.params.sorted(by: { $0.key < $1.key }) {
        text += "- Parameter `\(name)`: \(SQLValue(value).inWords)\n"
    }
    text += "- Says: \(code(rule.message.folded))\n- Closed by: \(code(rule.fix.folded))\n"
    return text
}

/// Text inside a table's cell.
func cell(_ text: String) -> String { text.folded.replacing("|", with: "\\|") }

/// Text as code, so that Markdown leaves the braces alone.
private func code(_ text: String) -> String { text.contains("`") ? text : "`\(text)`" }

extension String {
    /// White space folded to single spaces.
    fileprivate var folded: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
