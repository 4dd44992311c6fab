/// Why a file could not be read.
///
/// The text names what was found and the way out; the caller names the file.
public enum ReadingError: Error, Equatable, Codable, Sendable {
    /// The file holds no bytes.
    case empty
    /// The file is larger than the program reads. Bytes.
    case tooLarge(bytes: Int, limit: Int)
    /// The bytes are something else than a report or a log.
    case wrongFormat(found: String, expected: String)
    /// The file needs a password.
    case encrypted(format: String)
    /// The file is cut off or broken.
    case damaged(format: String, why: String)
    /// A PDF whose pages are pictures.
    case noText(pages: Int)
    /// A log that new columns cannot be written into.
    case notAWorkbook(found: String)
    /// Reading took more than the limit allows ("60 seconds", "1 GB of memory").
    case overLimit(what: String)
}

extension ReadingError: CustomStringConvertible {
    /// One line in words, with the way out.
    public var description: String {
        switch self {
        case .empty:
            "the file is empty; fetch or save it again"
        case .tooLarge(let bytes, let limit):
            "the file has \((bytes + 999_999) / 1_000_000) MB, more than the \(limit / 1_000_000) MB that are read; "
                + "check that it is the right file"
        case .wrongFormat(let found, let expected):
            "expected \(expected), found \(found); check that it is the right file"
        case .encrypted(let format):
            "the \(format) is protected with a password; save a copy without one"
        case .damaged(let format, let why):
            "the \(format) is damaged (\(why)); fetch or save it again"
        case .noText(let pages):
            "the PDF's \(pages) page\(pages == 1 ? " holds" : "s hold") no text, only pictures; "
                + "fetch the original, or run text recognition (ocrmypdf) over it"
        case .notAWorkbook(let found):
            "gaps can be written into an .xlsx only, and this is \(found): open it in Excel or LibreOffice, save it as "
                + ".xlsx, import that with heed log import and annotate it"
        case .overLimit(let what):
            "reading it was stopped at the limit of \(what); open and save the file again, or fetch the original"
        }
    }
}
