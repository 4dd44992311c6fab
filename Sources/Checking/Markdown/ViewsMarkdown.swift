/// The views that rules read, as a page of Markdown (`Rules/VIEWS.md`), made from their definitions.
public func viewsMarkdown() -> String {
    viewsIntroduction + RuleView.all.map(section).joined()
}

private let viewsIntroduction = """
    <!-- Made from Sources/Checking/Views. Do not edit; run: heed rules views > Rules/VIEWS.md -->

    # Views that rules read

    Version 1. A column keeps its name and meaning within a version; more may be added.

    Types: `text`; `number` (whole); `fraction`; `day` (`2018-11-26`, compares as text); `flag` (1 or 0). What is not
    known is null.

    Beside SQLite's own functions there is `has_any(text, list)`: 1 where the text holds one of the words or phrases of a
    list that is parted by commas, as whole words and letter case aside; 0 where it holds none or is null.

    A rule that reads a view, or names a column, which has nothing to say yet (no log imported, no report ingested, no bank holidays for
    the year) is listed as not run; it does not pass.

    """

private func section(_ view: RuleView) -> String {
    let rows = view.columns.map { column in
        let needs = inWords(column.needs.subtracting(view.needs))
        return "| `\(column.name)` | \(column.type.rawValue) | \(cell(column.about))\(needs) |\n"
    }
    return "\n## \(view.name)\n\n\(view.about)\(inWords(view.needs))\n\n| column | type | meaning |\n|---|---|---|\n"
        + rows.joined()
}

/// What must be there, as a sentence after another; nothing where nothing must.
private func inWords(_ needs: FactNeeds) -> String {
    var things: [String] = []
    if needs.contains(.report) { things.append("a report") }
    if needs.contains(.log) { things.append("an action log") }
    if needs.contains(.bankHolidays) { things.append("bank holidays up to the day of the check") }
    return things.isEmpty ? "" : " Needs \(things.joined(separator: " and "))."
}
