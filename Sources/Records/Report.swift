/// One published inspection document, read (`heed/report/1`).
public struct Report: Codable, Equatable, Sendable {
    /// Name and version of this JSON form.
    public var schema = "heed/report/1"
    /// The file it was read from.
    public var source: ReportSource
    /// Which kind of document it is.
    public var kind: ReportKind
    /// A finer kind where the report prints one ("short", "re-inspection"); else nil.
    @OrNull public var subtype: String?
    /// The area inspected.
    public var provider: Provider
    /// When the inspection took place.
    public var inspection: InspectionDates
    /// Date of publication, where the report prints it.
    @OrNull public var published: Day?
    /// Name without titles; two are joined by " and ".
    @OrNull public var leadInspector: String?
    /// Area SEND only: one of the framework's three outcomes.
    @OrNull public var outcome: String?
    /// The grades, in printed order.
    public var judgements: [Judgement]
    /// What the report asks for, in printed order.
    public var recommendations: [Recommendation]
    /// The numbered paragraphs of the report's body.
    public var findings: [Finding]
    /// What the inspectorate says will happen next.
    @OrNull public var nextSteps: String?
    /// What the reader is not sure of, or what contradicts another part of the report.
    public var review: [ReviewItem]

    /// Letters that ask for a written statement or plan: the day by which they want it.
    public var statementDue: PrintedDay?
    /// Letters that ask for a draft of it first: the day by which they want that.
    public var draftDue: PrintedDay?
    /// Monitoring and focused visits: which visit and what it looked at.
    public var visit: Visit?
    /// Department for Education: notice, direction or the letter that lifts one.
    public var intervention: Intervention?
    /// Provider pages: the reports that the inspectorate lists.
    public var listedReports: [ListedReport]?
    /// Press: what the council says it will do.
    public var measures: [String]?
    /// Press and letters: dated facts.
    public var events: [Event]?

    /// Creates a report of which only source and kind are known.
    public init(source: ReportSource, kind: ReportKind) {
        self.source = source
        self.kind = kind
        provider = Provider(name: nil, asPrinted: nil, urn: nil)
        inspection = InspectionDates(start: nil, end: nil, previous: nil, theme: nil)
        judgements = []
        recommendations = []
        findings = []
        review = []
    }
}

/// The file a report was read from.
public struct ReportSource: Codable, Equatable, Sendable {
    /// File name as given, without folders.
    public var file: String
    /// SHA-256 of the bytes, in hexadecimal.
    public var sha256: String
    /// What the bytes are, whatever the name says.
    public var mediaType: String
    /// Number of pages; 1 for HTML.
    public var pages: Int

    /// Names a source.
    public init(file: String, sha256: String, mediaType: String, pages: Int) {
        self.file = file
        self.sha256 = sha256
        self.mediaType = mediaType
        self.pages = pages
    }
}

/// Kinds of document that the program tells apart.
public enum ReportKind: String, Codable, CaseIterable, Sendable {
    /// Inspection of local authority children's services, 2018 on.
    case ilacs
    /// Single inspection framework, 2013 to 2018.
    case sif
    /// Inspection of services for looked after children, 2013.
    case lookedAfterChildren2013 = "looked_after_children_2013"
    /// Review of a Local Safeguarding Children Board alone.
    case lscbReview = "lscb_review"
    /// Focused visit letter.
    case focusedVisit = "focused_visit"
    /// Monitoring visit letter.
    case monitoringVisit = "monitoring_visit"
    /// Joint targeted area inspection.
    case jtai
    /// Area SEND inspection, 2023 on.
    case areaSEND = "area_send"
    /// Area SEND inspection before 2023.
    case areaSEND2016 = "area_send_2016"
    /// Joint area review, to 2009.
    case jointAreaReview = "joint_area_review"
    /// Ofsted's letter to the children of an area.
    case childrensLetter = "childrens_letter"
    /// Department for Education notice, direction, or the letter that lifts one.
    case intervention
    /// A news page about an inspection.
    case press
    /// The inspectorate's list of a provider's reports.
    case providerPage = "provider_page"
    /// Something else.
    case notAReport = "not_a_report"
}

