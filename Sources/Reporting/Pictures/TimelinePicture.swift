import Records

extension GapReport {
    /// Rows that one drawing takes, so that a sheet of paper holds it.
    private static let rowsPerDrawing = 26
    /// Rows in all; the longest slips come first.
    private static let mostRows = 52

    /// Actions whose date moved, or that are past it, from first to present date; nil where there are none.
    func timelinePicture(_ facts: ActionFacts) -> PictureView? {
        let slips = actions.compactMap { Slip($0, facts) }
            .sorted { ($1.days, $0.action.row) < ($0.days, $1.action.row) }
        guard !slips.isEmpty else { return nil }
        let shown = Array(slips.prefix(GapReport.mostRows))
        let days = shown.flatMap { [$0.first, $0.due] } + [asOf] + [visit?.day].compactMap { $0 }
        guard let first = days.min(), let last = days.max() else { return nil }
        let scale = DayScale(first: first, last: last, left: 400, right: 960)
        let summary = timelineSummary(slips, shown: shown.count)
        let drawings = stride(from: 0, to: shown.count, by: GapReport.rowsPerDrawing).map { start in
            let part = Array(shown[start..<min(shown.count, start + GapReport.rowsPerDrawing)])
            let number = start / GapReport.rowsPerDrawing + 1
            return timeline(part, scale).svg(
                id: "timeline-\(number)", title: "Dates that moved or passed\(start > 0 ? ", continued" : "")",
                description: summary)
        }
        return PictureView(
            anchor: "timeline", title: "Dates that moved or passed", drawings: drawings, summary: summary,
            table: TableView(
                caption: "Actions whose date moved or passed",
                headings: ["Action", "First date", "Date now", "Days moved", "By its date"],
                rows: slips.map { slip in
                    [
                        slip.name, slip.first.inWords, slip.due.inWords, "\(slip.days)",
                        facts.standingInWords(of: slip.action),
                    ]
                }))
    }

    private func timeline(_ slips: [Slip], _ scale: DayScale) -> Drawing {
        let height = 44 + slips.count * 22
        var drawing = Drawing(width: 1000, height: height)
        for month in scale.months(atMost: 8) {
            drawing.line(from: (scale.x(month), 26), to: (scale.x(month), height - 8), colour: "#d9d5cc")
            drawing.text(DayScale.label(month), x: scale.x(month), y: 16, size: 15, anchor: .middle, colour: "#535c69")
        }
        drawing.line(from: (scale.x(asOf), 22), to: (scale.x(asOf), height - 8), colour: "#535c69", width: 2)
        if let visit {
            drawing.line(
                from: (scale.x(visit.day), 22), to: (scale.x(visit.day), height - 8), colour: "#9a1b1e", width: 2,
                dashes: "6 4")
        }
        for (index, slip) in slips.enumerated() {
            let y = 44 + index * 22
            let colour = slip.isPast ? "#9a1b1e" : "#8a4a00"
            drawing.text(shortened(slip.name, to: 50), x: 0, y: y + 4, size: 15)
            if slip.days != 0 {
                drawing.line(from: (scale.x(slip.first), y), to: (scale.x(slip.due), y), colour: colour, width: 3)
                drawing.circle(x: scale.x(slip.first), y: y, radius: 5, fill: "#ffffff", outline: colour)
            }
            drawing.circle(x: scale.x(slip.due), y: y, radius: 5, fill: colour, outline: colour)
        }
        return drawing
    }

    private func timelineSummary(_ slips: [Slip], shown: Int) -> String {
        let moved = slips.filter { $0.days > 0 }
        let past = slips.filter(\.isPast).count
        let longest = moved.first.map { ", by up to \(counted($0.days, "day"))" } ?? ""
        let rest = slips.count > shown ? " The \(shown) longest are drawn; the table has all \(slips.count)." : ""
        let visit = visit.map { " The broken line is the visit of \($0.day.inWords)." } ?? ""
        return "\(counted(moved.count, "date")) moved later\(longest); \(counted(past, "open action")) past "
            + "\(past == 1 ? "its" : "their") date. Hollow dot: first date; filled dot: date now; the line between is the slip. "
            + "The upright line is \(asOf.inWords).\(visit)\(rest)"
    }
}

/// An action whose date moved or passed.
private struct Slip {
    let action: Action
    let first: Day
    let due: Day
    let isPast: Bool
    var days: Int { first.days(until: due) }
    var name: String { action.ref.map { "\($0) \(action.action)" } ?? "Row \(action.row) \(action.action)" }

    /// Nil where it has no date that can be right, was neither moved nor passed, or is cancelled.
    init?(_ action: Action, _ facts: ActionFacts) {
        let dates = facts.dueDates(of: action)
        guard let first = dates.first, let due = dates.last, action.status != .cancelled,
            !facts.has("due-date-implausible", action)
        else { return nil }
        isPast = facts.standing(of: action) == .pastItsDate
        guard first != due || isPast else { return nil }
        self.action = action
        self.first = first
        self.due = due
    }
}
