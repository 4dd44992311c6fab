import Records

extension GapReport {
    /// How the recommendations of each section of the reports are answered; nil where fewer than two sections would be
    /// compared.
    func coveragePicture(_ covered: [CoveredRecommendation]) -> PictureView? {
        let sections = SectionCoverage.all(covered)
        guard sections.count > 1 else { return nil }
        let left = 380
        let most = sections.map(\.total).max() ?? 1
        let unit = max(1, 480 / most)
        var drawing = Drawing(width: 1000, height: sections.count * 40 + 6)
        for (index, section) in sections.enumerated() {
            let top = 4 + index * 40
            drawing.text(shortened(section.name, to: 52), x: 0, y: top + 20)
            var x = left
            for part in section.parts where part.count > 0 {
                drawing.rect(x: x, y: top, width: part.count * unit - 2, height: 30, fill: part.look.fill)
                drawing.text(
                    "\(part.count)", x: x + part.count * unit / 2 - 1, y: top + 20, anchor: .middle,
                    colour: part.look.ink)
                x += part.count * unit
            }
            if section.unanswered > 0 {
                drawing.text("\(section.unanswered) without action", x: x + 8, y: top + 20, size: 15, colour: "#9a1b1e")
            }
        }
        let summary =
            sections.map { section in
                "\(section.name): "
                    + section.parts.filter { $0.count > 0 }.map { "\($0.count) \($0.name.lowercased())" }
                    .joined(separator: ", ")
            }.joined(separator: "; ") + "."
        let names = sections.first?.parts.map(\.name) ?? []
        return PictureView(
            anchor: "coverage", title: "Coverage by section of the reports",
            drawings: [drawing.svg(id: "coverage", title: "Coverage by section of the reports", description: summary)],
            summary: "Each bar is a section of a report, each number a count of recommendations.",
            table: TableView(
                caption: "Recommendations by section, and how they are answered", headings: ["Section"] + names,
                rows: sections.map { section in [section.name] + section.parts.map { String($0.count) } }))
    }
}

/// The recommendations of one section of a report, by how they are answered.
private struct SectionCoverage {
    struct Part {
        var name: String
        var count: Int
        var look: (fill: String, ink: String)
    }

    var name: String
    var parts: [Part]
    var total: Int { parts.reduce(0) { $0 + $1.count } }
    var unanswered: Int { parts.last?.count ?? 0 }

    /// In the order of the reports; a section is named with the kind of its report where there are several.
    static func all(_ covered: [CoveredRecommendation]) -> [SectionCoverage] {
        let reports = Set(covered.map(\.report.source.sha256)).count
        var order: [String] = []
        var members: [String: [CoveredRecommendation]] = [:]
        for item in covered {
            let section = item.recommendation.group ?? item.recommendation.section
            let report = reports > 1 ? "\(item.report.kind.inWords.capitalisedFirst): " : ""
            let name = report + (section.isEmpty ? "No heading" : section)
            if members[name] == nil { order.append(name) }
            members[name, default: []].append(item)
        }
        return order.map { name in
            let degrees = (members[name] ?? []).map(\.degree)
            let parts = RecommendationCoverage.Degree.allCases.map { degree in
                Part(name: degree.inWords, count: degrees.count { $0 == degree }, look: look(degree))
            }
            return SectionCoverage(name: name, parts: parts)
        }
    }

    private static func look(_ degree: RecommendationCoverage.Degree) -> (fill: String, ink: String) {
        switch degree {
        case .confirmed: ("#2a6349", "#ffffff")
        case .proposed: ("#c98a2b", "#1b2330")
        case .partly: ("#e3c08a", "#1b2330")
        case .none: ("#9a1b1e", "#ffffff")
        }
    }
}
