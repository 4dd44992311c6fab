/// What repeats at the head and foot of pages, and the footnotes above it, told apart from the text.
struct Furniture {
    /// Rows of the text proper, page by page.
    var text: [[PageRow]] = []
    /// Running headers, running footers and page numbers.
    var running: [PageRow] = []
    /// Rows of footnotes.
    var notes: [PageRow] = []
    /// Size that most of the text has.
    let bodySize: Double

    /// Heights of the bands at the head and foot of a page in which running lines stand, in points.
    private static let headBand = 75.0
    private static let footBand = 95.0

    init(pages: [PageText]) {
        let rows = pages.map(\.rows)
        bodySize = Furniture.mostCommonSize(rows)
        let repeated = Furniture.repeatedLines(rows, pages)
        for (page, pageRows) in zip(pages, rows) {
            var kept: [PageRow] = []
            for row in pageRows {
                if Furniture.inBand(row, page) && repeated.contains(Furniture.key(row.text))
                    || Furniture.isPageNumber(row, page)
                {
                    running.append(row)
                } else {
                    kept.append(row)
                }
            }
            splitNotes(from: &kept, pageHeight: page.height)
            text.append(kept)
        }
    }

    /// Moves the rows of smaller print at the foot of the page to the notes.
    private mutating func splitNotes(from rows: inout [PageRow], pageHeight: Double) {
        let smallest = bodySize - 1.2
        let isSmall = { (row: PageRow) in row.size < smallest }
        var first = rows.count
        while first > 0, isSmall(rows[first - 1]), rows[first - 1].box.top > 0.4 * pageHeight { first -= 1 }
        guard first < rows.count, first > 0 else { return }
        notes += rows[first...]
        rows.removeSubrange(first...)
    }

    private static func mostCommonSize(_ pages: [[PageRow]]) -> Double {
        var counts: [Double: Int] = [:]
        for row in pages.joined() {
            for fragment in row.fragments { counts[fragment.size, default: 0] += fragment.text.utf8.count }
        }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 12
    }

    private static func inBand(_ row: PageRow, _ page: PageText) -> Bool {
        row.box.bottom < headBand || row.box.top > page.height - footBand
    }

    /// Lines that stand in the bands of two or more pages, figures aside; too short a line proves nothing.
    private static func repeatedLines(_ rows: [[PageRow]], _ pages: [PageText]) -> Set<String> {
        var counts: [String: Int] = [:]
        for (page, pageRows) in zip(pages, rows) {
            let keys = Set(pageRows.filter { inBand($0, page) }.map { key($0.text) })
            for key in keys { counts[key, default: 0] += 1 }
        }
        return Set(counts.filter { $0.value >= 2 && $0.key.utf8.count >= 8 }.keys)
    }

    /// A bare number in the band, at most the count of pages that a report has; set large it may reach out of it.
    private static func isPageNumber(_ row: PageRow, _ page: PageText) -> Bool {
        guard row.box.middle < headBand || row.box.middle > page.height - footBand else { return false }
        let digits = row.text.filter(\.isNumber)
        let rest = row.text.lowercased().filter { $0.isLetter }
        return !digits.isEmpty && digits.count <= 7 && (rest.isEmpty || rest == "page" || rest == "pageof")
            && row.fragments.count <= 2 && !row.text.contains(".")
    }

    /// The line without figures, so that page numbers do not tell two running lines apart.
    private static func key(_ text: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars where !scalar.isNumeric && !scalar.isSpace { key.append(scalar) }
        return String(key)
    }
}
