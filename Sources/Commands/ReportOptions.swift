public import ArgumentParser
import Foundation
import Records
public import Reporting
import Running

/// How the gap report looks, what it holds and for whom it is.
struct ReportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The council's house style (default: heed-style.yaml beside the store).", valueName: "file"))
    var style: String?

    @Option(help: "board (short), team (everything) or inspector (without questions and advice).")
    var audience: Audience?

    @Flag(help: "Roles in place of personal names.")
    var rolesOnly = false

    @Option(
        help: ArgumentHelp("What the visit looks at; recommendations on it come first.", valueName: "words"))
    var theme: String?

    @Option(
        help: ArgumentHelp(
            "The day to compare with (default: the last report, else the last recorded check).", valueName: "date"))
    var since: Day?

    /// All of it as one value.
    func wishes(besideStore store: String) throws -> GapReportWishes {
        var wishes = GapReportWishes()
        wishes.style = try loadedStyle(besideStore: store)
        if let audience { wishes.style.audience = audience }
        if rolesOnly { wishes.style.rolesOnly = true }
        wishes.theme = theme
        wishes.since = since
        return wishes
    }

    private func loadedStyle(besideStore store: String) throws -> ReportStyle {
        if let style { return try loadStyle(from: style) }
        let beside = URL(fileURLWithPath: store).deletingLastPathComponent().appendingPathComponent("heed-style.yaml")
            .path
        return FileManager.default.fileExists(atPath: beside) ? try loadStyle(from: beside) : ReportStyle()
    }
}

extension Audience: ExpressibleByArgument {}
