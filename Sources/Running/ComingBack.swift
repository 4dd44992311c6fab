import Linking
import Records
import Storing

/// Finds weaknesses that come back, and what visits say of them.
struct ComingBack {
    /// Reports of one council.
    private let reports: [Report]
    /// Snapshots of its log, oldest first.
    private let snapshots: [Snapshot]
    private let decisions: [Decision]
    private let vocabulary: Vocabulary

    init(reports: [Report], snapshots: [Snapshot], decisions: [Decision]) throws {
        self.reports = reports.filter { $0.day != nil }.sorted { ($0.day?.serial ?? 0) > ($1.day?.serial ?? 0) }
        self.snapshots = snapshots
        self.decisions = decisions
        vocabulary = try .shipped()
    }

    /// Compares every full inspection with the one before it, latest first.
    func all() -> [RecurringWeakness] {
        let full = reports.filter(ReportsInForce.isFullInspection)
        return zip(full, full.dropFirst()).flatMap { between($0, and: $1) }
    }

    /// What the latest full inspection names again from the one before it, and visits since from the inspection.
    func inForce() -> [RecurringWeakness] {
        let asking = reports.filter { !$0.recommendations.isEmpty }
        guard let latest = asking.firstIndex(where: ReportsInForce.isFullInspection) else { return [] }
        let visits = asking[..<latest].filter { ReportsInForce.isVisit($0) }
        let before = asking[(latest + 1)...].first(where: ReportsInForce.isFullInspection)
        return visits.flatMap { between($0, and: asking[latest]) }
            + (before.map { between(asking[latest], and: $0) } ?? [])
    }

    /// What each visit since the latest full inspection says about that inspection's recommendations, earliest first.
    func progress() -> [ProgressSaid] {
        guard let latest = reports.firstIndex(where: ReportsInForce.isFullInspection) else { return [] }
        let inspection = reports[latest]
        return reports[..<latest].reversed().filter { ReportsInForce.isVisit($0) }.flatMap { visit in
            progressSaid(in: visit.findings, about: inspection.recommendations, vocabulary: vocabulary)
                .compactMap { found in
                    guard let place = place(found.recommendation, in: inspection) else { return nil }
                    return ProgressSaid(
                        about: place, visited: visit.day, file: visit.source.file,
                        page: visit.findings[found.finding].page(of: found.sentence), quote: found.sentence,
                        shared: found.shared)
                }
        }
    }

    private func between(_ report: Report, and earlier: Report) -> [RecurringWeakness] {
        let found = recurrences(
            of: report.recommendations, in: earlier.recommendations, vocabulary: vocabulary)
        guard !found.isEmpty else { return [] }
        let done = doneActions(answering: earlier, before: report)
        return found.compactMap { pair in
            guard let later = place(pair.later, in: report), let before = place(pair.earlier, in: earlier) else {
                return nil
            }
            return RecurringWeakness(
                later: later, earlier: before, likeness: pair.likeness, shared: pair.shared,
                doneActions: done[pair.earlier] ?? [])
        }
    }

    private func place(_ id: String, in report: Report) -> RecurringWeakness.Place? {
        report.recommendations.first { $0.id == id }
            .map { RecurringWeakness.Place($0, inspected: report.day, file: report.source.file) }
    }

    /// For each recommendation of the earlier report the actions that answered it, done in the last log between both.
    private func doneActions(answering earlier: Report, before report: Report) -> [String: [RecurringWeakness
        .DoneAction]]
    {
        guard let first = earlier.day, let last = report.day,
            let snapshot = snapshots.last(where: { $0.asOf > first && $0.asOf <= last })
        else { return [:] }
        let actions = snapshot.log.actions
        let links = DecidedLinks(decisions).links(
            of: earlier.recommendations, findings: earlier.findings, actions: actions, vocabulary)
        let done = actions.filter { $0.status == .complete || $0.status == .embedded }
        let byId = Dictionary(done.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return Dictionary(grouping: links.filter { $0.state != .rejected }, by: \.recommendation).mapValues { links in
            links.compactMap { link in
                byId[link.action].map {
                    RecurringWeakness.DoneAction($0, snapshot: snapshot.asOf, confirmed: link.state == .confirmed)
                }
            }
        }
    }
}

extension Finding {
    /// The page on which a sentence of the paragraph begins: the next one where the part on the first does not hold it.
    fileprivate func page(of sentence: String) -> Int? {
        guard let page = evidence.page, let onPage = evidence.quote else { return evidence.page }
        return onPage.contains(sentence.prefix(24)) ? page : page + 1
    }
}

extension RecurringWeakness {
    /// Both recommendations and what was done in between, as lines of text.
    var inWords: String {
        let years = [later, earlier].map { String($0.inspected?.year ?? 0) }
        let lines = [
            "  \(years[0]): “\(later.text)” (page \(later.page ?? 1))",
            "  \(years[1]): “\(earlier.text)” (page \(earlier.page ?? 1))",
            "        both about \(shared.joined(separator: ", "))",
        ]
        return (lines + doneActions.map(\.inWords)).joined(separator: "\n")
    }
}

extension RecurringWeakness.DoneAction {
    /// One line of text.
    fileprivate var inWords: String {
        let reference = ref.map { "\($0), " } ?? ""
        let status = statusAsTyped.map { " “\($0)”" } ?? ""
        let answers = confirmed ? "answered it" : "seems to have answered it"
        return
            "        \(reference)row \(row) \(answers), called done\(status) in the log of \(snapshot.inWords): \(action)"
    }
}

extension ProgressSaid {
    /// The recommendation and what the visit says, as lines of text.
    var inWords: String {
        let day = visited.map { " of \($0.inWords)" } ?? ""
        return """
              asked: “\(about.text)” (page \(about.page ?? 1))
              visit\(day): “\(quote)” (\(file), page \(page ?? 1))
            """
    }
}
