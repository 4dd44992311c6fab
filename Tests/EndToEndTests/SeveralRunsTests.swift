import Foundation
import Glibc
import Records
import Testing

/// Several runs on one store at the same moment.
@Suite("Several runs at once")
struct SeveralRunsTests {
    /// A run that was started and not waited for.
    private struct Started {
        let process: Process
        let errors: URL

        init(_ arguments: [String], errors: URL) throws {
            process = Process()
            process.executableURL = Program().path
            process.arguments = arguments
            process.standardOutput = FileHandle.nullDevice
            _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
            process.standardError = try FileHandle(forWritingTo: errors)
            self.errors = errors
            try process.run()
        }

        var status: Int32 {
            process.waitUntilExit()
            return process.terminationStatus
        }
    }

    /// Two checks and an ingest, each with the options given, ten times over; their statuses.
    private func race(_ council: SampleCouncil, _ options: [String]) throws -> [[Int32]] {
        try (0..<10).map { round in
            let store = ["--store", council.scratch.store] + options
            let check = ["check", "--provider", "Blackpool", "--as-of", SampleCouncil.asOf] + store
            let ingest = ["ingest", "--quiet", sample("reports/wealdmere-2026.pdf")] + store
            let runs = try [check, check, ingest].enumerated().map {
                try Started($1, errors: council.scratch.file("errors-\(round)-\($0)"))
            }
            return runs.map(\.status)
        }
    }

    /// The store as it must be when all have run.
    private func expectWhole(_ council: SampleCouncil, checks: Int) throws {
        let status = try Program()("status", "--json", "--store", council.scratch.store)
        #expect(status.status == 0)
        #expect(status.output.contains("\"recommendations\":12") && status.output.contains("\"actions\":30"))
        let check = try Program()(
            "check", "--store", council.scratch.store, "--provider", "Blackpool", "--as-of", SampleCouncil.asOf,
            "--format", "json")
        let gaps = try JSONDecoder().decode(CheckResult.self, from: Data(check.output.utf8)).gaps
        #expect(!gaps.isEmpty)
        #expect(gaps.allSatisfy { $0.new == (checks == 0) })
    }

    @Test("Who comes too late ends with 75; who held the store did all its work")
    func tooLate() throws {
        let council = try SampleCouncil()
        let statuses = try race(council, [])
        let checks = statuses.flatMap { $0.prefix(2) }
        #expect(checks.allSatisfy { [1, 75].contains($0) }, "\(statuses)")
        #expect(statuses.map { $0[2] }.allSatisfy { [0, 3, 75].contains($0) }, "\(statuses)")
        try expectWhole(council, checks: checks.count { $0 == 1 })
    }

    @Test("With --wait nobody is turned away and nothing is lost")
    func waiting() throws {
        let council = try SampleCouncil()
        let statuses = try race(council, ["--wait", "120"])
        #expect(!statuses.joined().contains(75), "\(statuses)")
        let listed = try Program()("report", "list", "--store", council.scratch.store)
        #expect(listed.lines.count == 2)
    }

    @Test("A lock that is held is waited for, then told with 75; a killed holder leaves none")
    func held() throws {
        let council = try SampleCouncil()
        let descriptor = open(council.scratch.store + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        let late = try Program()("check", "--store", council.scratch.store, "--as-of", SampleCouncil.asOf)
        #expect(late.status == 75)
        #expect(
            late.errors == "heed: \(council.scratch.store) is held by another run; try again when it has finished\n")
        for command in [
            ["ingest", sample("reports/wealdmere-2026.pdf")],
            ["log", "import", "--as-of", "2019-10-01", sample("logs/blackpool-improvement-plan.xlsx")],
        ] {
            #expect(try Program().run(command + ["--store", council.scratch.store]).status == 75)
        }
        let waiting = try Started(
            ["check", "--wait", "60", "--store", council.scratch.store, "--as-of", SampleCouncil.asOf],
            errors: council.scratch.file("errors"))
        close(descriptor)
        #expect(waiting.status == 1)
        let killed = try Started(
            ["ingest", "--store", council.scratch.store, sample("reports")], errors: council.scratch.file("errors"))
        Foundation.kill(killed.process.processIdentifier, SIGKILL)
        _ = killed.status
        #expect(try Program()("check", "--store", council.scratch.store, "--as-of", SampleCouncil.asOf).status == 1)
    }
}