/// The area inspected.
public struct Provider: Codable, Equatable, Hashable, Sendable {
    /// Everyday name ("Blackpool"), without "Borough Council" and the like.
    @OrNull public var name: String?
    /// As the report prints it.
    @OrNull public var asPrinted: String?
    /// Ofsted's unique reference number, where printed.
    @OrNull public var urn: String?

    /// Names a provider.
    public init(name: String?, asPrinted: String?, urn: String?) {
        self.name = name
        self.asPrinted = asPrinted
        self.urn = urn
    }
}

/// When an inspection took place.
public struct InspectionDates: Codable, Equatable, Sendable {
    /// First day on site; of the first part where there were two.
    @OrNull public var start: Day?
    /// Last day on site; of the last part where there were two.
    @OrNull public var end: Day?
    /// Date of the previous inspection, where printed.
    @OrNull public var previous: Day?
    /// Theme of a targeted inspection.
    @OrNull public var theme: String?

    /// Creates the dates.
    public init(start: Day?, end: Day?, previous: Day?, theme: String?) {
        self.start = start
        self.end = end
        self.previous = previous
        self.theme = theme
    }
}

/// A page and the words that stand on it.
public struct Evidence: Codable, Equatable, Hashable, Sendable {
    /// Page of the PDF as a viewer counts it, first page 1.
    @OrNull public var page: Int?
    /// The words as printed, white space folded.
    @OrNull public var quote: String?

    /// Points at a place in a report.
    public init(page: Int?, quote: String?) {
        self.page = page
        self.quote = quote
    }
}

/// A day that a report prints, and where.
public struct PrintedDay: Codable, Equatable, Hashable, Sendable {
    /// The day.
    public var day: Day
    /// The sentence that names it.
    public var evidence: Evidence

    /// Points at a day in a report.
    public init(day: Day, evidence: Evidence) {
        self.day = day
        self.evidence = evidence
    }
}

/// An area and its grade.
public struct Judgement: Codable, Equatable, Sendable {
    /// As printed, white space folded.
    public var label: String
    /// The same area of practice across frameworks.
    public var area: JudgementArea
    /// Printed number ("2.1"), else nil.
    @OrNull public var number: String?
    /// The grade in its full form.
    public var grade: Grade
    /// Where it stands.
    public var evidence: Evidence

    /// Creates a judgement.
    public init(label: String, area: JudgementArea, number: String?, grade: Grade, evidence: Evidence) {
        self.label = label
        self.area = area
        self.number = number
        self.grade = grade
        self.evidence = evidence
    }
}

/// Areas of judgement, named alike across the frameworks so that they can be compared over time.
public enum JudgementArea: String, Codable, CaseIterable, Sendable {
    case overall, leadership, helpAndProtection, childrenInCareAndCareLeavers, childrenInCare, careLeavers, adoption
    case safeguardingBoard, capacityToImprove, other
}

/// Ofsted's grades.
public enum Grade: String, Codable, CaseIterable, Sendable {
    case outstanding, good
    case requiresImprovement = "requires improvement to be good"
    case inadequate
    /// Used in 2013 and before.
    case adequate
    case notJudged = "not judged"
}

/// What a report asks for.
public struct Recommendation: Codable, Equatable, Sendable {
    /// Stable across re-ingests.
    public var id: String
    /// Printed number, else nil.
    @OrNull public var number: String?
    /// The whole text, joined across lines and pages, without bullet, number or footnote mark.
    public var text: String
    /// Nested bullets, and a sentence that follows them.
    public var parts: [String]
    /// Heading it stands under, as printed.
    public var section: String
    /// Sub-heading inside the section.
    @OrNull public var group: String?
    /// True under "Areas for priority action" and the like.
    public var priority: Bool
    /// Who has to act, where the report says so.
    @OrNull public var addressee: String?
    /// References as printed ("outcome 1, national framework", "paragraphs 33, 34").
    public var references: [String]
    /// Where it stands.
    public var evidence: Evidence

