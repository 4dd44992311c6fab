import Records

/// A drawing for the page, in units that fit its `viewBox`.
///
/// Every look is an attribute of its own element: WeasyPrint gives a drawing none of the page's styles.
struct Drawing {
    /// Where a text ends up relative to its place.
    enum Anchor: String { case start, middle, end }

    let width: Int
    let height: Int
    private var shapes = ""

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    mutating func rect(x: Int, y: Int, width: Int, height: Int, fill: String, outline: String? = nil) {
        let stroke = outline.map { " stroke=\"\($0)\"" } ?? ""
        shapes += "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(fill)\"\(stroke)/>"
    }

    mutating func line(
        from: (x: Int, y: Int), to: (x: Int, y: Int), colour: String, width: Int = 1, dashes: String? = nil
    ) {
        let dashed = dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""
        shapes +=
            "<line x1=\"\(from.x)\" y1=\"\(from.y)\" x2=\"\(to.x)\" y2=\"\(to.y)\" stroke=\"\(colour)\" "
            + "stroke-width=\"\(width)\"\(dashed)/>"
    }

    mutating func circle(x: Int, y: Int, radius: Int, fill: String, outline: String) {
        shapes +=
            "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\" fill=\"\(fill)\" stroke=\"\(outline)\" stroke-width=\"2\"/>"
    }

    /// Writes words; whatever they hold is text.
    mutating func text(
        _ words: String, x: Int, y: Int, size: Int = 17, anchor: Anchor = .start, colour: String = "#1b2330",
        bold: Bool = false
    ) {
        let weight = bold ? " font-weight=\"600\"" : ""
        shapes +=
            "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" font-family=\"Open Sans, Arial, sans-serif\" "
            + "fill=\"\(colour)\" text-anchor=\"\(anchor.rawValue)\"\(weight)>\(markupText(shownOnOneLine(words)))</text>"
    }

    /// The drawing as an element of the page, with what it shows in words.
    func svg(id: String, title: String, description: String) -> String {
        "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-text\" focusable=\"false\" "
            + "xmlns=\"http://www.w3.org/2000/svg\"><title id=\"\(id)-title\">\(markupText(title))</title>"
            + "<desc id=\"\(id)-text\">\(markupText(description))</desc>\(shapes)</svg>"
    }
}

/// A drawing on the page, with the table that says the same.
struct PictureView {
    var anchor: String
    var title: String
    /// The elements, every text in them escaped by ``Drawing``; more than one where a page of paper would not hold it.
    var drawings: [String]
    /// What it shows, in a sentence.
    var summary: String
    var table: TableView
}

/// A plain table: the first cell of each row names the row.
struct TableView {
    var caption: String
    var headings: [String]
    /// Widths of the columns in hundredths: the first takes two shares.
    var widths: [String]
    var rows: [TableRowView]

    init(caption: String, headings: [String], rows: [[String]]) {
        self.caption = caption
        self.headings = headings
        let share = 100 / (headings.count + 1)
        widths = headings.indices.map { String($0 == 0 ? 100 - share * (headings.count - 1) : share) }
        self.rows = rows.map { cells in
            TableRowView(
                heading: cells.first ?? "",
                cells: zip(headings, cells).dropFirst().map { TableCellView(label: $0, text: $1) })
        }
    }
}

/// A row of a plain table.
struct TableRowView {
    var heading: String
    var cells: [TableCellView]
}

/// A cell, with the heading that stands beside it on narrow screens.
struct TableCellView {
    var label: String
    var text: String
}

/// Days laid out along a line.
struct DayScale {
    let first: Day
    let last: Day
    let left: Int
    let right: Int

    /// The x of a day, held inside the drawing.
    func x(_ day: Day) -> Int {
        let span = max(1, first.days(until: last))
        let part = min(max(0, first.days(until: day)), span)
        return left + part * (right - left) / span
    }

    /// First days of months to mark, not more than so many.
    func months(atMost limit: Int) -> [Day] {
        let count = (last.year - first.year) * 12 + last.month - first.month
        let step = [1, 2, 3, 6, 12, 24, 60].first { count / $0 <= limit } ?? 120
        return (0...max(0, count)).compactMap { ahead in
            let month = first.year * 12 + first.month - 1 + ahead
            guard month % step == 0, let day = Day(year: month / 12, month: month % 12 + 1, day: 1), day >= first else {
                return nil
            }
            return day
        }
    }

    /// `Mar 2026`.
    static func label(_ day: Day) -> String { "\(Day.monthNames[day.month - 1].prefix(3)) \(day.year)" }
}
