import Linking
import Records

extension RecurringWeakness {
    /// Compares every full inspection with the one before it, latest first.
    static func all(in reports: [Report]) throws -> [RecurringWeakness] {
        let full = reports.filter { ReportsInForce.isFullInspection($0) && $0.day != nil }
            .sorted { ($0.day?.serial ?? 0) > ($1.day?.serial ?? 0) }
        let vocabulary = try Vocabulary.shipped()
        return zip(full, full.dropFirst()).flatMap { between($0, and: $1, vocabulary) }
    }

    /// What the latest full inspection names again from the one before it, and visits since from the inspection.
    static func inForce(in reports: [Report]) throws -> [RecurringWeakness] {
        let dated = reports.filter { $0.day != nil && !$0.recommendations.isEmpty }
            .sorted { ($0.day?.serial ?? 0) > ($1.day?.serial ?? 0) }
        guard let latest = dated.firstIndex(where: ReportsInForce.isFullInspection) else { return [] }
        let vocabulary = try Vocabulary.shipped()
        let visits = dated[..<latest].filter { ReportsInForce.isVisit($0) }
        let before = dated[(latest + 1)...].first(where: ReportsInForce.isFullInspection)
        return visits.flatMap { between($0, and: dated[latest], vocabulary) }
            + (before.map { between(dated[latest], and: $0, vocabulary) } ?? [])
    }

    private static func between(
        _ report: Report, and earlier: Report, _ vocabulary: Vocabulary
    ) -> [RecurringWeakness] {
        func place(_ id: String, in report: Report) -> Place? {
            report.recommendations.first { $0.id == id }
                .map { Place($0, inspected: report.day, file: report.source.file) }
        }
        return recurrences(of: report.recommendations, in: earlier.recommendations, vocabulary: vocabulary)
            .compactMap { found in
                guard let later = place(found.later, in: report), let before = place(found.earlier, in: earlier) else {
                    return nil
                }
                return RecurringWeakness(
                    later: later, earlier: before, likeness: found.likeness, shared: found.shared)
            }
    }

    /// Both recommendations, as lines of text.
    var inWords: String {
        let years = [later, earlier].map { String($0.inspected?.year ?? 0) }
        return """
              \(years[0]): “\(later.text)” (page \(later.page ?? 1))
              \(years[1]): “\(earlier.text)” (page \(earlier.page ?? 1))
                    both about \(shared.joined(separator: ", "))
            """
    }
}