    /// Creates a recommendation.
    public init(
        id: String, number: String? = nil, text: String, parts: [String] = [], section: String, group: String? = nil,
        priority: Bool = false, addressee: String? = nil, references: [String] = [], evidence: Evidence
    ) {
        self.id = id
        self.number = number
        self.text = text
        self.parts = parts
        self.section = section
        self.group = group
        self.priority = priority
        self.addressee = addressee
        self.references = references
        self.evidence = evidence
    }
}

/// A numbered paragraph of a report's body.
public struct Finding: Codable, Equatable, Sendable {
    /// Printed number; nil in letters that number nothing.
    @OrNull public var number: String?
    /// Heading it stands under.
    @OrNull public var section: String?
    /// The whole paragraph.
    public var text: String
    /// Where it begins; the quote is the part that stands on that page where it runs on over the page's end, else nil.
    public var evidence: Evidence

    /// Creates a finding.
    public init(number: String?, section: String?, text: String, evidence: Evidence) {
        self.number = number
        self.section = section
        self.text = text
        self.evidence = evidence
    }
}

/// A field that a person should look at.
public struct ReviewItem: Codable, Equatable, Hashable, Sendable {
    /// Path of the field ("inspection.end").
    public var field: String
    /// What was found and what it contradicts.
    public var why: String

    /// Creates a review item.
    public init(field: String, why: String) {
        self.field = field
        self.why = why
    }
}

/// What a monitoring or focused visit looked at.
public struct Visit: Codable, Equatable, Sendable {
    /// Which visit since the inspection, first 1.
    @OrNull public var number: Int?
    /// "Areas covered by the visit", as printed.
    public var areasCovered: [String]
    /// Topic of a focused visit.
    @OrNull public var theme: String?

    /// Creates a visit.
    public init(number: Int?, areasCovered: [String], theme: String?) {
        self.number = number
        self.areasCovered = areasCovered
        self.theme = theme
    }
}

/// A step by the Department for Education.
public struct Intervention: Codable, Equatable, Sendable {
    /// `improvement notice`, `statutory direction`, `revised direction` or `lifted`.
    public var type: String
    /// Date printed on it.
    @OrNull public var date: Day?
    /// `children's social care` or `SEND`.
    @OrNull public var service: String?

    /// Creates an intervention.
    public init(type: String, date: Day?, service: String?) {
        self.type = type
        self.date = date
        self.service = service
    }
}

/// A report that an inspectorate's page lists.
public struct ListedReport: Codable, Equatable, Sendable {
    /// Date beside the link.
    @OrNull public var date: Day?
    /// Words of the link.
    public var title: String
    /// Where the link points.
    @OrNull public var url: String?

    /// Creates an entry.
    public init(date: Day?, title: String, url: String?) {
        self.date = date
        self.title = title
        self.url = url
    }
}

/// A dated fact told by a page or letter.
public struct Event: Codable, Equatable, Sendable {
    /// `inspection`, `grade`, `improvement notice`, `statutory direction`, `lifted`, `visit`, `plan`,
    /// `commissioner` or `engagement`.
    public var type: String
    /// As exact as the page gives it: `2012`, `2012-11` or `2012-11-30`.
    @OrNull public var date: String?
    /// The service it concerns.
    @OrNull public var service: String?
    /// The words that say so.
    @OrNull public var quote: String?

    /// Creates an event.
    public init(type: String, date: String?, service: String?, quote: String?) {
        self.type = type
        self.date = date
        self.service = service
        self.quote = quote
    }
}
