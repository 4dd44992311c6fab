/// Why something could not be written out.
public enum ReportingError: Error, CustomStringConvertible {
    /// The page's template, which is part of the program, does not parse: a fault of the program.
    case templateBroken(cause: any Error)
    /// A value could not be written as JSON.
    case notEncodable(cause: any Error)
    /// The workbook could not be written, and why.
    case workbookNotWritten(why: String)

    /// What happened, in a line.
    public var description: String {
        switch self {
        case .templateBroken(let cause): "the gap report's template is broken: \(cause)"
        case .notEncodable(let cause): "the result could not be written as JSON: \(cause)"
        case .workbookNotWritten(let why): "the workbook could not be written (\(why)); write the report as .html"
        }
    }
}
