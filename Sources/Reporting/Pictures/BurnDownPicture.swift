import Records

extension GapReport {
    /// Open actions from log to log, and as their dates promise until the visit; nil where there is no log, or only
    /// one, which would make a drawing of one dot.
    func burnDownPicture(_ facts: ActionFacts) -> PictureView? {
        guard let latest = snapshots.last, !latest.log.actions.isEmpty else { return nil }
        let past = snapshots.suffix(24).map { (day: $0.asOf, open: $0.log.actions.count { $0.status.isOpen }) }
        let promised = promisedDays(from: latest.asOf, facts)
        guard past.count > 1 else { return nil }
        let open = past.last?.open ?? 0
        let scale = DayScale(
            first: past.first?.day ?? asOf, last: max(visit?.day ?? asOf, asOf, promised.last ?? asOf), left: 46,
            right: 940)
        let top = max(1, past.map(\.open).max() ?? 1)
        func y(_ count: Int) -> Int { 24 + (top - count) * 200 / top }
        var drawing = Drawing(width: 1000, height: 276)
        for mark in Set([0, top / 2, top]).sorted() {
            drawing.line(from: (46, y(mark)), to: (940, y(mark)), colour: "#d9d5cc")
            drawing.text("\(mark)", x: 38, y: y(mark) + 5, anchor: .end, colour: "#535c69")
        }
        for month in scale.months(atMost: 10) {
            drawing.text(DayScale.label(month), x: scale.x(month), y: 250, size: 15, anchor: .middle, colour: "#535c69")
            drawing.line(from: (scale.x(month), 224), to: (scale.x(month), 232), colour: "#535c69")
        }
        for (one, other) in zip(past, past.dropFirst()) {
            drawing.line(
                from: (scale.x(one.day), y(one.open)), to: (scale.x(other.day), y(other.open)), colour: "#1f4e79",
                width: 3)
        }
        var at = (x: scale.x(latest.asOf), y: y(open))
        var left = open
        for day in promised {
            left -= 1
            drawing.line(from: at, to: (scale.x(day), at.y), colour: "#8a4a00", width: 2, dashes: "6 4")
            drawing.line(
                from: (scale.x(day), at.y), to: (scale.x(day), y(left)), colour: "#8a4a00", width: 2, dashes: "6 4")
            at = (scale.x(day), y(left))
        }
        for point in past {
            drawing.circle(x: scale.x(point.day), y: y(point.open), radius: 5, fill: "#1f4e79", outline: "#ffffff")
        }
        if let visit {
            let x = scale.x(visit.day)
            drawing.line(from: (x, 10), to: (x, 224), colour: "#9a1b1e", width: 2)
            drawing.text("visit", x: x - 6, y: 20, anchor: .end, colour: "#9a1b1e", bold: true)
        }
        drawing.text("\(open) open", x: scale.x(latest.asOf) + 10, y: max(18, y(open) - 8), bold: true)
        let summary = burnDownSummary(open: open, promised: promised, past: past.count)
        let rows =
            past.map { [$0.day.inWords, "\($0.open)", "in the log"] }
            + promisedRows(promised, open: open).map { [$0.0.inWords, "\($0.1)", "if every date is met"] }
        return PictureView(
            anchor: "burn-down", title: "Open actions until the visit",
            drawings: [drawing.svg(id: "burn-down", title: "Open actions until the visit", description: summary)],
            summary: summary,
            table: TableView(
                caption: "Open actions by day", headings: ["Day", "Open actions", "How it is known"], rows: rows))
    }

    /// Days on which open actions fall due between the log and the visit, each action one day.
    private func promisedDays(from start: Day, _ facts: ActionFacts) -> [Day] {
        guard let visit else { return [] }
        return actions.filter { $0.status.isOpen && facts.standing(of: $0) != .noUsableDate }
            .compactMap(\.due).filter { $0 >= max(start, asOf) && $0 <= visit.day }.sorted()
    }

    private func promisedRows(_ days: [Day], open: Int) -> [(Day, Int)] {
        var rows: [(Day, Int)] = []
        for (index, day) in days.enumerated() {
            if rows.last?.0 == day { rows.removeLast() }
            rows.append((day, open - index - 1))
        }
        return rows
    }

    private func burnDownSummary(open: Int, promised: [Day], past: Int) -> String {
        let now = "\(counted(open, "action")) \(open == 1 ? "is" : "are") open in the latest log"
        let history = "the line joins \(past) logs"
        guard let visit else { return "\(now); \(history). No visit is recorded." }
        return "\(now); \(history). If every date up to the visit of \(visit.day.inWords) is met, "
            + "\(open - promised.count) will still be open then (broken line)."
    }
}
