import Records

extension GapReport {
    /// Judgements by area from inspection to inspection; nil where nothing was judged.
    var gradesPicture: PictureView? {
        guard let grades, !grades.rows.isEmpty, !grades.inspections.isEmpty else { return nil }
        // The last eight inspections fill a page's width; more is history.
        let shown = max(0, grades.inspections.count - 8)
        let inspections = Array(grades.inspections.dropFirst(shown))
        let rows = grades.rows.map { (area: $0.area.capitalisedFirst, grades: Array($0.grades.dropFirst(shown))) }
            .filter { row in row.grades.contains { $0 != nil } }
        guard !rows.isEmpty else { return nil }
        let labels = 290
        let cell = min(230, (1000 - labels) / inspections.count)
        var drawing = Drawing(width: labels + cell * inspections.count, height: 30 + rows.count * 38)
        for (column, month) in inspections.enumerated() {
            drawing.text(
                GradeHistory.words(month), x: labels + column * cell + cell / 2, y: 18, anchor: .middle, bold: true)
        }
        for (index, row) in rows.enumerated() {
            let top = 28 + index * 38
            drawing.text(row.area, x: 0, y: top + 22)
            for (column, grade) in row.grades.enumerated() {
                let look = GradeLook(grade)
                drawing.rect(
                    x: labels + column * cell + 2, y: top, width: cell - 4, height: 34, fill: look.fill,
                    outline: look.outline)
                drawing.text(
                    look.short, x: labels + column * cell + cell / 2, y: top + 22, anchor: .middle, colour: look.ink)
            }
        }
        let words = rows.map { row in
            "\(row.area): "
                + zip(inspections, row.grades).compactMap { month, grade in
                    grade.map { "\(GradeHistory.words(month)) \($0.rawValue)" }
                }.joined(separator: ", ")
        }
        let description = words.joined(separator: "; ") + "."
        return PictureView(
            anchor: "grades", title: "Judgements over time",
            drawings: [drawing.svg(id: "grades", title: "Judgements over time", description: description)],
            summary: "\(counted(inspections.count, "graded inspection")), the oldest first.",
            table: TableView(
                caption: "Judgements by area and inspection",
                headings: ["Area"] + inspections.map(GradeHistory.words),
                rows: rows.map { row in [row.area] + row.grades.map { $0?.rawValue ?? "not graded" } }))
    }
}

extension GradeHistory {
    /// `November 2018` from `2018-11`.
    static func words(_ month: String) -> String {
        guard let day = Day(iso: "\(month)-01") else { return month }
        return "\(Day.monthNames[day.month - 1]) \(day.year)"
    }
}

/// How a grade is drawn: always with its word, for colour alone tells not everybody.
private struct GradeLook {
    var fill: String
    var ink = "#ffffff"
    var outline: String?
    var short: String

    init(_ grade: Grade?) {
        short = grade?.brief ?? "–"
        switch grade {
        case .outstanding: fill = "#1f4e79"
        case .good: fill = "#2a6349"
        case .requiresImprovement:
            fill = "#f1d9b5"
            ink = "#1b2330"
        case .adequate:
            fill = "#f1d9b5"
            ink = "#1b2330"
        case .inadequate: fill = "#9a1b1e"
        case .notJudged, nil:
            fill = "#ffffff"
            ink = "#535c69"
            outline = "#d9d5cc"
        }
    }
}
