import Records

/// What a person has to look at, because the program could not read it or could not check it.
struct UnreadView {
    var reportItems: [UnreadItem]
    var logItems: [UnreadItem]
    var rulesNotRun: [UnreadItem]
    var remarks: [String]

    var hasReportItems: Bool
    var hasLogItems: Bool
    var hasRulesNotRun: Bool
    var hasRemarks: Bool
    var isEmpty: Bool

    /// - Parameter isShort: Whether items are counted, not told one by one.
    init(_ report: GapReport, titles: RuleTitles, isShort: Bool = false) {
        reportItems = (report.reports + report.otherReports).flatMap { read in
            read.review.map { UnreadItem(place: read.source.file, what: $0.fieldInWords, why: $0.why) }
        }
        logItems = (report.latestLog?.review ?? []).map { item in
            UnreadItem(
                place: "Row \(item.row)", what: LogField(rawValue: item.field)?.inWords ?? item.field, why: item.why)
        }
        rulesNotRun = report.check.notRun.map { UnreadItem(place: $0.rule, what: titles[$0.rule], why: $0.why) }
        remarks = UnreadView.remarks(report)
        hasReportItems = !reportItems.isEmpty
        hasLogItems = !logItems.isEmpty
        hasRulesNotRun = !rulesNotRun.isEmpty
        hasRemarks = !remarks.isEmpty
        isEmpty = !(hasReportItems || hasLogItems || hasRulesNotRun || hasRemarks)
        if isShort { leaveToTheTeam() }
    }

    private mutating func leaveToTheTeam() {
        let counts = [
            rulesNotRun.isEmpty ? nil : "\(counted(rulesNotRun.count, "rule")) could not run",
            reportItems.isEmpty ? nil : "\(counted(reportItems.count, "value")) in the reports",
            logItems.isEmpty ? nil : "\(counted(logItems.count, "cell")) of the action log",
        ].compactMap { $0 }
        guard !counts.isEmpty else { return }
        remarks.append("To be looked at: \(counts.joined(separator: ", ")). The team’s report lists them.")
        hasRemarks = true
        (hasReportItems, hasLogItems, hasRulesNotRun) = (false, false, false)
    }

    private static func remarks(_ report: GapReport) -> [String] {
        var remarks: [String] = []
        for read in report.reports where read.recommendations.isEmpty && read.kind.usuallyRecommends {
            remarks.append("No recommendation was found in \(read.source.file).")
        }
        guard let log = report.latestLog else {
            return remarks + ["No action log has been imported."]
        }
        if log.actions.isEmpty { remarks.append("No action was found in \(log.source.file).") }
        let missing = log.fieldsWithoutColumn.map(\.inWords).joined(separator: ", ")
        if !missing.isEmpty {
            remarks.append(
                "The log has no column that was recognised for: \(missing). What rules would find there is unknown.")
        }
        if !log.columnsUnmapped.isEmpty {
            remarks.append("Columns of the log that were not used: \(log.columnsUnmapped.joined(separator: ", ")).")
        }
        if !log.leftOut.isEmpty {
            remarks.append(
                "\(counted(log.leftOut.count, "row")) of the log left out, not actions: \(log.leftOutCounts).")
        }
        return remarks
    }
}

/// One thing to look at.
struct UnreadItem {
    var place: String
    var what: String
    var why: String
}
