import Foundation
public import Reporting
import Subprocess

/// Forms in which the gap report can be written, by the ending of the file's name.
public enum GapReportForm: String, CaseIterable, Sendable {
    case html, pdf, xlsx, docx, md

    /// The form that a file's name asks for; nil for an ending that is none of them.
    public init?(path: String) {
        guard let ending = path.split(separator: ".").last, path.contains("."),
            let form = GapReportForm(rawValue: ending.lowercased())
        else { return nil }
        self = form
    }

    /// As mail calls it.
    var mediaType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .pdf: "application/pdf"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .md: "text/markdown; charset=utf-8"
        }
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
/// The page is the model of all forms on paper: WeasyPrint makes the PDF of it (tagged, PDF/UA-1) and pandoc the DOCX,
/// in the styles of the project's reference document, and the Markdown. The workbook is made of the same values.
public func writeGapReport(_ report: GapReport, as form: GapReportForm, to path: String) async throws {
    switch form {
    case .html: try writeWhole(try renderHTML(report), to: path)
    case .xlsx: try await replacing(path) { try writeWorkbook(report, to: $0) }
    case .pdf:
        try await replacing(path) { scratch in
            try await convert(
                try renderHTML(report), tool: "weasyprint", package: "weasyprint",
                arguments: ["--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", "-", scratch])
        }
    case .docx:
        try await replacing(path) { scratch in
            let reference = scratch + ".reference.docx"
            defer { try? FileManager.default.removeItem(atPath: reference) }
            try Data(try referenceDocument(report.style)).write(to: URL(fileURLWithPath: reference))
            try await convert(
                try renderHTML(report, for: .document), tool: "pandoc", package: "pandoc",
                arguments: [
                    "--from", "html", "--to", "docx", "--shift-heading-level-by=-1", "--reference-doc", reference,
                    "--metadata", "lang=en-GB",
                    "--output", scratch,
                ])
        }
    case .md:
        try await replacing(path) { scratch in
            try await convert(
                try renderHTML(report, for: .markdown), tool: "pandoc", package: "pandoc",
                arguments: [
                    "--sandbox", "--from", "html-native_divs", "--to", "gfm-raw_html", "--output", scratch,
                ])
        }
    }
}

/// Makes a file beside the one wanted, which then takes its name.
private func replacing(_ path: String, make: (String) async throws -> Void) async throws {
    let target = URL(fileURLWithPath: try writablePath(path))
    let scratch = target.deletingLastPathComponent()
        .appendingPathComponent(".\(UUID().uuidString).\(target.pathExtension)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    try await make(scratch.path)
    guard rename(scratch.path, target.path) == 0 else {
        throw OutputFileError.refused(path: path, why: String(cString: strerror(errno)))
    }
}

/// Has a tool read the page from standard input.
private func convert(_ page: String, tool: String, package: String, arguments: [String]) async throws {
    guard let answer = try await runTool(.name(tool), arguments, input: page) else {
        throw GapReportFileError.toolMissing(tool: tool, package: package)
    }
    guard answer.isSuccess else { throw GapReportFileError.toolFailed(tool: tool, said: answer.said) }
}
