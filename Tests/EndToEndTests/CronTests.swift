import Foundation
import Records
import Testing

/// `heed check` as cron runs it.
@Suite("Checks from cron")
struct CronTests {
    private let council: SampleCouncil
    private let heed: Program
    private var scratch: Scratch { council.scratch }

    /// A council, and a sendmail that keeps its arguments and what it is given.
    init() throws {
        council = try SampleCouncil()
        let folder = council.scratch.folder
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("bin"), withIntermediateDirectories: true)
        let script = """
            #!/bin/sh
            echo "$@" >> "$OUTBOX/arguments"
            [ -e "$OUTBOX/down" ] && { echo no queue >&2; exit 75; }
            /bin/cat >> "$OUTBOX/mail"

            """
        _ = FileManager.default.createFile(
            atPath: folder.appendingPathComponent("bin/sendmail").path, contents: Data(script.utf8),
            attributes: [.posixPermissions: 0o755])
        heed = Program(environment: ["PATH": folder.appendingPathComponent("bin").path, "OUTBOX": folder.path])
    }

    private func check(_ day: String, _ options: String...) throws -> Program.Run {
        try heed.run(["check", "--quiet", "--new", "--store", scratch.store, "--as-of", day] + options)
    }

    private func kept(_ name: String) -> String? { try? String(contentsOf: scratch.file(name), encoding: .utf8) }

    @Test("The first check tells all, the next is silent, and what became overdue since is told by the one after")
    func silentUntilNew() throws {
        let first = try check("2019-09-30")
        #expect(first.status == 1)
        #expect(first.output.contains("all new"))
        let second = try check("2019-09-30")
        #expect((second.status, second.output, second.errors) == (0, "", ""))
        let later = try check("2019-11-01")
        #expect(later.output.contains("action-overdue"))
        #expect(later.output.count < first.output.count)
    }

    @Test("A mail has a text and a page, no line of a log becomes a header, and nothing new sends nothing")
    func mail() throws {
        let address = ["--notify", "quality@example.org"]
        let first = try check("2019-09-30", address[0], address[1])
        #expect((first.status, first.output, first.errors) == (1, "", ""))
        #expect(kept("arguments") == "-i -- quality@example.org\n")
        let mail = try #require(kept("mail"))
        let parts = mail.components(separatedBy: "--=_heed-alternative\n")
        #expect(parts.count == 3)
        let headers = parts[0].split(separator: "\n")
        #expect(headers.first == "To: quality@example.org")
        #expect(headers.contains { $0.hasPrefix("Subject: ") })
        #expect(headers.last == "Content-Type: multipart/alternative; boundary=\"=_heed-alternative\"")
        let texts = try parts.dropFirst().map { part in
            let encoded = part.components(separatedBy: "\n\n")[1].components(separatedBy: "\n--")[0]
            return String(
                decoding: try #require(Data(base64Encoded: encoded, options: .ignoreUnknownCharacters)), as: UTF8.self)
        }
        #expect(texts[0].contains("HIGH ("))
        #expect(texts[1].hasPrefix("<!DOCTYPE html>") && texts[1].contains("<h2>HIGH ("))
        #expect(!texts[1].contains("<script"))
        _ = try check("2019-09-30", address[0], address[1])
        #expect(kept("arguments") == "-i -- quality@example.org\n")
    }

    @Test("What could not be mailed is printed, the exit status is 2, and the next run tells it again")
    func mailFails() throws {
        try Data().write(to: scratch.file("down"))
        let failed = try check("2019-09-30", "--notify", "quality@example.org")
        #expect(failed.status == 2)
        #expect(failed.errors.contains("sendmail did not take the mail (no queue)"))
        #expect(failed.output.contains("all new"))
        try FileManager.default.removeItem(at: scratch.file("down"))
        #expect(try check("2019-09-30", "--notify", "quality@example.org").status == 1)
        #expect(kept("mail") != nil)
    }

    @Test(
        "An address that could mean something else is refused",
        arguments: ["-bs", "a@b@c", "a@example.org\nBcc: x@example.org", "a@example.org, b@example.org", "", "a b@c"])
    func address(_ address: String) throws {
        #expect(try check("2019-09-30", "--notify=\(address)").status == 64)
    }

    @Test("Each finished check leaves a heartbeat; status tells the last check and that one is overdue")
    func heartbeat() throws {
        let file = scratch.file("heartbeat.json")
        #expect(try check("2019-09-30", "--heartbeat", file.path).status == 1)
        let beat = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        #expect(beat["schema"] as? String == "heed/heartbeat/1")
        #expect(beat["asOf"] as? String == "2019-09-30")
        #expect((beat["finished"] as? String)?.hasSuffix("Z") == true)
        #expect(beat["rulesNotRun"] as? Int == 0)
        let fresh = try heed("status", "--store", scratch.store, "--as-of", "2019-10-07")
        #expect(fresh.output.contains("last check of 30 September 2019\n"))
        let late = try heed("status", "--store", scratch.store, "--as-of", "2019-10-08")
        #expect(late.output.contains("last check of 30 September 2019: overdue"))
        let json = try heed("status", "--json", "--store", scratch.store, "--as-of", "2019-10-08", "--check-every", "8")
        #expect(json.output.contains("\"checkOverdue\":false"))
    }

    @Test("A check that cannot finish leaves no heartbeat")
    func noHeartbeat() throws {
        let file = scratch.file("heartbeat.json")
        #expect(try check("2010-01-01", "--heartbeat", file.path).status == 2)
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }
}
