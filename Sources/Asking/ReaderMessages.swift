public import Extracting
public import Foundation
public import Records

/// What the program asks of a reader: one line of JSON each.
public struct ReaderRequest: Codable, Sendable {
    /// What is wanted of a file.
    public enum Task: Codable, Sendable {
        /// The report it holds.
        case report
        /// The action log it holds.
        case log(LogOptions)
        /// A copy of it with an annotation beside the rows of each of these sheets, where its bytes have this SHA-256.
        case annotate([LogAnnotation], sha256: String)
        /// Its tables as they stand.
        case sheets
        /// A report's text as the layouts see it.
        case text
    }

    /// Where the file is.
    public var path: String
    /// Name to show, without folders.
    public var name: String
    /// What is wanted of it.
    public var task: Task

    /// Asks for something of a file.
    public init(path: String, name: String, task: Task) {
        self.path = path
        self.name = name
        self.task = task
    }
}

/// What a reader answers: one line of JSON each; before a log stand lines of its actions.
public enum ReaderAnswer: Codable, Sendable {
    /// The report.
    case report(Report)
    /// The action log without its actions, which go before it as ``ActionsLine``s.
    ///
    /// A log goes in parts, so that neither side holds all of it as text at once.
    case log(ActionLog)
    /// The annotated copy.
    case annotated(AnnotatedCopy)
    /// The tables.
    case sheets([Sheet])
    /// The text.
    case text(ReportText)
    /// The reason in words, which names the way out.
    case failure(String)
}

/// A copy of a workbook with new columns.
public struct AnnotatedCopy: Codable, Sendable {
    /// The copy's bytes.
    public var bytes: Data
    /// Letters of the new columns, for each annotation.
    public var columns: [[String]]

    /// Names a copy.
    public init(bytes: Data, columns: [[String]]) {
        self.bytes = bytes
        self.columns = columns
    }
}

/// What one file may cost.
public enum ReaderLimits {
    /// Seconds for one file; the kernel ends the reader when they are over.
    public static let secondsPerFile: UInt32 = 60
    /// Address space of a reader, in bytes.
    public static let memory: UInt = 1_500_000_000
    /// Largest file, in bytes.
    ///
    /// The largest of the published reports has 6 MB.
    public static let bytes = 100_000_000
    /// Longest answer, in bytes.
    public static let answer = 120_000_000
    /// Actions that go in one line.
    public static let actionsInALine = 500
}
