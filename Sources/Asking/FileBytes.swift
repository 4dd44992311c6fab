import Glibc

/// Why a path gives no bytes to read.
///
/// The text names the way out; the caller names the path.
public enum FileProblem: Error, Equatable, Codable, Sendable {
    /// No file of that name.
    case missing
    /// A folder, pipe, socket or device.
    case notAFile(found: String)
    /// The system refused ("Permission denied").
    case refused(why: String)
    /// More bytes than are read.
    case tooLarge(bytes: Int, limit: Int)
}

extension FileProblem: CustomStringConvertible {
    /// One line in words.
    public var description: String {
        switch self {
        case .missing: "there is no such file; check the path"
        case .notAFile(let found): "this is \(found), not a file; give the path of a saved file"
        case .refused(let why): "it cannot be opened (\(why)); check its permissions"
        case .tooLarge(let bytes, let limit):
            "the file has \((bytes + 999_999) / 1_000_000) MB, more than the \(limit / 1_000_000) MB that are read; "
                + "check that it is the right file"
        }
    }
}

/// What kind of thing a path names.
public enum PathKind: Equatable {
    /// A regular file of so many bytes.
    case file(bytes: Int)
    /// A folder.
    case folder
    /// Anything else, in words with its article.
    case other(String)
}

/// Looks at a path without opening it, so that a pipe or device is never waited for.
public func kind(ofPath path: String) throws(FileProblem) -> PathKind {
    var info = stat()
    guard stat(path, &info) == 0 else {
        throw errno == ENOENT ? .missing : .refused(why: String(cString: strerror(errno)))
    }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return .file(bytes: Int(info.st_size))
    case S_IFDIR: return .folder
    case S_IFIFO: return .other("a named pipe")
    case S_IFCHR, S_IFBLK: return .other("a device")
    case S_IFSOCK: return .other("a socket")
    default: return .other("of an unknown kind")
    }
}

/// Reads a regular file whole.
///
/// - Throws: ``FileProblem`` for anything but a regular file of at most `limit` bytes.
public func fileBytes(at path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .refused(why: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    switch try kind(ofPath: path) {
    case .file(let size):
        guard size <= limit else { throw .tooLarge(bytes: size, limit: limit) }
        return try contents(of: descriptor, expecting: size, limit: limit)
    case .folder: throw .notAFile(found: "a folder")
    case .other(let found): throw .notAFile(found: found)
    }
}

private func contents(of descriptor: Int32, expecting size: Int, limit: Int) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
        let count = read(descriptor, &chunk, chunk.count)
        guard count >= 0 else { throw .refused(why: String(cString: strerror(errno))) }
        if count == 0 { return bytes }
        bytes += chunk[..<count]
        guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    }
}
