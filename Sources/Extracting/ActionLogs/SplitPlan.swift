import Records

/// A plan that a workbook spreads over several worksheets: one for each priority, or one for what is completed.
///
/// Worksheets belong together where they have the same headings and hold different actions. The same actions in two
/// worksheets are two states of one plan, of which only one counts.
struct SplitPlan {
    /// Names of worksheets that keep what is no part of the plan as it stands.
    private static let aside: Set<String> = [
        "old", "archive", "archived", "superseded", "template", "example", "previous", "copy", "draft",
    ]
    /// Names of worksheets to which a council moves what it has done.
    private static let done: Set<String> = ["closed", "complete", "completed", "done", "finished"]

    /// The worksheets that make up the plan with the best of them, in the order of the file; the best alone where
    /// there is no other.
    static func worksheets(with best: LogTables.Part, among found: [LogTables.Part]) -> [LogTables.Part] {
        let headings = headings(of: best)
        var texts = actionTexts(of: best)
        var parts: [LogTables.Part] = []
        for part in found {
            if part.grid.sheet.name == best.grid.sheet.name {
                parts.append(part)
                continue
            }
            guard isCurrent(part), areAlike(headings, self.headings(of: part)) else { continue }
            let own = actionTexts(of: part)
            guard !own.isEmpty, own.intersection(texts).count * 5 < min(own.count, texts.count) else { continue }
            texts.formUnion(own)
            parts.append(part)
        }
        return parts
    }

    /// The name of a worksheet as a theme of its actions; nil for one that keeps what is done.
    static func theme(_ part: LogTables.Part) -> String? {
        words(part).contains { done.contains($0) } ? nil : folded(part.grid.sheet.name)
    }

    private static func words(_ part: LogTables.Part) -> [String] {
        comparable(part.grid.sheet.name).split(separator: " ").map(String.init)
    }

    /// True for a worksheet of the plan as it stands; one that keeps what was done in a past year is none ("Closed
    /// 2023-24"), nor one whose title says so ("Archive: closed before the inspection").
    private static func isCurrent(_ part: LogTables.Part) -> Bool {
        let name = words(part)
        let isOfPastYear = name.contains { done.contains($0) } && name.contains { $0.contains(where: \.isNumber) }
        return !part.grid.sheet.hidden && !isOfPastYear && !name.contains { aside.contains($0) }
            && !isTitledArchive(part)
    }

    /// True where what stands above the headings says that the worksheet is no longer the plan.
    static func isTitledArchive(_ part: LogTables.Part) -> Bool {
        part.grid.sheet.rows[..<part.header.positions.lowerBound].flatMap(\.cells).contains { cell in
            comparable(cell.text).split(separator: " ").contains { ["archive", "archived", "superseded"].contains($0) }
        }
    }

    private static func headings(of part: LogTables.Part) -> Set<String> {
        Set(part.header.columns.headings.map { comparable($0.text) })
    }

    /// True where nine in ten of the headings are the same: here and there a sheet has a column more.
    private static func areAlike(_ one: Set<String>, _ other: Set<String>) -> Bool {
        one.intersection(other).count * 10 >= max(one.count, other.count) * 9 && one.count >= 4
    }

    private static func actionTexts(of part: LogTables.Part) -> Set<String> {
        guard let column = part.header.columns.first(.action) else { return [] }
        return Set(
            part.rowsBelow.compactMap { part.grid.cell($0, column).map { comparable($0.text) } }.filter { !$0.isEmpty })
    }
}
