import Foundation
import Subprocess
import SystemPackage

/// What a program of the machine answered.
struct ToolAnswer: Sendable {
    /// Whether it did what it was asked.
    let isSuccess: Bool
    /// The last line that it wrote to standard error.
    let said: String
}

/// Runs a program of the machine over a text on standard input; nil where there is no such program.
///
/// The text comes from a file that has no name any more: a program that ends before it has read all of it breaks no
/// pipe, which would end this one too.
func runTool(_ program: Executable, _ arguments: [String], input: String) async throws -> ToolAnswer? {
    let descriptor = try unnamedFile(holding: input)
    defer { try? descriptor.close() }
    let result: ExecutionResult<Void, DiscardedOutput, StringOutput<UTF8>>
    do {
        result = try await run(
            program, arguments: Arguments(arguments),
            input: .fileDescriptor(descriptor, closeAfterSpawningProcess: false),
            output: .discarded, error: .string(limit: 1 << 20))
    } catch {
        return nil
    }
    let said = result.standardError.split(separator: "\n").last.map(String.init) ?? "no reason given"
    return ToolAnswer(isSuccess: result.terminationStatus.isSuccess, said: String(said.suffix(200)))
}

/// A file that only this program can read, at its beginning.
private func unnamedFile(holding text: String) throws -> FileDescriptor {
    var name = Array((FileManager.default.temporaryDirectory.path + "/heed-XXXXXX").utf8CString)
    let raw = mkstemp(&name)
    guard raw >= 0 else { throw Errno(rawValue: errno) }
    unlink(name)
    let descriptor = FileDescriptor(rawValue: raw)
    _ = try descriptor.writeAll(Array(text.utf8))
    _ = try descriptor.seek(offset: 0, from: .start)
    return descriptor
}
