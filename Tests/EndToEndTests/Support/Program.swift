import Foundation

/// The built programs, run as their users run them.
struct Program {
    /// What a run gave.
    struct Run {
        var status: Int32
        var output: String
        var errors: String
        /// Standard output, a line each, blank lines left out.
        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    /// `heed` or `ingest`.
    var name = "heed"
    /// Standard input; nothing where nil.
    var input: Data?
    /// Set beside what the tests' own environment holds.
    var environment: [String: String] = [:]

    /// The folder of the package.
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The programs lie where the tests were built.
    var path: URL {
        let runner = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).resolvingSymlinksInPath()
        return runner.deletingLastPathComponent().appendingPathComponent(name)
    }

    /// Runs the program to its end.
    func callAsFunction(_ arguments: String..., in folder: URL? = nil) throws -> Run { try run(arguments, in: folder) }

    func run(_ arguments: [String], in folder: URL? = nil) throws -> Run {
        let process = Process()
        process.executableURL = path
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = folder
        let scratch = try Scratch()
        let (output, errors) = (scratch.file("output"), scratch.file("errors"))
        for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        let given = scratch.file("input")
        _ = FileManager.default.createFile(atPath: given.path, contents: input ?? Data())
        process.standardInput = try FileHandle(forReadingFrom: given)
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
}

/// A folder of a test's own, gone with the test.
final class Scratch {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("heed-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

    /// Writes a file and gives its path.
    func write(_ bytes: Data, as name: String) throws -> String {
        let file = file(name)
        try bytes.write(to: file)
        return file.path
    }

    var store: String { file("store.sqlite").path }
}

/// A file of `Samples/`.
func sample(_ path: String) -> String { Program.package.appendingPathComponent("Samples/\(path)").path }

/// How many rules stand in `Rules/`.
func shippedRules() throws -> Int {
    let folder = Program.package.appendingPathComponent("Rules").path
    return try FileManager.default.contentsOfDirectory(atPath: folder)
        .count { $0.hasSuffix(".yaml") && !$0.hasSuffix(".cases.yaml") }
}
