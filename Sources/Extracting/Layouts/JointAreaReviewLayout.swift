import Records

/// Joint area reviews, to 2009, and the inspections of progress that followed them.
///
/// Ofsted, the Care Quality Commission and HM Inspectorate of Constabulary wrote them together. They print
/// neither inspection dates nor a lead inspector, and judge in prose.
struct JointAreaReviewLayout: Layout {
    func recognises(_ text: ReportText) -> Bool { title(in: text) != nil }

    func read(_ text: ReportText, source: ReportSource) -> Report {
        var report = Report(source: source, kind: .jointAreaReview)
        readProvider(&report, text)
        report.published = text.blocks.first { simplified($0.text).hasPrefix("published") && $0.text.utf8.count < 60 }
            .flatMap { daysNamed(in: $0.text).first }
        let improvements = TimedImprovements(text.blocks) { heading in
            let words = foldedLetters(heading)
            return ["priorities for further improvement", "recommendations", "areas for improvement"].contains(words)
        }
        report.recommendations = improvements.recommendations
        report.findings = ReportSections(text).findings
        report.review += improvements.review
        report.review.append(
            ReviewItem(field: "judgements", why: "reports of this kind judge in prose, which is not read as grades"))
        return report
    }

    private func title(in text: ReportText) -> Int? {
        text.blocks.prefix(40).firstIndex {
            let words = foldedLetters($0.text)
            return $0.kind == .heading && words.utf8.count < 200
                && (words.hasPrefix("joint area review")
                    || words.hasPrefix("inspection of progress made in the provision of safeguarding services"))
        }
    }

    /// "… of safeguarding services in the London Borough of X", "Joint area review: X".
    private func readProvider(_ report: inout Report, _ text: ReportText) {
        guard let place = title(in: text) else { return }
        let title = text.blocks[place].text
        let below = text.blocks[min(place + 1, text.blocks.count)...].first?.text
        let printed =
            title.range(of: " services in ").map { title[$0.upperBound...] }
            ?? title.split(separator: ":", maxSplits: 1).dropFirst().first ?? below.map { $0[...] }
        guard let area = printed.map({ String($0).trimmed }), !area.isEmpty else {
            report.review.append(ReviewItem(field: "provider", why: "the title names no area"))
            return
        }
        let bare = area.after(prefix: "the ").map(String.init) ?? area
        report.provider = Provider(name: everydayName(of: bare), asPrinted: bare, urn: nil)
    }
}
