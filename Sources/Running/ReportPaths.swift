import Asking
import Foundation

/// A file to be read, or the reason why a path gives none.
struct ReportPath: Sendable {
    /// As given, or the folder as given and the file's place in it.
    var path: String
    var problem: String?
}

/// The files that paths name: folders are walked, in order of name, for PDFs and web pages (`.pdf`, `.html`, `.htm`,
/// `.mhtml`, `.mht`).
///
/// Hidden files and links to folders are passed over, so that a walk always ends.
func reportPaths(_ paths: [String]) -> [ReportPath] {
    paths.flatMap { path -> [ReportPath] in
        do throws(FileProblem) {
            switch try kind(ofPath: path) {
            case .file: return [ReportPath(path: path)]
            case .folder: return files(inFolder: path)
            case .other(let found): throw .notAFile(found: found)
            }
        } catch {
            return [ReportPath(path: path, problem: "\(error)")]
        }
    }
}

private let reportEndings: Set<String> = ["pdf", "html", "htm", "mhtml", "mht"]

private func files(inFolder folder: String) -> [ReportPath] {
    let base = URL(fileURLWithPath: folder, isDirectory: true)
    let walker = FileManager.default.enumerator(
        at: base, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
    var found: [String] = []
    while let file = walker?.nextObject() as? URL {
        guard reportEndings.contains(file.pathExtension.lowercased()) else { continue }
        found.append(file.path)
    }
    guard !found.isEmpty else {
        return [
            ReportPath(path: folder, problem: "the folder holds no .pdf or .html file; give the folder of the reports")
        ]
    }
    return found.sorted().map { ReportPath(path: $0) }
}
