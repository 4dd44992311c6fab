import Extracting
import Reading
import Records

/// What the program asks of a reading worker: one line of JSON each.
struct WorkerRequest: Codable, Sendable {
    enum Task: Codable, Sendable {
        /// Read a report.
        case report
        /// Read an action log.
        case log(LogOptions)
        /// Show a report's text as the layouts see it.
        case text
    }

    var path: String
    /// Name to show, without folders.
    var name: String
    var task: Task
}

/// What a reading worker answers: one line of JSON each.
enum WorkerAnswer: Codable, Sendable {
    case report(Report)
    case log(ActionLog)
    case text(ReportText)
    /// The reason in words, which names the way out.
    case failure(String)
}
