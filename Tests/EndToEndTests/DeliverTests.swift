import Foundation
import Testing

/// `heed deliver` from cron: each report once, none missed, silent otherwise.
@Suite("Delivery before a visit")
struct DeliverTests {
    /// A council whose visit is on Thursday 10 October 2019, and a sendmail that keeps what it is given.
    private struct Office {
        let council: SampleCouncil
        let heed: Program
        var scratch: Scratch { council.scratch }

        init(sendmail: String = "cat > \"$OUTBOX/$(date +%s%N)\"") throws {
            council = try SampleCouncil()
            let folder = council.scratch.folder
            for name in ["bin", "outbox"] {
                try FileManager.default.createDirectory(
                    at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
            }
            let path = folder.appendingPathComponent("bin/sendmail").path
            let script = "#!/bin/sh\nPATH=/usr/bin:/bin\necho \"$@\" > \"$OUTBOX/../arguments\"\n\(sendmail)\n"
            _ = FileManager.default.createFile(
                atPath: path, contents: Data(script.utf8), attributes: [.posixPermissions: 0o755])
            heed = Program(environment: [
                "PATH": folder.appendingPathComponent("bin").path,
                "OUTBOX": folder.appendingPathComponent("outbox").path,
            ])
        }

        func deliver(on day: String, _ options: String...) throws -> Program.Run {
            try heed.run(
                ["deliver", "--store", scratch.store, "--as-of", day, "--into", scratch.file("reports").path] + options)
        }

        var mails: [String] {
            get throws {
                let outbox = scratch.file("outbox")
                return try FileManager.default.contentsOfDirectory(atPath: outbox.path).sorted().map {
                    try String(contentsOf: outbox.appendingPathComponent($0), encoding: .utf8)
                }
            }
        }

        var reports: [String] {
            (try? FileManager.default.contentsOfDirectory(atPath: scratch.file("reports").path).sorted()) ?? []
        }
    }

    @Test("On an ordinary day nothing is printed, written or sent")
    func silent() throws {
        let office = try Office()
        let run = try office.deliver(on: "2019-09-02", "--days", "10,3", "--mail", "director@example.org")
        #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
        #expect(office.reports.isEmpty)
        #expect(try office.mails.isEmpty)
    }

    @Test("For each day set one report is made and sent, once, however often cron runs")
    func once() throws {
        let office = try Office()
        for day in ["2019-09-30", "2019-09-30", "2019-10-01", "2019-10-07", "2019-10-08", "2019-10-09", "2019-10-10"] {
            let run = try office.deliver(on: day, "--days", "10,3", "--mail", "director@example.org")
            #expect(run.status == 0, "\(run.errors)")
        }
        #expect(
            office.reports == [
                "gap-report-blackpool-2019-10-10-10-working-days.html",
                "gap-report-blackpool-2019-10-10-3-working-days.html",
            ])
        #expect(try office.mails.count == 2)
        let arguments = try String(contentsOf: office.scratch.file("arguments"), encoding: .utf8)
        #expect(arguments == "-i -- director@example.org\n")
    }

    @Test("After days of downtime one report is made for the nearest day, and the days before count as made")
    func downtime() throws {
        let office = try Office()
        let run = try office.deliver(on: "2019-10-08")
        #expect(run.output.contains("visit on 10 October 2019, 2 working days left"))
        #expect(office.reports == ["gap-report-blackpool-2019-10-10-3-working-days.html"])
        #expect(try office.deliver(on: "2019-10-09").output.isEmpty)
    }

    @Test("A mail that sendmail turns down is told, and tried again by the next run")
    func refused() throws {
        let office = try Office(
            sendmail: "[ -e \"$OUTBOX/../up\" ] || { echo no queue >&2; exit 75; }; cat > \"$OUTBOX/mail\"")
        let mail = ["--mail", "director@example.org"]
        let first = try office.deliver(on: "2019-09-30", mail[0], mail[1])
        #expect(first.status == 2)
        #expect(first.errors.contains("made but not sent: sendmail did not take the mail (no queue)"))
        _ = FileManager.default.createFile(atPath: office.scratch.file("up").path, contents: nil)
        #expect(try office.deliver(on: "2019-10-01", mail[0], mail[1]).output.contains("sent to director@example.org"))
        #expect(try office.deliver(on: "2019-10-01", mail[0], mail[1]).output.isEmpty)
        #expect(try office.mails.count == 1)
    }

