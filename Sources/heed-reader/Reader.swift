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
        let encoder = JSONEncoder()
        while let line = readLine() {
            alarm(ReaderLimits.secondsPerFile)
            let answer: ReaderAnswer
            if let request = try? decoder.decode(ReaderRequest.self, from: Data(line.utf8)) {
                answer = reply(to: request)
            } else {
                answer = .failure("the reader was asked for something it does not know; install the program again")
            }
            guard let bytes = try? encoder.encode(answer) else { exit(70) }
            FileHandle.standardOutput.write(bytes + Data([0x0A]))
            alarm(0)
        }
    }

    private func limitMemory() {
        var memory = rlimit(rlim_cur: ReaderLimits.memory, rlim_max: ReaderLimits.memory)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &memory)
        var core = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
    }

    private func reply(to request: ReaderRequest) -> ReaderAnswer {
        do {
            let bytes = try fileBytes(at: request.path, limit: ReaderLimits.bytes)
            switch request.task {
            case .report: return .report(try report(bytes, name: request.name))
            case .text: return .text(try readReport(bytes, named: request.name))
            case .sheets: return .sheets(try readSheets(bytes, named: request.name))
            case .log(let options):
                let sheets = try readSheets(bytes, named: request.name)
                let hash = sha256(of: bytes)
                return .log(try extractActionLog(from: sheets, file: request.name, sha256: hash, options: options))
            }
        } catch {
            return .failure("\(error)")
        }
    }

    private func report(_ bytes: [UInt8], name: String) throws(ReadingError) -> Report {
        let text = try readReport(bytes, named: name)
        let source = ReportSource(file: name, sha256: sha256(of: bytes), mediaType: text.mediaType, pages: text.pages)
        return extractReport(from: text, source: source)
    }
}
