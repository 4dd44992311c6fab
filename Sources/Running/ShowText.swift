public import Records

/// A report's text, read in a worker process.
///
/// - Throws: ``InputFailure`` where the file cannot be read.
public func reportText(of path: String) async throws(InputFailure) -> ReportText {
    let request = WorkerRequest(path: path, name: path, task: .text)
    for await (_, answer) in WorkerPool().answers(to: [request]) {
        switch answer {
        case .text(let text): return text
        case .failure(let reason): throw InputFailure(description: reason)
        case .report, .log: break
        }
    }
    throw InputFailure(description: "the reading worker gave no text")
}
