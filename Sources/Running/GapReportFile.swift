import Foundation
public import Reporting
import Subprocess
import SystemPackage

/// Forms in which the gap report can be written, by the ending of the file's name.
public enum GapReportForm: String, CaseIterable, Sendable {
    case html, pdf, docx, md

    /// The form that a file's name asks for; nil for an ending that is none of them.
    public init?(path: String) {
        guard let ending = path.split(separator: ".").last, path.contains("."),
            let form = GapReportForm(rawValue: ending.lowercased())
        else { return nil }
        self = form
    }
}

/// The gap report could not be written in the form asked for.
public enum GapReportFileError: Error, Equatable, CustomStringConvertible {
    /// The program that makes this form is not on the machine.
    case toolMissing(tool: String, package: String)
    /// It ran and failed; the end of what it said.
    case toolFailed(tool: String, said: String)

    /// One line in words, with the way out.
    public var description: String {
        switch self {
        case .toolMissing(let tool, let package):
            "\(tool) is not installed; run apt-get install \(package), or write the report as .html"
        case .toolFailed(let tool, let said): "\(tool) could not make the file (\(said)); write the report as .html"
        }
    }
}

/// Writes the gap report, whole or not at all.
///
/// The page is the one model: WeasyPrint makes the PDF of it (tagged, PDF/UA-1) and pandoc the DOCX and the Markdown.
public func writeGapReport(_ report: GapReport, as form: GapReportForm, to path: String) async throws {
    let page = try renderHTML(report)
    switch form {
    case .html: try writeWhole(page, to: path)
    case .pdf:
        try await convert(page, to: path, tool: "weasyprint", package: "weasyprint") {
            ["--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", "-", $0]
        }
    case .docx:
        try await convert(page, to: path, tool: "pandoc", package: "pandoc") {
            ["--from", "html", "--to", "docx", "--output", $0]
        }
    case .md:
        try await convert(page, to: path, tool: "pandoc", package: "pandoc") {
            ["--sandbox", "--from", "html-native_divs-native_spans", "--to", "gfm-raw_html", "--output", $0]
        }
    }
}

/// Has a tool read the page from standard input and write a file beside the one wanted, which then takes its name.
private func convert(
    _ page: String, to path: String, tool: String, package: String, arguments: (String) -> [String]
) async throws {
    let target = URL(fileURLWithPath: try writablePath(path))
    let scratch = target.deletingLastPathComponent()
        .appendingPathComponent(".\(UUID().uuidString).\(target.pathExtension)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let result: ExecutionResult<Void, DiscardedOutput, StringOutput<UTF8>>
    do {
        result = try await run(
            .name(tool), arguments: Arguments(arguments(scratch.path)), input: .string(page), output: .discarded,
            error: .string(limit: 1 << 20))
    } catch {
        throw GapReportFileError.toolMissing(tool: tool, package: package)
    }
    guard result.terminationStatus.isSuccess else {
        let said = result.standardError.split(separator: "\n").last.map(String.init) ?? "no reason given"
        throw GapReportFileError.toolFailed(tool: tool, said: String(said.suffix(200)))
    }
    guard rename(scratch.path, target.path) == 0 else {
        throw GapReportFileError.toolFailed(tool: tool, said: String(cString: strerror(errno)))
    }
}
