import Foundation
import Testing

/// Every input is hostile: one clear line, the right exit status, the rest still read, nothing half stored.
@Suite("Files that cannot be read")
struct HostileInputTests {
    struct Bad: CustomTestStringConvertible, Sendable {
        var name: String
        /// What the line on standard error has to say.
        var says: String
        /// Makes the input in a folder and gives its path.
        var make: @Sendable (Scratch) throws -> String
        var testDescription: String { name }
    }

    static let report = sample("reports/blackpool-2018.pdf")

    static let all = [
        Bad(name: "missing file", says: "there is no such file") { $0.file("none.pdf").path },
        Bad(name: "empty folder", says: "holds no .pdf or .html file") { scratch in
            try FileManager.default.createDirectory(at: scratch.file("empty"), withIntermediateDirectories: true)
            return scratch.file("empty").path
        },
        Bad(name: "empty file", says: "the file is empty") { try $0.write(Data(), as: "empty.pdf") },
        Bad(name: "text named .pdf", says: "plain text") { try $0.write(Data("Dear all,\n".utf8), as: "letter.pdf") },
        Bad(name: "truncated PDF", says: "cut off") { scratch in
            try scratch.write(Data(contentsOf: URL(fileURLWithPath: report)).prefix(20_000), as: "half.pdf")
        },
        Bad(name: "PDF without pages", says: "no pages") { try $0.write(Data(PDFs.withoutPages.utf8), as: "none.pdf") },
        Bad(name: "PDF without text", says: "no text") { try $0.write(Data(PDFs.withoutText.utf8), as: "scan.pdf") },
        Bad(name: "encrypted PDF", says: "password") { try $0.write(Data(PDFs.encrypted.utf8), as: "locked.pdf") },
        Bad(name: "web page that is no report, named .pdf", says: "no inspection report") { scratch in
            let page = "<!DOCTYPE html><html><body><h1>Report not found</h1><p>Please search again.</p></body></html>"
            return try scratch.write(Data(page.utf8), as: "page.pdf")
        },
        Bad(name: "300 MB of zeros", says: "300 MB") { scratch in
            let path = try scratch.write(Data(), as: "zeros.pdf")
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try file.truncate(atOffset: 300_000_000)
            return path
        },
        Bad(name: "device without an end", says: "a device") { _ in "/dev/zero" },
        Bad(name: "pipe that nobody writes to", says: "a named pipe") { scratch in
            let path = scratch.file("pipe").path
            mkfifo(path, 0o600)
            return path
        },
    ]

    @Test("Each is named in one line, and the report beside it is stored", arguments: all)
    func named(_ bad: Bad) throws {
        let scratch = try Scratch()
        let path = try bad.make(scratch)
        let run = try Program()("ingest", "--quiet", "--store", scratch.store, path, Self.report)
        #expect(run.status == 3)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 1, "\(run.errors)")
        #expect(lines.first?.hasPrefix(path) == true)
        #expect(lines.first?.contains(bad.says) == true, "\(run.errors)")
        let status = try Program()("status", "--store", scratch.store)
        #expect(status.output.contains("Blackpool: 1 report"))
    }

    @Test("Alone, each leaves the store as it was", arguments: all)
    func alone(_ bad: Bad) throws {
        let scratch = try Scratch()
        _ = try Program()("ingest", "--quiet", "--store", scratch.store, Self.report)
        let before = try Program()("status", "--json", "--store", scratch.store).output
        let run = try Program()("ingest", "--quiet", "--store", scratch.store, bad.make(scratch))
        #expect(run.status == 3)
        #expect(try Program()("status", "--json", "--store", scratch.store).output == before)
    }

    @Test("A report on standard input is read; endless input is refused")
    func standardInput() throws {
        let scratch = try Scratch()
        let report = try Data(contentsOf: URL(fileURLWithPath: Self.report))
        let run = try Program(name: "ingest", input: report)("--store", scratch.store, "-")
        #expect(run.status == 0)
        #expect(run.output.contains("12 recommendations"))
    }

    @Test("No path at all is wrong usage")
    func usage() throws { #expect(try Program()("ingest").status == 64) }
}
