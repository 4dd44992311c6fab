import Asking
import Foundation
import Records
import Subprocess
import SystemPackage

/// Runs readers, one a processor, and hands out the files among them.
///
/// A reader that dies is started anew for the files that are left; the file it died of gets a failure that
/// says so.
struct ReaderPool: Sendable {
    /// The program `heed-reader`.
    var executable: String
    /// How many run at once.
    var readers = ProcessInfo.processInfo.activeProcessorCount

    /// Finds the reader beside this program.
    init() throws(ProgramFileError) { executable = try readerProgram() }

    /// Starts at most `most` readers at once, so that they are ready when the first request comes, and gives their
    /// answers in the order in which they become ready, each with its request's index.
    func answers(to requests: RequestQueue, most: Int = .max) -> AsyncStream<(index: Int, answer: ReaderAnswer)> {
        AsyncStream { continuation in
            let task = Task {
                await withTaskGroup { group in
                    for _ in 0..<max(1, min(readers, most)) {
                        group.addTask {
                            while await !requests.isFinished {
                                await serve(requests, continuation: continuation)
                            }
                        }
                    }
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    /// Answers to requests that are all known.
    func answers(to requests: [ReaderRequest]) -> AsyncStream<(index: Int, answer: ReaderAnswer)> {
        answers(to: RequestQueue(requests), most: requests.count)
    }

    private typealias Continuation = AsyncStream<(index: Int, answer: ReaderAnswer)>.Continuation

    /// Starts one reader and gives it requests until none is left or it dies.
    private func serve(_ queue: RequestQueue, continuation: Continuation) async {
        var asked: RequestQueue.Entry?
        do {
            let result = try await run(
                .path(FilePath(executable)), input: .inputWriter, output: .sequence, error: .discarded
            ) { execution -> RequestQueue.Entry? in
                var lines = AnswerLines(execution.standardOutput, longest: ReaderLimits.answer)
                while let entry = await queue.next() {
                    asked = entry
                    do {
                        _ = try await execution.standardInputWriter.write(entry.line)
                        guard let answer = try await ReaderPool.answer(from: &lines) else { return entry }
                        continuation.yield((entry.index, answer))
                        asked = nil
                    } catch {
                        try? execution.send(signal: .kill)
                        return entry
                    }
                }
                try await execution.standardInputWriter.finish()
                return nil
            }
            if let lost = result.closureResult {
                continuation.yield((lost.index, .failure(ReaderPool.reason(result.terminationStatus))))
            }
        } catch {
            let reason = "the reader could not be started (\(error)); install the program again"
            if let entry = asked { continuation.yield((entry.index, .failure(reason))) }
            await queue.failRest { continuation.yield(($0, .failure(reason))) }
        }
    }

    /// The next answer, with the actions of a log put back into it; nil where the reader ends before it is whole.
    private static func answer(from lines: inout AnswerLines) async throws -> ReaderAnswer? {
        let decoder = JSONDecoder()
        var actions: [Action] = []
        lines.startAnswer()
        while let line = try await lines.next() {
            if ActionsLine.isOne(line) {
                guard let more = ActionsLine.actions(in: line) else { return nil }
                actions += more
                continue
            }
            switch try decoder.decode(ReaderAnswer.self, from: line) {
            case .log(var log):
                log.actions = actions
                return .log(log)
            case let answer: return answer
            }
        }
        return nil
    }

    private static func reason(_ status: TerminationStatus) -> String {
        switch status {
        case .signaled(let signal) where signal == SIGALRM:
            "reading it was stopped after \(ReaderLimits.secondsPerFile) seconds; open and save the file again, "
                + "or fetch the original"
        default:
            "reading it was given up: the file is damaged, or needs more than "
                + "\(ReaderLimits.memory / 1_000_000) MB of memory; open and save it again, or fetch the original"
        }
    }
}

/// Lines of a reader's output, taken a buffer at a time.
private struct AnswerLines {
    private var buffers: SubprocessOutputSequence.AsyncIterator
    private var rest = Data()
    /// Bytes of `rest` in which no line ends.
    private var searched = 0
    /// Bytes that the answer at hand has taken.
    private var taken = 0
    private let longest: Int

    init(_ output: SubprocessOutputSequence, longest: Int) {
        buffers = output.makeAsyncIterator()
        self.longest = longest
    }

    /// Counts the bytes of the next answer, which may be several lines, anew.
    mutating func startAnswer() { taken = 0 }

    /// Length of the line that ends within what is there; nil where none does.
    private var lineLength: Int? {
        rest.withUnsafeBytes { bytes in bytes[searched...].firstIndex(of: 0x0A) }
    }

    /// The next line without its end; nil where the output ends before one, or where the answer is longer than allowed.
    mutating func next() async throws -> Data? {
        while taken + rest.count <= longest {
            // Only what is new is searched: a long line comes in thousands of buffers.
            if let length = lineLength {
                let line = Data(rest.prefix(length))
                rest = Data(rest.dropFirst(length + 1))
                searched = 0
                taken += line.count
                return line
            }
            searched = rest.count
            guard let buffer = try await buffers.next() else { return nil }
            buffer.withUnsafeBytes { rest.append(contentsOf: $0) }
        }
        return nil
    }
}
