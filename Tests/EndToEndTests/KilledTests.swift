import Foundation
import Testing

/// `kill -9` at any moment leaves a store that opens, with the report either whole or absent.
@Suite("Killed while it writes")
struct KilledTests {
    @Test("An ingest killed after so many milliseconds", arguments: stride(from: 5, through: 200, by: 15).map { $0 })
    func ingest(_ milliseconds: Int) throws {
        let scratch = try Scratch()
        try kill(
            after: milliseconds, arguments: ["ingest", "--store", scratch.store, sample("reports/blackpool-2018.pdf")])
        let status = try Program()("status", "--json", "--store", scratch.store)
        #expect(status.status == 0, "\(status.errors)")
        let whole = status.output.contains("\"recommendations\":12")
        let absent = status.output.contains("\"councils\":[]")
        #expect(whole || absent, "\(status.output)")
        let again = try Program()("ingest", "--quiet", "--store", scratch.store, sample("reports/blackpool-2018.pdf"))
        #expect(again.status == 0, "\(again.errors)")
    }

    @Test("An import killed after so many milliseconds", arguments: stride(from: 5, through: 200, by: 25).map { $0 })
    func logImport(_ milliseconds: Int) throws {
        let scratch = try Scratch()
        _ = try Program()("ingest", "--quiet", "--store", scratch.store, sample("reports/blackpool-2018.pdf"))
        try kill(
            after: milliseconds,
            arguments: [
                "log", "import", "--as-of", "2019-09-30", "--store", scratch.store,
                sample("logs/blackpool-improvement-plan.xlsx"),
            ])
        let status = try Program()("status", "--json", "--store", scratch.store)
        #expect(status.status == 0, "\(status.errors)")
        #expect(
            status.output.contains("\"actions\":30") || status.output.contains("\"snapshots\":0"), "\(status.output)")
    }

    private func kill(after milliseconds: Int, arguments: [String]) throws {
        let process = Process()
        process.executableURL = Program().path
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(UInt32(milliseconds) * 1000)
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        // Two processes start and a report is read before anything is stored: so early the program is at work.
        if milliseconds <= 20 { #expect(process.terminationReason == .uncaughtSignal) }
    }
}
