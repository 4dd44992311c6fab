public import Records

extension ReportKind {
    /// What the kind is called in a sentence.
    public var inWords: String {
        switch self {
        case .ilacs: "inspection of children's services (ILACS)"
        case .sif: "inspection of children's services (single inspection framework)"
        case .lookedAfterChildren2013: "inspection of services for looked after children"
        case .lscbReview: "review of the Local Safeguarding Children Board"
        case .focusedVisit: "focused visit"
        case .monitoringVisit: "monitoring visit"
        case .jtai: "joint targeted area inspection"
        case .areaSEND: "area SEND inspection"
        case .areaSEND2016: "area SEND inspection (2016 framework)"
        case .jointAreaReview: "joint area review"
        case .childrensLetter: "letter to children and young people"
        case .intervention: "Department for Education intervention"
        case .press: "news page"
        case .providerPage: "Ofsted's list of reports"
        case .notAReport: "not an inspection report"
        }
    }

    /// True where the framework gives grades.
    var isGraded: Bool {
        switch self {
        case .ilacs, .sif, .lookedAfterChildren2013, .lscbReview, .jointAreaReview: true
        default: false
        }
    }

    /// True where a document without recommendations needs an explanation.
    var usuallyRecommends: Bool {
        switch self {
        case .ilacs, .sif, .lookedAfterChildren2013, .lscbReview, .jtai, .areaSEND, .areaSEND2016: true
        default: false
        }
    }
}

extension RecommendationCoverage.Degree {
    /// As a legend names it.
    var inWords: String {
        switch self {
        case .confirmed: "Answered, link confirmed"
        case .proposed: "Answered, link to be confirmed"
        case .partly: "Answered in part"
        case .none: "No action"
        }
    }
}

extension InspectionDates {
    /// `26 November to 7 December 2018`, with as much of the first date as the second does not tell; nil
    /// where no date is known.
    var inWords: String? {
        guard let start, let end, start != end else { return (start ?? end)?.inWords }
        if start.year != end.year { return "\(start.inWords) to \(end.inWords)" }
        if start.month != end.month {
            return "\(start.day) \(Day.monthNames[start.month - 1]) to \(end.inWords)"
        }
        return "\(start.day) to \(end.inWords)"
    }
}
