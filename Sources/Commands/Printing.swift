import ArgumentParser
import Foundation
import Records
import Running
import Storing

/// Exit statuses, the same for every command; wrong usage (64) is the argument parser's.
enum Status {
    /// Gaps at or above `--fail-on`.
    static let gaps = ExitCode(1)
    /// The command could not finish.
    static let couldNotFinish = ExitCode(2)
    /// Some input could not be read or needs review.
    static let needsReview = ExitCode(3)
    /// Another run holds the store.
    static let storeHeld = ExitCode(75)
}

/// Writes a result to standard output; where that takes no more, the program ends with a line that says so.
func printResult(_ text: String) {
    do {
        try FileHandle.standardOutput.write(contentsOf: Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    } catch {
        printNote("heed: the result could not be written to standard output; nothing was recorded for it")
        exit(Status.couldNotFinish.rawValue)
    }
}

/// Writes a warning or an error to standard error.
func printNote(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
}

/// One document of JSON on one line, keys in order.
func jsonLine(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// Runs a command's work; what it throws is said in one line and becomes an exit status.
func reportingErrors(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch let code as ExitCode {
        throw code
    } catch let error as ValidationError {
        throw error
    } catch StoreError.busy(let path) {
        printNote("heed: \(StoreError.busy(path: path))")
        throw Status.storeHeld
    } catch {
        printNote("heed: \(error)")
        throw Status.couldNotFinish
    }
}

/// A line on standard error that counts files, where that is a terminal.
struct ProgressLine: Sendable {
    private let isShown: Bool

    init(quiet: Bool) { isShown = !quiet && isatty(STDERR_FILENO) == 1 }

    func show(_ done: Int, _ all: Int) {
        guard isShown, all > 1 else { return }
        let line = done < all ? "\r\(done) of \(all) files read" : "\r\u{1B}[K"
        try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }
}
