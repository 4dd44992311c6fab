import Foundation
import Testing

/// What the README shows is what the program prints.
@Suite("README")
struct ReadmeTests {
    private static let readme = Program.package.appendingPathComponent("README.md")
    private static let opening = "<!-- output -->\n```\n"
    private static let closing = "```\n<!-- end -->"

    @Test("The session in the README is the program's own output; RECORD_SNAPSHOTS=1 writes it anew")
    func session() throws {
        let text = try String(contentsOf: Self.readme, encoding: .utf8)
        let start = try #require(text.range(of: Self.opening)).upperBound
        let end = try #require(text.range(of: Self.closing, range: start..<text.endIndex)).lowerBound
        let shown = String(text[start..<end])
        let commands = shown.split(separator: "\n").filter { $0.hasPrefix("$ ") }
        #expect(commands.count == 3)
        let real = try played(commands.map { $0.dropFirst(2).split(separator: " ").map(String.init) })
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            try text.replacingCharacters(in: start..<end, with: real).write(
                to: Self.readme, atomically: true, encoding: .utf8)
            Issue.record("recorded; run again without RECORD_SNAPSHOTS")
        }
        #expect(shown == real)
    }

    @Test("Every command that the README names is one of the program's")
    func commands() throws {
        let help = try Program()("--help").output
        let text = try String(contentsOf: Self.readme, encoding: .utf8)
        let named = Set(text.matches(of: /^heed ([a-z]+)/.anchorsMatchLineEndings()).map { String($0.1) })
        #expect(named.count >= 7)
        for command in named { #expect(help.contains("  \(command) "), "\(command)") }
    }

    /// Runs a session in a folder of its own, beside the samples.
    private func played(_ commands: [[String]]) throws -> String {
        let scratch = try Scratch()
        try FileManager.default.createSymbolicLink(
            at: scratch.file("Samples"), withDestinationURL: Program.package.appendingPathComponent("Samples"))
        var session = ""
        for command in commands {
            let run = try Program(environment: ["HEED_STORE": scratch.store])
                .run(Array(command.dropFirst()), in: scratch.folder)
            session += "$ \(command.joined(separator: " "))\n\(run.output)\n"
        }
        return session
    }
}
