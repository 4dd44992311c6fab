import Extracting
import Foundation
import Glibc
import Reading
import Records

/// The child process in which untrusted bytes are read.
///
/// It reads requests from standard input and answers on standard output, a line of JSON each. A file that
/// crashes it, hangs it or fills its memory costs that file alone.
public enum ReadingWorker {
    /// First argument of the hidden call.
    public static let argument = "--reading-worker"
    /// Time for one file; the kernel ends the worker when it is over. Seconds.
    static let secondsPerFile: UInt32 = 60
    /// Address space of a worker, in bytes.
    static let memory: UInt = 1_500_000_000

    /// Answers requests until standard input ends.
    public static func run() {
        limitMemory()
        let decoder = JSONDecoder()
        let encoder = JSONEncoder()
        while let line = readLine() {
            alarm(secondsPerFile)
            let answer: WorkerAnswer
            if let request = try? decoder.decode(WorkerRequest.self, from: Data(line.utf8)) {
                answer = reply(to: request)
            } else {
                answer = .failure("the reading worker was asked for something it does not know")
            }
            guard let bytes = try? encoder.encode(answer) else { exit(70) }
            FileHandle.standardOutput.write(bytes + Data([0x0A]))
            alarm(0)
        }
    }

    private static func limitMemory() {
        var limit = rlimit(rlim_cur: memory, rlim_max: memory)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
        var core = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
    }

    private static func reply(to request: WorkerRequest) -> WorkerAnswer {
        do {
            let bytes = try fileBytes(at: request.path, limit: largestReport)
            switch request.task {
            case .report: return try .report(report(bytes, name: request.name))
            case .text: return .text(try readReport(bytes))
            case .log(let options): return try .log(log(bytes, name: request.name, options: options))
            }
        } catch {
            return .failure("\(error)")
        }
    }

    private static func report(_ bytes: [UInt8], name: String) throws(ReadingError) -> Report {
        let text = try readReport(bytes)
        let source = ReportSource(file: name, sha256: sha256(of: bytes), mediaType: text.mediaType, pages: text.pages)
        return extractReport(from: text, source: source)
    }

    private static func log(_ bytes: [UInt8], name: String, options: LogOptions) throws -> ActionLog {
        let sheets = try readSheets(bytes, named: name)
        return try extractActionLog(from: sheets, file: name, sha256: sha256(of: bytes), options: options)
    }
}
