import Records

/// The page on which the inspectorate lists a provider's reports (reports.ofsted.gov.uk/provider/44/<URN>).
///
/// Its links point at files.ofsted.gov.uk, before 2023 at files.api.ofsted.gov.uk, and say kind, format and date:
/// "Focused visit, pdf - 17 November 2022".
struct ProviderPageLayout: Layout {
    func recognises(_ text: ReportText) -> Bool {
        let title = simplified(text.title ?? "")
        let isOfsted =
            title.contains("find an inspection report")
            || text.blocks.contains { simplified($0.text).hasPrefix("urn") && $0.text.utf8.count < 40 }
        let isListing = text.blocks.contains {
            ["all reports", "reports", "inspection reports"].contains(foldedLetters($0.text))
        }
        return text.mediaType == "text/html" && !entries(text).isEmpty && (isOfsted || isListing)
    }

    func read(_ text: ReportText, source: ReportSource) -> Report {
        var report = Report(source: source, kind: .providerPage)
        let heading = text.blocks.first { $0.kind == .heading && $0.level == 1 }?.text
        let inTitle = text.title.flatMap { title in title.range(of: " - ").map { String(title[..<$0.lowerBound]) } }
        if let printed = heading ?? inTitle {
            report.provider = Provider(name: everydayName(of: printed), asPrinted: printed, urn: urn(text))
            if let inTitle, !isSameArea(everydayName(of: inTitle), everydayName(of: printed)) {
                report.review.append(
                    ReviewItem(field: "provider", why: "the page's heading says “\(printed)”, its title “\(inTitle)”"))
            }
        } else {
            report.review.append(ReviewItem(field: "provider", why: "the page names no provider"))
        }
        let listed = entries(text)
        report.listedReports = listed
        for (index, entry) in listed.enumerated() where entry.date == nil {
            report.review.append(
                ReviewItem(field: "listedReports[\(index)].date", why: "no date stands beside “\(entry.title)”"))
        }
        return report
    }

    private func urn(_ text: ReportText) -> String? {
        for block in text.blocks {
            let words = foldedLetters(block.text).split(separator: " ")
            if let label = words.firstIndex(of: "urn"), label + 1 < words.count, words[label + 1].allSatisfy(\.isNumber)
            {
                return String(words[label + 1])
            }
        }
        return nil
    }

    /// One entry a file, in printed order; the date is the link's own, else the one that stands above it.
    ///
    /// A file that the list names is not taken from a button above it ("Latest report").
    private func entries(_ text: ReportText) -> [ListedReport] {
        var listed: [ListedReport] = []
        var loose: [ListedReport] = []
        var above: Day?
        for block in text.blocks {
            if block.kind == .heading { above = nil }
            let lines = LetterParts.lines(block)
            above = lines.compactMap(wholeDate).first ?? above
            for (target, words) in zip(block.links, block.linkWords) where isReport(target) && !words.isEmpty {
                let (title, printed) = split(words)
                let beside = printed ?? lines.flatMap { daysNamed(in: $0) }.first ?? above
                let entry = ListedReport(date: beside, title: title, url: target)
                let isInList = block.kind == .listItem || block.kind == .tableRow
                guard !(isInList ? listed : loose).contains(where: { $0.url == target }) else { continue }
                if isInList { listed.append(entry) } else { loose.append(entry) }
            }
        }
        return loose.filter { entry in !listed.contains { $0.url == entry.url } } + listed
    }

    private func isReport(_ target: String) -> Bool {
        let target = target.lowercased()
        guard ["files.ofsted.gov.uk", "files.api.ofsted.gov.uk"].contains(where: target.contains) else {
            return target.hasPrefix("/") && target.contains("/v1/file/")
                || target.contains("ofsted.gov.uk/provider/files/")
        }
        return target.contains("/file/")
    }

    /// "Focused visit, pdf - 17 November 2022" names a kind and a day.
    private func split(_ words: String) -> (title: String, date: Day?) {
        let parts = words.split(separator: ",").map { String($0).trimmed }
        let day = daysNamed(in: parts.last ?? words).last
        let isFormat = parts.count > 1 && foldedLetters(parts.last ?? "").hasPrefix("pdf")
        if isFormat { return (parts.dropLast().joined(separator: ", "), day) }
        if day != nil, let dash = words.range(of: " - ") { return (String(words[..<dash.lowerBound]).trimmed, day) }
        return (words, daysNamed(in: words).last)
    }
}
