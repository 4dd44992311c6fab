import Foundation

/// A council's house style: how its gap reports look and what they hold.
public struct ReportStyle: Equatable, Sendable {
    /// Title in place of the program's own.
    public var title: String?
    /// The council's name as it writes itself, in place of the everyday name.
    public var council: String?
    /// A line on top of every page, such as "OFFICIAL-SENSITIVE".
    public var classification: String?
    /// Colour of headings, links and lines; enough contrast on white for text.
    public var main: Colour?
    /// Colour of the bar at the top; enough contrast with white for text on it.
    public var band: Colour?
    /// The council's logo.
    public var logo: Logo?
    /// Sections that the document holds; nil for all of its audience.
    public var sections: Set<ReportSection>?
    /// True where personal names stay out.
    public var rolesOnly = false
    /// Whom it is for.
    public var audience = Audience.team

    /// The program's own style.
    public init() {}

    /// Whether the document has a section.
    public func shows(_ section: ReportSection) -> Bool {
        audience.sections.contains(section) && (sections?.contains(section) ?? true)
    }
}

/// A part of the gap report that a house style can leave out.
///
/// Headline, what could not be read, and sources stay in every report.
public enum ReportSection: String, CaseIterable, Sendable {
    /// The gaps to see first.
    case worst
    /// What must happen before the visit.
    case before
    /// What will still be open on the day.
    case countdown
    /// What moved since the last report.
    case changes
    /// Drawings, each with its figures.
    case pictures
    /// The table of all recommendations.
    case overview
    /// Each recommendation with its actions.
    case recommendations
    /// Questions that an inspector could ask.
    case questions
    /// What directions and notices require, and how the log answers it.
    case directions
    /// Gaps by severity.
    case gaps
    /// Gaps that somebody decided to live with.
    case waivers
}

/// For whom a gap report is made, which decides what it holds.
public enum Audience: String, CaseIterable, Sendable {
    /// Members of an improvement board: four or five pages; gaps counted by kind, no tables of actions.
    case board
    /// The quality-assurance team: everything.
    case team
    /// Inspectors: the council's position, without its own rehearsal (questions) and without advice to it (what would
    /// close a gap); what is only proposed is said to be so, as to everyone.
    case inspector

    var sections: Set<ReportSection> {
        switch self {
        case .board: [.worst, .before, .countdown, .changes, .pictures, .overview, .directions, .gaps, .waivers]
        case .team: Set(ReportSection.allCases)
        case .inspector: Set(ReportSection.allCases).subtracting([.questions])
        }
    }

    /// Whether details are left to the team's report.
    var isShort: Bool { self == .board }
}

/// A colour as `#rrggbb`.
public struct Colour: Equatable, Sendable {
    /// `#11506b`, in lower case.
    public let hex: String
    private let red: Double
    private let green: Double
    private let blue: Double

    /// White, the paper.
    public static let white = Colour(red: 255, green: 255, blue: 255, hex: "#ffffff")

    /// Reads `#11506b` or `#156`; nil for anything else.
    public init?(hex text: String) {
        let digits = text.lowercased().dropFirst()
        guard text.hasPrefix("#"), digits.count == 3 || digits.count == 6,
            digits.allSatisfy({ $0.isASCII && $0.isHexDigit })
        else { return nil }
        let full = digits.count == 6 ? String(digits) : digits.map { "\($0)\($0)" }.joined()
        guard let value = Int(full, radix: 16) else { return nil }
        self.init(
            red: Double(value >> 16), green: Double(value >> 8 & 255), blue: Double(value & 255), hex: "#\(full)")
    }

    private init(red: Double, green: Double, blue: Double, hex: String) {
        self.red = red
        self.green = green
        self.blue = blue
        self.hex = hex
    }

    /// Contrast with another colour, 1 to 21 (WCAG 2.2, "contrast ratio").
    public func contrast(with other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }

    private var luminance: Double {
        0.2126 * Colour.linear(red) + 0.7152 * Colour.linear(green) + 0.0722 * Colour.linear(blue)
    }

    private static func linear(_ part: Double) -> Double {
        let share = part / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
}

/// A logo, a PNG picture that stands in the page itself.
public struct Logo: Equatable, Sendable {
    /// The picture's bytes.
    public let png: [UInt8]
    /// Width in pixels.
    public let width: Int
    /// Height in pixels.
    public let height: Int
    /// What it shows, for who does not see it.
    public let alternative: String

    /// Largest file, in bytes.
    public static let largestSize = 200_000
    /// Largest width and height, in pixels.
    public static let largestSide = 2000

    /// Takes a PNG within the limits; nil for anything else.
    public init?(png: [UInt8], alternative: String) {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        guard png.count <= Logo.largestSize, png.count > 33, png.starts(with: signature),
            png[12..<16].elementsEqual("IHDR".utf8)
        else { return nil }
        func number(at place: Int) -> Int { png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        width = number(at: 16)
        height = number(at: 20)
        guard (1...Logo.largestSide).contains(width), (1...Logo.largestSide).contains(height) else { return nil }
        self.png = png
        self.alternative = alternative
    }
}
