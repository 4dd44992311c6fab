import Foundation
public import Reporting

/// What became of one file of a board pack.
public struct PackedFile: Sendable {
    /// Name in the pack's folder.
    public let name: String
    /// Why it is missing; nil where it was written.
    public let failure: String?
}

/// Writes the gap report in every form, its gaps as CSV and the check as JSON, into a folder.
///
/// What one tool cannot make, the rest is written without.
///
/// - Returns: An entry a file, in the order in which they were written.
/// - Throws: ``OutputFileError`` where there is no folder to write to.
public func writeGapReportPack(_ report: GapReport, into folder: String) async throws -> [PackedFile] {
    try makeFolder(folder)
    func path(_ name: String) -> String { URL(fileURLWithPath: folder).appendingPathComponent(name).path }
    var files: [PackedFile] = []
    func write(_ name: String, _ make: (String) async throws -> Void) async {
        do {
            try await make(path(name))
            files.append(PackedFile(name: name, failure: nil))
        } catch {
            files.append(PackedFile(name: name, failure: "\(error)"))
        }
    }
    for form in GapReportForm.allCases {
        await write("gap-report.\(form.rawValue)") { try await writeGapReport(report, as: form, to: $0) }
    }
    await write("gaps.csv") { try writeWhole(renderCSV(report.check), to: $0) }
    await write("check.json") { try writeWhole(try renderJSON(report.check), to: $0) }
    return files
}

/// Makes a folder where none stands.
func makeFolder(_ path: String) throws(OutputFileError) {
    do {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
        throw .refused(path: path, why: "no folder can be made there")
    }
}
