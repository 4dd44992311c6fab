import Foundation
import Subprocess
import SystemPackage

/// Runs reading workers, one a processor, and hands out the files among them.
///
/// A worker that dies is started anew for the files that are left; the file it died of gets a failure that
/// says so.
struct WorkerPool: Sendable {
    /// The program that is started with ``ReadingWorker/argument``.
    var executable = "/proc/self/exe"
    /// How many run at once.
    var workers = ProcessInfo.processInfo.activeProcessorCount

    /// Longest answer of a worker, in bytes.
    private static let longestAnswer = 64_000_000

    /// Answers to all requests, in the order in which they become ready, each with its request's index.
    func answers(to requests: [WorkerRequest]) -> AsyncStream<(index: Int, answer: WorkerAnswer)> {
        let queue = RequestQueue(requests)
        let count = min(workers, requests.count)
        return AsyncStream { continuation in
            let task = Task {
                await withTaskGroup { group in
                    for _ in 0..<count {
                        group.addTask {
                            while let first = await queue.next() {
                                await serve(from: first, queue: queue, continuation: continuation)
                            }
                        }
                    }
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    private typealias Continuation = AsyncStream<(index: Int, answer: WorkerAnswer)>.Continuation
    private typealias Entry = RequestQueue.Entry

    /// Starts one worker and gives it requests until none is left or it dies.
    private func serve(from first: Entry, queue: RequestQueue, continuation: Continuation) async {
        do {
            let result = try await run(
                .path(FilePath(executable)), arguments: [ReadingWorker.argument], input: .inputWriter,
                output: .sequence, error: .discarded
            ) { execution -> Entry? in
                var lines = AnswerLines(execution.standardOutput, longest: WorkerPool.longestAnswer)
                var next: Entry? = first
                while let entry = next {
                    do {
                        _ = try await execution.standardInputWriter.write(entry.line)
                        guard let line = try await lines.next() else { return entry }
                        let answer = try JSONDecoder().decode(WorkerAnswer.self, from: line)
                        continuation.yield((entry.index, answer))
                    } catch {
                        try? execution.send(signal: .kill)
                        return entry
                    }
                    next = await queue.next()
                }
                try await execution.standardInputWriter.finish()
                return nil
            }
            if let lost = result.closureResult {
                continuation.yield((lost.index, .failure(WorkerPool.reason(result.terminationStatus))))
            }
        } catch {
            continuation.yield((first.index, .failure("the reading worker could not be started (\(error))")))
        }
    }

    private static func reason(_ status: TerminationStatus) -> String {
        switch status {
        case .signaled(let signal) where signal == SIGALRM:
            "reading it was stopped after \(ReadingWorker.secondsPerFile) seconds; open and save the file again, "
                + "or fetch the original"
        default:
            "reading it was given up: the file is damaged, or needs more than "
                + "\(ReadingWorker.memory / 1_000_000) MB of memory; open and save it again, or fetch the original"
        }
    }
}

/// Lines of a worker's output, taken a buffer at a time.
private struct AnswerLines {
    private var buffers: SubprocessOutputSequence.AsyncIterator
    private var rest = Data()
    private let longest: Int

    init(_ output: SubprocessOutputSequence, longest: Int) {
        buffers = output.makeAsyncIterator()
        self.longest = longest
    }

    /// The next line without its end; nil where the output ends before one, or where it is longer than allowed.
    mutating func next() async throws -> Data? {
        while rest.count <= longest {
            if let end = rest.firstIndex(of: 0x0A) {
                let line = rest[..<end]
                rest = Data(rest[rest.index(after: end)...])
                return Data(line)
            }
            guard let buffer = try await buffers.next() else { return nil }
            buffer.withUnsafeBytes { rest.append(contentsOf: $0) }
        }
        return nil
    }
}

/// Hands each request to one worker.
private actor RequestQueue {
    struct Entry: Sendable {
        var index: Int
        /// The request as a line of JSON.
        var line: String
    }

    private var entries: ArraySlice<Entry>

    init(_ requests: [WorkerRequest]) {
        let encoder = JSONEncoder()
        entries = requests.enumerated().map { index, request in
            let line = (try? encoder.encode(request)).map { String(decoding: $0, as: UTF8.self) } ?? ""
            return Entry(index: index, line: line + "\n")
        }[...]
    }

    func next() -> Entry? { entries.popFirst() }
}
