import Asking
import Foundation

/// Hands each request to one reader, and lets readers wait while more may come.
actor RequestQueue {
    struct Entry: Sendable {
        var index: Int
        /// The request as a line of JSON.
        var line: String
    }

    private var entries: [Entry] = []
    private var isOpen: Bool
    private var waiting: [CheckedContinuation<Entry?, Never>] = []
    private let encoder = JSONEncoder()

    /// A queue that more requests may be put into until it is closed.
    init() { isOpen = true }

    /// A queue of requests that are all known.
    init(_ requests: [ReaderRequest]) {
        isOpen = false
        let encoder = JSONEncoder()
        entries = requests.enumerated().reversed().map { RequestQueue.entry($1, index: $0, encoder) }
    }

    /// True where no request is left and none will come.
    var isFinished: Bool { entries.isEmpty && !isOpen }

    func put(_ request: ReaderRequest, index: Int) {
        let entry = RequestQueue.entry(request, index: index, encoder)
        if waiting.isEmpty { entries.insert(entry, at: 0) } else { waiting.removeFirst().resume(returning: entry) }
    }

    func close() {
        isOpen = false
        for reader in waiting { reader.resume(returning: nil) }
        waiting = []
    }

    /// Drops what is left and ends the readers.
    func abandon() {
        entries = []
        close()
    }

    /// The next request; nil where none will come.
    func next() async -> Entry? {
        if let entry = entries.popLast() { return entry }
        guard isOpen else { return nil }
        return await withCheckedContinuation { waiting.append($0) }
    }

    /// Takes out what is left, so that each is told of.
    func failRest(_ tell: (Int) -> Void) {
        for entry in entries.reversed() { tell(entry.index) }
        entries = []
    }

    private static func entry(_ request: ReaderRequest, index: Int, _ encoder: JSONEncoder) -> Entry {
        let line = (try? encoder.encode(request)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return Entry(index: index, line: line + "\n")
    }
}
