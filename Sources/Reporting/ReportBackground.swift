public import Records

/// Why a recommendation is in scope of a visit.
public struct ScopeReason: Equatable, Sendable {
    /// What ties the recommendation to the visit.
    public enum Kind: Int, Comparable, Sendable {
        /// The theme of the coming visit.
        case theme
        /// An area that the letter of the last visit says was looked at.
        case lastVisit

        /// The coming visit before the last one.
        public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    /// What ties it.
    public var kind: Kind
    /// The theme or area, as given.
    public var words: String
    /// Last day of the last visit; nil for the theme, or where its letter gives none.
    public var visited: Day?

    /// Gives a reason.
    public init(_ kind: Kind, words: String, visited: Day? = nil) {
        self.kind = kind
        self.words = words
        self.visited = visited
    }

    /// `In this visit’s theme`, `Looked at by the last visit, 21 October 2026`.
    var label: String {
        switch kind {
        case .theme: "In this visit’s theme"
        case .lastVisit: "Looked at by the last visit" + (visited.map { ", \($0.inWords)" } ?? "")
        }
    }
}

/// What moved between an earlier day and the day of the report.
public struct ReportChanges: Sendable {
    /// The earlier day.
    public var since: Day
    /// What makes it the day to compare with: `the report of 3 November 2026`.
    public var what: String
    /// Gaps that a check of that day would not have found.
    public var newGaps: [Gap]
    /// Gaps that a check of that day would have found and that are gone.
    public var closedGaps: [Gap]
    /// What moved in the log; nil where it is the same snapshot.
    public var log: LogDiff?
    /// Why nothing can be compared; nil where it can.
    public var cannotTell: String?

    /// Tells what moved.
    public init(
        since: Day, what: String, newGaps: [Gap] = [], closedGaps: [Gap] = [], log: LogDiff? = nil,
        cannotTell: String? = nil
    ) {
        self.since = since
        self.what = what
        self.newGaps = newGaps
        self.closedGaps = closedGaps
        self.log = log
        self.cannotTell = cannotTell
    }
}

/// An earlier recommendation about the same weakness.
public struct EarlierOccurrence: Equatable, Sendable {
    /// Last day of the inspection that made it.
    public var inspected: Day?
    /// File of its report.
    public var file: String
    /// Page.
    public var page: Int?
    /// Its text.
    public var text: String
    /// What both speak of.
    public var shared: [String]

    /// Names an earlier recommendation.
    public init(inspected: Day?, file: String, page: Int?, text: String, shared: [String]) {
        self.inspected = inspected
        self.file = file
        self.page = page
        self.text = text
        self.shared = shared
    }
}

/// Words of a report's paragraph, and where they stand.
public struct QuotedFinding: Equatable, Sendable {
    /// File of the report.
    public var file: String
    /// Page on which the words stand.
    public var page: Int?
    /// Printed number of the paragraph.
    public var number: String?
    /// The words as printed, white space folded.
    public var quote: String

    /// Quotes a paragraph.
    public init(file: String, page: Int?, number: String?, quote: String) {
        self.file = file
        self.page = page
        self.number = number
        self.quote = quote
    }
}

/// Grades by area from inspection to inspection.
public struct GradeHistory: Equatable, Sendable {
    /// One area: its grades, nil where an inspection did not judge it.
    public struct Row: Equatable, Sendable {
        /// The area as a person calls it.
        public var area: String
        /// One entry an inspection.
        public var grades: [Grade?]

        /// Creates a row.
        public init(area: String, grades: [Grade?]) {
            self.area = area
            self.grades = grades
        }
    }

    /// Month of each inspection, as `2018-11`, oldest first.
    public var inspections: [String]
    /// Areas that were ever judged.
    public var rows: [Row]

    /// Creates a history.
    public init(inspections: [String], rows: [Row]) {
        self.inspections = inspections
        self.rows = rows
    }
}
