import Asking
import Foundation
import Glibc

/// Why a result cannot be written to a path.
public enum OutputFileError: Error, Equatable, CustomStringConvertible {
    /// A folder, device or pipe stands there.
    case notAFile(path: String, found: String)
    /// A database stands there, such as the store itself.
    case isDatabase(path: String)
    /// The system refused.
    case refused(path: String, why: String)

    /// One line in words, with the way out.
    public var description: String {
        switch self {
        case .notAFile(let path, let found): "\(path) is \(found), not a file; give another path to write to"
        case .isDatabase(let path): "\(path) is a database, such as the store itself; give another path to write to"
        case .refused(let path, let why): "\(path) cannot be written (\(why)); check folder and permissions"
        }
    }
}

/// Makes sure that a path may be written to: nothing stands there, or a regular file that is no database.
///
/// A link is followed to what it names.
///
/// - Returns: the path to write to.
func writablePath(_ path: String) throws(OutputFileError) -> String {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    do throws(FileProblem) {
        switch try kind(ofPath: target) {
        case .file: break
        case .folder: throw FileProblem.notAFile(found: "a folder")
        case .other(let found): throw FileProblem.notAFile(found: found)
        }
    } catch {
        switch error {
        case .missing: return target
        case .notAFile(let found): throw .notAFile(path: path, found: found)
        default: throw .refused(path: path, why: "\(error)")
        }
    }
    let head = FileHandle(forReadingAtPath: target).flatMap { try? $0.read(upToCount: 16) } ?? Data()
    if head.starts(with: Data("SQLite format 3".utf8)) { throw .isDatabase(path: path) }
    return target
}

/// Writes a file whole or not at all: a reader never sees half of it.
///
/// - Throws: ``OutputFileError`` where something else than a file stands there, or the system refuses.
public func writeWhole(_ text: String, to path: String) throws(OutputFileError) {
    try writeWhole(Data(text.utf8), to: path)
}

/// Writes bytes whole or not at all.
func writeWhole(_ bytes: Data, to path: String) throws(OutputFileError) {
    let target = try writablePath(path)
    do {
        try bytes.write(to: URL(fileURLWithPath: target), options: .atomic)
    } catch {
        throw .refused(path: path, why: String(cString: strerror(errno)))
    }
}
