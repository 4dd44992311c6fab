import Asking
public import Records

/// A report's text, read in a reader process.
///
/// - Throws: ``InputFailure`` where the file cannot be read.
public func reportText(of path: String) async throws -> ReportText {
    let request = ReaderRequest(path: path, name: path, task: .text)
    for await (_, answer) in try ReaderPool().answers(to: [request]) {
        switch answer {
        case .text(let text): return text
        case .failure(let reason): throw InputFailure(description: reason)
        case .report, .log, .sheets, .annotated: break
        }
    }
    throw InputFailure(description: "the reader gave no text")
}
