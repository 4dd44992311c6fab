import Asking
import Extracting
import Foundation
import Glibc
import Reading
import Records

/// The program in which untrusted bytes are read, apart from the one that holds the store.
///
/// It reads requests from standard input and answers on standard output, a line of JSON each. A file that
/// crashes it, hangs it or fills its memory costs that file alone.
struct Reader {
    /// Answers requests until standard input ends.
    func run() {
        limitMemory()
        let decoder = JSONDecoder()
        while let line = readLine() {
            alarm(ReaderLimits.secondsPerFile)
            let answer: ReaderAnswer
            if let request = try? decoder.decode(ReaderRequest.self, from: Data(line.utf8)) {
                answer = reply(to: request)
            } else {
                answer = .failure("the reader was asked for something it does not know; install the program again")
            }
            send(answer)
            alarm(0)
        }
    }

    private func send(_ answer: ReaderAnswer) {
        guard let bytes = try? JSONEncoder().encode(answer) else { exit(70) }
        FileHandle.standardOutput.write(bytes + Data([0x0A]))
    }

    private func limitMemory() {
        var memory = rlimit(rlim_cur: ReaderLimits.memory, rlim_max: ReaderLimits.memory)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &memory)
        var core = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
    }

    private func reply(to request: ReaderRequest) -> ReaderAnswer {
        do {
            switch request.task {
            case .report: return .report(try report(bytes(of: request), name: request.name))
            case .text: return .text(try readReport(bytes(of: request), named: request.name))
            case .sheets: return .sheets(try readSheets(bytes(of: request), named: request.name))
            case .log(let options): return .log(try log(request, options: options))
            case .annotate(let annotations, let hash):
                var bytes = try bytes(of: request)
                guard sha256(of: bytes) == hash else {
                    return .failure("the file changed while it was read; run the command again")
                }
                var columns: [[String]] = []
                for annotation in annotations {
                    let copy = try AnnotatedWorkbook(bytes, adding: annotation)
                    bytes = copy.bytes
                    columns.append(copy.columns)
                }
                return .annotated(AnnotatedCopy(bytes: Data(bytes), columns: columns))
            }
        } catch {
            return .failure("\(error)")
        }
    }

    private func bytes(of request: ReaderRequest) throws -> [UInt8] {
        try fileBytes(at: request.path, limit: ReaderLimits.bytes)
    }

    /// Reads a log, sends its actions ahead and gives the rest of it.
    private func log(_ request: ReaderRequest, options: LogOptions) throws -> ActionLog {
        var log = try wholeLog(request, options: options)
        for start in stride(from: 0, to: log.actions.count, by: ReaderLimits.actionsInALine) {
            let some = log.actions[start...].prefix(ReaderLimits.actionsInALine)
            FileHandle.standardOutput.write(ActionsLine.bytes(of: some))
        }
        log.actions = []
        return log
    }

    private func wholeLog(_ request: ReaderRequest, options: LogOptions) throws -> ActionLog {
        let (sheets, hash) = try tables(of: request)
        return try extractActionLog(from: sheets, file: request.name, sha256: hash, options: options)
    }

    /// Tables and SHA-256 of a file; its bytes are gone before the tables are worked on.
    private func tables(of request: ReaderRequest) throws -> (sheets: [Sheet], hash: String) {
        let bytes = try bytes(of: request)
        return (try readSheets(bytes, named: request.name), sha256(of: bytes))
    }

    private func report(_ bytes: [UInt8], name: String) throws(ReadingError) -> Report {
        let text = try readReport(bytes, named: name)
        let source = ReportSource(file: name, sha256: sha256(of: bytes), mediaType: text.mediaType, pages: text.pages)
        return extractReport(from: text, source: source)
    }
}
