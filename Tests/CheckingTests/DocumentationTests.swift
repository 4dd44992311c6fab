import Checking
import Foundation
import Testing

/// Pages that are made from the code and the rule files.
@Suite struct DocumentationTests {
    @Test func readmeIsInStep() throws {
        try compare(
            "README.md", with: rulesMarkdown(try loadRules(from: [shippedRules]).rules),
            command: "heed rules list --markdown > Rules/README.md")
    }

    @Test func viewsPageIsInStep() throws {
        try compare("VIEWS.md", with: viewsMarkdown(), command: "heed rules views > Rules/VIEWS.md")
    }

    /// Recording is asked for and fails the run, so that a changed page is looked at.
    private func compare(_ name: String, with text: String, command: String) throws {
        let path = shippedRules + "/" + name
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            Issue.record("recorded \(path); look at it and run again without RECORD_SNAPSHOTS")
        }
        let found = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
        #expect(found == text, "Rules/\(name) is stale; run: \(command)")
    }
}
