import Foundation

/// A program of the machine that a test looks at the gap report with.
struct Tool {
    var name: String

    static let chromium = Tool(name: "chromium")
    static let office = Tool(name: "soffice")
    static let weasyprint = Tool(name: "weasyprint")
    static let pandoc = Tool(name: "pandoc")

    /// Where Tools/setup-report-tests puts axe-core.
    static let axe = Program.package.appendingPathComponent(".build/report-tests/axe.min.js")
    static let hasAxe = chromium.isThere && FileManager.default.fileExists(atPath: axe.path)

    var isThere: Bool { path != nil }

    private var path: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs it to its end and gives its standard output.
    @discardableResult
    func callAsFunction(_ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path ?? "/usr/bin/\(name)")
        process.arguments = arguments
        let scratch = try Scratch()
        let output = scratch.file("output")
        _ = FileManager.default.createFile(atPath: output.path, contents: nil)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return String(decoding: try Data(contentsOf: output), as: UTF8.self)
    }

    /// Has LibreOffice convert a file into a folder, with a profile of its own so that tests do not wait for each other.
    static func convert(_ file: String, to form: String, in scratch: Scratch) throws {
        try office(
            "-env:UserInstallation=\(scratch.file("profile").absoluteString)", "--headless", "--convert-to", form,
            "--outdir", scratch.folder.path, file)
    }

    /// The page's document after its scripts have run.
    static func dom(of page: String, in scratch: Scratch) throws -> String {
        let file = try scratch.write(Data(page.utf8), as: "\(UUID().uuidString).html")
        return try chromium(
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--virtual-time-budget=60000",
            "--user-data-dir=\(scratch.file("chromium").path)", "--dump-dom", "file://\(file)")
    }
}

/// A store with the sample council: two logs, a visit, a theme.
struct SampleCouncil {
    static let asOf = "2019-09-30"
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        let heed = Program()
        _ = try heed("ingest", "--quiet", "--store", scratch.store, sample("reports/blackpool-2018.pdf"))
        let logs = [("2019-08-01", "-mended"), (SampleCouncil.asOf, "")]
        for (day, form) in logs {
            _ = try heed(
                "log", "import", "--quiet", "--store", scratch.store, "--as-of", day,
                sample("logs/blackpool-improvement-plan\(form).xlsx"))
        }
        _ = try heed("visit", "add", "2019-10-10", "--theme", "children who go missing", "--store", scratch.store)
    }

    /// Writes a gap report and gives its path.
    @discardableResult
    func report(_ name: String, _ options: String...) throws -> String {
        let path = scratch.file(name).path
        let run = try Program().run(
            ["gaps", "--store", scratch.store, "--as-of", SampleCouncil.asOf, "--out", path] + options)
        guard run.status == 0 else { throw GapReportNotMade(errors: run.errors) }
        return path
    }

    func page(_ options: String...) throws -> String {
        let path = scratch.file("\(UUID().uuidString).html").path
        let run = try Program().run(
            ["gaps", "--store", scratch.store, "--as-of", SampleCouncil.asOf, "--out", path] + options)
        guard run.status == 0 else { throw GapReportNotMade(errors: run.errors) }
        return try String(contentsOfFile: path, encoding: .utf8)
    }
}

/// The program did not write a report.
struct GapReportNotMade: Error { var errors: String }