    @Test("A run cut off once sendmail has the mail sends it again, and mail readers can tell that it is the same")
    func cutOff() throws {
        let office = try Office(
            sendmail: """
                cat > "$OUTBOX/$(date +%s%N)"; [ -e "$OUTBOX/../cut" ] || { touch "$OUTBOX/../cut"; kill -9 $PPID; }
                """)
        let mail = ["--mail", "director@example.org"]
        #expect(try office.deliver(on: "2019-09-30", mail[0], mail[1]).status != 0)
        #expect(try office.mails.count == 1)
        #expect(try office.deliver(on: "2019-09-30", mail[0], mail[1]).output.contains("sent to director@example.org"))
        #expect(try office.deliver(on: "2019-09-30", mail[0], mail[1]).output.isEmpty)
        let identities = try office.mails.map { try #require($0.firstMatch(of: /\nMessage-ID: <[^>]+>\n/)).output }
        #expect(identities.count == 2 && Set(identities).count == 1)
    }

    @Test("The mail tells the headline, carries the report, and no theme or title adds a header")
    func message() throws {
        let office = try Office()
        _ = try office.heed(
            "visit", "add", "2019-10-10", "--theme", "front\nBcc: all@example.org", "--store", office.scratch.store)
        let style = try office.scratch.write(
            Data("title: \"Gap report\\nBcc: all@example.org\"\nclassification: OFFICIAL\n".utf8), as: "style.yaml")
        _ = try office.deliver(on: "2019-09-30", "--mail", "a@example.org", "--mail", "b@example.org", "--style", style)
        let mail = try #require(try office.mails.first)
        let headers = mail.components(separatedBy: "\n\n")[0].split(separator: "\n")
        #expect(headers.contains("To: a@example.org, b@example.org"))
        #expect(!headers.contains { $0.hasPrefix("Bcc") })
        let boundary = try #require(mail.firstMatch(of: /boundary="([^"]+)"/)).1
        let parts = mail.components(separatedBy: "--\(boundary)\n")
        #expect(parts.count == 3)
        func decoded(_ part: String) -> String {
            let body = part.components(separatedBy: "\n\n").dropFirst().joined().replacing("--\(boundary)--", with: "")
            return Data(base64Encoded: body, options: .ignoreUnknownCharacters).map {
                String(decoding: $0, as: UTF8.self)
            } ?? ""
        }
        let text = decoded(parts[1])
        #expect(text.hasPrefix("OFFICIAL\n"))
        #expect(text.contains("2 of 12 recommendations have no action"))
        #expect(parts[2].contains("filename=\"gap-report-blackpool-2019-10-10-10-working-days.html\""))
        #expect(decoded(parts[2]).hasPrefix("<!DOCTYPE html>"))
    }

    @Test(
        "What is no address or no list of days is wrong usage",
        arguments: [
            ["--mail", "-oQ/tmp"], ["--mail", "a@b\nBcc: c@d"], ["--mail", "two words@example.org"], ["--days", "ten"],
            ["--days", "-1"],
        ])
    func usage(_ options: [String]) throws {
        let scratch = try Scratch()
        let run = try Program().run(["deliver", "--into", scratch.folder.path, "--store", scratch.store] + options)
        #expect(run.status == 64)
    }

    @Test("The next report tells what changed since the one delivered before")
    func changes() throws {
        let office = try Office()
        _ = try office.deliver(on: "2019-09-30", "--days", "10,3")
        _ = try office.deliver(on: "2019-10-08", "--days", "10,3")
        let page = try String(
            contentsOf: office.scratch.file("reports/gap-report-blackpool-2019-10-10-3-working-days.html"),
            encoding: .utf8)
        #expect(page.contains("What changed since the report of 30 September 2019"))
    }
}
