import Linking
public import Records

/// A weakness that a later full inspection of a council names again, with both quotes.
public struct RecurringWeakness: Codable, Equatable, Sendable {
    /// A recommendation and where it stands.
    public struct Place: Codable, Equatable, Sendable {
        /// The recommendation.
        public let recommendation: String
        /// Its text.
        public let text: String
        /// Last day of the inspection that made it.
        @OrNull public var inspected: Day?
        /// File of the report.
        public let file: String
        /// Page of the report.
        @OrNull public var page: Int?
    }

    /// The later one.
    public let later: Place
    /// The earlier one.
    public let earlier: Place
    /// How alike they are, 0 to 1.
    public let likeness: Double
    /// What both speak of.
    public let shared: [String]

    /// Compares every full inspection with the one before it, latest first.
    static func all(in reports: [Report]) throws -> [RecurringWeakness] {
        let full = reports.filter { ReportsInForce.isFullInspection($0) && $0.day != nil }
            .sorted { ($0.day?.serial ?? 0) > ($1.day?.serial ?? 0) }
        let vocabulary = try Vocabulary.shipped()
        return zip(full, full.dropFirst()).flatMap { report, earlier in
            recurrences(of: report.recommendations, in: earlier.recommendations, vocabulary: vocabulary)
                .compactMap { RecurringWeakness($0, in: report, before: earlier) }
        }
    }

    private init?(_ recurrence: Recurrence, in report: Report, before earlier: Report) {
        guard let later = Place(recurrence.later, in: report), let before = Place(recurrence.earlier, in: earlier)
        else {
            return nil
        }
        self.later = later
        self.earlier = before
        likeness = recurrence.likeness
        shared = recurrence.shared
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

extension RecurringWeakness.Place {
    fileprivate init?(_ id: String, in report: Report) {
        guard let found = report.recommendations.first(where: { $0.id == id }) else { return nil }
        self.init(
            recommendation: id, text: found.text, inspected: report.day, file: report.source.file,
            page: found.evidence.page)
    }
}
