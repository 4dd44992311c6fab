public import Records

/// What a file's bytes are, whatever its name says.
public enum FileFormat: String, Sendable {
    case pdf = "application/pdf"
    case html = "text/html"
    case text = "text/plain"
}

/// Largest report file that is read, in bytes.
///
/// The largest of the published ones has 6 MB.
public let largestReport = 100_000_000

/// Reads a report's bytes: PDF, HTML or plain text.
///
/// - Parameter name: the file's name, where it has one. It decides one thing only: plain text under the name of
///   a PDF is a failed download or a wrong file, and is not read as a report.
/// - Throws: ``ReadingError`` where the bytes are none of these, or cannot be read whole.
public func readReport(_ bytes: [UInt8], named name: String? = nil) throws(ReadingError) -> ReportText {
    switch try reportFormat(of: bytes, named: name) {
    case .pdf: try readPDF(bytes)
    case .html: try readHTML(webArchivePage(bytes) ?? bytes)
    case .text: try readPlainText(bytes)
    }
}

/// Looks at the first bytes; a PDF's mark may stand anywhere in the first 1,024 (PDF 1.7, implementation note 13).
func reportFormat(of bytes: [UInt8], named name: String? = nil) throws(ReadingError) -> FileFormat {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= largestReport else { throw .tooLarge(bytes: bytes.count, limit: largestReport) }
    let head = bytes.prefix(1024)
    if contains(head, "%PDF-") { return .pdf }
    let expected = "a report as PDF, HTML or plain text"
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
        throw .wrongFormat(found: "a ZIP container such as a Word or Excel file", expected: expected)
    }
    if head.allSatisfy({ $0 == 0 }) { throw .wrongFormat(found: "nothing but zero bytes", expected: expected) }
    let opening = decodeHTML(Array(bytes.prefix(4096))).lowercased()
    if htmlMarks.contains(where: { opening.contains($0) }) || isWebArchive(opening) { return .html }
    let controls = opening.unicodeScalars.filter { $0.value < 0x20 && ![9, 10, 12, 13].contains($0.value) }
    guard controls.isEmpty else { throw .wrongFormat(found: "bytes of an unknown kind", expected: expected) }
    if let name, name.lowercased().hasSuffix(".pdf") {
        throw .wrongFormat(found: "plain text under the name of a PDF", expected: "a PDF")
    }
    if isTable(opening) {
        throw .wrongFormat(
            found: "a table of values", expected: "\(expected) (an action log goes to heed log import)")
    }
    return .text
}

/// True where the first line, and every other line at least, has several separators of one kind, as the records of a
/// CSV file have; a record may break over lines inside quotation marks.
private func isTable(_ opening: String) -> Bool {
    let lines = opening.split(whereSeparator: \.isNewline).prefix(20).dropLast()
    return ([",", ";", "\t"] as [Character]).contains { separator in
        let counts = lines.map { line in line.count(where: { $0 == separator }) }
        return counts.count >= 2 && counts[0] >= 4 && counts.count(where: { $0 >= 3 }) * 2 >= counts.count
    }
}

private let htmlMarks = ["<!doctype html", "<html", "<head", "<body", "<div", "<main", "<article"]

private func contains(_ bytes: ArraySlice<UInt8>, _ mark: String) -> Bool {
    let mark = Array(mark.utf8)
    guard bytes.count >= mark.count else { return false }
    return (bytes.startIndex...(bytes.endIndex - mark.count)).contains {
        bytes[$0] == mark[0] && bytes[$0..<($0 + mark.count)].elementsEqual(mark)
    }
}
